package io.hall.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.check.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Words and hostile texts that the tests of rule files share. */
public final class Texts {

  private static final int LONGEST_SENTENCE = 600;

  private Texts() {}

  /** Returns the text of a file that is shipped beside {@code neighbour}. */
  public static String shipped(Class<?> neighbour, String name) {
    try (InputStream in = neighbour.getResourceAsStream(name)) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns {@code valid} with a stretch of it replaced by something else. */
  public static Arbitrary<String> spoiled(String valid) {
    Arbitrary<Integer> at = Arbitraries.integers().between(0, valid.length());
    Arbitrary<Integer> length = Arbitraries.integers().between(0, 40);
    return Combinators.combine(at, length, hostile())
        .as(
            (from, count, text) ->
                valid.substring(0, from)
                    + text
                    + valid.substring(Math.min(valid.length(), from + count)));
  }

  /** Returns texts that readers stumble over. */
  public static Arbitrary<String> hostile() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60),
        Arbitraries.strings()
            .withChars("0123456789-—~～/至年采暖季供期度 .,\"'T:\r\n\t\0\uFEFF+eE#")
            .ofMaxLength(60),
        Arbitraries.of(
            "",
            ",",
            "\"",
            "\"\"",
            ",,,,,,,,,,,,,,,,,,,,,,,,",
            "1e999999999",
            "-1",
            "NaN",
            "0.0000001",
            "9999999",
            "9998-9999",
            "1949-1950",
            "9999-12-31",
            "02-29T24:00",
            "12-31T24:00",
            "\uD800",
            "\r",
            "x".repeat(5_000)));
  }

  /** Asserts that the findings are sentences in both languages, and echo no long text. */
  public static void assertSpeaksOf(Checked<?> checked) {
    for (Finding finding : checked.findings()) {
      for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
        assertThat(finding.message(locale))
            .isNotBlank()
            .doesNotContain("{")
            .hasSizeLessThan(LONGEST_SENTENCE);
      }
      assertThat(finding.where()).hasSizeLessThan(LONGEST_SENTENCE);
    }
    assertThat(checked.value().isPresent() || !checked.findings().isEmpty()).isTrue();
  }
}
