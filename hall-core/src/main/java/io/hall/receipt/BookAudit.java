package io.hall.receipt;

import io.hall.check.CheckFailedException;
import io.hall.check.Code;
import io.hall.check.Finding;
import io.hall.check.FindingLog;
import io.hall.store.RawRecord;
import io.hall.store.StoreCode;
import io.hall.store.StoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pass over the records of one book, whatever they are read from. It makes nothing for an
 * honest record; what it keeps of each number is a bit or two, and for a week its amount. Not safe
 * for use by several threads.
 */
final class BookAudit {

  private final String stream;
  private final Optional<ReceiptBook> listed;
  private final SerialRange range;
  private final FindingLog findings = new FindingLog();
  private final BookLife life = new BookLife();
  private final DayOfRecord dayOfRecord = new DayOfRecord();
  private final List<ClockStep> steps = new ArrayList<>();
  private final Tally after = new Tally();
  private final Tally expected = new Tally();
  private final Tally counted = new Tally();
  private Optional<ReceiptBook> book;
  private Optional<BookNumbers> numbers;
  private boolean totalsKnown = true;
  private long records;
  private long position;
  private long millis;
  private long before = Long.MIN_VALUE;
  private long reprints;

  /**
   * Begins the pass over {@code stream}; the numbers in {@code range} are added up.
   *
   * @param listed what the book must be; empty if nobody knows
   */
  BookAudit(String stream, Optional<ReceiptBook> listed, SerialRange range) {
    this.stream = stream;
    this.listed = listed;
    this.range = range;
    this.book = listed;
    this.numbers = listed.map(this::numbersOf);
  }

  private BookNumbers numbersOf(ReceiptBook known) {
    return new BookNumbers(known, range, this::note);
  }

  void take(RawRecord record) {
    boolean comparable = totalsKnown && record.position() == position + 1;
    records++;
    position = record.position();
    millis = record.millis();
    totalsKnown = false;
    try {
      expected.set(after);
      after.read(record);
      totalsKnown = true;
      step(record, RecordKind.of(record));
      if (comparable && !after.same(expected)) {
        note(ReceiptCode.TOTALS_BROKEN);
      }
    } catch (StoreException
        | CheckFailedException
        | IllegalArgumentException
        | ArithmeticException e) {
      note(StoreCode.DAMAGED_RECORD);
    }
    before = millis;
  }

  private void step(RawRecord record, RecordKind kind) {
    if (millis < before && kind != RecordKind.CLOCK) {
      noteClock(ReceiptCode.CLOCK_SET_BACK, before);
    }
    if ((kind == RecordKind.BOOK) != (records == 1)) {
      note(ReceiptCode.OPENING_RECORD);
    }
    if (!life.take(kind, isUsedUp())) {
      note(ReceiptCode.BOOK_LIFE);
    }
    switch (kind) {
      case ISSUE -> issue(record, ReceiptBook.Kind.REFUND, false);
      case REFUND -> issue(record, ReceiptBook.Kind.RECEIPT, true);
      case VOID -> voiding(record);
      case REPRINT -> reprint(record);
      case SPOILED -> spoil(record);
      case CLOCK -> clock(record);
      case BOOK -> open(record);
      case BOOK_OUT -> record.requireFields(7);
      case BOOK_USE, BOOK_OFF -> record.requireFields(6);
      case BOOK_RETURN -> giveBack(record);
      case FOREIGN -> foreign(record);
    }
  }

  private boolean isUsedUp() {
    return numbers.isPresent() && numbers.get().next() > book.orElseThrow().last();
  }

  private void open(RawRecord record) {
    if (records > 1) {
      return;
    }
    Optional<ReceiptBook> opened = read(record);
    boolean fits =
        opened.isPresent()
            && opened.get().stream().equals(stream)
            && (listed.isEmpty() || listed.equals(opened));
    if (!fits) {
      note(ReceiptCode.OPENING_RECORD);
    }
    if (opened.isPresent()) {
      book = opened;
      numbers = opened.map(this::numbersOf);
    }
  }

