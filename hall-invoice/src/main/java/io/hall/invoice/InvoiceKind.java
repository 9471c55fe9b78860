package io.hall.invoice;

import java.util.Optional;

/** What kind of invoice a number or code tells (发票种类). */
public enum InvoiceKind {
  /** Fully digitalised (数电票); whether ordinary or special, its labels say. */
  DIGITAL("数电票", false),
  /** Paper, of a 10-digit code (增值税普通发票). */
  PAPER_ORDINARY("增值税普通发票", true),
  /** Paper, folded (折叠票), of a 12-digit code. */
  PAPER_FOLDED("增值税普通发票(折叠票)", true),
  /** Paper, rolled (卷票). */
  PAPER_ROLLED("增值税普通发票(卷票)", true),
  /** Paper, special (增值税专用发票). */
  PAPER_SPECIAL("增值税专用发票", true),
  /** Paper, freight (货物运输业增值税专用发票), withdrawn in 2016. */
  PAPER_FREIGHT("货物运输业增值税专用发票", true),
  /** Electronic, ordinary (增值税电子普通发票). */
  ELECTRONIC_ORDINARY("增值税电子普通发票", false),
  /** Electronic, ordinary, tolls (通行费). */
  ELECTRONIC_TOLL("增值税电子普通发票(通行费)", false),
  /** Electronic, special (增值税电子专用发票). */
  ELECTRONIC_SPECIAL("增值税电子专用发票", false),
  /** Electronic, on Shenzhen's block chain (区块链电子发票). */
  ELECTRONIC_BLOCKCHAIN("区块链电子普通发票", false);

  private final String title;
  private final boolean paper;

  InvoiceKind(String title, boolean paper) {
    this.title = title;
    this.paper = paper;
  }

  /** The Chinese name of the kind. */
  public String title() {
    return title;
  }

  /** Whether it is paper, which alone may be voided (作废). */
  public boolean isPaper() {
    return paper;
  }

  /** The kind in the last two digits of a code of 12 digits. */
  static Optional<InvoiceKind> ofLongCode(String code) {
    if (code.charAt(0) == '1') {
      return Optional.of(ELECTRONIC_BLOCKCHAIN);
    }
    return code.charAt(0) == '0' ? ofEnding(code.substring(10)) : Optional.empty();
  }

  private static Optional<InvoiceKind> ofEnding(String ending) {
    return switch (ending) {
      case "04", "05" -> Optional.of(PAPER_FOLDED);
      case "06", "07" -> Optional.of(PAPER_ROLLED);
      case "11" -> Optional.of(ELECTRONIC_ORDINARY);
      case "12" -> Optional.of(ELECTRONIC_TOLL);
      case "13" -> Optional.of(ELECTRONIC_SPECIAL);
      default -> Optional.empty();
    };
  }

  /** The kind in the eighth digit of a code of 10 digits. */
  static Optional<InvoiceKind> ofShortCode(String code) {
    return switch (code.charAt(7)) {
      case '3', '6' -> Optional.of(PAPER_ORDINARY);
      case '1', '5' -> Optional.of(PAPER_SPECIAL);
      case '2', '7' -> Optional.of(PAPER_FREIGHT);
      default -> Optional.empty();
    };
  }
}
