package io.hall.invoice;

import static io.hall.invoice.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxRateTest {

  @ParameterizedTest
  @CsvSource({
    "9%, 9%",
    "0.09, 9%",
    "0.090, 9%",
    "9.0％, 9%",
    "13%, 13%",
    "1.5%, 1.5%",
    "0.015, 1.5%",
    "0%, 0%",
    "0, 0%",
    "1, 100%",
    "免税, 免税",
    "不征税, 不征税",
    "' 9% ', 9%",
  })
  void a_rate_is_read_as_documents_write_it(String text, String printed) {
    assertThat(TaxRate.of(text)).hasToString(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "9", "9%%", "-9%", "101%", "0.0000001", "0.00001%", "9 %", "***", "1e-2"})
  void what_is_no_rate_is_refused(String text) {
    assertThat(answer(TaxRate.parse(text))).isEqualTo("INVALID 031");
  }

  @Test
  void exempt_is_not_a_rate_of_zero() {
    assertThat(TaxRate.of("免税")).isNotEqualTo(TaxRate.of("0%"));
    assertThat(TaxRate.EXEMPT.isTaxed()).isFalse();
    assertThat(TaxRate.NOT_TAXABLE.isTaxed()).isFalse();
    assertThat(TaxRate.percent("0").isTaxed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "0%, ***, 免税",
    "0, *, 免税",
    "0%, 0.00, 0%",
    "0%, '', 0%",
    "免税, ***, 免税",
    "不征税, ***, 不征税",
    "9%, ***, 9%",
    "9%, 8.26, 9%",
  })
  void a_rate_of_zero_beside_stars_is_exempt(String rate, String tax, String read) {
    assertThat(TaxRate.parse(rate, tax).orThrow()).hasToString(read);
  }

  @Test
  void equal_rates_are_equal_however_written() {
    assertThat(TaxRate.of("9.00%"))
        .isEqualTo(TaxRate.of("0.09"))
        .hasSameHashCodeAs(TaxRate.of("9%"));
    assertThat(TaxRate.percent("100").fraction()).isEqualTo(BigDecimal.ONE);
  }

  @Test
  void a_rate_out_of_range_cannot_be_built() {
    for (String fraction : new String[] {"-0.01", "1.01", "0.0000001"}) {
      assertThatThrownBy(() -> new TaxRate(TaxRate.Treatment.RATE, new BigDecimal(fraction)))
          .as(fraction)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new TaxRate(TaxRate.Treatment.EXEMPT, new BigDecimal("0.09")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_usual_rate_is_read_as_any_other() {
    for (String text :
        List.of("13%", "9%", "6%", "5%", "3%", "1%", "0.13", "0.09", "0.06", "0.01")) {
      assertThat(TaxRate.of(text)).isEqualTo(TaxRate.of(" " + text));
      assertThat(TaxRate.of(text))
          .hasToString(TaxRate.of(text + (text.endsWith("%") ? "" : "0")).toString());
    }
  }
}
