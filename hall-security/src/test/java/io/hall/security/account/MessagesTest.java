package io.hall.security.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Finding;
import io.hall.check.MessagesTestBase;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessagesTest extends MessagesTestBase {

  MessagesTest() {
    super("ACCOUNT", AccountCode.values());
  }

  @Test
  void no_reader_is_told_a_constant() {
    assertInWords(AccountCode.ROLES_EXCLUDED, "role", Role.values());
    assertInWords(AccountCode.ROLES_EXCLUDED, "other", Role.values());
    assertInWords(AccountCode.NO_SUCH_STEP, "state", Account.State.values());
  }

  @Test
  void a_reader_of_chinese_gets_the_chinese_sentence() {
    Finding finding = Finding.of(AccountCode.SAME_PERSON);
    assertThat(finding.message(Locale.CHINA)).contains("同一人");
    assertThat(finding.message(Locale.ENGLISH)).contains("different persons");
  }
}
