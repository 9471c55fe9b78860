package io.hall.invoice.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.invoice.TaxRate;
import io.hall.money.Money;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

class TaxDeviationProperties {

  @Property
  void whole_numbers_judge_a_tax_as_decimals_do(
      @ForAll long net,
      @ForAll @LongRange(min = -12, max = 12) long off,
      @ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal fraction,
      @ForAll @IntRange(max = 70) int tolerance,
      @ForAll @IntRange(min = 2, max = 3) int scale) {
    TaxRate rate = new TaxRate(TaxRate.Treatment.RATE, fraction);
    BigDecimal tolerated = BigDecimal.valueOf(tolerance, scale);
    for (Money amount : new Money[] {Money.ofFen(net / 2), Money.ofFen(net % 1_000_000)}) {
      Money tax = TaxedAmount.ofNet(amount, rate).tax().plus(Money.ofFen(off));
      BigDecimal deviation = amount.toYuan().multiply(rate.fraction()).subtract(tax.toYuan()).abs();
      assertThat(new TaxDeviation(rate, tolerated).isExceeded(amount, tax))
          .isEqualTo(deviation.compareTo(tolerated) > 0);
    }
  }
}
