package io.hall.invoice.format;

import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.invoice.InvoiceCode;
import java.util.ArrayList;
import java.util.List;

/** What one file says of its invoice more than once: attached data, its pages, its QR code. */
final class Merge {

  private Merge() {}

  /**
   * Returns the first, with what the others say otherwise. Another number is INVALID; so is another
   * amount. Texts are broken and joined on pages, so their differences are left to a person.
   */
  static IssuedInvoice first(List<IssuedInvoice> all) {
    IssuedInvoice first = all.get(0);
    List<Finding> findings = new ArrayList<>();
    for (IssuedInvoice other : all.subList(1, all.size())) {
      for (Finding difference : first.compare(other)) {
        if (difference.code() == InvoiceCode.NUMBERS_DIFFER) {
          findings.add(Finding.of(InvoiceCode.TWO_NUMBERS).in(difference.where()));
        } else if (difference.code() == InvoiceCode.FIGURES_DIFFER
            && difference.grade() == Verdict.INVALID) {
          findings.add(difference);
        } else if (difference.code() == InvoiceCode.TEXTS_DIFFER) {
          findings.add(Finding.of(InvoiceCode.NOTES_DIFFER).in(difference.where()));
        }
      }
    }
    return first.with(first.signature(), findings);
  }
}
