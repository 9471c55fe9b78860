package io.hall.receipt;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.money.Money;
import io.hall.store.ChainFile;
import io.hall.store.RecordLog;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The certificate that no number of a book is unaccounted for (收据号码完整性证明): of a range of numbers it
 * says which were issued, made void, spoiled, or returned unissued, which remain in the book, and
 * which are missing (规程 7.2).
 *
 * <p>It names the end of the book's chain; whoever has the chain file checks every figure of it by
 * the published format alone ({@code docs/formats/completeness-certificate.md}). Immutable.
 *
 * @param book the book
 * @param range the serial numbers it speaks of
 * @param issued what was issued and is in force
 * @param voided what was issued and made void
 * @param spoiled what was spoiled before anything was issued on it
 * @param returned what came back unissued with its book, or was written off with it
 * @param remaining what may still be issued
 * @param missing what is none of these, and smaller than a number that was taken
 * @param late what was issued on a later day than it was paid
 * @param clockSteps where the time went back, and who explained it
 * @param head the end of the chain it was made from
 * @param findings what the audit found, of the range or of the book as a whole
 * @param unlisted how many findings there are beyond those
 * @param madeAt when it was made
 */
public record CompletenessCertificate(
    ReceiptBook book,
    SerialRange range,
    Share issued,
    Share voided,
    Share spoiled,
    Share returned,
    Share remaining,
    Share missing,
    Share late,
    List<ClockStep> clockSteps,
    SequenceAudit.Head head,
    List<Finding> findings,
    long unlisted,
    Instant madeAt) {

  /** Copies the lists. */
  public CompletenessCertificate {
    clockSteps = List.copyOf(clockSteps);
    findings = List.copyOf(findings);
  }

  /**
   * Some of the numbers.
   *
   * @param count how many they are
   * @param amount what was issued on them
   * @param numbers which they are, in order and as long ranges as there are
   */
  public record Share(long count, Money amount, List<SerialRange> numbers) {

    /** Copies the ranges. */
    public Share {
      numbers = List.copyOf(numbers);
    }

    private static Share of(List<SerialRange> numbers, long fen) {
      long count = numbers.stream().mapToLong(SerialRange::count).sum();
      return new Share(count, Money.ofFen(fen), numbers);
    }
  }

  /**
   * Certifies a book in the caller's transaction.
   *
   * @param range which of its numbers; empty for those that were taken, or for all when the book
   *     came back or nothing was taken yet
   * @throws CheckFailedException with {@code RECEIPT-002} if there is no such book, {@code
   *     RECEIPT-087} if the range is none of it, or what the audit found if it cannot even tell the
   *     book's numbers
   */
  public static CompletenessCertificate of(
      Connection connection, RecordLog log, String book, Optional<SerialRange> range, Clock clock)
      throws SQLException {
    SerialRange asked = range.orElse(SerialRange.ALL);
    return of(SequenceAudit.run(connection, log, book, asked), range, clock);
  }

  /**
   * Certifies the book of a chain file, which {@code threads} threads read.
   *
   * @param range which of its numbers; empty for those that were taken, or for all when the book
   *     came back or nothing was taken yet
   * @throws CheckFailedException as the other does
   */
  public static CompletenessCertificate of(
      ChainFile file, int threads, Optional<SerialRange> range, Clock clock) {
    return of(SequenceAudit.run(file, threads, range.orElse(SerialRange.ALL)), range, clock);
  }

  private static CompletenessCertificate of(
      SequenceAudit run, Optional<SerialRange> asked, Clock clock) {
    SequenceAudit.Result result = run.result();
    ReceiptBook book = result.book().orElseThrow(() -> new CheckFailedException(result.findings()));
    BookAudit audit = run.audit();
    BookNumbers numbers = audit.numbers().orElseThrow();
    boolean back = audit.isBack();
    SerialRange range = within(book, asked, back ? book.last() : numbers.next() - 1);
    BitSet issued = numbers.taken();
    issued.andNot(numbers.voided());
    issued.andNot(numbers.spoiled());
    BitSet missing = numbers.taken();
    missing.flip(0, (int) (numbers.next() - book.first()));
    List<SerialRange> left = left(numbers.next(), book, range);
    return new CompletenessCertificate(
        book,
        range,
        Share.of(ranges(issued, book, range), numbers.rangeFen() - numbers.rangeVoidedFen()),
        Share.of(ranges(numbers.voided(), book, range), numbers.rangeVoidedFen()),
        Share.of(ranges(numbers.spoiled(), book, range), 0),
        Share.of(back ? left : List.of(), 0),
        Share.of(back ? List.of() : left, 0),
        Share.of(ranges(missing, book, range), 0),
        Share.of(ranges(numbers.late(), book, range), 0),
        audit.steps(),
        result.head(),
        result.findings().stream().filter(finding -> concerns(finding, range)).toList(),
        result.unlisted(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  /** Returns what was asked for; otherwise the numbers up to {@code last}, or all if none is. */
  private static SerialRange within(ReceiptBook book, Optional<SerialRange> asked, long last) {
    SerialRange all = new SerialRange(book.first(), book.last());
    SerialRange usual = last < book.first() ? all : new SerialRange(book.first(), last);
    SerialRange range = asked.orElse(usual);
    if (range.count() == 0 || !all.contains(range.from()) || !all.contains(range.to())) {
      throw new CheckFailedException(
          Finding.of(ReceiptCode.CERTIFIED_RANGE)
              .with("first", book.first())
              .with("last", book.last()));
    }
    return range;
  }

  private static List<SerialRange> left(long next, ReceiptBook book, SerialRange range) {
    SerialRange left = new SerialRange(next, book.last()).and(range);
    return left.count() == 0 ? List.of() : List.of(left);
  }

  private static List<SerialRange> ranges(BitSet numbers, ReceiptBook book, SerialRange range) {
    List<SerialRange> ranges = new ArrayList<>();
    int at = numbers.nextSetBit((int) (range.from() - book.first()));
    while (at >= 0 && book.first() + at <= range.to()) {
      int end = numbers.nextClearBit(at);
      ranges.add(new SerialRange(book.first() + at, book.first() + end - 1).and(range));
      at = numbers.nextSetBit(end);
    }
    return ranges;
  }

  /** A finding about other numbers alone does not concern a range; any other does. */
  private static boolean concerns(Finding finding, SerialRange range) {
    Map<String, String> parameters = finding.parameters();
    String from = parameters.getOrDefault("from", parameters.getOrDefault("number", ""));
    Optional<ReceiptNumber> first = ReceiptNumber.parse(from).value();
    Optional<ReceiptNumber> last = ReceiptNumber.parse(parameters.getOrDefault("to", from)).value();
    return first.isEmpty()
        || last.isEmpty()
        || finding.code() == ReceiptCode.FOREIGN_NUMBER
        || new SerialRange(first.get().serial(), last.get().serial()).and(range).count() > 0;
  }

  /**
   * Whether every number of the range was issued, made void, spoiled or returned, and nothing that
   * was found makes the records invalid. Of a book from which nothing was taken yet there is
   * nothing to account for.
   */
  @JsonIgnore
  public boolean isComplete() {
    boolean ended = remaining.count() == 0 || taken() == 0;
    return missing.count() == 0 && ended && verdict() != Verdict.INVALID;
  }

  /** The worst grade among the findings. */
  public Verdict verdict() {
    Verdict listed = findings.stream().map(Finding::grade).reduce(Verdict.VALID, Verdict::worse);
    return unlisted > 0 ? Verdict.INVALID.worse(listed) : listed;
  }

  /** The numbers that were taken: issued, void and spoiled ones. */
  public long taken() {
    return Stream.of(issued, voided, spoiled).mapToLong(Share::count).sum();
  }

  /** The certificate as canonical JSON: the same bytes for the same certificate. */
  public String json() {
    return CertificateJson.write(this);
  }
}
