package io.hall.conduct.weekly;

import io.hall.conduct.HallWeek;
import io.hall.conduct.weekly.Requisition.Issued;
import io.hall.conduct.weekly.Requisition.Received;
import io.hall.conduct.weekly.Requisition.Requested;
import io.hall.conduct.weekly.Requisition.Wanted;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tables of supplies beside the log. The store room stands under no hall, an empty text. */
final class SupplyTables {

  private static final String SELECT =
      "SELECT q.request_id, q.hall, q.week, q.wanted_by, i.issued_by, r.received_by"
          + " FROM requisition q LEFT JOIN requisition_issue i ON i.request_id = q.request_id"
          + " LEFT JOIN requisition_receipt r ON r.request_id = q.request_id";

  void move(
      Connection connection, LogRecord record, Optional<HallCode> hall, String item, int quantity)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO supply_move VALUES (?, ?, ?, ?)",
        record.request().value(),
        hall.map(HallCode::value).orElse(""),
        item,
        quantity);
  }

  void insert(Connection connection, Wanted wanted, LogRecord record) throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO requisition VALUES (?, ?, ?, ?, ?, ?)",
        wanted.id().value(),
        wanted.hall().value(),
        wanted.week().toString(),
        record.position(),
        wanted.by().value(),
        record.at().toEpochMilli());
    for (Map.Entry<String, Integer> line : wanted.lines().entrySet()) {
      Sql.insert(
          connection,
          "INSERT INTO requisition_line VALUES (?, ?, ?)",
          wanted.id().value(),
          line.getKey(),
          line.getValue());
    }
  }

  void insertIssue(Connection connection, Wanted wanted, StaffNumber by, LogRecord record)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO requisition_issue VALUES (?, ?, ?, ?)",
        wanted.id().value(),
        wanted.by().value(),
        by.value(),
        record.at().toEpochMilli());
  }

  void insertReceipt(
      Connection connection, Wanted wanted, StaffNumber issuedBy, StaffNumber by, LogRecord record)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO requisition_receipt VALUES (?, ?, ?, ?)",
        wanted.id().value(),
        issuedBy.value(),
        by.value(),
        record.at().toEpochMilli());
  }

  long stock(Connection connection, Optional<HallCode> hall, String item) throws SQLException {
    return Sql.first(
            connection,
            "SELECT coalesce(sum(quantity), 0) FROM supply_move WHERE hall = ? AND item = ?",
            row -> row.getLong(1),
            hall.map(HallCode::value).orElse(""),
            item)
        .orElse(0L);
  }

  Optional<Requisition> get(Connection connection, RequestId id) throws SQLException {
    return Sql.first(
        connection, SELECT + " WHERE q.request_id = ?", row -> read(connection, row), id.value());
  }

  List<Requisition> of(Connection connection, HallCode hall, HallWeek week) throws SQLException {
    return Sql.list(
        connection,
        SELECT + " WHERE q.hall = ? AND q.week = ? ORDER BY q.position",
        row -> read(connection, row),
        hall.value(),
        week.toString());
  }

  private static Requisition read(Connection connection, ResultSet row) throws SQLException {
    RequestId id = new RequestId(row.getString(1));
    Wanted wanted =
        new Wanted(
            id,
            new HallCode(row.getString(2)),
            HallWeek.parse(row.getString(3)),
            new StaffNumber(row.getString(4)),
            lines(connection, id));
    Optional<StaffNumber> issued = Optional.ofNullable(row.getString(5)).map(StaffNumber::new);
    Optional<StaffNumber> received = Optional.ofNullable(row.getString(6)).map(StaffNumber::new);
    if (received.isPresent()) {
      return new Received(wanted, issued.orElseThrow(), received.get());
    }
    return issued.isPresent() ? new Issued(wanted, issued.get()) : new Requested(wanted);
  }

  private static Map<String, Integer> lines(Connection connection, RequestId id)
      throws SQLException {
    Map<String, Integer> lines = new TreeMap<>();
    Sql.list(
        connection,
        "SELECT item, quantity FROM requisition_line WHERE request_id = ?",
        row -> lines.put(row.getString(1), row.getInt(2)),
        id.value());
    return lines;
  }
}
