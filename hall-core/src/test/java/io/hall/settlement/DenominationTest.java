package io.hall.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.Money;
import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

class DenominationTest {

  @Test
  void the_drawer_is_counted_from_the_largest_note_to_the_smallest_coin() {
    assertThat(Denomination.values())
        .isSortedAccordingTo(Comparator.comparing(Denomination::face).reversed());
    assertThat(Arrays.stream(Denomination.values()).map(d -> d.face().toString()))
        .containsExactly(
            "100.00", "50.00", "20.00", "10.00", "5.00", "2.00", "1.00", "0.50", "0.20", "0.10",
            "0.05", "0.02", "0.01");
  }

  @Test
  void a_face_value_finds_its_denomination() {
    for (Denomination piece : Denomination.values()) {
      assertThat(Denomination.of(piece.face())).contains(piece);
    }
  }

  @Test
  void there_is_no_note_of_any_other_face() {
    assertThat(Denomination.of(Money.yuan("3"))).isEmpty();
    assertThat(Denomination.of(Money.ZERO)).isEmpty();
    assertThat(Denomination.of(Money.yuan("-100"))).isEmpty();
  }
}
