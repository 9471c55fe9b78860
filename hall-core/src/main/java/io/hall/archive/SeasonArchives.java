package io.hall.archive;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.receipt.BookSummary;
import io.hall.report.MonthRegister;
import io.hall.store.Canonical;
import io.hall.store.ChainHash;
import io.hall.store.Entry;
import io.hall.store.Hash;
import io.hall.store.Locks;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.StoreCode;
import io.hall.store.StoreException;
import io.hall.store.StreamPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The register of cuts (采暖季归档登记): which records belong to the archive of a season, and how each
 * archive was sealed. A cut pins what it takes, so its archive is the same whenever it is built.
 *
 * <p>Works in the caller's transaction; a request asked again gives the same answer again, and with
 * other content it is refused with {@code STORE-003}. Safe for use by several threads, each with
 * its own connection.
 */
public final class SeasonArchives {

  private static final String SEALED = "archive.sealed.1";

  private static final String FIRST_DAY =
      "SELECT min(day) FROM (SELECT min(business_date) AS day FROM receipt"
          + " UNION ALL SELECT min(business_date) FROM receipt_spoiled"
          + " UNION ALL SELECT min(business_date) FROM shift_opened"
          + " UNION ALL SELECT min(business_date) FROM daily_report) AS days";

  private final RecordLog log;
  private final ChainHash chain;
  private final Clock clock;
  private final RetentionRules rules;
  private final TransferPaper paper;
  private final PaperRegister papers;
  private final CutTables tables;
  private final CutStreams streams;
  private final CutCheck check;

  /**
   * Makes a register on {@code store} with the present instant from {@code clock}.
   *
   * @param rules how long which document is kept
   * @param paper makes the paper of the transfer list
   */
  public SeasonArchives(Store store, Clock clock, RetentionRules rules, TransferPaper paper) {
    this.log = store.log();
    this.chain = store.chain();
    this.clock = clock;
    this.rules = rules;
    this.paper = paper;
    this.papers = new PaperRegister(store, clock);
    this.tables = new CutTables(log);
    this.streams = new CutStreams(log, chain, tables);
    this.check = new CutCheck(new MonthRegister(store, clock));
  }

