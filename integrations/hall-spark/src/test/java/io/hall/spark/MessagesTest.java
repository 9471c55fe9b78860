package io.hall.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Finding;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static final ResourceBundle ENGLISH =
      ResourceBundle.getBundle("io.hall.spark.messages", Locale.ENGLISH);
  private static final ResourceBundle CHINESE =
      ResourceBundle.getBundle("io.hall.spark.messages", Locale.CHINESE);

  @Test
  void both_languages_have_a_sentence_for_every_code_and_no_other() {
    Set<String> keys = new TreeSet<>();
    Arrays.stream(SparkCode.values()).forEach(code -> keys.add("hall." + code.id()));
    assertThat(new TreeSet<>(ENGLISH.keySet())).isEqualTo(keys);
    assertThat(new TreeSet<>(CHINESE.keySet())).isEqualTo(keys);
    assertThat(keys).hasSameSizeAs(SparkCode.values());
  }

  @Test
  void both_languages_name_the_same_figures() {
    for (String key : ENGLISH.keySet()) {
      assertThat(figures(CHINESE.getString(key)))
          .as(key)
          .isEqualTo(figures(ENGLISH.getString(key)));
    }
  }

  @Test
  void a_reader_of_chinese_gets_the_chinese_sentence() {
    Finding finding = Finding.of(SparkCode.NO_INPUT);
    assertThat(finding.message(Locale.CHINA)).contains("没有这个文件");
    assertThat(finding.message(Locale.ENGLISH)).contains("no such file");
  }

  private static Set<String> figures(String sentence) {
    Set<String> figures = new TreeSet<>();
    Pattern.compile("\\{[a-z]+}").matcher(sentence).results().forEach(m -> figures.add(m.group()));
    return figures;
  }
}
