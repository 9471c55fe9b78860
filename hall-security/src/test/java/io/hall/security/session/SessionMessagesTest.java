package io.hall.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class SessionMessagesTest {

  private static final List<SessionCode> CODES = Arrays.asList(SessionCode.values());

  @Test
  void every_code_has_a_sentence_in_both_languages_and_every_sentence_a_code() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      assertThat(ResourceBundle.getBundle("io.hall.security.session.messages", locale).keySet())
          .containsExactlyInAnyOrderElementsOf(
              CODES.stream().map(code -> "hall." + code.id()).toList());
    }
  }

  @Test
  void a_reader_gets_a_sentence_of_his_own_language_alone() {
    for (SessionCode code : CODES) {
      Finding finding = Finding.of(code);
      assertThat(finding.message(Locale.CHINESE)).as(code.id()).containsPattern("\\p{IsHan}");
      assertThat(finding.message(Locale.FRENCH))
          .as(code.id())
          .isEqualTo(finding.message(Locale.ENGLISH))
          .doesNotContainPattern("\\p{IsHan}")
          .isNotBlank();
    }
  }

  @Test
  void every_end_of_a_session_has_a_code_of_its_own() {
    assertThat(Arrays.stream(EndReason.values()).map(EndReason::code)).doesNotHaveDuplicates();
    assertThat(CODES)
        .extracting(SessionCode::id)
        .isSorted()
        .allMatch(i -> i.matches("SESSION-\\d{3}"));
  }
}
