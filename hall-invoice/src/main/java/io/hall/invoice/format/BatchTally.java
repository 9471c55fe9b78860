package io.hall.invoice.format;

import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.InvoiceTotals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the invoices of a batch come to, and what is found in them. Not thread-safe. */
final class BatchTally {

  private final List<Finding> findings = new ArrayList<>();
  private long unlisted;
  private Verdict verdict = Verdict.VALID;
  private int rows;
  private int invoices;
  private Optional<InvoiceTotals> totals = Optional.of(InvoiceTotals.ZERO);
  private final Same seller = new Same();
  private final Same buyer = new Same();

  void add(Finding finding) {
    verdict = verdict.worse(finding.grade());
    if (findings.size() < BatchAnswer.MOST_FINDINGS) {
      findings.add(finding);
    } else {
      unlisted++;
    }
  }

  /** Counts a row and returns how many there are. */
  int row() {
    return ++rows;
  }

  /** Whether no row was counted. */
  boolean isEmpty() {
    return rows == 0;
  }

  void add(IssuedInvoice issued) {
    invoices++;
    boolean whole =
        issued.holds(InvoiceField.NET)
            && issued.holds(InvoiceField.TAX)
            && issued.holds(InvoiceField.GROSS);
    totals = totals.filter(t -> whole).flatMap(t -> sum(t, issued.invoice().totals()));
    seller.add(issued, InvoiceField.SELLER_NAME, issued.invoice().seller().name());
    buyer.add(issued, InvoiceField.BUYER_NAME, issued.invoice().buyer().name());
  }

  private static Optional<InvoiceTotals> sum(InvoiceTotals one, InvoiceTotals other) {
    try {
      return Optional.of(one.plus(other));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  BatchAnswer answer(InvoiceContainer container) {
    List<Finding> told = new ArrayList<>(findings);
    if (unlisted > 0) {
      told.add(Finding.of(InvoiceCode.BATCH_MORE).with("count", unlisted));
    }
    return new BatchAnswer(
        container,
        told,
        verdict,
        rows,
        invoices,
        totals.filter(t -> invoices > 0),
        seller.name,
        buyer.name);
  }

  /** A name as long as it is always the same. */
  private static final class Same {

    private Optional<String> name = Optional.empty();
    private boolean begun;

    void add(IssuedInvoice issued, InvoiceField field, String found) {
      Optional<String> next = issued.holds(field) ? Optional.of(found) : Optional.empty();
      name = begun ? name.filter(n -> next.filter(n::equals).isPresent()) : next;
      begun = true;
    }
  }
}
