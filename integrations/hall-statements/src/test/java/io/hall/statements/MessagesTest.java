package io.hall.statements;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Finding;
import io.hall.check.MessagesTestBase;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessagesTest extends MessagesTestBase {

  MessagesTest() {
    super("STATEMENTS", StatementsCode.values());
  }

  @Test
  void a_reader_of_chinese_gets_the_chinese_sentence() {
    Finding finding = Finding.of(StatementsCode.NO_FILE);
    assertThat(finding.message(Locale.CHINA)).contains("没有这个文件");
    assertThat(finding.message(Locale.ENGLISH)).contains("no such file");
  }
}
