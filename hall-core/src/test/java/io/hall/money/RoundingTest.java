package io.hall.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoundingTest {

  @ParameterizedTest
  @CsvSource({
    "HALF_UP_FEN, 1714.81926, 1714.82, 0.00074",
    "HALF_UP_FEN, 0.005, 0.01, 0.005",
    "HALF_UP_FEN, -0.005, -0.01, -0.005",
    "HALF_UP_FEN, 0.00499, 0.00, -0.00499",
    "HALF_UP_JIAO, 1714.81926, 1714.80, -0.01926",
    "HALF_UP_JIAO, 0.05, 0.10, 0.05",
    "HALF_UP_JIAO, -0.05, -0.10, -0.05",
    "HALF_UP_YUAN, 1714.81926, 1715.00, 0.18074",
    "HALF_UP_YUAN, 0.5, 1.00, 0.50",
    "HALF_UP_YUAN, -0.5, -1.00, -0.50",
    "CUT_OFF_FEN, 1714.81926, 1714.81, -0.00926",
    "CUT_OFF_FEN, -1714.81926, -1714.81, 0.00926",
    "CUT_OFF_JIAO, 1714.89999, 1714.80, -0.09999",
    "CUT_OFF_YUAN, 1714.99, 1714.00, -0.99",
    "CUT_OFF_YUAN, -1714.99, -1714.00, 0.99",
    "CUT_OFF_YUAN, 12, 12.00, 0.00"
  })
  void every_way_has_its_amount_and_its_difference(
      Rounding way, String exact, String rounded, String difference) {
    Rounding.Rounded result = way.round(new BigDecimal(exact));
    assertThat(result.money()).isEqualTo(Money.yuan(rounded));
    assertThat(result.difference()).isEqualByComparingTo(difference);
  }

  @Test
  void an_amount_of_fen_is_rounded_further() {
    assertThat(Rounding.HALF_UP_JIAO.round(Money.yuan("1714.85")).money())
        .isEqualTo(Money.yuan("1714.90"));
    assertThat(Rounding.CUT_OFF_JIAO.round(Money.yuan("1714.85")).difference())
        .isEqualByComparingTo("-0.05");
  }

  @ParameterizedTest
  @EnumSource
  void an_absurd_exponent_is_refused_before_it_expands(Rounding way) {
    assertThatThrownBy(() -> way.round(new BigDecimal("1e999999999")))
        .hasMessageStartingWith("MONEY-002");
    assertThatThrownBy(() -> way.round(new BigDecimal("1e-999999999")))
        .hasMessageStartingWith("MONEY-004")
        .hasMessageContaining("100 decimals");
    assertThat(way.round(new BigDecimal("1e-100")).money()).isEqualTo(Money.ZERO);
    assertThat(way.round(new BigDecimal("0e99")).money()).isEqualTo(Money.ZERO);
  }

  @Test
  void a_result_that_does_not_fit_is_refused() {
    assertThatThrownBy(() -> Rounding.HALF_UP_JIAO.round(Money.ofFen(Long.MIN_VALUE)))
        .hasMessageStartingWith("MONEY-002");
  }
}
