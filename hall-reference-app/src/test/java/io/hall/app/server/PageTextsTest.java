package io.hall.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTextsTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern KEY = Pattern.compile("#\\{([\\w.-]+)");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  /** What a browser shows stands in the text of an element or in an attribute that is read out. */
  private static final Pattern HARD =
      Pattern.compile("<(\\w+)((?:(?!th:)[^<>])*)>[^<]*\\p{IsHan}[^<]*<");

  private static Properties texts(String name) {
    Properties texts = new Properties();
    String file = "/io/hall/app/web/" + name + ".properties";
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(PageTextsTest.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static Set<String> all() {
    return Stream.of("pages", "cashier", "manager", "operations", "office")
        .flatMap(name -> texts(name).stringPropertyNames().stream())
        .collect(Collectors.toSet());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pages", "cashier", "manager", "operations", "office"})
  void every_text_of_a_page_is_there_in_chinese_and_in_english(String name) {
    Properties chinese = texts(name + "_zh");
    Properties english = texts(name);
    assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    assertThat(english.values()).noneMatch(text -> CHINESE.matcher(text.toString()).find());
    assertThat(chinese.values()).noneMatch(text -> text.toString().isBlank());
  }

  @Test
  void no_text_of_one_page_is_taken_for_that_of_another() {
    assertThat(
            Stream.of("pages", "cashier", "manager", "operations", "office")
                .flatMap(name -> texts(name).stringPropertyNames().stream()))
        .doesNotHaveDuplicates();
  }

  @Test
  void every_text_that_a_page_asks_for_is_there() throws IOException {
    Set<String> known = all();
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      files.forEach(
          file ->
              KEY.matcher(read(file))
                  .results()
                  .map(found -> found.group(1))
                  .filter(key -> !known.contains(key))
                  .forEach(key -> missing.add(file.getFileName() + " " + key)));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void no_page_has_a_chinese_text_of_its_own() throws IOException {
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      assertThat(
              files.flatMap(
                  file ->
                      HARD.matcher(read(file))
                          .results()
                          .map(MatchResult::group)
                          .map(found -> file.getFileName() + " " + found)))
          .isEmpty();
    }
  }

  @Test
  void every_place_has_a_name() {
    Set<String> known = all();
    assertThat(Place.values()).allMatch(place -> known.contains("place." + place));
  }
}
