package io.hall.receipt;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.LogRecord;

/**
 * A book of numbers (收据本) in one cashier's hands: receipts, or refunds, never both.
 *
 * @param id the book's own name, such as {@code JZ26-A017}
 * @param kind what its numbers are for
 * @param prefix the prefix of its numbers
 * @param first the first serial number, 1 to 99 999 999
 * @param last the last serial number, at least the first
 * @param hall where it is used
 * @param cashier who uses it
 */
public record ReceiptBook(
    String id,
    Kind kind,
    String prefix,
    long first,
    long last,
    HallCode hall,
    StaffNumber cashier) {

  private static final String STREAM = "receipt-book/";

  /** What the numbers of a book are for. */
  public enum Kind {
    /** Receipts (收据). */
    RECEIPT,
    /** Refund vouchers (退费单). */
    REFUND
  }

  /** Checks the range; {@code RECEIPT-001} or {@code RECEIPT-006} if it is none. */
  public ReceiptBook {
    if (new ReceiptNumber(prefix, first).compareTo(new ReceiptNumber(prefix, last)) > 0) {
      throw new CheckFailedException(Finding.of(ReceiptCode.BOOK_RANGE).in("last"));
    }
  }

  /** The stream of the log that holds this book's records. */
  public String stream() {
    return stream(id);
  }

  /** Returns the number behind the first {@code issued}; {@code RECEIPT-004} if there is none. */
  ReceiptNumber number(long issued) {
    if (first + issued > last) {
      throw new CheckFailedException(Finding.of(ReceiptCode.BOOK_USED_UP).with("book", id));
    }
    return new ReceiptNumber(prefix, first + issued);
  }

  static String stream(String book) {
    return STREAM + book;
  }

  /** The id of the book that holds {@code record}. */
  static String of(LogRecord record) {
    return record.stream().substring(STREAM.length());
  }
}
