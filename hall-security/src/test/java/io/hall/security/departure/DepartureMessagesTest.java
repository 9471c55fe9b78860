package io.hall.security.departure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Finding;
import io.hall.check.MessagesTestBase;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DepartureMessagesTest extends MessagesTestBase {

  DepartureMessagesTest() {
    super("DEPARTURE", DepartureCode.values());
  }

  @Test
  void no_english_sentence_holds_chinese() {
    for (DepartureCode code : DepartureCode.values()) {
      assertThat(Finding.of(code).message(Locale.ENGLISH))
          .as(code.id())
          .doesNotContainPattern("\\p{IsHan}");
    }
  }

  @Test
  void a_cashier_is_all_that_a_sentence_has_to_be_told() {
    for (DepartureCode code : DepartureCode.values()) {
      assertThat(Finding.of(code).with("cashier", "C07").message(Locale.FRENCH))
          .as(code.id())
          .doesNotContain("{");
    }
  }
}
