package io.hall.invoice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.hall.money.Money;

/**
 * The totals of an invoice (合计, 价税合计), as written; nothing says that they agree. Immutable.
 *
 * @param net the amount without tax (合计金额)
 * @param tax the tax (合计税额)
 * @param gross the amount with tax (价税合计)
 */
public record InvoiceTotals(Money net, Money tax, Money gross) {

  /** No money. */
  public static final InvoiceTotals ZERO = of(Money.ZERO, Money.ZERO);

  /** Returns the totals of an amount and its tax. */
  public static InvoiceTotals of(Money net, Money tax) {
    return new InvoiceTotals(net, tax, net.plus(tax));
  }

  /** Returns these totals and {@code other} together. */
  public InvoiceTotals plus(InvoiceTotals other) {
    return new InvoiceTotals(net.plus(other.net), tax.plus(other.tax), gross.plus(other.gross));
  }

  /** Returns these totals with the other sign. */
  public InvoiceTotals negated() {
    return new InvoiceTotals(net.negated(), tax.negated(), gross.negated());
  }

  /** Whether all three are zero. */
  @JsonIgnore
  public boolean isZero() {
    return equals(ZERO);
  }
}
