package io.hall.app.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.money.Money;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawerFormTest {

  private static Finding refusal(Map<String, String> form) {
    return catchThrowableOfType(CheckFailedException.class, () -> DrawerForm.read(form))
        .findings()
        .get(0);
  }

  @Test
  void it_asks_for_every_piece_from_100_yuan_to_1_jiao() {
    assertThat(DrawerForm.pieces()).first().hasToString("YUAN_100");
    assertThat(DrawerForm.pieces()).last().hasToString("JIAO_1").matches(d -> d.face().fen() == 10);
  }

  @Test
  void the_pieces_add_up() {
    Map<String, String> form = Map.of("count.YUAN_100", "3", "count.JIAO_1", " 7 ", "other", "x");
    assertThat(DrawerForm.read(form).total()).isEqualTo(Money.yuan("300.70"));
  }

  @Test
  void an_empty_drawer_is_said_to_be_empty() {
    assertThat(DrawerForm.read(Map.of("count.YUAN_50", "0")).total()).isEqualTo(Money.ZERO);
    assertThat(refusal(Map.of("count.YUAN_50", " ")).code()).isEqualTo(ShiftCode.NO_COUNT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.5", "一", "1234567890", "１"})
  void what_is_no_number_of_pieces_is_refused_at_its_field(String text) {
    Finding found = refusal(Map.of("count.YUAN_5", text));
    assertThat(found.code()).isEqualTo(ShiftCode.PIECES);
    assertThat(found.where()).isEqualTo("count.YUAN_5");
  }
}
