package io.hall.conduct;

import static io.hall.settlement.Refusals.codesOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StretchTest {

  @Test
  void a_stretch_ends_after_it_begins() {
    Instant at = Instant.ofEpochMilli(5);
    assertThat(codesOf(() -> new Stretch(at, at))).containsExactly("CONDUCT-005");
    assertThat(codesOf(() -> new Stretch(at, at.plusNanos(900_000))))
        .containsExactly("CONDUCT-005");
    assertThat(Stretch.between(at, at)).isEmpty();
    assertThat(Stretch.between(at, at.plusMillis(1))).isPresent();
  }

  @Test
  void a_stretch_is_in_milliseconds() {
    Instant at = Instant.ofEpochMilli(5);
    assertThat(new Stretch(at.plusNanos(1), at.plusMillis(2).plusNanos(1)))
        .isEqualTo(new Stretch(at, at.plusMillis(2)));
  }
}
