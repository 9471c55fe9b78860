package io.hall.receipt;

import io.hall.check.CheckFailedException;
import io.hall.check.Code;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.money.Money;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.StoreCode;
import io.hall.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The audit of one book's numbers (连号检查): goes once through the book's records in the log, in
 * order, and finds what an honest book cannot hold.
 *
 * <p>Found are broken chains, missing and damaged records ({@code STORE-…}), numbers skipped, taken
 * twice or out of order, records that are not this book's, running totals that do not follow, and a
 * clock that was set back ({@code RECEIPT-020} to {@code RECEIPT-029}). It needs two bits of memory
 * for each number, whatever the length of the book.
 */
public final class SequenceAudit {

  private static final Comparator<Finding> BY_POSITION =
      Comparator.comparingLong(
          finding ->
              Long.parseLong(finding.where().substring(finding.where().lastIndexOf(':') + 1)));

  private final Optional<ReceiptBook> listed;
  private final List<Finding> findings = new ArrayList<>();
  private final BitSet issued = new BitSet();
  private final BitSet voided = new BitSet();
  private ReceiptBook book;
  private long next;
  private Optional<LogRecord> last = Optional.empty();
  private RunningTotals counted = RunningTotals.NONE;
  private long reprints;
  private long records;

  private SequenceAudit(Optional<ReceiptBook> listed, ReceiptBook book) {
    this.listed = listed;
    this.book = book;
    this.next = book.first();
  }

  /**
   * What lies at the end of a book's records.
   *
   * @param records how many records could be read
   * @param hash the hash of the last of them; to be held against the head noted elsewhere
   */
  public record Head(long records, Hash hash) {}

  /**
   * What an audit counted and found.
   *
   * @param book the book, as its first record opens it
   * @param first the first number of the book
   * @param last the largest number taken; empty when none was
   * @param issued how many receipts or vouchers were issued, void ones included
   * @param voided how many were made void
   * @param reprints how often one was printed again
   * @param issuedAmount the amounts of those issued
   * @param voidedAmount the amounts of those made void
   * @param head the end of the records
   * @param findings what is wrong, each {@code in} stream, colon and position, in order
   */
  public record Result(
      ReceiptBook book,
      ReceiptNumber first,
      Optional<ReceiptNumber> last,
      long issued,
      long voided,
      long reprints,
      Money issuedAmount,
      Money voidedAmount,
      Head head,
      List<Finding> findings) {

    /** Copies the findings. */
    public Result {
      findings = List.copyOf(findings);
    }

    /** Whether nothing at all was found. */
    public boolean isClean() {
      return findings.isEmpty();
    }

    /** The worst grade among the findings. */
    public Verdict verdict() {
      return findings.stream().map(Finding::grade).reduce(Verdict.VALID, Verdict::worse);
    }
  }

  /** Returns the ids of all books that are listed or have records, sorted. */
  public static List<String> books(Store store) {
    return store.read(
        connection ->
            Sql.list(
                connection,
                "SELECT book FROM receipt_book UNION SELECT DISTINCT substr(stream, 14)"
                    + " FROM log_record WHERE substr(stream, 1, 13) = 'receipt-book/' ORDER BY 1",
                row -> row.getString(1)));
  }

  /** Audits a book on a consistent state; {@code RECEIPT-002} if there is none of that name. */
  public static Result of(Store store, String book) {
    return store.read(connection -> of(connection, store.chain(), book));
  }

  /** Audits a book in the caller's transaction; {@code RECEIPT-002} if there is none. */
  public static Result of(Connection connection, ChainHash chain, String book) throws SQLException {
    RecordLog log = new RecordLog(chain);
    Optional<ReceiptBook> listed = new BookTables().state(connection, book).map(BookState::book);
    ReceiptBook assumed =
        listed.isPresent()
            ? listed.get()
            : opened(log.at(connection, ReceiptBook.STREAM + book, 1));
    SequenceAudit audit = new SequenceAudit(listed, assumed);
    return audit.result(log.verify(connection, assumed.stream(), audit::take));
  }

