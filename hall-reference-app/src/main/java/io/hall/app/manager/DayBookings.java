package io.hall.app.manager;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.report.OverShort;
import io.hall.security.audit.AuditEvent;
import io.hall.security.audit.AuditLog;
import io.hall.security.vault.KeyVault;
import io.hall.security.vault.Vault;
import io.hall.store.Locks;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Differences booked as over or short (长短款) before the report is submitted. */
@Component
class DayBookings {

  private final KeyVault vault;
  private final AuditLog audit;
  private final Clock clock;

  DayBookings(KeyVault vault, AuditLog audit, Clock clock) {
    this.vault = vault;
    this.audit = audit;
    this.clock = clock;
  }

  /** A booking and its name. */
  record Booking(RequestId id, OverShort what) {}

  /** Books a difference; the same request again books nothing twice. */
  void book(
      Connection connection, RequestId request, HallCode hall, BusinessDate date, OverShort what)
      throws SQLException {
    Locks.take(connection, "day-booking");
    if (Sql.exists(connection, "SELECT 1 FROM day_booking WHERE request = ?", request.value())) {
      return;
    }
    Sql.insert(
        connection,
        "INSERT INTO day_booking VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        request.value(),
        hall.value(),
        date.toString(),
        what.cashier().map(StaffNumber::value).orElse(""),
        what.tender().name(),
        what.amount().fen(),
        vault
            .on(connection)
            .seal(place(request), what.reason().getBytes(StandardCharsets.UTF_8)),
        what.approver().value(),
        clock.millis());
    record(connection, "day.book", what.approver(), hall, date);
  }

  /** Takes a booking back, once; it stays to be seen in the audit log. */
  void takeBack(
      Connection connection, RequestId booking, HallCode hall, BusinessDate date, StaffNumber by)
      throws SQLException {
    boolean stands = of(connection, hall, date).stream().anyMatch(b -> b.id().equals(booking));
    if (stands) {
      Sql.insert(
          connection,
          "INSERT INTO day_booking_back VALUES (?, ?, ?)",
          booking.value(),
          by.value(),
          clock.millis());
      record(connection, "day.book-back", by, hall, date);
    }
  }

  private void record(
      Connection connection, String what, StaffNumber by, HallCode hall, BusinessDate date)
      throws SQLException {
    audit.record(connection, AuditEvent.done(what, by, "day/" + hall + "/" + date).in(hall));
  }

  /** Returns the bookings of a hall's day that stand, in their order. */
  List<Booking> of(Connection connection, HallCode hall, BusinessDate date) throws SQLException {
    return Sql.list(
        connection,
        "SELECT request, cashier, tender, fen, reason, approver FROM day_booking b"
            + " WHERE hall = ? AND business_date = ? AND NOT EXISTS"
            + " (SELECT 1 FROM day_booking_back t WHERE t.booking = b.request)"
            + " ORDER BY booked_at, request",
        row -> read(connection, row),
        hall.value(),
        date.toString());
  }

  private Booking read(Connection connection, ResultSet row) throws SQLException {
    RequestId id = new RequestId(row.getString(1));
    String reason =
        new String(
            vault.on(connection).open(place(id), row.getBytes(5)), StandardCharsets.UTF_8);
    return new Booking(
        id,
        new OverShort(
            Optional.of(row.getString(2)).filter(text -> !text.isEmpty()).map(StaffNumber::new),
            Tender.valueOf(row.getString(3)),
            Money.ofFen(row.getLong(4)),
            reason,
            new StaffNumber(row.getString(6))));
  }

  private static Vault.Place place(RequestId id) {
    return new Vault.Place("day_booking", "reason", id.value());
  }
}
