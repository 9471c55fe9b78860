package io.hall.invoice.tax;

import static io.hall.invoice.Samples.decimal;
import static io.hall.invoice.Samples.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.TaxRate;
import io.hall.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxedAmountTest {

  private static final TaxRate NINE = TaxRate.of("9%");

  @ParameterizedTest
  @CsvSource({
    "1.00, 0.92, 0.08",
    "10.00, 9.17, 0.83",
    "100.00, 91.74, 8.26",
    "109.00, 100.00, 9.00",
    "1000.00, 917.43, 82.57",
    "1234.56, 1132.62, 101.94",
    "2541.00, 2331.19, 209.81",
    "3176.25, 2913.99, 262.26",
    "12705.00, 11655.96, 1049.04",
    "9999999.99, 9174311.92, 825688.07",
    "0.01, 0.01, 0.00",
    "0.06, 0.06, 0.00",
    "0.18, 0.17, 0.01",
    "0.67, 0.61, 0.06",
    "-1000.00, -917.43, -82.57",
    "0.00, 0.00, 0.00",
  })
  void an_amount_with_tax_is_split_at_nine_per_cent(String gross, String net, String tax) {
    TaxedAmount split = TaxedAmount.ofGross(yuan(gross), NINE);
    assertThat(split).isEqualTo(new TaxedAmount(yuan(net), yuan(tax)));
    assertThat(split.gross()).isEqualTo(yuan(gross));
  }

  @ParameterizedTest
  @CsvSource({
    "100.00, 9%, 9.00",
    "0.61, 9%, 0.05",
    "0.50, 9%, 0.05",
    "0.05, 9%, 0.00",
    "97.09, 3%, 2.91",
    "94339.62, 6%, 5660.38",
    "-0.50, 9%, -0.05",
    "100.00, 免税, 0.00",
    "100.00, 0%, 0.00",
  })
  void tax_is_added_half_up(String net, String rate, String tax) {
    assertThat(TaxedAmount.ofNet(yuan(net), TaxRate.of(rate)).tax()).isEqualTo(yuan(tax));
  }

  @Test
  void half_a_fen_goes_to_the_net_amount() {
    TaxRate whole = TaxRate.of("100%");
    assertThat(TaxedAmount.ofGross(yuan("0.03"), whole))
        .isEqualTo(new TaxedAmount(yuan("0.02"), yuan("0.01")));
    assertThat(TaxedAmount.ofGross(yuan("-0.03"), whole))
        .isEqualTo(new TaxedAmount(yuan("-0.02"), yuan("-0.01")));
  }

  @Test
  void what_is_not_taxed_is_not_split() {
    assertThat(TaxedAmount.ofGross(yuan("1714.82"), TaxRate.EXEMPT).totals())
        .isEqualTo(new InvoiceTotals(yuan("1714.82"), Money.ZERO, yuan("1714.82")));
  }

  @Test
  void one_amount_in_twelve_has_another_tax_when_it_is_computed_again_from_the_net() {
    long differ =
        LongStream.rangeClosed(1, 200_000)
            .filter(
                fen -> {
                  TaxedAmount split = TaxedAmount.ofGross(Money.ofFen(fen), NINE);
                  return !TaxedAmount.ofNet(split.net(), NINE).equals(split);
                })
            .count();
    assertThat(differ).isEqualTo(16_514);
  }

  @ParameterizedTest
  @CsvSource({
    "1714.82, 98.76, 13, 17.3635074929121",
    "1714.82, 98.76, 8, 17.36350749",
    "100.00, 3, 13, 33.3333333333333",
    "200.00, 3, 8, 66.66666667",
    "100.00, 4, 13, 25",
    "1000.00, 10, 13, 100",
    "-100.00, -8, 13, 12.5",
    "0.01, 1000000, 8, 0.00000001",
  })
  void a_unit_price_follows_from_the_amount(
      String net, String quantity, int decimals, String price) {
    assertThat(UnitPrice.of(yuan(net), decimal(quantity), decimals)).isEqualTo(decimal(price));
  }

  @Test
  void a_unit_price_needs_a_quantity_and_up_to_thirteen_decimals() {
    assertThatThrownBy(() -> UnitPrice.of(yuan("1"), BigDecimal.ZERO, 13))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> UnitPrice.of(yuan("1"), BigDecimal.ONE, 14))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> UnitPrice.of(yuan("1"), BigDecimal.ONE, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_last_line_takes_what_remains() {
    List<TaxedAmount> parts =
        GrossAllocation.LAST_TAKES_REMAINDER.split(yuan("100.00"), NINE, weights(1, 1, 1));
    assertThat(parts)
        .containsExactly(
            new TaxedAmount(yuan("30.58"), yuan("2.75")),
            new TaxedAmount(yuan("30.58"), yuan("2.75")),
            new TaxedAmount(yuan("30.58"), yuan("2.76")));
  }

  @Test
  void the_fen_left_over_go_to_the_lines_that_lost_most() {
    List<TaxedAmount> parts =
        GrossAllocation.LARGEST_REMAINDER.split(yuan("0.10"), NINE, weights(4, 48, 48));
    assertThat(parts)
        .containsExactly(
            new TaxedAmount(yuan("0.00"), yuan("0.00")),
            new TaxedAmount(yuan("0.05"), yuan("0.00")),
            new TaxedAmount(yuan("0.04"), yuan("0.01")));
  }

  @Test
  void nothing_is_split_into_nothing() {
    for (GrossAllocation policy : GrossAllocation.values()) {
      assertThat(policy.split(Money.ZERO, NINE, weights(1, 2)))
          .containsOnly(new TaxedAmount(Money.ZERO, Money.ZERO));
    }
  }

  private static List<BigDecimal> weights(long... weights) {
    return LongStream.of(weights).mapToObj(BigDecimal::valueOf).toList();
  }
}
