package io.hall.invoice.desk;

import io.hall.payment.StaffNumber;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The tables of what became of an invoice after it was drawn up and after it was issued. */
final class EndTables {

  /** Two persons and when. */
  record PairRow(StaffNumber one, StaffNumber other, Instant at) {}

  void insertReview(
      Connection connection, RequestId id, IssueTables.IssueRow issue, StaffNumber by, Instant at)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO invoice_review VALUES (?, 0, ?, ?, ?, ?)",
        id.value(),
        issue.checkedBy().value(),
        issue.issuedBy().value(),
        by.value(),
        at.toEpochMilli());
  }

  Optional<DeskTables.Row> review(Connection connection, RequestId id) throws SQLException {
    return single(
        connection, "SELECT reviewed_by, reviewed_at, 0 FROM invoice_review WHERE draft = ?", id);
  }

  void insertRefusal(
      Connection connection,
      RequestId id,
      IssueTables.IssueRow issue,
      StaffNumber by,
      LogRecord record)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO invoice_refusal VALUES (?, 0, ?, ?, ?, ?, ?)",
        id.value(),
        record.position(),
        issue.checkedBy().value(),
        issue.issuedBy().value(),
        by.value(),
        record.at().toEpochMilli());
  }

  Optional<DeskTables.Row> refusal(Connection connection, RequestId id) throws SQLException {
    return single(
        connection,
        "SELECT refused_by, refused_at, position FROM invoice_refusal WHERE draft = ?",
        id);
  }

  void insertWithdrawal(Connection connection, RequestId id, StaffNumber by, Instant at)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO invoice_withdrawal VALUES (?, ?, ?)",
        id.value(),
        by.value(),
        at.toEpochMilli());
  }

  Optional<DeskTables.Row> withdrawal(Connection connection, RequestId id) throws SQLException {
    return single(
        connection,
        "SELECT withdrawn_by, withdrawn_at, 0 FROM invoice_withdrawal WHERE draft = ?",
        id);
  }

  private static Optional<DeskTables.Row> single(Connection connection, String sql, RequestId id)
      throws SQLException {
    return Sql.first(
        connection,
        sql,
        row ->
            new DeskTables.Row(
                1,
                new StaffNumber(row.getString(1)),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getLong(3)),
        id.value());
  }

  void insertDelivery(
      Connection connection, RequestId id, StaffNumber by, StaffNumber receivedBy, Instant at)
      throws SQLException {
    insertPair(connection, "invoice_delivery", id, by, receivedBy, at);
  }

  Optional<PairRow> delivery(Connection connection, RequestId id) throws SQLException {
    return pair(
        connection,
        "SELECT delivered_by, received_by, delivered_at FROM invoice_delivery WHERE draft = ?",
        id);
  }

  void insertVoid(
      Connection connection, RequestId id, StaffNumber by, StaffNumber approver, Instant at)
      throws SQLException {
    insertPair(connection, "invoice_void", id, by, approver, at);
  }

  Optional<PairRow> voiding(Connection connection, RequestId id) throws SQLException {
    return pair(
        connection,
        "SELECT requested_by, approved_by, voided_at FROM invoice_void WHERE draft = ?",
        id);
  }

  private static void insertPair(
      Connection connection,
      String table,
      RequestId id,
      StaffNumber one,
      StaffNumber other,
      Instant at)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO " + table + " VALUES (?, ?, ?, ?)",
        id.value(),
        one.value(),
        other.value(),
        at.toEpochMilli());
  }

  private static Optional<PairRow> pair(Connection connection, String sql, RequestId id)
      throws SQLException {
    return Sql.first(
        connection,
        sql,
        row ->
            new PairRow(
                new StaffNumber(row.getString(1)),
                new StaffNumber(row.getString(2)),
                Instant.ofEpochMilli(row.getLong(3))),
        id.value());
  }
}
