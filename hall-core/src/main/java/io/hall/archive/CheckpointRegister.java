package io.hall.archive;

import io.hall.archive.KeptCheckpoint.Period;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.FilingSeasons.Filed;
import io.hall.calendar.HeatingSeason;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.proof.ConsistencyProof;
import io.hall.receipt.IssuingAttempt;
import io.hall.receipt.IssuingGuard;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.Hash;
import io.hall.store.Locks;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.store.Store;
import io.hall.store.StoreException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Closes days, months and seasons of a hall with a sealed checkpoint over all its receipts
 * (日、月、季检查点), and proves of each receipt that it is among them.
 *
 * <p>Each hall has a tree for each season, as {@code docs/formats/season-archive.md} says. Days are
 * closed in their order, each once its report is submitted. What is closed stays: a request asked
 * again, and another request for what is closed already, give the same checkpoint again; a request
 * id that was used for something else is refused with {@code STORE-003}. As an {@link IssuingGuard}
 * it refuses, with {@code ARCHIVE-019}, whatever would come behind a closing. Works in the caller's
 * transaction. Safe for use by several threads, each with its own connection.
 */
public final class CheckpointRegister implements IssuingGuard {

  private final RecordLog log;
  private final Filing filing;
  private final CheckpointTables tables = new CheckpointTables();
  private final Closer closer;
  private final Prover prover;

  /** Makes a register on {@code store} with the present instant from {@code clock}. */
  public CheckpointRegister(Store store, Clock clock, Filing filing) {
    this.log = store.log();
    this.filing = filing;
    LeafTables leaves = new LeafTables(store.chain());
    this.closer = new Closer(store, clock, filing, tables, leaves);
    this.prover = new Prover(store, tables, leaves);
  }

  /**
   * Closes a business day: adds its records to the tree of the season that it is filed to.
   *
   * @throws CheckFailedException with {@code SEASON-004} (the season is not known), {@code
   *     ARCHIVE-010} (no report yet), {@code ARCHIVE-011} (an earlier day is not closed), {@code
   *     ARCHIVE-012} (a later one is), {@code ARCHIVE-008}, {@code ARCHIVE-013} or {@code
   *     ARCHIVE-014} (records behind the report or the closing, tables that differ from the log),
   *     {@code ARCHIVE-015} (what was kept of the tree is damaged)
   */
  public KeptCheckpoint closeDay(
      Connection connection, RequestId request, HallCode hall, BusinessDate date)
      throws SQLException {
    Filed filed = filing.seasons().of(date).orThrow();
    Closing day = new Closing(hall, filed.season(), Period.DAY, date, date, Optional.empty());
    Optional<KeptCheckpoint> earlier = earlier(connection, request, day);
    return earlier.isPresent() ? earlier.get() : closer.closeDay(connection, request, filed, day);
  }

  /**
   * Closes every day of a hall up to {@code last} whose report is submitted and that is not closed,
   * one after the other, and returns the checkpoints. It stops before a day that waits for its
   * report: that one is closed first, and those behind it then.
   *
   * @throws CheckFailedException as {@link #closeDay} does, but for {@code ARCHIVE-011}
   */
  public List<KeptCheckpoint> closeDays(Connection connection, HallCode hall, BusinessDate last)
      throws SQLException {
    List<KeptCheckpoint> closed = new ArrayList<>();
    for (BusinessDate day : tables.openDays(connection, hall, last)) {
      try {
        closed.add(closeDay(connection, new RequestId("close-day:" + hall + ":" + day), hall, day));
      } catch (CheckFailedException e) {
        if (e.findings().get(0).code() == ArchiveCode.DAY_OPEN) {
          return closed;
        }
        throw e;
      }
    }
    return closed;
  }

  /**
   * Closes a month, or what of it is filed to {@code season}: the days that are closed, counted
   * together. Months may be closed late, when days behind them are closed already.
   *
   * @param monthRecord the hash of the record of the month's summary, in {@code monthly-summary}
   * @throws CheckFailedException with {@code ARCHIVE-009} (no such record), {@code ARCHIVE-016} (no
   *     day of the season), {@code ARCHIVE-017} (not over), {@code ARCHIVE-018} (closed about
   *     another summary), and as {@link #closeDay} does
   */
  public KeptCheckpoint closeMonth(
      Connection connection,
      RequestId request,
      HallCode hall,
      HeatingSeason season,
      YearMonth month,
      Hash monthRecord)
      throws SQLException {
    Filed filed = filing.seasons().of(season).orThrow();
    BusinessDate first = later(new BusinessDate(month.atDay(1)), filed.first());
    BusinessDate last = earlier(new BusinessDate(month.atEndOfMonth()), filed.last());
    if (last.isBefore(first)) {
      throw refused(
          Finding.of(ArchiveCode.OUTSIDE_SEASON).with("month", month).with("season", season));
    }
    Closing closing =
        new Closing(hall, season, Period.MONTH, first, last, Optional.of(monthRecord));
    Optional<KeptCheckpoint> earlier = earlier(connection, request, closing);
    return earlier.isPresent()
        ? earlier.get()
        : closer.closeMonth(connection, request, filed, closing);
  }

