package io.hall.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
  private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*-[0-9]{3}");

  private static final Map<String, String> ENGLISH = bundle("messages.properties");
  private static final Map<String, String> CHINESE = bundle("messages_zh.properties");
  private static final List<Code> CODES = codes();

  @Test
  void both_languages_have_the_same_keys() {
    assertThat(CHINESE.keySet()).isEqualTo(ENGLISH.keySet());
  }

  @Test
  void both_languages_name_the_same_parameters() {
    ENGLISH.forEach(
        (key, sentence) ->
            assertThat(parameters(CHINESE.getOrDefault(key, "")))
                .as(key)
                .isEqualTo(parameters(sentence)));
  }

  @Test
  void every_code_has_a_sentence_and_every_sentence_a_code() {
    assertThat(CODES.stream().map(Messages::key))
        .containsExactlyInAnyOrderElementsOf(ENGLISH.keySet());
  }

  @Test
  void no_two_codes_share_an_id() {
    assertThat(CODES).extracting(Code::id).doesNotHaveDuplicates().allMatch(ID.asPredicate());
  }

  @Test
  void no_code_stands_for_something_valid() {
    assertThat(CODES).extracting(Code::grade).doesNotContain(Verdict.VALID).isNotEmpty();
  }

  @Test
  void no_sentence_holds_what_an_interpolator_would_take_for_its_own() {
    for (Map<String, String> bundle : List.of(ENGLISH, CHINESE)) {
      bundle.forEach(
          (key, sentence) ->
              assertThat(PARAMETER.matcher(sentence).replaceAll(""))
                  .as(key)
                  .isNotBlank()
                  .doesNotContain("{", "}", "$", "\\"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "zh", "zh-CN", "zh-TW"})
  void a_finding_fills_every_parameter(String language) {
    for (Code code : CODES) {
      assertThat(finding(code).message(Locale.forLanguageTag(language)))
          .as(code.id())
          .isEqualTo(filled(code, language));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "zh-CN", "zh-TW"})
  void a_violation_fills_every_parameter_alike(String language) {
    List<Finding> findings = CODES.stream().map(MessagesTest::finding).toList();
    assertThat(Reporting.messages(findings, Locale.forLanguageTag(language)))
        .containsExactlyInAnyOrderElementsOf(
            CODES.stream().map(code -> filled(code, language)).toList());
  }

  private static String filled(Code code, String language) {
    Map<String, String> bundle = language.startsWith("zh") ? CHINESE : ENGLISH;
    return PARAMETER.matcher(bundle.getOrDefault(Messages.key(code), "")).replaceAll("<$1>");
  }

  private static Finding finding(Code code) {
    Map<String, String> figures = new TreeMap<>();
    parameters(ENGLISH.getOrDefault(Messages.key(code), ""))
        .forEach(name -> figures.put(name, "<" + name + ">"));
    return new Finding(code, "", figures);
  }

  private static Set<String> parameters(String sentence) {
    return PARAMETER
        .matcher(sentence)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> bundle(String name) {
    Map<String, String> sentences = new TreeMap<>();
    for (Path file : bundles(name)) {
      Properties properties = new Properties();
      try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        properties.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      properties.stringPropertyNames().stream()
          .filter(key -> key.startsWith("hall."))
          .forEach(
              key -> assertThat(sentences.put(key, properties.getProperty(key))).as(key).isNull());
    }
    return sentences;
  }

  /** The file of that name beside the checks, and those of packages with a bundle of their own. */
  private static List<Path> bundles(String name) {
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/io/hall"))) {
      return files.filter(file -> file.endsWith(name)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Code> codes() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.hall")
            .stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(Code.class))
            .map(JavaClass::reflect)
            .flatMap(type -> Arrays.stream(type.getEnumConstants()))
            .map(Code.class::cast)
            .toList();
  }
}
