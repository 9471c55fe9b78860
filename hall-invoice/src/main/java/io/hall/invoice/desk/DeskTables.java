package io.hall.invoice.desk;

import io.hall.calendar.BusinessDate;
import io.hall.invoice.CheckCode;
import io.hall.invoice.InvoiceNumber;
import io.hall.invoice.InvoiceTotals;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The desk's tables beside the log: filled in the same transaction, asked instead of it. */
final class DeskTables {

  /** A row about a step: who, when, and where its record is. */
  record Row(int ordinal, StaffNumber by, Instant at, long position) {}

  /** A draft's row. */
  record DraftRow(HallCode hall, long position, Instant at) {}

  /** What was recorded when an invoice got its number. */
  record IssueRow(
      int attempt,
      StaffNumber checkedBy,
      StaffNumber issuedBy,
      InvoiceNumber number,
      Optional<CheckCode> checkCode,
      BusinessDate day,
      Instant at) {}

  /** A void's row. */
  record PairRow(StaffNumber one, StaffNumber other, Instant at) {}

  void insertDraft(
      Connection connection,
      RequestId id,
      InvoiceDraft draft,
      long position,
      Instant at,
      Optional<RequestId> blue)
      throws SQLException {
    InvoiceTotals totals = draft.invoice().totals();
    Sql.insert(
        connection,
        "INSERT INTO invoice_draft VALUES"
            + " (?, ?, ?, ?, ?, ?, nullif(?, ''), nullif(?, ''), ?, ?, ?)",
        id.value(),
        draft.hall().value(),
        position,
        draft.by().value(),
        at.toEpochMilli(),
        draft.invoice().colour().name(),
        blue.map(RequestId::value).orElse(""),
        draft.invoice().red().flatMap(r -> r.form()).map(f -> f.value()).orElse(""),
        totals.net().fen(),
        totals.tax().fen(),
        totals.gross().fen());
    List<Object[]> rows = new ArrayList<>();
    for (Share share : draft.shares()) {
      rows.add(new Object[] {id.value(), share.receipt().toString(), share.amount().fen()});
    }
    Sql.insertAll(connection, "INSERT INTO invoice_share VALUES (?, ?, ?)", rows);
  }

  Optional<DraftRow> draft(Connection connection, RequestId id) throws SQLException {
    return Sql.first(
        connection,
        "SELECT hall, position, drawn_at FROM invoice_draft WHERE draft = ?",
        row ->
            new DraftRow(
                new HallCode(row.getString(1)),
                row.getLong(2),
                Instant.ofEpochMilli(row.getLong(3))),
        id.value());
  }

  Optional<DeskInvoice.Stage> stage(Connection connection, RequestId id) throws SQLException {
    return Sql.first(
        connection,
        "SELECT stage FROM invoice_standing WHERE draft = ?",
        row -> DeskInvoice.Stage.valueOf(row.getString(1)),
        id.value());
  }

