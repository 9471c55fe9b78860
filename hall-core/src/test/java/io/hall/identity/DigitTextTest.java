package io.hall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.check.Code;
import io.hall.check.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitTextTest {

  private record Named(String id, Verdict grade) implements Code {}

  @ParameterizedTest
  @CsvSource({
    "12345678, VALID, 12345678, ''",
    "1234 5678, VALID, 12345678, ''",
    "'１2345678', SUSPECT, 12345678, FULL_WIDTH",
    "'12345678\u00a0', SUSPECT, 12345678, SPACES",
    "'', INVALID, , EMPTY",
    "1234567, INVALID, , TOO_SHORT",
    "123456789, INVALID, , TOO_LONG",
    "1234567O, INVALID, , LETTER_FOR_DIGIT",
    "1234-678, INVALID, , NOT_A_DIGIT",
    "2.64E+19, INVALID, , SPREADSHEET",
  })
  void digits_are_read_by_the_rules_of_every_other_number(
      String text, Verdict verdict, String digits, String flaws) {
    Checked<String> read = DigitText.read(text, DigitTextTest::code, 8, 8);
    assertThat(read.verdict()).isEqualTo(verdict);
    assertThat(read.value().orElse(null)).isEqualTo(digits);
    assertThat(String.join(" ", read.findings().stream().map(f -> f.code().id()).toList()))
        .isEqualTo(flaws);
  }

  private static Code code(DigitText.Flaw flaw) {
    boolean readable = flaw == DigitText.Flaw.SPACES || flaw == DigitText.Flaw.FULL_WIDTH;
    return new Named(flaw.name(), readable ? Verdict.SUSPECT : Verdict.INVALID);
  }
}
