package io.hall.invoice;

import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether an invoice may be voided (作废): only one on paper, in the month of issue, before the tax
 * of the month is filed (抄税), with all copies recovered. Everything else is taken back by a red
 * letter; digital and electronic invoices always are. Immutable.
 *
 * @param filed whether the tax of the month of issue has been filed
 * @param allCopiesBack whether every copy has been recovered
 */
public record PaperVoid(boolean filed, boolean allCopiesBack) {

  /**
   * Returns everything that forbids to void {@code invoice} on {@code day}: {@code INVOICE-111} to
   * {@code INVOICE-114}; nothing if it may be voided.
   */
  public List<Finding> check(Invoice invoice, BusinessDate day) {
    List<Finding> findings = new ArrayList<>();
    addIf(!isPaper(invoice), InvoiceCode.VOID_NOT_PAPER, findings);
    addIf(
        !invoice.issued().map(PaperVoid::month).equals(Optional.of(month(day))),
        InvoiceCode.VOID_MONTH_OVER,
        findings);
    addIf(filed, InvoiceCode.VOID_FILED, findings);
    addIf(!allCopiesBack, InvoiceCode.VOID_COPIES_MISSING, findings);
    return findings;
  }

  private static void addIf(boolean holds, InvoiceCode code, List<Finding> findings) {
    if (holds) {
      findings.add(Finding.of(code));
    }
  }

  private static boolean isPaper(Invoice invoice) {
    return invoice.number().flatMap(InvoiceNumber::kind).filter(InvoiceKind::isPaper).isPresent();
  }

  private static YearMonth month(BusinessDate day) {
    return YearMonth.from(day.date());
  }
}
