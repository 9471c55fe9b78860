package io.hall.archive;

import static io.hall.archive.CheckpointRegister.refused;

import io.hall.archive.KeptCheckpoint.Period;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.FilingSeasons.Filed;
import io.hall.calendar.HeatingSeason;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.proof.Checkpoint;
import io.hall.proof.MerkleAccumulator;
import io.hall.proof.SealedCheckpoint;
import io.hall.proof.Sealer;
import io.hall.proof.TreeHead;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptLedger.BookHead;
import io.hall.report.FiledReport;
import io.hall.store.Canonical;
import io.hall.store.ChainHash;
import io.hall.store.Entry;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.store.Store;
import io.hall.store.StoreCode;
import io.hall.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Closes what was not closed before. */
final class Closer {

  private static final String MONTHS = "monthly-summary";

  private final RecordLog log;
  private final ChainHash chain;
  private final Clock clock;
  private final Filing filing;
  private final CheckpointTables tables;
  private final LeafTables leaves;
  private final DayRecords days;

  Closer(Store store, Clock clock, Filing filing, CheckpointTables tables, LeafTables leaves) {
    this.log = store.log();
    this.chain = store.chain();
    this.clock = clock;
    this.filing = filing;
    this.tables = tables;
    this.leaves = leaves;
    this.days = new DayRecords(log, leaves);
  }

  KeptCheckpoint closeDay(Connection connection, RequestId request, Filed filed, Closing day)
      throws SQLException {
    HallCode hall = day.hall();
    if (tables.closedFrom(connection, hall, day.season(), day.last())) {
      throw refused(
          Finding.of(ArchiveCode.CLOSED_LATER).with("date", day.last()).with("hall", hall));
    }
    LogRecord report = report(connection, hall, day.last());
    requireClosed(connection, hall, filed, day.last().plusDays(-1));
    List<Leaf> ofDay = days.of(connection, hall, day.last());
    requireReported(report, ofDay);
    LeafTables.Growth growth = leaves.grow(tree(connection, hall, day), ofDay);
    Closing about = day.about(report.hash());
    Entry entry = seal(request, about, growth.head(), Figures.of(ofDay));
    leaves.insert(connection, hall, day.season(), growth);
    return keep(connection, entry);
  }

  KeptCheckpoint closeMonth(Connection connection, RequestId request, Filed filed, Closing month)
      throws SQLException {
    boolean known =
        !records(connection, MONTHS, record -> month.about().equals(Optional.of(record.hash())))
            .isEmpty();
    if (!known) {
      throw refused(Finding.of(ArchiveCode.MONTH_RECORD));
    }
    return closePeriod(connection, request, filed, month);
  }

  KeptCheckpoint closePeriod(Connection connection, RequestId request, Filed filed, Closing closing)
      throws SQLException {
    HallCode hall = closing.hall();
    requireOver(connection, closing);
    requireClosed(connection, hall, filed, closing.last());
    TreeHead head =
        lastDay(connection, closing)
            .map(day -> day.sealed().checkpoint().head())
            .orElseGet(() -> MerkleAccumulator.empty(chain).head());
    List<KeptCheckpoint> days = new ArrayList<>();
    for (long day :
        tables.days(connection, hall, closing.season(), closing.first(), closing.last())) {
      days.add(at(connection, hall, day));
    }
    return keep(connection, seal(request, closing, head, Figures.sum(days)));
  }

  /** Returns the checkpoint that stands at a position. */
  KeptCheckpoint at(Connection connection, HallCode hall, long position) throws SQLException {
    return log.at(connection, CheckpointBytes.stream(hall), position)
        .map(CheckpointBytes::read)
        .orElseThrow(() -> StoreException.of(Finding.of(StoreCode.MISSING_RECORD)));
  }

  Optional<KeptCheckpoint> at(Connection connection, HallCode hall, Optional<Long> position)
      throws SQLException {
    return position.isEmpty()
        ? Optional.empty()
        : Optional.of(at(connection, hall, position.get()));
  }

  private Optional<KeptCheckpoint> lastDay(Connection connection, Closing closing)
      throws SQLException {
    return at(
        connection,
        closing.hall(),
        tables.lastDay(connection, closing.hall(), closing.season(), closing.last()));
  }

  /** Returns the last version of a day's report. */
  private LogRecord report(Connection connection, HallCode hall, BusinessDate date)
      throws SQLException {
    List<LogRecord> versions =
        records(
            connection,
            FiledReport.stream(hall),
            record -> FiledReport.of(record).date().equals(date));
    if (versions.isEmpty()) {
      throw refused(Finding.of(ArchiveCode.NOT_REPORTED).with("hall", hall).with("date", date));
    }
    return versions.get(versions.size() - 1);
  }

