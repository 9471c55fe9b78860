package io.hall.security.departure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class DepartureMessagesTest {

  private static final List<DepartureCode> CODES = Arrays.asList(DepartureCode.values());

  @Test
  void every_code_has_a_sentence_in_both_languages_and_every_sentence_a_code() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      assertThat(ResourceBundle.getBundle("io.hall.security.departure.messages", locale).keySet())
          .containsExactlyInAnyOrderElementsOf(
              CODES.stream().map(code -> "hall." + code.id()).toList());
    }
  }

  @Test
  void a_reader_gets_a_sentence_of_his_own_language_alone() {
    for (DepartureCode code : CODES) {
      Finding finding = Finding.of(code).with("cashier", "C07");
      assertThat(finding.message(Locale.CHINESE)).as(code.id()).containsPattern("\\p{IsHan}");
      assertThat(finding.message(Locale.FRENCH))
          .as(code.id())
          .isEqualTo(finding.message(Locale.ENGLISH))
          .doesNotContainPattern("\\p{IsHan}")
          .doesNotContain("{")
          .isNotBlank();
    }
    assertThat(CODES)
        .extracting(DepartureCode::id)
        .isSorted()
        .allMatch(id -> id.matches("DEPARTURE-\\d{3}"));
  }
}
