package io.hall.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Finding;
import io.hall.check.MessagesTestBase;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ConductMessagesTest extends MessagesTestBase {

  ConductMessagesTest() {
    super("CONDUCT", ConductCode.values());
  }

  @Test
  void no_english_sentence_holds_chinese() {
    for (ConductCode code : ConductCode.values()) {
      assertThat(Finding.of(code).message(Locale.ENGLISH))
          .as(code.id())
          .doesNotContainPattern("\\p{IsHan}");
    }
  }
}
