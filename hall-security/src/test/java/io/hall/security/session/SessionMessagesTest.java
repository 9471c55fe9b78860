package io.hall.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Finding;
import io.hall.check.MessagesTestBase;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SessionMessagesTest extends MessagesTestBase {

  SessionMessagesTest() {
    super("SESSION", SessionCode.values());
  }

  @Test
  void no_english_sentence_holds_chinese() {
    for (SessionCode code : SessionCode.values()) {
      assertThat(Finding.of(code).message(Locale.ENGLISH))
          .as(code.id())
          .doesNotContainPattern("\\p{IsHan}");
    }
  }

  @Test
  void every_end_of_a_session_has_a_code_of_its_own() {
    assertThat(Arrays.stream(EndReason.values()).map(EndReason::code)).doesNotHaveDuplicates();
  }
}
