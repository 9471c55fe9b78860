package io.hall.receipt;

import io.hall.check.Code;
import io.hall.check.Finding;
import io.hall.store.RawRecord;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.function.Consumer;

/** What became of each number of a book, as far as its records were read. */
final class BookNumbers {

  private final ReceiptBook book;
  private final SerialRange range;
  private final Consumer<Finding> faults;
  private final byte[] prefix;
  private final SerialScan scan;
  private final BitSet voided = new BitSet();
  private final BitSet spoiled = new BitSet();
  private final BitSet late = new BitSet();
  private final RecentAmounts amounts = new RecentAmounts();
  private long rangeFen;
  private long rangeVoidedFen;

  /** The numbers of {@code book}, of which those in {@code range} are added up. */
  BookNumbers(ReceiptBook book, SerialRange range, Consumer<Finding> faults) {
    this.book = book;
    this.range = range;
    this.faults = faults;
    this.prefix = (book.prefix() + "-").getBytes(StandardCharsets.UTF_8);
    this.scan = new SerialScan(book.first(), book.last());
  }

  /** The serial number in a field of a record; less than 0 if it is not one of the book's. */
  long serial(RawRecord record, int field) {
    long serial = record.digits(field, prefix);
    if (serial < book.first() || serial > book.last()) {
      note(ReceiptCode.FOREIGN_NUMBER, ReceiptNumber.parse(record.text(field)).orThrow());
      return -1;
    }
    return serial;
  }

  /** A receipt or voucher of this amount is issued. */
  void issue(long serial, long fen, long day) {
    take(serial);
    amounts.put(index(serial), fen, day);
    if (range.contains(serial)) {
      rangeFen = Math.addExact(rangeFen, fen);
    }
  }

  /** The payment is of an earlier day than its receipt. */
  void isLate(long serial) {
    late.set(index(serial));
    note(ReceiptCode.LATE_ENTRY, number(serial));
  }

  /** The number is spoiled before anything was issued on it. */
  void spoil(long serial) {
    take(serial);
    spoiled.set(index(serial));
  }

  private void take(long serial) {
    long expected = scan.next();
    switch (scan.take(serial)) {
      case NEXT, FOREIGN, CLOCK_BACK -> {}
      case TWICE -> note(ReceiptCode.NUMBER_TWICE, number(serial));
      case LATE -> note(ReceiptCode.NUMBER_LATE, number(serial));
      case SKIPPED -> {
        Finding skipped = Finding.of(ReceiptCode.NUMBER_SKIPPED);
        faults.accept(skipped.with("from", number(expected)).with("to", number(serial - 1)));
      }
    }
  }

  /** A number is made void that was issued with this amount on this day. */
  void voiding(long serial, long fen, long day) {
    if (!requireIssued(serial)) {
      return;
    }
    if (voided.get(index(serial))) {
      note(ReceiptCode.VOIDED_TWICE, number(serial));
    } else if (!amounts.isOf(index(serial), day)) {
      note(ReceiptCode.VOIDED_LATER, number(serial));
    } else if (amounts.fen(index(serial)) != fen) {
      note(ReceiptCode.VOIDED_AMOUNT, number(serial));
    }
    voided.set(index(serial));
    if (range.contains(serial)) {
      rangeVoidedFen = Math.addExact(rangeVoidedFen, fen);
    }
  }

  /** Whether a number was issued, which is found if it was not. */
  boolean requireIssued(long serial) {
    boolean issued = scan.isTaken(serial) && !spoiled.get(index(serial));
    if (!issued) {
      note(ReceiptCode.NEVER_ISSUED, number(serial));
    }
    return issued;
  }

  /** The number after the largest that was taken. */
  long next() {
    return scan.next();
  }

  long rangeFen() {
    return rangeFen;
  }

  long rangeVoidedFen() {
    return rangeVoidedFen;
  }

  /** The numbers taken; as in the other sets, a bit for each from the first of the book on. */
  BitSet taken() {
    return scan.taken();
  }

  BitSet voided() {
    return voided;
  }

  BitSet spoiled() {
    return spoiled;
  }

  BitSet late() {
    return late;
  }

  private int index(long serial) {
    return (int) (serial - book.first());
  }

  private ReceiptNumber number(long serial) {
    return new ReceiptNumber(book.prefix(), serial);
  }

  private void note(Code code, ReceiptNumber number) {
    faults.accept(Finding.of(code).with("number", number));
  }
}
