package io.hall.invoice.tax;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.TaxRate;
import io.hall.invoice.rules.Tolerances;
import io.hall.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the totals follow from the lines (计税方式). A hundred lines of 97.09 at 3 % have a tax of 291.00
 * in China, and of 291.27 by EN 16931.
 */
public enum InvoiceArithmetic {
  /** Tax is rounded on every line, and the taxes are summed: the way of Chinese invoices. */
  LINE_BY_LINE {
    @Override
    Money tax(List<InvoiceLine> lines) {
      long fen = 0;
      for (InvoiceLine line : lines) {
        fen = Math.addExact(fen, line.tax().fen());
      }
      return Money.ofFen(fen);
    }

    @Override
    boolean taxesLines() {
      return true;
    }
  },

  /**
   * The amounts of a rate are summed, and the tax is rounded once for each rate: the way of EN
   * 16931-1. The tax of single lines means nothing there and is not looked at.
   */
  SUM_FIRST {
    @Override
    Money tax(List<InvoiceLine> lines) {
      Map<TaxRate, Money> bases = new LinkedHashMap<>();
      for (InvoiceLine line : lines) {
        bases.merge(line.rate(), line.net(), Money::plus);
      }
      Money tax = Money.ZERO;
      for (Map.Entry<TaxRate, Money> base : bases.entrySet()) {
        tax = tax.plus(TaxedAmount.ofNet(base.getValue(), base.getKey()).tax());
      }
      return tax;
    }

    @Override
    boolean taxesLines() {
      return false;
    }
  };

  /**
   * Returns the totals that the lines are due.
   *
   * @throws ArithmeticException if a sum does not fit
   * @throws CheckFailedException with {@code MONEY-002} if a tax does not fit
   */
  public InvoiceTotals totals(List<InvoiceLine> lines) {
    return InvoiceTotals.of(net(lines), tax(lines));
  }

  /**
   * Checks every figure of an invoice: each line, the totals, the words and the signs. Never
   * throws.
   *
   * @return everything that is wrong, located as {@code lines[2].tax}, lines counted from 1, with
   *     the figure expected and the one found
   */
  public List<Finding> check(Invoice invoice, Tolerances tolerances) {
    return new ArithmeticCheck(this, invoice, tolerances).findings();
  }

  static Money net(List<InvoiceLine> lines) {
    long fen = 0;
    for (InvoiceLine line : lines) {
      fen = Math.addExact(fen, line.net().fen());
    }
    return Money.ofFen(fen);
  }

  abstract Money tax(List<InvoiceLine> lines);

  abstract boolean taxesLines();
}
