package io.hall.settlement;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.IssuingAttempt;
import io.hall.receipt.IssuingGuard;
import io.hall.store.Canonical;
import io.hall.store.Entry;
import io.hall.store.Locks;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The register of shifts (班次登记): a cashier opens one with the float, works in it, and closes it
 * with the drawer counted.
 *
 * <p>As an {@link IssuingGuard} it refuses, with {@code SETTLEMENT-008}, every book, receipt and
 * refund of a cashier who has no open shift on that day: the shift comes before its book. Works in
 * the caller's transaction; a request asked again gives the same answer again, and with other
 * content it is refused with {@code STORE-003}. Safe for use by several threads, each with its own
 * connection.
 */
public final class ShiftRegister implements IssuingGuard {

  private final RecordLog log;
  private final Clock clock;
  private final ShiftTables tables = new ShiftTables();

  /** Makes a register on {@code store} with the present instant from {@code clock}. */
  public ShiftRegister(Store store, Clock clock) {
    this.log = store.log();
    this.clock = clock;
  }

  /**
   * Opens the cashier's next shift of the present business day.
   *
   * @throws CheckFailedException with {@code SETTLEMENT-007} if an earlier one is still open, be it
   *     another day's, or {@code SETTLEMENT-002} if the day had nine already
   */
  public Shift.Open open(
      Connection connection,
      RequestId request,
      HallCode hall,
      StaffNumber cashier,
      Money openingFloat)
      throws SQLException {
    Locks.takeStore(connection);
    Optional<LogRecord> earlier = log.earlier(connection, request, ShiftBytes.OPENED);
    if (earlier.isPresent()) {
      return openedBefore(earlier.get(), hall, cashier, openingFloat);
    }
    if (tables.open(connection, hall, cashier).isPresent()) {
      throw new CheckFailedException(finding(SettlementCode.SHIFT_OPEN, cashier));
    }
    Instant now = now();
    BusinessDate date = BusinessDate.of(now);
    int number = tables.lastNumber(connection, hall, cashier, date) + 1;
    Shift.Open shift = new Shift.Open(new Shift.Id(hall, cashier, date, number), now, openingFloat);
    append(
        connection,
        shift.id(),
        ShiftBytes.OPENED,
        request,
        now,
        ShiftBytes.opening(shift.id(), openingFloat));
    tables.insert(connection, shift);
    return shift;
  }

  /**
   * Closes the cashier's open shift with the drawer counted. A shift that was forgotten is closed
   * on a later day and still belongs to its own.
   *
   * @throws CheckFailedException with {@code SETTLEMENT-008} if none is open
   */
  public Shift.Closed close(
      Connection connection, RequestId request, HallCode hall, StaffNumber cashier, CashCount count)
      throws SQLException {
    Locks.takeStore(connection);
    Optional<LogRecord> earlier = log.earlier(connection, request, ShiftBytes.CLOSED);
    if (earlier.isPresent()) {
      return closedBefore(connection, earlier.get(), hall, cashier, count);
    }
    Shift.Open opening =
        tables
            .open(connection, hall, cashier)
            .orElseThrow(
                () -> new CheckFailedException(finding(SettlementCode.NO_OPEN_SHIFT, cashier)));
    Instant now = now();
    Shift.Closed shift = new Shift.Closed(opening, now, count);
    append(
        connection,
        shift.id(),
        ShiftBytes.CLOSED,
        request,
        now,
        ShiftBytes.closing(shift.id(), count));
    tables.insert(connection, shift);
    return shift;
  }

  /** Returns the cashier's open shift of a day, if there is one. */
  public Optional<Shift.Open> openShift(
      Connection connection, HallCode hall, StaffNumber cashier, BusinessDate date)
      throws SQLException {
    return tables.open(connection, hall, cashier).filter(shift -> shift.id().date().equals(date));
  }

  /** Returns the shifts of a hall's day that are not closed, by cashier. */
  public List<Shift.Open> openShifts(Connection connection, HallCode hall, BusinessDate date)
      throws SQLException {
    return tables.open(connection, hall, date);
  }

  /** Returns the closed shifts of a hall's day, by cashier and number. */
  public List<Shift.Closed> closedShifts(Connection connection, HallCode hall, BusinessDate date)
      throws SQLException {
    return tables.closed(connection, hall, date);
  }

  @Override
  public List<Finding> check(Connection connection, IssuingAttempt attempt) throws SQLException {
    // A void may follow the count: the drawer then shows it, and the difference is explained.
    boolean needed = attempt.action() != IssuingAttempt.Action.VOID;
    return needed
            && openShift(connection, attempt.hall(), attempt.cashier(), attempt.date()).isEmpty()
        ? List.of(finding(SettlementCode.NO_OPEN_SHIFT, attempt.cashier()))
        : List.of();
  }

  private static Shift.Open openedBefore(
      LogRecord record, HallCode hall, StaffNumber cashier, Money openingFloat) {
    Shift.Id asked = asked(record, hall, cashier);
    RecordLog.requireSame(record, ShiftBytes.opening(asked, openingFloat));
    return new Shift.Open(asked, record.at(), openingFloat);
  }

  private Shift.Closed closedBefore(
      Connection connection, LogRecord record, HallCode hall, StaffNumber cashier, CashCount count)
      throws SQLException {
    Shift.Id asked = asked(record, hall, cashier);
    RecordLog.requireSame(record, ShiftBytes.closing(asked, count));
    return closedShifts(connection, hall, asked.date()).stream()
        .filter(shift -> shift.id().equals(asked))
        .findFirst()
        .orElseThrow();
  }

  /** The shift that is asked for again: of the same day and number, if it is the same at all. */
  private static Shift.Id asked(LogRecord record, HallCode hall, StaffNumber cashier) {
    Shift.Id id = ShiftBytes.id(record.body());
    return new Shift.Id(hall, cashier, id.date(), id.number());
  }

  private void append(
      Connection connection,
      Shift.Id id,
      String kind,
      RequestId request,
      Instant at,
      Canonical body)
      throws SQLException {
    log.append(
        connection, new Entry(ShiftBytes.stream(id), kind, request, at, body, Canonical.EMPTY));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static Finding finding(SettlementCode code, StaffNumber cashier) {
    return Finding.of(code).with("cashier", cashier);
  }
}
