package io.hall.receipt;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.check.FindingLog;
import io.hall.check.Verdict;
import io.hall.money.Money;
import io.hall.store.ChainFile;
import io.hall.store.Hash;
import io.hall.store.RecordLog;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.VerifiedStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The audit of one book's numbers (连号检查): goes once through the book's records, in order, and finds
 * what an honest book cannot hold. The records are read from a store, or from a chain file that was
 * taken out of one; the answer is the same.
 *
 * <p>Found are broken chains, missing and damaged records ({@code STORE-…}), numbers skipped, taken
 * twice or out of order, records that are not this book's, amounts and running totals that do not
 * follow, a clock that was set back, and receipts issued later than they were paid ({@code
 * RECEIPT-020} to {@code RECEIPT-029}, {@code RECEIPT-050} to {@code RECEIPT-056}). It needs some
 * bits of memory for each number, whatever the length of the book.
 */
public final class SequenceAudit {

  private static final String STREAMS =
      "WITH RECURSIVE streams(stream) AS (SELECT min(stream) FROM log_record UNION ALL"
          + " SELECT (SELECT min(stream) FROM log_record r WHERE r.stream > s.stream)"
          + " FROM streams s WHERE s.stream IS NOT NULL)";

  private final BookAudit audit;
  private final VerifiedStream verified;

  private SequenceAudit(BookAudit audit, VerifiedStream verified) {
    this.audit = audit;
    this.verified = verified;
  }

  /**
   * What lies at the end of a book's records.
   *
   * @param records how many records there are
   * @param hash the hash of the last of them; to be held against the head noted elsewhere
   */
  public record Head(long records, Hash hash) {}

  /**
   * What an audit counted and found.
   *
   * @param stream the stream that holds the book's records
   * @param book the book, as its first record registers it, or as listed; empty if neither can say
   * @param last the largest number taken; empty when none was
   * @param issued how many numbers were taken, void and spoiled ones included
   * @param voided how many of them were made void or spoiled
   * @param reprints how often one was printed again
   * @param issuedAmount the amounts of those issued
   * @param voidedAmount the amounts of those made void
   * @param head the end of the records
   * @param findings what is wrong, each {@code in} stream, colon and position, in order; of each
   *     code the first thousand
   * @param unlisted how many findings there are beyond those
   */
  public record Result(
      String stream,
      Optional<ReceiptBook> book,
      Optional<ReceiptNumber> last,
      long issued,
      long voided,
      long reprints,
      Money issuedAmount,
      Money voidedAmount,
      Head head,
      List<Finding> findings,
      long unlisted) {

    /** Copies the findings. */
    public Result {
      findings = List.copyOf(findings);
    }

    /** Whether nothing at all was found. */
    @JsonIgnore
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
                STREAMS
                    + " SELECT book FROM receipt_book UNION SELECT substr(stream, 14)"
                    + " FROM streams WHERE substr(stream, 1, 13) = 'receipt-book/'"
                    + " UNION SELECT substr(stream, 15)"
                    + " FROM streams WHERE substr(stream, 1, 14) = 'training-book/' ORDER BY 1",
                row -> row.getString(1)));
  }

  /** Audits a book on a consistent state; {@code RECEIPT-002} if there is none of that name. */
  public static Result of(Store store, String book) {
    return store.read(connection -> of(connection, store.log(), book));
  }

  /** Audits a book in the caller's transaction; {@code RECEIPT-002} if there is none. */
  public static Result of(Connection connection, RecordLog log, String book) throws SQLException {
    return run(connection, log, book, SerialRange.ALL).result();
  }

  /**
   * Audits the book of a chain file with {@code threads} threads.
   *
   * @throws CheckFailedException with {@code RECEIPT-002} if the file is not that of a book
   */
  public static Result of(ChainFile file, int threads) {
    return run(file, threads, SerialRange.ALL).result();
  }

  static SequenceAudit run(Connection connection, RecordLog log, String book, SerialRange range)
      throws SQLException {
    Optional<ReceiptBook> listed = new BookTables().state(connection, book).map(BookState::book);
    String stream = listed.isPresent() ? listed.get().stream() : unlisted(connection, log, book);
    BookAudit audit = new BookAudit(stream, listed, range);
    VerifiedStream verified = log.verify(connection, stream, audit::take);
    if (listed.isEmpty() && verified.records() == 0) {
      throw new CheckFailedException(Finding.of(ReceiptCode.NO_BOOK));
    }
    return new SequenceAudit(audit, verified);
  }

  private static String unlisted(Connection connection, RecordLog log, String book)
      throws SQLException {
    String training = ReceiptBook.TRAINING_STREAM + book;
    return log.head(connection, training).isPresent() ? training : ReceiptBook.STREAM + book;
  }

  static SequenceAudit run(ChainFile file, int threads, SerialRange range) {
    if (!ReceiptBook.isStream(file.stream())) {
      throw new CheckFailedException(Finding.of(ReceiptCode.NO_BOOK));
    }
    BookAudit audit = new BookAudit(file.stream(), Optional.empty(), range);
    return new SequenceAudit(audit, file.verify(threads, audit::take));
  }

  BookAudit audit() {
    return audit;
  }

  Result result() {
    FindingLog all = new FindingLog();
    all.addAll(verified.findings());
    all.addAll(audit.findings());
    if (audit.records() == 0) {
      all.add(Finding.of(ReceiptCode.OPENING_RECORD).in(audit.stream() + ":1"));
    }
    RunningTotals counted = audit.counted();
    return new Result(
        audit.stream(),
        audit.book(),
        last(),
        counted.issued(),
        counted.voided(),
        audit.reprints(),
        Money.ofFen(counted.issuedFen()),
        Money.ofFen(counted.voidedFen()),
        new Head(verified.records(), verified.head()),
        all.byPosition(),
        all.left());
  }

  private Optional<ReceiptNumber> last() {
    return audit
        .book()
        .filter(book -> audit.numbers().orElseThrow().next() > book.first())
        .map(book -> new ReceiptNumber(book.prefix(), audit.numbers().orElseThrow().next() - 1));
  }
}
