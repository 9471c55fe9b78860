package io.hall.invoice.format;

import io.hall.check.Finding;
import io.hall.invoice.InvoiceCode;

/** The libraries that a user of this one may leave out. */
enum Libraries {
  PDFBOX("PDFBox", "org.apache.pdfbox.Loader"),
  ZXING("ZXing", "com.google.zxing.Reader"),
  BOUNCY_CASTLE("Bouncy Castle", "org.bouncycastle.crypto.signers.SM2Signer");

  private final String title;
  private final boolean there;

  Libraries(String title, String type) {
    this.title = title;
    this.there = isThere(type);
  }

  /** Reads with the library, whose classes nobody else names. */
  interface Use {
    IssuedInvoice read() throws UnreadableException;
  }

  IssuedInvoice use(InvoiceContainer container, Use use) throws UnreadableException {
    return there ? use.read() : IssuedInvoice.unread(container, missing());
  }

  boolean isThere() {
    return there;
  }

  Finding missing() {
    return Finding.of(InvoiceCode.LIBRARY_MISSING).with("library", title);
  }

  private static boolean isThere(String type) {
    try {
      Class.forName(type, false, Libraries.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
