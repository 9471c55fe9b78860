package io.hall.invoice.format;

import java.nio.charset.StandardCharsets;

/** Tells what a file is by its first bytes. */
final class Sniffer {

  private static final int HEAD = 1_024;

  private Sniffer() {}

  static InvoiceContainer sniff(byte[] content) {
    if (XmlBytes.startsWith(content, 'P', 'K', 3, 4)) {
      return InvoiceContainer.OFD;
    }
    if (isImage(content)) {
      return InvoiceContainer.IMAGE;
    }
    if (isMarkup(content)) {
      return InvoiceContainer.XML;
    }
    String head = head(content);
    if (head.contains("%PDF-")) {
      return InvoiceContainer.PDF;
    }
    String text = head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head;
    return QrText.looksLikeOne(text.stripLeading())
        ? InvoiceContainer.QR
        : InvoiceContainer.UNKNOWN;
  }

  /** What a file that could not be read is, as far as its beginning tells. */
  static InvoiceContainer ofUnread(InvoiceContainer sniffed, byte[] content) {
    String head = head(content);
    boolean legacy = head.contains("<eInvoice") || head.contains(":eInvoice");
    return sniffed == InvoiceContainer.XML && legacy ? InvoiceContainer.LEGACY_XML : sniffed;
  }

  private static String head(byte[] content) {
    return new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
  }

  private static boolean isMarkup(byte[] content) {
    int at = XmlBytes.startsWith(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    while (at < content.length && XmlCursor.isBlank(content[at])) {
      at++;
    }
    return at < content.length && content[at] == '<';
  }

  private static boolean isImage(byte[] content) {
    return XmlBytes.startsWith(content, 0x89, 'P', 'N', 'G')
        || XmlBytes.startsWith(content, 0xFF, 0xD8, 0xFF)
        || XmlBytes.startsWith(content, 'G', 'I', 'F', '8')
        || XmlBytes.startsWith(content, 'B', 'M');
  }
}
