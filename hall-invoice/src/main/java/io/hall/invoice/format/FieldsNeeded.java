package io.hall.invoice.format;

import io.hall.check.Code;
import io.hall.check.Finding;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.tax.InvoiceCheck;
import java.util.Set;

/** Whether a file holds what a finding rests on: one about what it does not hold says nothing. */
final class FieldsNeeded {

  /** Where there are no lines, there is no remark either. */
  private static final Set<Code> OF_WHOLE_FILES =
      Set.of(InvoiceCode.RED_REMARK_MISSING, InvoiceCode.RED_OF_ANOTHER, InvoiceCode.WRONG_COLOUR);

  private FieldsNeeded() {}

  static boolean areHeld(Finding finding, IssuedInvoice issued) {
    if (finding.code() == InvoiceCode.NO_LINES) {
      return false; // said on reading
    }
    return OF_WHOLE_FILES.contains(finding.code())
        ? issued.holds(InvoiceField.LINES)
        : InvoiceCheck.restsOn(finding).stream().allMatch(where -> isHeld(where, issued));
  }

  private static boolean isHeld(String where, IssuedInvoice issued) {
    for (InvoiceField field : InvoiceField.values()) {
      if (where.startsWith(field.where())) {
        return issued.holds(field);
      }
    }
    return true;
  }
}
