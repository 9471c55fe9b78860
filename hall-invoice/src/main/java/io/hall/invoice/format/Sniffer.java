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
    String head =
        new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
    if (head.contains("%PDF-")) {
      return InvoiceContainer.PDF;
    }
    String text = head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head;
    if (text.stripLeading().startsWith("<")) {
      return text.contains("<eInvoice") || text.contains(":eInvoice")
          ? InvoiceContainer.LEGACY_XML
          : InvoiceContainer.XML;
    }
    return QrText.looksLikeOne(text.stripLeading())
        ? InvoiceContainer.QR
        : InvoiceContainer.UNKNOWN;
  }

  private static boolean isImage(byte[] content) {
    return XmlBytes.startsWith(content, 0x89, 'P', 'N', 'G')
        || XmlBytes.startsWith(content, 0xFF, 0xD8, 0xFF)
        || XmlBytes.startsWith(content, 'G', 'I', 'F', '8')
        || XmlBytes.startsWith(content, 'B', 'M');
  }
}