  private static ReceiptBook opened(Optional<LogRecord> first) {
    return first
        .filter(record -> record.kind().equals(BookBytes.REGISTERED))
        .map(BookBytes::readBook)
        .orElseThrow(() -> new CheckFailedException(Finding.of(ReceiptCode.NO_BOOK)));
  }

  private Result result(List<Finding> chain) {
    List<Finding> all = new ArrayList<>(chain);
    all.addAll(findings);
    if (records == 0) {
      all.add(Finding.of(ReceiptCode.OPENING_RECORD).in(book.stream() + ":1"));
    }
    all.sort(BY_POSITION);
    return new Result(
        book,
        new ReceiptNumber(book.prefix(), book.first()),
        issued.isEmpty()
            ? Optional.empty()
            : Optional.of(new ReceiptNumber(book.prefix(), book.first() + issued.length() - 1)),
        counted.issued(),
        counted.voided(),
        reprints,
        Money.ofFen(counted.issuedFen()),
        Money.ofFen(counted.voidedFen()),
        new Head(records, last.map(LogRecord::hash).orElse(Hash.NONE)),
        all);
  }

  private void take(LogRecord record) {
    records++;
    try {
      checkOpening(record);
      checkTime(record);
      RunningTotals step = step(record);
      counted = sum(counted, step);
      checkTotals(record, step);
    } catch (StoreException
        | CheckFailedException
        | IllegalArgumentException
        | ArithmeticException e) {
      note(record, Finding.of(StoreCode.DAMAGED_RECORD));
    }
    last = Optional.of(record);
  }

  private void checkOpening(LogRecord record) {
    boolean opens = record.kind().equals(BookBytes.REGISTERED);
    if (opens != (records == 1)) {
      note(record, ReceiptCode.OPENING_RECORD);
    } else if (opens) {
      book = BookBytes.readBook(record);
      next = book.first();
      if (!listed.equals(Optional.of(book))) {
        note(record, ReceiptCode.OPENING_RECORD);
      }
    }
  }

  private void checkTime(LogRecord record) {
    Instant before = last.map(LogRecord::at).orElse(record.at());
    if (record.at().isBefore(before) && !record.kind().equals(BookBytes.CLOCK)) {
      Finding finding = Finding.of(ReceiptCode.CLOCK_SET_BACK);
      note(record, finding.with("at", record.at()).with("before", before));
    }
  }

  /** The totals are held against the record before, where that is there to be asked. */
  private void checkTotals(LogRecord record, RunningTotals step) {
    long before = last.map(LogRecord::position).orElse(0L);
    if (record.position() == before + 1
        && !RunningTotals.of(record).equals(sum(RunningTotals.of(last), step))) {
      note(record, ReceiptCode.TOTALS_BROKEN);
    }
  }

  /** Takes a record for what it is and returns what it adds to the totals. */
  private RunningTotals step(LogRecord record) {
    return switch (record.kind()) {
      case BookBytes.REGISTERED,
          BookBytes.HANDED_OUT,
          BookBytes.IN_USE,
          BookBytes.RETURNED,
          BookBytes.WRITTEN_OFF,
          BookBytes.CLOCK ->
          RunningTotals.NONE;
      case ReceiptBytes.SPOILED -> spoiled(record);
      case ReceiptBytes.ISSUE, ReceiptBytes.REFUND -> issue(record);
      case ReceiptBytes.VOID -> voiding(record);
      case ReceiptBytes.REPRINT -> reprint(record);
      default -> foreign(record);
    };
  }

  private RunningTotals foreign(LogRecord record) {
    note(record, Finding.of(ReceiptCode.FOREIGN_KIND).with("kind", record.kind()));
    return RunningTotals.NONE;
  }