  private List<LogRecord> records(Connection connection, String stream, Predicate<LogRecord> wanted)
      throws SQLException {
    List<LogRecord> records = new ArrayList<>();
    log.forEach(
        connection,
        stream,
        record -> {
          if (wanted.test(record)) {
            records.add(record);
          }
        });
    return records;
  }

  /** Every day of the season up to {@code to} that has records or a report must be closed. */
  private void requireClosed(Connection connection, HallCode hall, Filed filed, BusinessDate to)
      throws SQLException {
    HeatingSeason season = filed.season();
    SortedMap<BusinessDate, Long> told = days.counts(connection, hall, filed.first(), to);
    SortedMap<BusinessDate, Long> closed =
        tables.leaves(connection, hall, season).headMap(to.next());
    SortedSet<BusinessDate> dates = new TreeSet<>(told.keySet());
    dates.addAll(closed.keySet());
    for (BusinessDate date : dates) {
      long records = told.getOrDefault(date, 0L);
      long leaves = closed.getOrDefault(date, -1L);
      if (records != leaves) {
        ArchiveCode code = leaves < 0 ? ArchiveCode.DAY_OPEN : ArchiveCode.DAY_DIFFERS;
        throw refused(
            Finding.of(code)
                .with("date", date)
                .with("hall", hall)
                .with("records", records)
                .with("leaves", leaves));
      }
    }
  }

  /** What came behind the report is not in its figures. */
  private static void requireReported(LogRecord report, List<Leaf> leaves) {
    FiledReport filed = FiledReport.of(report);
    Map<String, Long> heads =
        filed.heads().stream()
            .collect(Collectors.toMap(head -> ReceiptBook.STREAM + head.book(), BookHead::records));
    for (Leaf leaf : leaves) {
      if (leaf.position() > heads.getOrDefault(leaf.stream(), 0L)) {
        throw refused(
            Finding.of(ArchiveCode.AFTER_REPORT)
                .with("position", leaf.position())
                .with("stream", leaf.stream())
                .with("date", filed.date()));
      }
    }
  }

  private void requireOver(Connection connection, Closing closing) throws SQLException {
    boolean over =
        closing.last().isBefore(BusinessDate.today(clock))
            || tables
                .find(connection, closing.hall(), closing.season(), Period.DAY, closing.last())
                .isPresent();
    if (!over) {
      throw refused(Finding.of(ArchiveCode.NOT_OVER).with("date", closing.last()));
    }
  }

  /** Returns the tree as the last day left it, held against that day's checkpoint. */
  private MerkleAccumulator tree(Connection connection, HallCode hall, Closing day)
      throws SQLException {
    Optional<KeptCheckpoint> last = lastDay(connection, day);
    if (last.isEmpty()) {
      return MerkleAccumulator.empty(chain);
    }
    TreeHead head = last.get().sealed().checkpoint().head();
    CheckFailedException changed =
        refused(
            Finding.of(ArchiveCode.TREE_CHANGED).with("hall", hall).with("season", day.season()));
    try {
      MerkleAccumulator tree = leaves.resume(connection, hall, day.season(), head.size());
      if (tree.head().equals(head)) {
        return tree;
      }
    } catch (CheckFailedException e) {
      changed.addSuppressed(e);
    }
    throw changed;
  }

  /** Returns what is to be written, sealed, with the bytes that confirm when it was there. */
  private Entry seal(
      RequestId request, Closing closing, TreeHead head, SortedMap<String, Long> figures) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    figures.put(closing.figure(), closing.which());
    String origin = filing.company() + " " + CheckpointBytes.tree(closing.hall(), closing.season());
    SealedCheckpoint sealed =
        SealedCheckpoint.of(
            new Checkpoint(origin, chain.name(), head, now, figures),
            filing.sealers().toArray(Sealer[]::new));
    return new Entry(
        CheckpointBytes.stream(closing.hall()),
        CheckpointBytes.kind(closing.period()),
        request,
        now,
        CheckpointBytes.body(closing, sealed, timeStamp(sealed)),
        Canonical.EMPTY);
  }

  private byte[] timeStamp(SealedCheckpoint sealed) {
    byte[] text = sealed.text().getBytes(StandardCharsets.UTF_8);
    byte[] digest = ChainHash.SHA_256.digest().digest(text);
    return filing.timeStamper().flatMap(authority -> authority.stamp(digest)).orElse(new byte[0]);
  }

  private KeptCheckpoint keep(Connection connection, Entry entry) throws SQLException {
    KeptCheckpoint kept = CheckpointBytes.read(log.append(connection, entry));
    tables.insert(connection, kept);
    return kept;
  }
}
