package io.hall.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Code;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConductMessagesTest {

  private static final Pattern FIGURE = Pattern.compile("\\{[a-z]+}");
  private static final List<ConductCode> CODES = Arrays.asList(ConductCode.values());
  private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);
  private static final ResourceBundle CHINESE = bundle(Locale.CHINESE);

  @Test
  void every_code_has_a_sentence_and_every_sentence_a_code() {
    assertThat(CODES.stream().map(code -> "hall." + code.id()))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(ENGLISH.keySet());
  }

  @Test
  void both_languages_have_the_same_keys_and_figures() {
    assertThat(new TreeSet<>(CHINESE.keySet())).isEqualTo(new TreeSet<>(ENGLISH.keySet()));
    for (String key : ENGLISH.keySet()) {
      assertThat(figures(CHINESE.getString(key)))
          .as(key)
          .isEqualTo(figures(ENGLISH.getString(key)));
    }
  }

  @Test
  void a_reader_gets_a_sentence_of_his_own_language_alone() {
    for (ConductCode code : CODES) {
      assertThat(Finding.of(code).message(Locale.CHINESE))
          .as(code.id())
          .containsPattern("\\p{IsHan}");
      assertThat(Finding.of(code).message(Locale.FRENCH))
          .as(code.id())
          .isEqualTo(Finding.of(code).message(Locale.ENGLISH))
          .isNotBlank()
          .doesNotContainPattern("\\p{IsHan}");
    }
  }

  @Test
  void codes_ascend_and_none_stands_for_something_valid() {
    assertThat(CODES)
        .extracting(Code::id)
        .isSorted()
        .allMatch(id -> id.matches("CONDUCT-[0-9]{3}"));
    assertThat(CODES).extracting(Code::grade).doesNotContain(Verdict.VALID);
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle("io.hall.conduct.messages", locale);
  }

  private static Set<String> figures(String sentence) {
    Set<String> figures = new TreeSet<>();
    FIGURE.matcher(sentence).results().forEach(m -> figures.add(m.group()));
    return figures;
  }
}
