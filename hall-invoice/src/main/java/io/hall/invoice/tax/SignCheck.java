package io.hall.invoice.tax;

import io.hall.check.Finding;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.InvoiceColour;
import io.hall.invoice.InvoiceLine;
import io.hall.money.Money;
import java.util.List;

/**
 * The signs of blue and red invoices (正负号), and the discounts: a blue total and every line but a
 * discount is above zero; a red total and every line is below. A discount follows its line, has its
 * item and rate, and takes off no more than it has.
 */
final class SignCheck {

  private final Invoice invoice;
  private final boolean red;
  private final List<Finding> findings;

  SignCheck(Invoice invoice, List<Finding> findings) {
    this.invoice = invoice;
    this.red = invoice.colour() == InvoiceColour.RED;
    this.findings = findings;
  }

  void run() {
    List<InvoiceLine> lines = invoice.lines();
    for (int i = 0; i < lines.size(); i++) {
      InvoiceLine line = lines.get(i);
      boolean negative = red || line.isDiscount();
      if (isWrong(line.net(), negative)) {
        signed(line.net(), negative, ArithmeticCheck.at(i, "net"));
      }
      if (negative ? line.tax().isPositive() : line.tax().isNegative()) {
        findings.add(
            Finding.of(InvoiceCode.TAX_SIGN)
                .with("found", line.tax())
                .in(ArithmeticCheck.at(i, "tax")));
      }
      if (line.isDiscount()) {
        checkDiscount(line, i);
      }
    }
    if (isWrong(invoice.totals().gross(), red)) {
      signed(invoice.totals().gross(), red, "totals.gross");
    }
  }

  private static boolean isWrong(Money amount, boolean negative) {
    return negative ? !amount.isNegative() : !amount.isPositive();
  }

  private void signed(Money amount, boolean negative, String where) {
    InvoiceCode code = negative ? InvoiceCode.NOT_NEGATIVE : InvoiceCode.NOT_POSITIVE;
    findings.add(Finding.of(code).with("found", amount).in(where));
  }

  private void checkDiscount(InvoiceLine discount, int index) {
    String where = "lines[" + (index + 1) + "]";
    if (red) {
      findings.add(Finding.of(InvoiceCode.DISCOUNT_ON_RED).in(where));
    } else if (index == 0 || invoice.lines().get(index - 1).isDiscount()) {
      findings.add(Finding.of(InvoiceCode.DISCOUNT_ALONE).in(where));
    } else {
      compare(discount, invoice.lines().get(index - 1), where);
    }
  }

  private void compare(InvoiceLine discount, InvoiceLine line, String where) {
    if (!discount.name().equals(line.name()) || !discount.rate().equals(line.rate())) {
      findings.add(Finding.of(InvoiceCode.DISCOUNT_DIFFERS).in(where));
    }
    if (discount.net().fen() < -line.net().fen()) {
      findings.add(
          Finding.of(InvoiceCode.DISCOUNT_TOO_LARGE)
              .with("most", line.net())
              .with("found", discount.net())
              .in(where + ".net"));
    }
  }
}
