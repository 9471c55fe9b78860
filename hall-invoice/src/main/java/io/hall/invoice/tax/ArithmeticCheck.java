package io.hall.invoice.tax;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.TaxRate;
import io.hall.invoice.rules.Tolerances;
import io.hall.money.CapitalAmount;
import io.hall.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Goes through the figures of one invoice. */
final class ArithmeticCheck {

  private final InvoiceArithmetic policy;
  private final Invoice invoice;
  private final Tolerances tolerances;
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable TaxDeviation deviation;
  private @Nullable AmountDeviation amountDeviation;

  ArithmeticCheck(InvoiceArithmetic policy, Invoice invoice, Tolerances tolerances) {
    this.policy = policy;
    this.invoice = invoice;
    this.tolerances = tolerances;
  }

  List<Finding> findings() {
    List<InvoiceLine> lines = invoice.lines();
    if (lines.isEmpty()) {
      findings.add(Finding.of(InvoiceCode.NO_LINES).in("lines"));
    }
    for (int i = 0; i < lines.size(); i++) {
      checkAmount(lines.get(i), i);
      checkTax(lines.get(i), i);
    }
    checkTotals();
    checkWords();
    new SignCheck(invoice, findings).run();
    return findings;
  }

  private void checkAmount(InvoiceLine line, int index) {
    BigDecimal quantity = line.quantity().orElse(null);
    BigDecimal price = line.unitPrice().orElse(null);
    if (quantity == null || price == null) {
      if (quantity != null || price != null) {
        findings.add(
            Finding.of(InvoiceCode.HALF_A_PRICE)
                .in(at(index, quantity != null ? "unitPrice" : "quantity")));
      }
    } else if (deviation(quantity, price).isExceeded(quantity, price, line.net())) {
      String due = shown(quantity.multiply(price));
      differ(InvoiceCode.LINE_AMOUNT, at(index, "net"), due, line.net());
    }
  }

  private AmountDeviation deviation(BigDecimal quantity, BigDecimal price) {
    if (amountDeviation == null || !amountDeviation.isOf(quantity, price)) {
      amountDeviation = new AmountDeviation(quantity, price, tolerances.lineAmount());
    }
    return amountDeviation;
  }

  private void checkTax(InvoiceLine line, int index) {
    if (!line.rate().isTaxed()) {
      if (!line.tax().isZero()) {
        differ(InvoiceCode.TAX_ON_EXEMPT, at(index, "tax"), "0.00", line.tax());
      }
    } else if (policy.taxesLines()) {
      TaxDeviation deviation = deviation(line.rate());
      if (deviation.isExceeded(line.net(), line.tax())) {
        String due = shown(deviation.exact(line.net()));
        differ(InvoiceCode.LINE_TAX, at(index, "tax"), due, line.tax());
      }
    }
  }

  private TaxDeviation deviation(TaxRate rate) {
    if (deviation == null || !deviation.isOf(rate)) {
      deviation = new TaxDeviation(rate, tolerances.lineTax());
    }
    return deviation;
  }

  private void checkTotals() {
    InvoiceTotals found = invoice.totals();
    checkTotal(
        InvoiceCode.TOTAL_NET,
        "totals.net",
        () -> InvoiceArithmetic.net(invoice.lines()),
        found.net());
    checkTotal(InvoiceCode.TOTAL_TAX, "totals.tax", () -> policy.tax(invoice.lines()), found.tax());
    checkTotal(
        InvoiceCode.TOTAL_GROSS,
        "totals.gross",
        () -> found.net().plus(found.tax()),
        found.gross());
  }

  private void checkTotal(InvoiceCode code, String where, Supplier<Money> due, Money found) {
    try {
      Money expected = due.get();
      if (!expected.equals(found)) {
        differ(code, where, expected, found);
      }
    } catch (ArithmeticException | CheckFailedException e) {
      findings.add(Finding.of(InvoiceCode.FIGURE_TOO_LARGE).in(where));
    }
  }

  private void checkWords() {
    Checked<Money> read = CapitalAmount.read(invoice.words());
    for (Finding finding : read.findings()) {
      findings.add(finding.in("words"));
    }
    Money figures = invoice.totals().gross();
    Money words = read.value().orElse(figures);
    if (!words.equals(figures)) {
      differ(InvoiceCode.WORDS, "words", figures, words);
    }
  }

  private void differ(InvoiceCode code, String where, Object expected, Object found) {
    findings.add(Finding.of(code).with("expected", expected).with("found", found).in(where));
  }

  static boolean isOff(BigDecimal exact, Money written, BigDecimal tolerance) {
    return exact.subtract(written.toYuan()).abs().compareTo(tolerance) > 0;
  }

  private static String shown(BigDecimal exact) {
    return exact.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  static String at(int index, String field) {
    return "lines[" + (index + 1) + "]." + field;
  }
}
