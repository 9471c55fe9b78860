package io.hall.invoice.format;

import io.hall.check.Finding;
import io.hall.invoice.InvoiceCode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the text of the QR code on an invoice: {@code 01,type,code,number,amount,date,check code,}
 * and a checksum whose rule is not published, kept out. A comma may follow, and fields may be
 * missing at the end.
 */
final class QrText {

  private static final Pattern COMMA = Pattern.compile("[,，]");
  private static final int LEAST = 6;
  private static final int MOST = 9;
  private static final int LONGEST = 400;

  /** Special invoices of the former system: the amount is that without tax. */
  private static final Set<String> NET_TYPES = Set.of("01", "08");

  private static final Set<String> GROSS_TYPES =
      Set.of("04", "10", "11", "14", "31", "32", "51", "61");

  private QrText() {}

  /** Whether a text may be one of an invoice. */
  static boolean looksLikeOne(String text) {
    return text.startsWith("01,") || text.startsWith("01，");
  }

  static IssuedInvoice read(String raw, InvoiceContainer file, String place) {
    String text = raw.strip();
    String[] fields = text.length() > LONGEST ? new String[0] : COMMA.split(text, -1);
    if (fields.length < LEAST || fields.length > MOST || !looksLikeOne(text)) {
      return IssuedInvoice.unread(file, Finding.of(InvoiceCode.QR_FORM));
    }
    Values values = new Values();
    values.put(Slot.CODE, fields[2]);
    values.put(Slot.NUMBER, fields[3]);
    values.put(Slot.ISSUED, fields[5]);
    values.put(Slot.CHECK_CODE, fields.length > LEAST ? fields[6] : "");
    String type = fields[1].strip();
    boolean known = NET_TYPES.contains(type) || GROSS_TYPES.contains(type);
    if (known) {
      values.put(NET_TYPES.contains(type) ? Slot.NET : Slot.GROSS, fields[4]);
    }
    IssuedInvoice issued = new Assembler(InvoiceContainer.QR, values, Places.all(place)).in(file);
    return known
        ? issued
        : issued.with(issued.signature(), List.of(Finding.of(InvoiceCode.QR_TYPE_UNKNOWN)));
  }
}
