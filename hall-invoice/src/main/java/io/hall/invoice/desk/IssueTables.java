package io.hall.invoice.desk;

import io.hall.calendar.BusinessDate;
import io.hall.invoice.CheckCode;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceNumber;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.desk.DeskInvoice.Differing;
import io.hall.invoice.desk.DeskInvoice.Document;
import io.hall.invoice.desk.DeskInvoice.Sent;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tables of what the platform was asked for and what it issued. */
final class IssueTables {

  /** What was recorded when an invoice got its number. */
  record IssueRow(
      int attempt,
      boolean differs,
      StaffNumber checkedBy,
      StaffNumber issuedBy,
      NumberRow number,
      Instant at) {}

  /** A number with what else the platform gave. */
  record NumberRow(InvoiceNumber number, Optional<CheckCode> checkCode, BusinessDate day) {

    /** Returns the invoice as it is at the platform. */
    Invoice on(Invoice invoice) {
      Invoice.Builder numbered = invoice.toBuilder().number(number).issued(day);
      checkCode.ifPresent(numbered::checkCode);
      return numbered.build();
    }

    private static NumberRow read(ResultSet row, int column) throws SQLException {
      return new NumberRow(
          InvoiceBytes.number(row.getString(column), row.getString(column + 1)),
          Optional.of(row.getString(column + 2)).filter(c -> !c.isEmpty()).map(CheckCode::new),
          BusinessDate.parse(row.getString(column + 3)));
    }
  }

  void insertSend(Connection connection, RequestId id, Attempt attempt, DeskTables.Row check)
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

  void insertIssue(Connection connection, Sent sent, Document document) throws SQLException {
    Invoice invoice = document.invoice();
    Sql.insert(
        connection,
        "INSERT INTO invoice_issue VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        document.id().value(),
        sent.attempt().number(),
        document instanceof Differing ? 1 : 0,
        sent.cleared().by().value(),
        sent.by().value(),
        InvoiceBytes.code(document.number()),
        InvoiceBytes.digits(document.number()),
        invoice.checkCode().map(CheckCode::value).orElse(""),
        document.day().toString(),
        document.at().toEpochMilli());
  }

  /** What was issued instead; its row in {@code invoice_issue} is there already. */
  void insertDiffering(Connection connection, Differing differing, long position)
      throws SQLException {
    String id = differing.id().value();
    InvoiceTotals totals = differing.invoice().totals();
    Sql.insert(
        connection,
        "INSERT INTO invoice_differing VALUES (?, 1, ?, ?, ?, ?)",
        id,
        position,
        totals.net().fen(),
        totals.tax().fen(),
        totals.gross().fen());
    DeskTables.insertShares(connection, "invoice_differing_share", id, differing.shares());
  }

  /** Where the record is that tells what was issued instead. */
  long differing(Connection connection, RequestId id) throws SQLException {
    return Sql.first(
            connection,
            "SELECT position FROM invoice_differing WHERE draft = ?",
            row -> row.getLong(1),
            id.value())
        .orElseThrow();
  }

  Optional<IssueRow> issue(Connection connection, RequestId id) throws SQLException {
    return Sql.first(
        connection,
        "SELECT attempt, differs, checked_by, issued_by, recorded_at,"
            + " code, number, check_code, issue_date FROM invoice_issue WHERE draft = ?",
        row ->
            new IssueRow(
                row.getInt(1),
                row.getInt(2) == 1,
                new StaffNumber(row.getString(3)),
                new StaffNumber(row.getString(4)),
                NumberRow.read(row, 6),
                Instant.ofEpochMilli(row.getLong(5))),
        id.value());
  }

  void insertTakenOver(Connection connection, RequestId id, Invoice invoice) throws SQLException {
    InvoiceNumber number = invoice.number().orElseThrow();
    Sql.insert(
        connection,
        "INSERT INTO invoice_taken_over VALUES (?, ?, ?, ?, ?)",
        id.value(),
        InvoiceBytes.code(number),
        InvoiceBytes.digits(number),
        invoice.checkCode().map(CheckCode::value).orElse(""),
        invoice.issued().orElseThrow().toString());
  }

  NumberRow takenOver(Connection connection, RequestId id) throws SQLException {
    return Sql.first(
            connection,
            "SELECT code, number, check_code, issue_date FROM invoice_taken_over WHERE draft = ?",
            row -> NumberRow.read(row, 1),
            id.value())
        .orElseThrow();
  }

  /** The draft under which a number is on record, as issued here or taken over. */
  Optional<RequestId> byNumber(Connection connection, InvoiceNumber number) throws SQLException {
    return Sql.first(
        connection,
        "SELECT draft FROM invoice_issue WHERE code = ? AND number = ?"
            + " UNION ALL SELECT draft FROM invoice_taken_over WHERE code = ? AND number = ?",
        row -> new RequestId(row.getString(1)),
        InvoiceBytes.code(number),
        InvoiceBytes.digits(number),
        InvoiceBytes.code(number),
        InvoiceBytes.digits(number));
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
}
