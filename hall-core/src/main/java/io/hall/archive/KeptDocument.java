package io.hall.archive;

import java.util.Arrays;
import java.util.Optional;

/** The documents of an archive that are kept for a time of their own (归档资料), by their words. */
public enum KeptDocument {
  /** The life of a book (收据本登记). */
  BOOK_RECORD("book-record", "收据本登记"),
  /** A hall's daily report (日报表). */
  DAILY_REPORT("daily-report", "日报表"),
  /** The register of invoices (发票登记). */
  INVOICE_REGISTER("invoice-register", "发票登记"),
  /** The summary of a month (月汇总). */
  MONTHLY_SUMMARY("monthly-summary", "月汇总"),
  /** A receipt (收据). */
  RECEIPT("receipt", "收据"),
  /** A refund voucher (退费单). */
  REFUND_VOUCHER("refund-voucher", "退费单"),
  /** A cashier's settlement sheet (收费员结算汇总单). */
  SETTLEMENT_SHEET("settlement-sheet", "收费员结算汇总单"),
  /** The transfer list of an archive (移交清册). */
  TRANSFER_LIST("transfer-list", "移交清册");

  private final String word;
  private final String chinese;

  KeptDocument(String word, String chinese) {
    this.word = word;
    this.chinese = chinese;
  }

  /** The word in files: {@code receipt}. */
  public String word() {
    return word;
  }

  /** The word on paper: 收据. */
  public String chinese() {
    return chinese;
  }

  /** Returns the document of a word, if it is one. */
  static Optional<KeptDocument> of(String word) {
    return Arrays.stream(values()).filter(document -> document.word.equals(word)).findFirst();
  }
}