  private RunningTotals issue(LogRecord record) {
    boolean receipt = record.kind().equals(ReceiptBytes.ISSUE);
    if (receipt != (book.kind() == ReceiptBook.Kind.RECEIPT)) {
      foreign(record);
    }
    ReceiptNumber number = number(record);
    if (isOwn(record, number)) {
      checkOrder(record, number);
      issued.set(bit(number));
    }
    return RunningTotals.NONE.issue(amount(record).fen());
  }

  private RunningTotals spoiled(LogRecord record) {
    ReceiptNumber number = number(record);
    if (isOwn(record, number)) {
      checkOrder(record, number);
      issued.set(bit(number));
      voided.set(bit(number));
    }
    return RunningTotals.NONE.spoil();
  }

  private static Money amount(LogRecord record) {
    return record.kind().equals(ReceiptBytes.ISSUE)
        ? ReceiptBytes.readIssue(record, Optional.empty()).payment().total()
        : ReceiptBytes.readRefund(record, Optional.empty()).refund().total();
  }

  private void checkOrder(LogRecord record, ReceiptNumber number) {
    if (issued.get(bit(number))) {
      note(record, ReceiptCode.NUMBER_TWICE, number);
    } else if (number.serial() < next) {
      note(record, ReceiptCode.NUMBER_LATE, number);
    } else if (number.serial() > next) {
      Finding skipped = Finding.of(ReceiptCode.NUMBER_SKIPPED);
      ReceiptNumber from = new ReceiptNumber(book.prefix(), next);
      ReceiptNumber to = new ReceiptNumber(book.prefix(), number.serial() - 1);
      note(record, skipped.with("from", from).with("to", to));
    }
    next = Math.max(next, number.serial() + 1);
  }

  private RunningTotals voiding(LogRecord record) {
    ReceiptNumber number = number(record);
    if (isIssued(record, number)) {
      if (voided.get(bit(number))) {
        note(record, ReceiptCode.VOIDED_TWICE, number);
      }
      voided.set(bit(number));
    }
    return RunningTotals.NONE.voiding(ReceiptBytes.voidedAmount(record).abs().fen());
  }

  private RunningTotals reprint(LogRecord record) {
    reprints++;
    isIssued(record, number(record));
    return RunningTotals.NONE;
  }

  private boolean isIssued(LogRecord record, ReceiptNumber number) {
    if (!isOwn(record, number)) {
      return false;
    }
    if (!issued.get(bit(number))) {
      note(record, ReceiptCode.NEVER_ISSUED, number);
      return false;
    }
    return true;
  }

  private boolean isOwn(LogRecord record, ReceiptNumber number) {
    boolean own =
        number.prefix().equals(book.prefix())
            && number.serial() >= book.first()
            && number.serial() <= book.last();
    if (!own) {
      note(record, ReceiptCode.FOREIGN_NUMBER, number);
    }
    return own;
  }

  private static ReceiptNumber number(LogRecord record) {
    return ReceiptBytes.number(record)
        .orElseThrow(() -> StoreException.of(Finding.of(StoreCode.DAMAGED_RECORD)));
  }

  private int bit(ReceiptNumber number) {
    return Math.toIntExact(number.serial() - book.first());
  }

  private static RunningTotals sum(RunningTotals a, RunningTotals b) {
    return new RunningTotals(
        Math.addExact(a.issued(), b.issued()),
        Math.addExact(a.issuedFen(), b.issuedFen()),
        Math.addExact(a.voided(), b.voided()),
        Math.addExact(a.voidedFen(), b.voidedFen()));
  }

  private void note(LogRecord record, Code code) {
    note(record, Finding.of(code));
  }

  private void note(LogRecord record, Code code, ReceiptNumber number) {
    note(record, Finding.of(code).with("number", number));
  }

  private void note(LogRecord record, Finding finding) {
    findings.add(finding.in(record.stream() + ":" + record.position()));
  }
}
