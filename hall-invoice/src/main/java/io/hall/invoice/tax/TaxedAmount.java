package io.hall.invoice.tax;

import io.hall.check.CheckFailedException;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.TaxRate;
import io.hall.money.Money;
import io.hall.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount and its tax (金额, 税额). Immutable.
 *
 * <p>The two ways to it are not inverse: at 9 % one amount in twelve comes out a fen apart. What
 * was split from an amount with tax keeps that tax; it is never computed again from the net amount.
 *
 * @param net the amount without tax
 * @param tax the tax
 */
public record TaxedAmount(Money net, Money tax) {

  /**
   * Splits an amount with tax (价税分离): net = gross ÷ (1 + rate), half up to the fen; the tax is what
   * remains. The parts always sum to the whole.
   */
  public static TaxedAmount ofGross(Money gross, TaxRate rate) {
    BigDecimal divisor = BigDecimal.ONE.add(rate.fraction());
    Money net = Money.yuan(gross.toYuan().divide(divisor, 2, RoundingMode.HALF_UP));
    return new TaxedAmount(net, gross.minus(net));
  }

  /**
   * Adds the tax to an amount without: tax = net × rate, half up to the fen.
   *
   * @throws CheckFailedException with {@code MONEY-002} if the tax does not fit
   */
  public static TaxedAmount ofNet(Money net, TaxRate rate) {
    BigDecimal exact = net.toYuan().multiply(rate.fraction());
    return new TaxedAmount(net, Rounding.HALF_UP_FEN.round(exact).money());
  }

  /** The amount with tax. */
  public Money gross() {
    return net.plus(tax);
  }

  /** Returns an ordinary line of this amount. */
  public InvoiceLine line(String name, TaxRate rate) {
    return InvoiceLine.of(name, rate, net, tax);
  }

  /** Returns this amount as totals. */
  public InvoiceTotals totals() {
    return InvoiceTotals.of(net, tax);
  }
}
