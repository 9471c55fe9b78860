package io.hall.invoice.desk;

import io.hall.invoice.ConfirmationNumber;
import io.hall.invoice.RedConfirmation;
import io.hall.invoice.RedReason;
import io.hall.payment.HallCode;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The tables of confirmation forms beside the log. */
final class FormTables {

  /** Whether another red letter that was cleared names this form. */
  boolean isUsed(Connection connection, ConfirmationNumber form, RequestId apartFrom)
      throws SQLException {
    return Sql.exists(
        connection,
        "SELECT 1 FROM invoice_standing WHERE form = ? AND draft <> ?"
            + " AND stage NOT IN ('DRAFTED', 'WITHDRAWN', 'VOIDED')",
        form.value(),
        apartFrom.value());
  }

  void insert(Connection connection, HallCode hall, RequestId blue, RedConfirmation form)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO red_form VALUES (?, ?, ?, ?, ?, ?)",
        form.number().value(),
        hall.value(),
        blue.value(),
        form.reason().name(),
        form.startedBy().name(),
        form.requested().toEpochMilli());
  }

  void insertConfirmed(Connection connection, ConfirmationNumber form, Instant at)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO red_form_confirmed VALUES (?, ?)",
        form.value(),
        at.toEpochMilli());
  }

  /** A confirmation form with the blue invoice it is for. */
  record Row(HallCode hall, RequestId blue, RedConfirmation form) {}

  Optional<Row> form(Connection connection, ConfirmationNumber number) throws SQLException {
    return Sql.first(
        connection,
        "SELECT f.hall, f.blue, f.reason, f.started_by, f.requested_at,"
            + " coalesce(c.confirmed_at, -1)"
            + " FROM red_form f LEFT JOIN red_form_confirmed c ON c.form = f.form"
            + " WHERE f.form = ?",
        row ->
            new Row(
                new HallCode(row.getString(1)),
                new RequestId(row.getString(2)),
                new RedConfirmation(
                    number,
                    RedReason.valueOf(row.getString(3)),
                    RedConfirmation.Side.valueOf(row.getString(4)),
                    Instant.ofEpochMilli(row.getLong(5)),
                    Optional.of(row.getLong(6)).filter(at -> at >= 0).map(Instant::ofEpochMilli))),
        number.value());
  }
}
