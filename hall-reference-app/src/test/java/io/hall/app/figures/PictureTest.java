package io.hall.app.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.document.Chart;
import io.hall.document.Chart.Bar;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PictureTest {

  private static Picture of(Long... sizes) {
    return of(List.of(sizes), 0);
  }

  private static Picture of(List<Long> sizes, long whole) {
    List<Bar> bars = sizes.stream().map(size -> new Bar("label", size, "value")).toList();
    return Picture.of("p", "title", "description", new Chart(bars), whole);
  }

  @Test
  void a_bar_is_as_long_as_its_amount_beside_the_others() {
    Picture picture = of(100L, 50L);
    assertThat(picture.shapes().get(0).width()).isEqualTo(2 * picture.shapes().get(1).width());
    assertThat(picture.shapes()).noneMatch(Picture.Shape::below);
  }

  @Test
  void less_than_nothing_goes_the_other_way_and_is_hatched() {
    Picture.Shape less = of(100L, -50L).shapes().get(1);
    assertThat(less.below()).isTrue();
    assertThat(less.x() + less.width()).isEqualTo(of(100L, -50L).zero());
  }

  @Test
  void a_part_of_the_whole_does_not_fill_the_picture() {
    int half = of(List.of(500L), 1_000).shapes().get(0).width();
    assertThat(of(List.of(1_000L), 1_000).shapes().get(0).width()).isEqualTo(2 * half);
  }

  @Property(tries = 500)
  void every_bar_stays_in_the_picture(
      @ForAll @Size(min = 1, max = 40)
          List<@LongRange(min = -1L << 60, max = 1L << 60) Long> sizes) {
    Picture picture = of(sizes, 0);
    assertThat(picture.shapes())
        .allMatch(shape -> shape.x() >= 0 && shape.x() + shape.width() <= Picture.WIDTH)
        .allMatch(shape -> shape.y() + shape.height() <= picture.height())
        .allMatch(shape -> shape.width() >= 1);
  }
}
