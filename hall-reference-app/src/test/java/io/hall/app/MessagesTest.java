package io.hall.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.hall.app.language.OwnCode;
import io.hall.check.Code;
import io.hall.check.Finding;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static final ResourceBundle ENGLISH =
      ResourceBundle.getBundle("io.hall.app.messages", Locale.ENGLISH);
  private static final ResourceBundle CHINESE =
      ResourceBundle.getBundle("io.hall.app.messages", Locale.CHINESE);

  private static Stream<Code> codes() {
    return new ClassFileImporter()
        .importPackages("io.hall.app").stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(OwnCode.class))
            .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
            .map(Code.class::cast);
  }

  @Test
  void both_languages_have_the_same_keys() {
    assertThat(new TreeSet<>(CHINESE.keySet())).isEqualTo(new TreeSet<>(ENGLISH.keySet()));
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
  void every_code_has_its_sentence_and_every_sentence_its_code() {
    assertThat(codes().map(code -> "hall." + code.id()))
        .doesNotHaveDuplicates()
        .containsAll(
            ENGLISH.keySet().stream().filter(key -> key.matches("hall\\.[A-Z]+-[0-9]+")).toList());
    codes()
        .forEach(
            code -> {
              assertThat(Finding.of(code).message(Locale.ENGLISH)).isNotBlank();
              assertThat(Finding.of(code).message(Locale.CHINESE))
                  .isNotEqualTo(Finding.of(code).message(Locale.ENGLISH));
            });
  }

  private static Set<String> figures(String sentence) {
    Set<String> figures = new TreeSet<>();
    Pattern.compile("\\{[a-z]+}").matcher(sentence).results().forEach(m -> figures.add(m.group()));
    return figures;
  }
}