  /**
   * Makes a cut: reckons the transfer list, keeps its paper, and pins how far each stream belongs
   * to the archive. It begins on the day after the last closing cut, or on the first day on record.
   *
   * @throws CheckFailedException with {@code ARCHIVE-030} to {@code ARCHIVE-042}, all that is found
   *     at once, if something is not ready
   * @throws StoreException with {@code STORE-004} to {@code STORE-006} if a record is damaged
   */
  public Cut cut(Connection connection, CutRequest ask) throws SQLException {
    Locks.takeStore(connection);
    Optional<LogRecord> earlier = log.find(connection, ask.request());
    if (earlier.isPresent()) {
      return repeated(connection, earlier.get(), ask);
    }
    Optional<Cut> closed = tables.lastClosing(connection);
    BusinessDate from = from(connection, ask, closed);
    List<Finding> findings = check.findings(connection, ask, from);
    if (!findings.isEmpty()) {
      throw new CheckFailedException(findings);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Retention retention = file(connection, ask, from, closed, now);
    List<StreamPart> parts = streams.choose(connection, closed.map(Cut::to));
    Canonical body = Cut.body(ask, from, closed.map(Cut::hash), parts);
    LogRecord record = append(connection, Cut.KIND, ask.request(), now, body);
    Cut cut = Cut.of(record, tables.first(connection, record.position()));
    tables.insert(connection, cut, retention.text());
    return cut;
  }

  private Cut repeated(Connection connection, LogRecord record, CutRequest ask)
      throws SQLException {
    Optional<Cut> cut =
        record.kind().equals(Cut.KIND)
            ? tables.at(connection, record.position())
            : Optional.empty();
    return cut.filter(before -> before.answers(ask)).orElseThrow(StoreException::conflict);
  }

  private BusinessDate from(Connection connection, CutRequest ask, Optional<Cut> closed)
      throws SQLException {
    if (closed.isPresent()) {
      HeatingSeason last = closed.get().season();
      Refuse.unless(
          ask.season().compareTo(last) > 0,
          Finding.of(BindingCode.SEASON_CLOSED).with("season", ask.season()).with("closed", last));
    }
    Refuse.unless(
        !ask.to().isAfter(BusinessDate.today(clock)),
        Finding.of(BindingCode.TO_COME).with("to", ask.to()));
    BusinessDate from =
        closed.isPresent() ? closed.get().to().next() : firstDay(connection, ask.to());
    Refuse.unless(
        !ask.to().isBefore(from),
        Finding.of(BindingCode.ENDS_BEFORE_IT_BEGINS).with("to", ask.to()).with("from", from));
    return from;
  }

  private static BusinessDate firstDay(Connection connection, BusinessDate to) throws SQLException {
    return Sql.first(connection, FIRST_DAY, row -> Optional.ofNullable(row.getString(1)))
        .flatMap(day -> day)
        .map(BusinessDate::parse)
        .orElseThrow(
            () ->
                new CheckFailedException(Finding.of(BindingCode.NOTHING_ON_RECORD).with("to", to)));
  }

  /** Keeps the paper of the transfer list, so that the cut takes it along. */
  private Retention file(
      Connection connection, CutRequest ask, BusinessDate from, Optional<Cut> closed, Instant now)
      throws SQLException {
    ArchiveContents contents = new ArchiveContents();
    for (StreamPart part : streams.choose(connection, closed.map(Cut::to))) {
      take(connection, part, contents);
    }
    contents.add(KeptDocument.TRANSFER_LIST, BusinessDate.of(now).date().getYear());
    Retention retention = rules.of(contents.years()).orThrow();
    TransferList list = transferList(ask.season(), from, ask.to(), contents.books());
    int version = versions(connection, ask.season()) + 1;
    Paper filed =
        new Paper(
            Optional.empty(),
            Paper.Kind.TRANSFER_LIST,
            ask.season().code(),
            version,
            "transfer-list-" + version + ".pdf");
    papers.keep(
        connection,
        derived("paper", ask.request().value()),
        filed,
        paper.print(ask.company(), list, retention, now));
    return retention;
  }

  private void take(Connection connection, StreamPart part, ArchiveContents contents)
      throws SQLException {
    try {
      contents.take(part, reader -> part.read(connection, chain, reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CheckFailedException e) {
      throw in(part, e);
    }
  }

  /** What is wrong with a record, in the stream where it stands. */
  static CheckFailedException in(StreamPart part, CheckFailedException e) {
    return new CheckFailedException(
        e.findings().stream().map(f -> f.in(part.stream() + ":" + f.where())).toList());
  }

  static TransferList transferList(
      HeatingSeason season, BusinessDate from, BusinessDate to, List<BookSummary> books) {
    return new TransferList(season, from, to, books.stream().map(TransferList.Line::of).toList());
  }

  private int versions(Connection connection, HeatingSeason season) throws SQLException {
    return (int)
        papers.all(connection, Optional.empty()).stream()
            .map(KeptPaper::paper)
            .filter(kept -> kept.kind() == Paper.Kind.TRANSFER_LIST)
            .filter(kept -> kept.period().equals(season.code()))
            .count();
  }

  /** A request of our own that is the same for every try of another. */
  private static RequestId derived(String what, String from) {
    byte[] digest = ChainHash.SHA_256.digest().digest(from.getBytes(StandardCharsets.UTF_8));
    return new RequestId("archive-" + what + "-" + Hash.of(digest));
  }

  private LogRecord append(
      Connection connection, String kind, RequestId request, Instant at, Canonical body)
      throws SQLException {
    return log.append(connection, new Entry(Cut.STREAM, kind, request, at, body, Canonical.EMPTY));
  }

  /** Returns the cut that closed a season, if it is closed. */
  public Optional<Cut> closing(Connection connection, HeatingSeason season) throws SQLException {
    return tables.closing(connection, season);
  }

  /** Returns all cuts, in the order in which they were made. */
  public List<Cut> all(Connection connection) throws SQLException {
    List<Cut> all = new ArrayList<>();
    for (long position : tables.all(connection)) {
      tables.at(connection, position).ifPresent(all::add);
    }
    return all;
  }

  /** Returns the manifest and the seals of a cut's archive, if it was built before. */
  public Optional<SealedManifest> sealed(Connection connection, Cut cut) throws SQLException {
    return tables.sealed(connection, cut).map(SeasonArchives::manifest);
  }

  private static SealedManifest manifest(LogRecord record) {
    Canonical.Reader in = record.body().read();
    in.bytes();
    return SealedManifest.parse(in.text()).orThrow();
  }

  /**
   * Puts the seals of a cut's archive on record, and returns those that stand there: if it was
   * built meanwhile, the earlier ones.
   */
  SealedManifest seal(Connection connection, Cut cut, SealedManifest sealed) throws SQLException {
    Locks.takeStore(connection);
    Optional<SealedManifest> earlier = sealed(connection, cut);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    Canonical body = Canonical.write().bytes(cut.hash().bytes()).text(sealed.text()).end();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    RequestId request = derived("sealed", cut.hash().toString());
    tables.insertSealed(connection, cut, append(connection, SEALED, request, now, body));
    return sealed;
  }

  /** Refuses what is no cut of this store, with {@code ARCHIVE-053}. */
  void requireOnRecord(Connection connection, Cut cut) throws SQLException {
    Refuse.unless(
        tables.at(connection, cut.own().last()).filter(cut::equals).isPresent(),
        BindingCode.NO_CUT);
  }

  /** Returns the retention times that were reckoned when the cut was made. */
  Retention retention(Connection connection, Cut cut) throws SQLException {
    return tables.retention(connection, cut);
  }

  /** The hash that chains the records. */
  ChainHash chain() {
    return chain;
  }

  /** The papers on record. */
  PaperRegister papers() {
    return papers;
  }

  /** The record at a position of a stream. */
  LogRecord record(Connection connection, String stream, long position) throws SQLException {
    return log.at(connection, stream, position)
        .orElseThrow(
            () ->
                StoreException.of(
                    Finding.of(StoreCode.MISSING_RECORD).in(stream + ":" + position)));
  }
}
