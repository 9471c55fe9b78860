package io.hall.settlement;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register's tables beside the log: filled in the same transaction, asked instead of it. */
final class ShiftTables {

  private static final String OPEN =
      "SELECT cashier, business_date, shift, opened_at, float_fen FROM shift_opened o"
          + " WHERE hall = ? AND NOT EXISTS (SELECT 1 FROM shift_closed c WHERE c.hall = o.hall"
          + " AND c.cashier = o.cashier AND c.business_date = o.business_date"
          + " AND c.shift = o.shift)";

  private static final String CLOSED =
      "SELECT cashier, business_date, shift, opened_at, float_fen, closed_at"
          + " FROM shift_opened JOIN shift_closed USING (hall, cashier, business_date, shift)"
          + " WHERE hall = ? AND business_date = ? ORDER BY cashier, shift";

  void insert(Connection connection, Shift.Open shift) throws SQLException {
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

  void insert(Connection connection, Shift.Closed shift) throws SQLException {
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

  /** The last number that the cashier's shifts of a day have; 0 when there is none. */
  int lastNumber(Connection connection, HallCode hall, StaffNumber cashier, BusinessDate date)
      throws SQLException {
    return Sql.first(
            connection,
            "SELECT coalesce(max(shift), 0) FROM shift_opened"
                + " WHERE hall = ? AND cashier = ? AND business_date = ?",
            row -> row.getInt(1),
            hall.value(),
            cashier.value(),
            date.toString())
        .orElse(0);
  }

  /** The cashier's open shift, of whichever day. */
  Optional<Shift.Open> open(Connection connection, HallCode hall, StaffNumber cashier)
      throws SQLException {
    return Sql.first(
        connection,
        OPEN + " AND cashier = ? ORDER BY business_date, shift",
        row -> open(hall, row),
        hall.value(),
        cashier.value());
  }

  List<Shift.Open> open(Connection connection, HallCode hall, BusinessDate date)
      throws SQLException {
    return Sql.list(
        connection,
        OPEN + " AND business_date = ? ORDER BY cashier, shift",
        row -> open(hall, row),
        hall.value(),
        date.toString());
  }

  List<Shift.Closed> closed(Connection connection, HallCode hall, BusinessDate date)
      throws SQLException {
    return Sql.list(
        connection,
        CLOSED,
        row -> {
          Shift.Open opening = open(hall, row);
          return new Shift.Closed(
              opening, Instant.ofEpochMilli(row.getLong(6)), count(connection, opening.id()));
        },
        hall.value(),
        date.toString());
  }

  private static Shift.Open open(HallCode hall, ResultSet row) throws SQLException {
    return new Shift.Open(
        new Shift.Id(
            hall,
            new StaffNumber(row.getString(1)),
            BusinessDate.parse(row.getString(2)),
            row.getInt(3)),
        Instant.ofEpochMilli(row.getLong(4)),
        Money.ofFen(row.getLong(5)));
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
}
