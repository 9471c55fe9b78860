package io.hall.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds of the sentences of every enum of codes that has a bundle of its own. */
public abstract class MessagesTestBase {

  private static final Pattern FIGURE = Pattern.compile("\\{[a-z]+}");

  private final List<? extends Code> codes;
  private final String subject;
  private final ResourceBundle english;
  private final ResourceBundle chinese;

  /**
   * Looks at codes.
   *
   * @param subject what stands before their numbers
   */
  protected MessagesTestBase(String subject, Code... codes) {
    this.codes = List.of(codes);
    this.subject = subject;
    this.english = ResourceBundle.getBundle(codes[0].bundle(), Locale.ENGLISH);
    this.chinese = ResourceBundle.getBundle(codes[0].bundle(), Locale.CHINESE);
  }

  @Test
  void every_code_has_a_sentence_and_every_sentence_a_code() {
    assertThat(codes.stream().map(code -> "hall." + code.id()))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            english.keySet().stream().filter(key -> key.startsWith("hall.")).toList());
  }

  @Test
  void every_word_is_of_its_language() {
    english.keySet().stream()
        .filter(key -> key.startsWith("word."))
        .forEach(
            key -> {
              assertThat(english.getString(key)).as(key).doesNotContainPattern("\\p{IsHan}");
              assertThat(chinese.getString(key)).as(key).containsPattern("\\p{IsHan}");
            });
  }

  /** Asserts that readers of both languages are told words for each of these constants. */
  public static void assertInWords(Code code, String parameter, Enum<?>... constants) {
    assertThat(constants).isNotEmpty();
    for (Enum<?> constant : constants) {
      Finding finding = Finding.of(code).with(parameter, constant);
      for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
        assertThat(finding.message(locale))
            .doesNotContain(constant.name())
            .isNotEqualTo(Finding.of(code).message(locale));
      }
    }
  }

  /** Asserts that a reader of Chinese is told of a constant what it is called elsewhere. */
  public static void assertSaid(Code code, String parameter, Object constant, String chinese) {
    assertThat(Finding.of(code).with(parameter, constant).message(Locale.CHINESE))
        .isEqualTo(
            Finding.of(code).message(Locale.CHINESE).replace("{" + parameter + "}", chinese));
  }

  @Test
  void both_languages_have_the_same_keys_and_figures() {
    assertThat(new TreeSet<>(chinese.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
    for (String key : english.keySet()) {
      assertThat(figures(chinese.getString(key)))
          .as(key)
          .isEqualTo(figures(english.getString(key)));
    }
  }

  @Test
  void a_reader_gets_a_sentence_of_his_own_language_alone() {
    for (Code code : codes) {
      assertThat(Finding.of(code).message(Locale.CHINESE))
          .as(code.id())
          .containsPattern("\\p{IsHan}");
      assertThat(Finding.of(code).message(Locale.FRENCH))
          .as(code.id())
          .isEqualTo(Finding.of(code).message(Locale.ENGLISH))
          .isNotBlank();
    }
  }

  @Test
  void codes_ascend_and_none_stands_for_something_valid() {
    assertThat(codes)
        .extracting(Code::id)
        .isSorted()
        .allMatch(id -> id.matches(subject + "-[0-9]{3}"));
    assertThat(codes).extracting(Code::grade).doesNotContain(Verdict.VALID);
  }

  private static Set<String> figures(String sentence) {
    Set<String> figures = new TreeSet<>();
    FIGURE.matcher(sentence).results().forEach(m -> figures.add(m.group()));
    return figures;
  }
}
