package io.hall.conduct.enquiry;

import io.hall.conduct.enquiry.Enquiry.Answered;
import io.hall.conduct.enquiry.Enquiry.Done;
import io.hall.conduct.enquiry.Enquiry.Open;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of enquiries beside the log. */
final class EnquiryTables {

  private static final String SELECT =
      "SELECT e.enquiry, e.hall, e.counter, e.first_asked, e.received_at, e.topic, e.in_scope,"
          + " a.satisfied FROM enquiry e LEFT JOIN enquiry_answer a ON a.enquiry = e.enquiry";

  void insert(Connection connection, Asked asked, LogRecord record) throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO enquiry VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        asked.id().value(),
        asked.hall().value(),
        record.position(),
        asked.window(),
        asked.first().value(),
        asked.receivedAt().toEpochMilli(),
        asked.topic(),
        asked.inScope() ? 1 : 0);
  }

  void insertDuty(
      Connection connection,
      Enquiry enquiry,
      Duty duty,
      String department,
      StaffNumber by,
      LogRecord record)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO enquiry_duty VALUES (?, ?, ?, ?, ?, ?)",
        enquiry.id().value(),
        duty.name(),
        department,
        by.value(),
        record.at().toEpochMilli(),
        record.position());
  }

  void insertOffer(
      Connection connection, Enquiry enquiry, StaffNumber by, StaffNumber to, LogRecord record)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO enquiry_offer VALUES (?, ?, ?, ?, ?)",
        enquiry.id().value(),
        record.position(),
        by.value(),
        to.value(),
        record.at().toEpochMilli());
  }

  void insertTake(Connection connection, Enquiry enquiry, StaffNumber by, LogRecord record)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO enquiry_take VALUES (?, ?, ?, ?)",
        enquiry.id().value(),
        record.position(),
        by.value(),
        record.at().toEpochMilli());
  }

  void insertAnswer(Connection connection, Enquiry enquiry, boolean satisfied, LogRecord record)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO enquiry_answer VALUES (?, ?, ?)",
        enquiry.id().value(),
        satisfied ? 1 : 0,
        record.at().toEpochMilli());
  }

  /** A question as it was when it was recorded. */
  Open opened(Asked asked) {
    return new Open(asked, Map.of(), asked.first(), Optional.empty());
  }

  Optional<Enquiry> get(Connection connection, RequestId id) throws SQLException {
    return Sql.first(
        connection, SELECT + " WHERE e.enquiry = ?", row -> read(connection, row), id.value());
  }

  List<Open> open(Connection connection, HallCode hall) throws SQLException {
    return Sql.list(
            connection,
            SELECT + " WHERE e.hall = ? AND a.enquiry IS NULL ORDER BY e.received_at, e.enquiry",
            row -> read(connection, row),
            hall.value())
        .stream()
        .map(Open.class::cast)
        .toList();
  }

  private static Enquiry read(Connection connection, ResultSet row) throws SQLException {
    Asked asked =
        new Asked(
            new RequestId(row.getString(1)),
            new HallCode(row.getString(2)),
            row.getString(3),
            new StaffNumber(row.getString(4)),
            Instant.ofEpochMilli(row.getLong(5)),
            row.getString(6),
            row.getInt(7) == 1);
    int satisfied = row.getInt(8);
    boolean open = row.wasNull();
    Map<Duty, Done> done = done(connection, asked.id());
    return open
        ? new Open(asked, done, handler(connection, asked), offeredTo(connection, asked.id()))
        : new Answered(asked, done, satisfied == 1);
  }

  private static Map<Duty, Done> done(Connection connection, RequestId id) throws SQLException {
    Map<Duty, Done> done = new EnumMap<>(Duty.class);
    Sql.list(
        connection,
        "SELECT duty, done_by, done_at FROM enquiry_duty WHERE enquiry = ?",
        row ->
            done.put(
                Duty.valueOf(row.getString(1)),
                new Done(new StaffNumber(row.getString(2)), Instant.ofEpochMilli(row.getLong(3)))),
        id.value());
    return done;
  }

  private static StaffNumber handler(Connection connection, Asked asked) throws SQLException {
    return Sql.first(
            connection,
            "SELECT taken_by FROM enquiry_take WHERE enquiry = ? ORDER BY position DESC LIMIT 1",
            row -> new StaffNumber(row.getString(1)),
            asked.id().value())
        .orElse(asked.first());
  }

  /** The last offer, if nobody took it. */
  private static Optional<StaffNumber> offeredTo(Connection connection, RequestId id)
      throws SQLException {
    return Sql.first(
        connection,
        "SELECT offered_to FROM enquiry_offer o WHERE enquiry = ?"
            + " AND position > (SELECT coalesce(max(position), 0) FROM enquiry_take t"
            + " WHERE t.enquiry = o.enquiry) ORDER BY position DESC LIMIT 1",
        row -> new StaffNumber(row.getString(1)),
        id.value());
  }
}
