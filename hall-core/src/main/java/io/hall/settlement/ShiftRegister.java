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
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.StoreCode;
import io.hall.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The register of shifts (班次登记): a cashier opens one with the float, works in it, and closes it
 * with the drawer counted.
 *
 * <p>As an {@link IssuingGuard} it refuses, with {@code SETTLEMENT-008}, every book, receipt and
 * refund of a cashier who has no open shift on that day: the shift comes before its book. Works in
 * the caller's transaction; a request asked again gives the same answer again. Safe for use by
 * several threads, each with its own connection.
 */
public final class ShiftRegister implements IssuingGuard {

  private static final String OPENED = "shift.open.1";
  private static final String CLOSED = "shift.close.1";

  private final RecordLog log;
  private final Clock clock;

  /** Makes a register on {@code store} with the present instant from {@code clock}. */
  public ShiftRegister(Store store, Clock clock) {
    this.log = new RecordLog(store.chain());
    this.clock = clock;
  }

  /**
   * Opens the cashier's next shift of the present business day.
   *
   * @throws CheckFailedException with {@code SETTLEMENT-007} if an earlier one is still open
   */
  public Shift.Open open(
      Connection connection,
      RequestId request,
      HallCode hall,
      StaffNumber cashier,
      Money openingFloat)
      throws SQLException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    BusinessDate date = BusinessDate.of(now);
    Optional<LogRecord> earlier = log.find(connection, request);
    if (earlier.isPresent()) {
      return openedBefore(earlier.get(), hall, cashier, openingFloat);
    }
    if (openShift(connection, hall, cashier, date).isPresent()) {
      throw refused(SettlementCode.SHIFT_OPEN, cashier);
    }
    int number = shifts(connection, hall, cashier, date) + 1;
    Shift.Open shift = new Shift.Open(new Shift.Id(hall, cashier, date, number), now, openingFloat);
    append(connection, shift.id(), OPENED, request, now, opening(shift));
    insert(connection, shift);
    return shift;
  }

  /**
   * Closes the cashier's open shift of the present business day with the drawer counted.
   *
   * @throws CheckFailedException with {@code SETTLEMENT-008} if none is open
   */
  public Shift.Closed close(
      Connection connection, RequestId request, HallCode hall, StaffNumber cashier, CashCount count)
      throws SQLException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Optional<LogRecord> earlier = log.find(connection, request);
    if (earlier.isPresent()) {
      return closedBefore(connection, earlier.get(), hall, cashier, count);
    }
    Shift.Open opening =
        openShift(connection, hall, cashier, BusinessDate.of(now))
            .orElseThrow(() -> refused(SettlementCode.NO_OPEN_SHIFT, cashier));
    Shift.Closed shift = new Shift.Closed(opening, now, count);
    append(connection, shift.id(), CLOSED, request, now, closing(shift.id(), count));
    insert(connection, shift);
    return shift;
  }

  /** Returns the cashier's open shift of a day, if there is one. */
  public Optional<Shift.Open> openShift(
      Connection connection, HallCode hall, StaffNumber cashier, BusinessDate date)
      throws SQLException {
    return openShifts(connection, hall, date).stream()
        .filter(shift -> shift.id().cashier().equals(cashier))
        .findFirst();
  }

  /** Returns the shifts of a hall's day that are not closed. */
  public List<Shift.Open> openShifts(Connection connection, HallCode hall, BusinessDate date)
      throws SQLException {
    return Sql.list(
        connection,
        "SELECT cashier, shift, opened_at, float_fen FROM shift_opened o"
            + " WHERE hall = ? AND business_date = ?"
            + " AND NOT EXISTS (SELECT 1 FROM shift_closed c WHERE c.hall = o.hall"
            + " AND c.cashier = o.cashier AND c.business_date = o.business_date"
            + " AND c.shift = o.shift) ORDER BY cashier, shift",
        row ->
            new Shift.Open(
                new Shift.Id(hall, new StaffNumber(row.getString(1)), date, row.getInt(2)),
                Instant.ofEpochMilli(row.getLong(3)),
                Money.ofFen(row.getLong(4))),
        hall.value(),
        date.toString());
  }

  /** Returns the closed shifts of a hall's day, by cashier and number. */
  public List<Shift.Closed> closedShifts(Connection connection, HallCode hall, BusinessDate date)
      throws SQLException {
    return Sql.list(
        connection,
        "SELECT cashier, shift, opened_at, float_fen, closed_at"
            + " FROM shift_opened JOIN shift_closed USING (hall, cashier, business_date, shift)"
            + " WHERE hall = ? AND business_date = ? ORDER BY cashier, shift",
        row -> {
          Shift.Id id = new Shift.Id(hall, new StaffNumber(row.getString(1)), date, row.getInt(2));
          return new Shift.Closed(
              new Shift.Open(id, Instant.ofEpochMilli(row.getLong(3)), Money.ofFen(row.getLong(4))),
              Instant.ofEpochMilli(row.getLong(5)),
              count(connection, id));
        },
        hall.value(),
        date.toString());
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

  private static int shifts(
      Connection connection, HallCode hall, StaffNumber cashier, BusinessDate date)
      throws SQLException {
    return Sql.list(
            connection,
            "SELECT 1 FROM shift_opened WHERE hall = ? AND cashier = ? AND business_date = ?",
            row -> 1,
            hall.value(),
            cashier.value(),
            date.toString())
        .size();
  }

  private static void insert(Connection connection, Shift.Open shift) throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO shift_opened VALUES (?, ?, ?, ?, ?, ?)",
        shift.id().hall().value(),
        shift.id().cashier().value(),
        shift.id().date().toString(),
        shift.id().number(),
        shift.openedAt().toEpochMilli(),
        shift.openingFloat().fen());
  }

  private static void insert(Connection connection, Shift.Closed shift) throws SQLException {
    Shift.Id id = shift.id();
    Sql.insert(
        connection,
        "INSERT INTO shift_closed VALUES (?, ?, ?, ?, ?)",
        id.hall().value(),
        id.cashier().value(),
        id.date().toString(),
        id.number(),
        shift.closedAt().toEpochMilli());
    for (Map.Entry<Denomination, Long> some : shift.count().pieces().entrySet()) {
      Sql.insert(
          connection,
          "INSERT INTO shift_count VALUES (?, ?, ?, ?, ?, ?)",
          id.hall().value(),
          id.cashier().value(),
          id.date().toString(),
          id.number(),
          some.getKey().face().fen(),
          some.getValue());
    }
  }

  private static CashCount count(Connection connection, Shift.Id id) throws SQLException {
    Map<Denomination, Long> pieces = new EnumMap<>(Denomination.class);
    Sql.list(
        connection,
        "SELECT face_fen, pieces FROM shift_count"
            + " WHERE hall = ? AND cashier = ? AND business_date = ? AND shift = ?",
        row ->
            pieces.put(Denomination.of(Money.ofFen(row.getLong(1))).orElseThrow(), row.getLong(2)),
        id.hall().value(),
        id.cashier().value(),
        id.date().toString(),
        id.number());
    return new CashCount(pieces);
  }

  private static Canonical.Writer id(Shift.Id id) {
    return Canonical.write()
        .text(id.hall().value())
        .text(id.cashier().value())
        .text(id.date().toString())
        .number(id.number());
  }

  private static Canonical opening(Shift.Open shift) {
    return id(shift.id()).number(shift.openingFloat().fen()).end();
  }

  private static Canonical closing(Shift.Id id, CashCount count) {
    Canonical.Writer out = id(id).number(count.pieces().size());
    count.pieces().forEach((face, pieces) -> out.number(face.face().fen()).number(pieces));
    return out.end();
  }

  private void append(
      Connection connection,
      Shift.Id id,
      String kind,
      RequestId request,
      Instant at,
      Canonical body)
      throws SQLException {
    String stream = "shift/" + id.hall() + "/" + id.cashier();
    log.append(connection, new Entry(stream, kind, request, at, body, Canonical.EMPTY));
  }

  private static Shift.Id readId(LogRecord record, String kind) {
    if (!record.kind().equals(kind)) {
      throw conflict();
    }
    Canonical.Reader in = record.body().read();
    return new Shift.Id(
        new HallCode(in.text()),
        new StaffNumber(in.text()),
        BusinessDate.parse(in.text()),
        Math.toIntExact(in.number()));
  }

  private static Shift.Open openedBefore(
      LogRecord record, HallCode hall, StaffNumber cashier, Money openingFloat) {
    Shift.Id id = readId(record, OPENED);
    Shift.Open asked =
        new Shift.Open(
            new Shift.Id(hall, cashier, id.date(), id.number()), record.at(), openingFloat);
    if (!opening(asked).equals(record.body())) {
      throw conflict();
    }
    return asked;
  }

  private Shift.Closed closedBefore(
      Connection connection, LogRecord record, HallCode hall, StaffNumber cashier, CashCount count)
      throws SQLException {
    Shift.Id id = readId(record, CLOSED);
    Shift.Id asked = new Shift.Id(hall, cashier, id.date(), id.number());
    if (!closing(asked, count).equals(record.body())) {
      throw conflict();
    }
    return closedShifts(connection, hall, id.date()).stream()
        .filter(shift -> shift.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static StoreException conflict() {
    return StoreException.of(Finding.of(StoreCode.REQUEST_CONFLICT));
  }

  private static Finding finding(SettlementCode code, StaffNumber cashier) {
    return Finding.of(code).with("cashier", cashier);
  }

  private static CheckFailedException refused(SettlementCode code, StaffNumber cashier) {
    return new CheckFailedException(finding(code, cashier));
  }
}
