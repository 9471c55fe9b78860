package io.hall.invoice.desk;

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

/** The tables of drafts and checks beside the log: filled with it, asked instead of it. */
final class DeskTables {

  /** A row about a step: who, when, and where its record is. */
  record Row(int ordinal, StaffNumber by, Instant at, long position) {}

  /** A draft's row. */
  record DraftRow(HallCode hall, long position, Instant at) {}

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
            + " (?, ?, ?, ?, ?, ?, nullif(?, ''), nullif(?, ''), nullif(?, ''), ?, ?, ?)",
        id.value(),
        draft.hall().value(),
        position,
        draft.by().value(),
        at.toEpochMilli(),
        draft.invoice().colour().name(),
        blue.map(RequestId::value).orElse(""),
        draft.invoice().red().flatMap(r -> r.form()).map(f -> f.value()).orElse(""),
        draft.corrects().map(RequestId::value).orElse(""),
        totals.net().fen(),
        totals.tax().fen(),
        totals.gross().fen());
    insertShares(connection, "invoice_share", id.value(), draft.shares());
  }

  static void insertShares(Connection connection, String table, String id, List<Share> shares)
      throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    for (Share share : shares) {
      rows.add(
          new Object[] {
            id, share.receipt().toString(), share.season().firstYear(), share.amount().fen()
          });
    }
    Sql.insertAll(connection, "INSERT INTO " + table + " VALUES (?, ?, ?, ?)", rows);
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