  private static Optional<ReceiptBook> read(RawRecord record) {
    try {
      return Optional.of(BookBytes.readBook(record));
    } catch (StoreException | CheckFailedException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void foreign(RawRecord record) {
    note(Finding.of(ReceiptCode.FOREIGN_KIND).with("kind", record.kind()));
  }

  private void issue(RawRecord record, ReceiptBook.Kind other, boolean refund) {
    if (book.isPresent() && book.get().kind() == other) {
      foreign(record);
    }
    long serial = serial(record);
    long day = day(record);
    long paid = record.number(refund ? 12 : 11);
    long fen = refund ? lines(record, 13) : cashAndLines(record);
    counted.issue(fen);
    expected.issue(fen);
    if (serial > 0) {
      numbers.orElseThrow().issue(serial, fen, day);
      if (!refund && dayOfRecord.isAfter(paid)) {
        numbers.orElseThrow().isLate(serial);
      }
    }
  }

  private static long cashAndLines(RawRecord record) {
    record.number(12); // cash received
    return lines(record, 13);
  }

  /** The serial number in field 5; less than 0 when it is not the book's to judge. */
  private long serial(RawRecord record) {
    return numbers.isPresent() ? numbers.get().serial(record, 5) : -1;
  }

  /** The business day of the record, which field 6 must name. */
  private long day(RawRecord record) {
    long day = dayOfRecord.of(millis);
    if (!dayOfRecord.isNamedBy(record, 6)) {
      note(ReceiptCode.WRONG_DATE);
    }
    return day;
  }

  /** The amounts of the lines, whose number is in {@code field}. */
  private static long lines(RawRecord record, int field) {
    long lines = record.number(field);
    record.requireFields(Math.addExact(field, Math.multiplyExact(lines, 8)));
    long fen = 0;
    for (int at = field; at < record.fields(); at += 8) {
      record.number(at + 2); // season
      fen = Math.addExact(fen, record.number(at + 4));
    }
    return fen;
  }

  private void voiding(RawRecord record) {
    record.requireFields(10);
    long serial = serial(record);
    long day = day(record);
    long fen = record.number(10);
    counted.voiding(Math.absExact(fen));
    expected.voiding(Math.absExact(fen));
    if (serial > 0) {
      boolean refund = book.orElseThrow().kind() == ReceiptBook.Kind.REFUND;
      numbers.orElseThrow().voiding(serial, refund ? -fen : fen, day);
    }
  }

  private void reprint(RawRecord record) {
    record.requireFields(7);
    record.number(6); // copy
    reprints++;
    long serial = serial(record);
    if (serial > 0) {
      numbers.orElseThrow().requireIssued(serial);
    }
  }

  private void spoil(RawRecord record) {
    record.requireFields(10);
    long serial = serial(record);
    day(record);
    counted.spoil();
    expected.spoil();
    if (serial > 0) {
      numbers.orElseThrow().spoil(serial);
    }
  }

  private void clock(RawRecord record) {
    record.requireFields(6);
    long said = record.number(5);
    String confirmedBy = record.text(6);
    boolean small = said - millis <= Journal.TOLERANCE.toMillis();
    boolean explains = said == before && millis < before && (small || !confirmedBy.isEmpty());
    noteClock(explains ? ReceiptCode.CLOCK_EXPLAINED : ReceiptCode.CLOCK_SET_BACK, said);
    if (explains && steps.size() < FindingLog.KEPT) {
      Instant at = Instant.ofEpochMilli(millis);
      steps.add(new ClockStep(position, Instant.ofEpochMilli(said), at, confirmedBy));
    }
  }

  private void giveBack(RawRecord record) {
    record.requireFields(8);
    long first = record.number(5);
    long last = record.number(6);
    boolean left =
        numbers.isEmpty() || (first == numbers.get().next() && last == book.orElseThrow().last());
    if (!left) {
      note(ReceiptCode.RETURNED_NUMBERS);
    }
  }

  private void noteClock(Code code, long earlier) {
    Instant at = Instant.ofEpochMilli(millis);
    note(Finding.of(code).with("at", at).with("before", Instant.ofEpochMilli(earlier)));
  }

  private void note(Code code) {
    note(Finding.of(code));
  }

  private void note(Finding finding) {
    findings.add(finding.in(stream + ":" + position));
  }

  String stream() {
    return stream;
  }

  long records() {
    return records;
  }

  FindingLog findings() {
    return findings;
  }

  Optional<ReceiptBook> book() {
    return book;
  }

  Optional<BookNumbers> numbers() {
    return numbers;
  }

  RunningTotals counted() {
    return counted.totals();
  }

  long reprints() {
    return reprints;
  }

  List<ClockStep> steps() {
    return steps;
  }

  boolean isBack() {
    return life.isBack();
  }
}
