package io.hall.invoice.print;

import io.hall.document.Align;
import io.hall.document.Block;
import io.hall.document.Block.Heading;
import io.hall.document.Block.Paragraph;
import io.hall.document.Block.QrCode;
import io.hall.document.Block.Stamp;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What says on every page that it is not the tax document (不是发票). */
final class NotTax {

  /** What the QR code of every page begins with; a tax QR code begins with {@code 01,}. */
  static final String QR = "HALL:NOT-A-TAX-DOCUMENT:";

  private NotTax() {}

  /** The head of a page, with a stamp across and one in the corner of every page. */
  static List<Block> head(String across, String company, String title, String notice) {
    return List.of(
        Stamp.across(across),
        Stamp.corner("NOT THE TAX DOCUMENT"),
        Heading.subtitle(company),
        Heading.title(title),
        new Paragraph(notice, Align.CENTRE, true));
  }

  /** The code of a page, which leads back to what it shows: its kind, and its name or hash. */
  static QrCode code(String kind, String reference) {
    return new QrCode(
        "内部核对码，不是发票二维码 / internal reference, not a tax QR code", QR + kind + ":" + reference);
  }

  static Hash sha256(byte[] content) {
    return ChainHash.SHA_256.of(content, new byte[0]);
  }

  static Hash sha256(String content) {
    return sha256(content.getBytes(StandardCharsets.UTF_8));
  }
}
