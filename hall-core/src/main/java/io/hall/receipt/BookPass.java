package io.hall.receipt;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.store.RawRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Sums a book up from its records, in one pass and in memory that does not grow with them (收据本汇总).
 * It trusts the chain that it is fed and no running totals. Not safe for use by several threads.
 */
public final class BookPass implements Consumer<RawRecord> {

  private static final int NUMBER = 5;
  private static final int VOIDED_FEN = 10;
  private static final int LINES = 13;
  private static final int FIELDS_OF_LINE = 8;
  private static final int FEN_OF_LINE = 4;

  private final BookLife life = new BookLife();
  private final TreeSet<Integer> takingYears = new TreeSet<>();
  private final TreeSet<Integer> recordYears = new TreeSet<>();
  private Optional<ReceiptBook> opened = Optional.empty();
  private SerialScan scan = new SerialScan(1, 1);
  private byte[] prefix = {};
  private long first;
  private long issued;
  private long issuedFen;
  private long voided;
  private long voidedFen;
  private long spoiled;
  private long yearEnd = Long.MIN_VALUE;
  private long yearStart;
  private int year;

  /** Makes a pass that has seen no record. */
  public BookPass() {}

  /**
   * Takes the next record.
   *
   * @throws CheckFailedException with {@code RECEIPT-021}, {@code -022}, {@code -023}, {@code -024}
   *     or {@code -029} if it cannot stand there
   * @throws io.hall.store.StoreException with {@code STORE-004} if its fields are not of its kind
   */
  @Override
  public void accept(RawRecord record) {
    RecordKind kind = RecordKind.of(record);
    require(opened.isPresent() != (kind == RecordKind.BOOK), ReceiptCode.OPENING_RECORD, record);
    life.take(kind, true);
    noteYear(record.millis());
    switch (kind) {
      case ISSUE, REFUND -> issue(record);
      case SPOILED -> {
        take(record);
        spoiled++;
      }
      case VOID -> {
        voided++;
        voidedFen = Math.addExact(voidedFen, Math.abs(record.number(VOIDED_FEN)));
      }
      case BOOK -> open(BookBytes.readBook(record));
      case FOREIGN -> throw refused(ReceiptCode.FOREIGN_KIND, record);
      case REPRINT, CLOCK, BOOK_OUT, BOOK_USE, BOOK_RETURN, BOOK_OFF -> {}
    }
  }

  private void open(ReceiptBook book) {
    opened = Optional.of(book);
    scan = new SerialScan(book.first(), book.last());
    prefix = (book.prefix() + "-").getBytes(StandardCharsets.UTF_8);
  }

  private void issue(RawRecord record) {
    take(record);
    issued++;
    long lines = record.number(LINES);
    record.requireFields(LINES + Math.multiplyExact(FIELDS_OF_LINE, lines));
    for (int line = 0; line < lines; line++) {
      long fen = record.number(LINES + FIELDS_OF_LINE * line + FEN_OF_LINE);
      issuedFen = Math.addExact(issuedFen, fen);
    }
  }

  private void take(RawRecord record) {
    long serial = record.digits(NUMBER, prefix);
    SerialScan.Step step = scan.take(serial);
    require(step != SerialScan.Step.FOREIGN, ReceiptCode.FOREIGN_NUMBER, record);
    require(step != SerialScan.Step.TWICE, ReceiptCode.NUMBER_TWICE, record);
    require(step != SerialScan.Step.LATE, ReceiptCode.NUMBER_LATE, record);
    first = first == 0 ? serial : first;
    takingYears.add(year);
  }

  /** The records of a year follow each other, so it is reckoned once. */
  private void noteYear(long millis) {
    if (millis < yearStart || millis >= yearEnd) {
      year = BusinessDate.of(Instant.ofEpochMilli(millis)).date().getYear();
      yearStart = startOf(year);
      yearEnd = startOf(year + 1);
      recordYears.add(year);
    }
  }

  private static long startOf(int year) {
    return BusinessDate.parse(year + "-01-01").start().toEpochMilli();
  }

  private static void require(boolean kept, ReceiptCode code, RawRecord record) {
    if (!kept) {
      throw refused(code, record);
    }
  }

  private static CheckFailedException refused(ReceiptCode code, RawRecord record) {
    Finding finding = Finding.of(code).in(Long.toString(record.position()));
    return new CheckFailedException(
        code == ReceiptCode.FOREIGN_KIND
            ? finding.with("kind", record.kind())
            : finding.with("number", record.text(NUMBER)));
  }

  /**
   * Returns what the records so far say.
   *
   * @throws CheckFailedException with {@code RECEIPT-029} if there were none
   */
  public BookSummary result() {
    ReceiptBook book =
        opened.orElseThrow(() -> new CheckFailedException(Finding.of(ReceiptCode.OPENING_RECORD)));
    return new BookSummary(
        book,
        first == 0 ? Optional.empty() : Optional.of(new SerialRange(first, scan.next() - 1)),
        issued,
        Money.ofFen(issuedFen),
        voided,
        Money.ofFen(voidedFen),
        spoiled,
        life.status(),
        takingYears,
        recordYears);
  }
}