  /**
   * Closes a season: all its days, counted together.
   *
   * @throws CheckFailedException with {@code ARCHIVE-017} (not over), and as {@link #closeDay} does
   */
  public KeptCheckpoint closeSeason(
      Connection connection, RequestId request, HallCode hall, HeatingSeason season)
      throws SQLException {
    Filed filed = filing.seasons().of(season).orThrow();
    Closing closing =
        new Closing(hall, season, Period.SEASON, filed.first(), filed.last(), Optional.empty());
    Optional<KeptCheckpoint> earlier = earlier(connection, request, closing);
    return earlier.isPresent()
        ? earlier.get()
        : closer.closePeriod(connection, request, filed, closing);
  }

  /**
   * Returns the checkpoint of the period of this kind that ends on {@code last}, if there is one.
   */
  public Optional<KeptCheckpoint> find(
      Connection connection, HallCode hall, HeatingSeason season, Period period, BusinessDate last)
      throws SQLException {
    return closer.at(connection, hall, tables.find(connection, hall, season, period, last));
  }

  /** Returns all checkpoints of a hall's season, in the order in which they were made. */
  public List<KeptCheckpoint> all(Connection connection, HallCode hall, HeatingSeason season)
      throws SQLException {
    List<KeptCheckpoint> all = new ArrayList<>();
    for (long position : tables.all(connection, hall, season)) {
      all.add(closer.at(connection, hall, position));
    }
    return all;
  }

  /**
   * Returns the proof of a receipt, void or not, with the checkpoint of its day.
   *
   * <p>It rebuilds the tree of the season up to that day from its leaf hashes.
   *
   * @throws CheckFailedException with {@code ARCHIVE-020} (no such receipt), {@code ARCHIVE-021}
   *     (its day is not closed) or {@code ARCHIVE-015} (what was kept of the tree is damaged)
   */
  public ReceiptProof prove(Connection connection, ReceiptNumber number) throws SQLException {
    return prover.prove(connection, number);
  }

  /**
   * Returns the proof of a receipt with a later checkpoint of the same tree.
   *
   * @throws CheckFailedException as {@link #prove(Connection, ReceiptNumber)} does
   */
  public ReceiptProof prove(Connection connection, ReceiptNumber number, KeptCheckpoint checkpoint)
      throws SQLException {
    return prover.prove(connection, number, checkpoint);
  }

  /**
   * Hands the proof of every receipt of a closed day to {@code reader}, in the order of the leaves.
   *
   * @throws CheckFailedException as {@link #prove(Connection, ReceiptNumber)} does
   */
  public void prove(Connection connection, KeptCheckpoint day, Consumer<ReceiptProof> reader)
      throws SQLException {
    prover.proveDay(connection, day, reader);
  }

  /**
   * Publishes the proof of every receipt of a closed day in a folder. Done again, it writes what is
   * missing or damaged and leaves the rest alone.
   *
   * @return how many there are
   * @throws IOException if a file cannot be written; those before it are there
   * @throws CheckFailedException as {@link #prove(Connection, ReceiptNumber)} does
   */
  public int publish(Connection connection, KeptCheckpoint day, ProofFolder folder)
      throws SQLException, IOException {
    List<ReceiptProof> proofs = new ArrayList<>();
    prove(connection, day, proofs::add);
    for (ReceiptProof proof : proofs) {
      folder.write(proof);
    }
    return proofs.size();
  }

  /**
   * Returns the proof that the tree of {@code later} begins with that of {@code old}.
   *
   * @throws CheckFailedException with {@code ARCHIVE-022} if they are of different trees, {@code
   *     PROOF-004} if the first is the larger one, {@code ARCHIVE-015} if what was kept is damaged
   */
  public ConsistencyProof proveGrowth(
      Connection connection, KeptCheckpoint old, KeptCheckpoint later) throws SQLException {
    return prover.proveGrowth(connection, old, later);
  }

  @Override
  public List<Finding> check(Connection connection, IssuingAttempt attempt) throws SQLException {
    Optional<Filed> filed = filing.seasons().of(attempt.date()).value();
    boolean closed =
        attempt.action() != IssuingAttempt.Action.USE_BOOK
            && filed.isPresent()
            && tables.closedFrom(connection, attempt.hall(), filed.get().season(), attempt.date());
    return closed
        ? List.of(
            Finding.of(ArchiveCode.CLOSED)
                .with("date", attempt.date())
                .with("hall", attempt.hall()))
        : List.of();
  }

  /** Returns what was closed already, by this request or another. */
  private Optional<KeptCheckpoint> earlier(
      Connection connection, RequestId request, Closing closing) throws SQLException {
    Locks.takeStore(connection);
    Optional<LogRecord> earlier = log.find(connection, request);
    if (earlier.isPresent()) {
      return Optional.of(
          earlier
              .flatMap(CheckpointBytes::find)
              .filter(kept -> closing.is(kept) && closing.isAbout(kept))
              .orElseThrow(StoreException::conflict));
    }
    Optional<KeptCheckpoint> kept =
        find(connection, closing.hall(), closing.season(), closing.period(), closing.last());
    if (kept.isPresent() && !closing.isAbout(kept.get())) {
      throw refused(
          Finding.of(ArchiveCode.CLOSED_OTHERWISE)
              .with("date", closing.last())
              .with("hall", closing.hall()));
    }
    return kept;
  }

  private static BusinessDate later(BusinessDate one, BusinessDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static BusinessDate earlier(BusinessDate one, BusinessDate other) {
    return one.isBefore(other) ? one : other;
  }

  static CheckFailedException refused(Finding finding) {
    return new CheckFailedException(finding);
  }
}
