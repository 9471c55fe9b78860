package io.hall.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Finding;
import io.hall.check.MessagesTestBase;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessagesTest extends MessagesTestBase {

  MessagesTest() {
    super("SPARK", SparkCode.values());
  }

  @Test
  void a_reader_of_chinese_gets_the_chinese_sentence() {
    Finding finding = Finding.of(SparkCode.NO_INPUT);
    assertThat(finding.message(Locale.CHINA)).contains("没有这个文件");
    assertThat(finding.message(Locale.ENGLISH)).contains("no such file");
  }
}
