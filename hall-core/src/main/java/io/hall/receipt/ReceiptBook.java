package io.hall.receipt;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.store.LogRecord;
import java.util.List;

/**
 * A book of numbers (收据本): receipts, refunds, or training, never two of them. Who has it is told by
 * its {@link BookState}.
 *
 * @param id the book's own name, such as {@code JZ26-A017}
 * @param kind what its numbers are for
 * @param prefix the prefix of its numbers; of a training book, and of no other, it begins with
 *     {@code TRAIN}
 * @param first the first serial number, 1 to 99 999 999
 * @param last the last serial number, at least the first
 */
public record ReceiptBook(String id, Kind kind, String prefix, long first, long last) {

  /** What the stream of every book begins with, training books excepted. */
  public static final String STREAM = "receipt-book/";

  /** What the stream of a training book begins with. */
  static final String TRAINING_STREAM = "training-book/";

  private static final String TRAINING_PREFIX = "TRAIN";

  /** What the numbers of a book are for. */
  public enum Kind {
    /** Receipts (收据). */
    RECEIPT,
    /** Refund vouchers (退费单). */
    REFUND,
    /**
     * Receipts for training (培训练习): chained and marked as such, of no worth, and never in any
     * total.
     */
    TRAINING
  }

  /**
   * Checks the range and the prefix; {@code RECEIPT-001} or {@code RECEIPT-006} if the range is
   * none, {@code RECEIPT-051} if the prefix is not of the kind.
   */
  public ReceiptBook {
    if (new ReceiptNumber(prefix, first).compareTo(new ReceiptNumber(prefix, last)) > 0) {
      throw new CheckFailedException(Finding.of(ReceiptCode.BOOK_RANGE).in("last"));
    }
    if ((kind == Kind.TRAINING) != isTraining(prefix)) {
      throw new CheckFailedException(Finding.of(ReceiptCode.TRAINING_PREFIX).in("prefix"));
    }
  }

  /** The stream of the log that holds this book's records. */
  public String stream() {
    return (kind == Kind.TRAINING ? TRAINING_STREAM : STREAM) + id;
  }

  /** The streams in which the records of a book of this name can be. */
  static List<String> streams(String id) {
    return List.of(STREAM + id, TRAINING_STREAM + id);
  }

  /** How many numbers the book has. */
  public long size() {
    return last - first + 1;
  }

  /** Whether {@code number} is one of this book's. */
  public boolean holds(ReceiptNumber number) {
    return number.prefix().equals(prefix) && number.serial() >= first && number.serial() <= last;
  }

  /** Returns the number behind the first {@code taken}; {@code RECEIPT-004} if there is none. */
  ReceiptNumber number(long taken) {
    if (taken >= size()) {
      throw new CheckFailedException(Finding.of(ReceiptCode.BOOK_USED_UP).with("book", id));
    }
    return new ReceiptNumber(prefix, first + taken);
  }

  static boolean isTraining(String prefix) {
    return prefix.startsWith(TRAINING_PREFIX);
  }

  /** Whether a stream is a book's. */
  static boolean isStream(String stream) {
    return stream.startsWith(STREAM) || stream.startsWith(TRAINING_STREAM);
  }

  /** The id of the book that holds {@code record}. */
  static String of(LogRecord record) {
    return record.stream().substring(record.stream().indexOf('/') + 1);
  }
}
