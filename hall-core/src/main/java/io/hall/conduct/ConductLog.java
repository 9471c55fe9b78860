package io.hall.conduct;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.Entry;
import io.hall.store.Locks;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.store.Store;
import io.hall.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How conduct is put on record: one stream of the log for each hall and one for the company, with
 * author and time; a request asked again writes nothing, and with other content it is refused with
 * {@code STORE-003}. Works in the caller's transaction and holds conduct as a whole, of which there
 * is little, to its end. Safe for use by several threads, each with its own connection.
 */
public final class ConductLog {

  private static final String LOCK = "conduct";

  private final RecordLog log;
  private final StaffDirectory staff;
  private final Clock clock;

  /** Makes a log on {@code store}, with the people of {@code staff} and the time of a clock. */
  public ConductLog(Store store, StaffDirectory staff, Clock clock) {
    this.log = store.log();
    this.staff = staff;
    this.clock = clock;
  }

  /** Says, by throwing, what stands against an act that was not done before. */
  @FunctionalInterface
  public interface Check {

    /** Throws what stands against it. */
    void run() throws SQLException;
  }

  /** Fills the tables beside the log. */
  @FunctionalInterface
  public interface Fill {

    /** Fills them with what a new record says. */
    void with(LogRecord record) throws SQLException;
  }

  /**
   * Writes an act, unless it was written before, and returns its record.
   *
   * @throws StoreException with {@code STORE-003} if the request id was used for something else
   */
  public LogRecord write(Connection connection, Act act, Check check, Fill fill)
      throws SQLException {
    Locks.take(connection, LOCK);
    Optional<LogRecord> earlier = log.earlier(connection, act.request(), act.kind());
    if (earlier.isPresent()) {
      requireSame(connection, earlier.get(), act);
      return earlier.get();
    }
    check.run();
    LogRecord record =
        log.append(
            connection,
            new Entry(
                act.stream(), act.kind(), act.request(), now(), act.content(), act.personal()),
            log.head(connection, act.stream()));
    fill.with(record);
    return record;
  }

  private void requireSame(Connection connection, LogRecord record, Act act) throws SQLException {
    if (!record.stream().equals(act.stream())) {
      throw StoreException.conflict();
    }
    log.requireSame(connection, record, act.content(), act.personal());
  }

  /** The present instant, in milliseconds. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** The present business date. */
  public BusinessDate today() {
    return BusinessDate.of(now());
  }

  /** Who works where. */
  public StaffDirectory staff() {
    return staff;
  }

  /**
   * Returns the one with this number, employed today.
   *
   * @throws CheckFailedException with {@code CONDUCT-002} if there is nobody
   */
  public Staff require(Connection connection, StaffNumber number) throws SQLException {
    return staff
        .find(connection, number, today())
        .orElseThrow(() -> refusal(ConductCode.STAFF_UNKNOWN, number));
  }

  /**
   * Returns the one with this number, working at a hall today.
   *
   * @throws CheckFailedException with {@code CONDUCT-002} or {@code CONDUCT-008} if they do not
   */
  public Staff requireAt(Connection connection, HallCode hall, StaffNumber number)
      throws SQLException {
    Staff found = require(connection, number);
    if (!found.isOf(hall)) {
      throw refusal(ConductCode.STAFF_ELSEWHERE, number);
    }
    return found;
  }

  /**
   * Checks that two accounts are two persons'. One that is closed by now still has its person.
   *
   * @throws CheckFailedException with {@code CONDUCT-003} if they are not
   */
  public void requireOther(
      Connection connection, StaffNumber by, StaffNumber first, BusinessDate at)
      throws SQLException {
    boolean one =
        by.equals(first)
            || staff
                .find(connection, first, at)
                .filter(require(connection, by)::isSamePerson)
                .isPresent();
    if (one) {
      throw refusal(ConductCode.SAME_PERSON, by);
    }
  }

  /** Checks that a time is not ahead of the clock; {@code CONDUCT-007} if it is. */
  public void requirePast(Instant at) {
    if (at.isAfter(now())) {
      throw new CheckFailedException(Finding.of(ConductCode.AHEAD).in("at"));
    }
  }

  /** Returns the notes of a record; none once they were erased. */
  public List<Note> notes(Connection connection, Optional<HallCode> hall, RequestId request)
      throws SQLException {
    Optional<LogRecord> record =
        log.find(connection, request).filter(r -> r.stream().equals(stream(hall)));
    Optional<Canonical> text =
        record.isPresent() ? log.personal(connection, record.get()) : Optional.empty();
    List<Note> notes = new ArrayList<>();
    text.map(Canonical::read)
        .ifPresent(
            in -> {
              while (!in.atEnd()) {
                notes.add(new Note(in.text()));
              }
            });
    return notes;
  }

  /** The stream of a hall, or of the company. */
  public static String stream(Optional<HallCode> hall) {
    return hall.map(code -> "conduct/" + code).orElse("conduct");
  }

  private static CheckFailedException refusal(ConductCode code, StaffNumber staff) {
    return new CheckFailedException(Finding.of(code).with("staff", staff));
  }
}
