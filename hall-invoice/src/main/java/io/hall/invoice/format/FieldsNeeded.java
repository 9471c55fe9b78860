package io.hall.invoice.format;

import io.hall.check.Finding;
import io.hall.invoice.InvoiceCode;

/** Which fields a finding rests on: one about what a file does not hold says nothing. */
final class FieldsNeeded {

  private FieldsNeeded() {}

  static boolean areHeld(Finding finding, IssuedInvoice issued) {
    return finding.code() instanceof InvoiceCode code
        ? areHeld(code, finding.where(), issued)
        : isHeld(finding.where(), issued);
  }

  private static boolean areHeld(InvoiceCode code, String where, IssuedInvoice issued) {
    return switch (code) {
      case TOTAL_NET -> issued.holds(InvoiceField.LINES, InvoiceField.NET);
      case TOTAL_TAX -> issued.holds(InvoiceField.LINES, InvoiceField.TAX);
      case TOTAL_GROSS -> issued.holds(InvoiceField.NET, InvoiceField.TAX, InvoiceField.GROSS);
      case WORDS -> issued.holds(InvoiceField.WORDS, InvoiceField.GROSS);
      case FIGURE_TOO_LARGE -> issued.holds(InvoiceField.LINES, InvoiceField.NET, InvoiceField.TAX);
      case NO_LINES -> false; // said on reading
      case EXEMPT_TO_ORGANISATION -> issued.holds(InvoiceField.LINES, InvoiceField.BUYER_ID);
      case RED_REMARK_MISSING, RED_OF_ANOTHER, WRONG_COLOUR -> issued.holds(InvoiceField.LINES);
      default -> isHeld(where, issued);
    };
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
