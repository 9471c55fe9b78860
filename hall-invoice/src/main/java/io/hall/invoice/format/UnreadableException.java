package io.hall.invoice.format;

import io.hall.check.Finding;
import io.hall.invoice.InvoiceCode;

/** Ends the reading of a file; it never leaves the reader. */
final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  UnreadableException(Finding finding) {
    super(finding.code().id(), null, false, false);
    this.finding = finding;
  }

  static UnreadableException of(InvoiceCode code) {
    return new UnreadableException(Finding.of(code));
  }

  static UnreadableException tooMuch(String what, long most) {
    return new UnreadableException(
        Finding.of(InvoiceCode.FILE_LIMIT).with("what", what).with("most", most));
  }

  Finding finding() {
    return finding;
  }
}
