package io.hall.app.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.Money;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AxisProperties {

  private static final int LEFT = 210;
  private static final int WIDTH = 360;

  @Property
  void every_level_stands_on_the_axis_and_in_its_order(@ForAll("levels") List<Money> levels) {
    Axis axis = Axis.of(levels, LEFT, WIDTH);

    for (Money level : levels) {
      assertThat(axis.at(level)).isBetween(LEFT, LEFT + WIDTH);
      for (Money other : levels) {
        if (level.compareTo(other) <= 0) {
          assertThat(axis.at(level)).isLessThanOrEqualTo(axis.at(other));
        }
      }
    }
  }

  @Property
  void the_steps_take_at_least_a_quarter_of_the_axis(@ForAll("levels") List<Money> levels) {
    Axis axis = Axis.of(levels, LEFT, WIDTH);
    Money low = levels.stream().min(Money::compareTo).orElseThrow();
    Money high = levels.stream().max(Money::compareTo).orElseThrow();

    if (!low.equals(high)) {
      assertThat(axis.at(high) - axis.at(low)).isGreaterThanOrEqualTo(WIDTH / 4);
    }
  }

  @Property
  void marks_are_few_and_stand_apart_from_each_other(@ForAll("levels") List<Money> levels) {
    List<Axis.Tick> ticks = Axis.of(levels, LEFT, WIDTH).ticks();

    assertThat(ticks).hasSizeBetween(1, 5);
    for (int i = 1; i < ticks.size(); i++) {
      int apart = ticks.get(i).at() - ticks.get(i - 1).at();
      int label = ticks.get(i).label().length();
      assertThat(apart).isGreaterThan(6 * label);
    }
  }

  @Provide
  Arbitrary<List<Money>> levels() {
    Arbitrary<Long> base =
        Arbitraries.oneOf(
            Arbitraries.longs().between(-2_000_00, 2_000_00),
            Arbitraries.longs().between(Long.MIN_VALUE / 4, Long.MAX_VALUE / 4));
    return base.flatMap(
        from ->
            Arbitraries.longs()
                .between(-1_000_00, 1_000_00)
                .map(step -> Money.ofFen(from + step))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12));
  }
}