  void insertCheck(
      Connection connection, RequestId id, int attempt, long position, PointAnswers answers)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO invoice_check VALUES (?, ?, ?, ?, ?, ?)",
        id.value(),
        attempt,
        position,
        answers.by().value(),
        answers.at().toEpochMilli(),
        answers.passed() ? 1 : 0);
  }

  /** The checks of a draft in their order; {@code passed} alone, or all. */
  List<Row> checks(Connection connection, RequestId id, boolean passed) throws SQLException {
    return Sql.list(
        connection,
        "SELECT attempt, checked_by, checked_at, position FROM invoice_check"
            + " WHERE draft = ? AND passed >= ? ORDER BY attempt",
        row ->
            new Row(
                row.getInt(1),
                new StaffNumber(row.getString(2)),
                Instant.ofEpochMilli(row.getLong(3)),
                row.getLong(4)),
        id.value(),
        passed ? 1 : 0);
  }

  void insertSend(Connection connection, RequestId id, Attempt attempt, Row check)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO invoice_send VALUES (?, ?, ?, ?, 1, ?, ?)",
        id.value(),
        attempt.number(),
        check.ordinal(),
        check.by().value(),
        attempt.by().value(),
        attempt.at().toEpochMilli());
  }

  List<Attempt> attempts(Connection connection, RequestId id) throws SQLException {
    return Sql.list(
        connection,
        "SELECT s.attempt, s.sent_by, s.sent_at, f.failure FROM invoice_send s"
            + " LEFT JOIN invoice_failure f ON f.draft = s.draft AND f.attempt = s.attempt"
            + " WHERE s.draft = ? ORDER BY s.attempt",
        row ->
            new Attempt(
                row.getInt(1),
                new StaffNumber(row.getString(2)),
                Instant.ofEpochMilli(row.getLong(3)),
                Optional.ofNullable(row.getString(4)).map(Failure::valueOf)),
        id.value());
  }

  void insertFailure(Connection connection, RequestId id, int attempt, Failure failure, Instant at)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO invoice_failure VALUES (?, ?, ?, ?)",
        id.value(),
        attempt,
        failure.name(),
        at.toEpochMilli());
  }

  void insertIssue(Connection connection, DeskInvoice.Issued issued) throws SQLException {
    DeskInvoice.Sent sent = issued.sent();
    Sql.insert(
        connection,
        "INSERT INTO invoice_issue VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        issued.id().value(),
        sent.attempt().number(),
        sent.cleared().answers().by().value(),
        sent.attempt().by().value(),
        DraftBytes.code(issued.number()),
        DraftBytes.digits(issued.number()),
        issued.invoice().checkCode().map(CheckCode::value).orElse(""),
        issued.day().toString(),
        issued.at().toEpochMilli());
  }

  Optional<IssueRow> issue(Connection connection, RequestId id) throws SQLException {
    return Sql.first(
        connection,
        "SELECT attempt, checked_by, issued_by, code, number, check_code, issue_date, recorded_at"
            + " FROM invoice_issue WHERE draft = ?",
        row ->
            new IssueRow(
                row.getInt(1),
                new StaffNumber(row.getString(2)),
                new StaffNumber(row.getString(3)),
                DraftBytes.number(row.getString(4), row.getString(5)),
                Optional.of(row.getString(6)).filter(c -> !c.isEmpty()).map(CheckCode::new),
                BusinessDate.parse(row.getString(7)),
                Instant.ofEpochMilli(row.getLong(8))),
        id.value());
  }

  /** The draft under which a number was recorded. */
  Optional<RequestId> byNumber(Connection connection, InvoiceNumber number) throws SQLException {
    return Sql.first(
        connection,
        "SELECT draft FROM invoice_issue WHERE code = ? AND number = ?",
        row -> new RequestId(row.getString(1)),
        DraftBytes.code(number),
        DraftBytes.digits(number));
  }

  void insertFile(Connection connection, RequestId id, int file, InvoiceFile content, long position)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO invoice_file VALUES (?, ?, ?, ?, ?)",
        id.value(),
        file,
        content.media().name(),
        content.size(),
        position);
  }

  /** The positions of an invoice's files, each with its kind. */
  <T> List<T> files(Connection connection, RequestId id, Sql.Row<T> read) throws SQLException {
    return Sql.list(
        connection,
        "SELECT position, media FROM invoice_file WHERE draft = ? ORDER BY file",
        read,
        id.value());
  }

  void insertReview(Connection connection, RequestId id, IssueRow issue, StaffNumber by, Instant at)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO invoice_review VALUES (?, ?, ?, ?, ?)",
        id.value(),
        issue.checkedBy().value(),
        issue.issuedBy().value(),
        by.value(),
        at.toEpochMilli());
  }

  Optional<Row> review(Connection connection, RequestId id) throws SQLException {
    return single(
        connection, "SELECT reviewed_by, reviewed_at FROM invoice_review WHERE draft = ?", id);
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

  Optional<Row> withdrawal(Connection connection, RequestId id) throws SQLException {
    return single(
        connection,
        "SELECT withdrawn_by, withdrawn_at FROM invoice_withdrawal WHERE draft = ?",
        id);
  }

  private static Optional<Row> single(Connection connection, String sql, RequestId id)
      throws SQLException {
    return Sql.first(
        connection,
        sql,
        row ->
            new Row(1, new StaffNumber(row.getString(1)), Instant.ofEpochMilli(row.getLong(2)), 0),
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

  /** The red letters that take something of a blue invoice: cleared, sent, issued and on. */
  List<RequestId> redsOf(Connection connection, RequestId blue) throws SQLException {
    return Sql.list(
        connection,
        "SELECT draft FROM invoice_standing WHERE blue = ?"
            + " AND stage NOT IN ('DRAFTED', 'WITHDRAWN', 'VOIDED') ORDER BY draft",
        row -> new RequestId(row.getString(1)),
        blue.value());
  }
}
