package io.hall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadsheetTest {

  @ParameterizedTest
  @CsvSource({
    "410800190001010000, true",
    "41080019000101000, true",
    "4108001900010100, false", // one zero is chance
    "410800190001011000, true",
    "410800190001010100, false",
    "41080019000101X000, false",
    "914108MA0000000000, false",
  })
  void digits_behind_the_fifteenth_that_are_zeros_may_be_rounded(String text, boolean rounded) {
    assertThat(Spreadsheet.mayHaveRounded(text)).isEqualTo(rounded);
  }

  @ParameterizedTest
  @CsvSource({
    "4.10800E+17, true",
    "4.E17, true",
    "-1E-3, true",
    "4.108+17, false",
    "41E+17, false",
    "1E+1000, false",
  })
  void a_number_with_an_exponent_is_scientific(String text, boolean scientific) {
    assertThat(Spreadsheet.wroteScientific(text)).isEqualTo(scientific);
  }
}
