package io.hall.invoice.desk;

import io.hall.calendar.BusinessDate;
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

/**
 * What is to be done about a hall's invoices (开票待办): what waits for the tax platform, and what is
 * late for review, for finance, or for being put right. No personal data.
 */
public final class DueInvoices {

  /**
   * What is wrong and not put right: a blue one, by red letters that leave nothing of it, or by one
   * that says it corrects it; a red letter, by any invoice that says so.
   */
  private static final String UNCORRECTED =
      "t.draft IN (SELECT draft FROM invoice_differing UNION ALL SELECT draft FROM invoice_refusal)"
          + " AND t.counts = 1"
          + " AND NOT EXISTS (SELECT 1 FROM invoice_standing c WHERE c.corrects = t.draft"
          + " AND c.counts = 1 AND (c.colour = 'RED' OR t.colour = 'RED'))"
          + " AND (t.colour = 'RED' OR t.gross_fen + (SELECT coalesce(sum(b.gross_fen), 0)"
          + " FROM invoice_standing b WHERE b.blue = t.draft AND b.counts = 1) <> 0)";

  private static final String WAITING =
      "SELECT s.draft, s.attempt, s.sent_by, s.sent_at, f.failure FROM invoice_send s"
          + " JOIN invoice_draft d ON d.draft = s.draft"
          + " LEFT JOIN invoice_failure f ON f.draft = s.draft AND f.attempt = s.attempt"
          + " WHERE d.hall = ?"
          + " AND NOT EXISTS (SELECT 1 FROM invoice_issue i WHERE i.draft = s.draft)"
          + " AND NOT EXISTS (SELECT 1 FROM invoice_withdrawal w WHERE w.draft = s.draft)"
          + " AND s.attempt = (SELECT max(m.attempt) FROM invoice_send m WHERE m.draft = s.draft)"
          + " ORDER BY s.sent_at, s.draft";

  private static final String UNNUMBERED =
      "SELECT t.draft FROM invoice_standing t JOIN invoice_draft d ON d.draft = t.draft"
          + " WHERE t.hall = ? AND t.stage IN ('DRAFTED', 'CLEARED', 'SENT')"
          + " ORDER BY d.drawn_at, t.draft";

  private DueInvoices() {}

  /**
   * An invoice that waits for the tax platform (待开票). Immutable.
   *
   * @param id its name at the desk
   * @param last the last request: who sent it, when, and why nothing was issued; without a failure
   *     its outcome is not known
   */
  public record Waiting(RequestId id, Attempt last) {}

  /**
   * An invoice that is late (逾期). Immutable.
   *
   * @param row the invoice
   * @param due the last day that was in time
   */
  public record Late(InvoiceLedger.Row row, BusinessDate due) {}

  /**
   * Returns the invoices that the platform was asked for and has not issued, the longest waiting
   * first: whose outcome is to be asked for, and which may be sent again or are to be withdrawn.
   */
  public static List<Waiting> waiting(Connection connection, HallCode hall) throws SQLException {
    return Sql.list(
        connection,
        WAITING,
        row ->
            new Waiting(
                new RequestId(row.getString(1)),
                new Attempt(
                    row.getInt(2),
                    new StaffNumber(row.getString(3)),
                    Instant.ofEpochMilli(row.getLong(4)),
                    Optional.ofNullable(row.getString(5)).map(Failure::valueOf))),
        hall.value());
  }

  /**
   * Returns the names of a hall's invoices that have no number yet and were not given up (未开具), the
   * oldest first: those to be checked again, to be sent, and whose outcome is to be asked for.
   */
  public static List<RequestId> unnumbered(Connection connection, HallCode hall)
      throws SQLException {
    return Sql.list(connection, UNNUMBERED, row -> new RequestId(row.getString(1)), hall.value());
  }

  /**
   * Returns the invoices that operations should have reviewed by now (逾期未复核): those not reviewed on
   * the day after their issue.
   *
   * @param today the day that is not over yet
   */
  public static List<Late> unreviewed(
      Connection connection, HallCode hall, BusinessDate today, NextDay next) throws SQLException {
    List<Late> late = new ArrayList<>();
    for (InvoiceLedger.Row row : InvoiceLedger.rows(connection, "t.stage = 'ISSUED'", hall)) {
      addIfLate(late, row, next.after(row.issued()), today);
    }
    return late;
  }

  /**
   * Returns the invoices that finance should have by now (逾期未报送): those reviewed and not delivered
   * on the day after their review.
   *
   * @param today the day that is not over yet
   */
  public static List<Late> undelivered(
      Connection connection, HallCode hall, BusinessDate today, NextDay next) throws SQLException {
    List<Late> late = new ArrayList<>();
    for (InvoiceLedger.Row row : InvoiceLedger.rows(connection, "t.stage = 'REVIEWED'", hall)) {
      BusinessDate reviewed = day(connection, "reviewed_at FROM invoice_review", row.id());
      addIfLate(late, row, next.after(reviewed), today);
    }
    return late;
  }

  /**
   * Returns the wrong invoices that should have been put right by now (逾期未更正): those that differ
   * from what was checked, or were refused in review, and were not taken back on the day after that
   * became known.
   *
   * @param today the day that is not over yet
   */
  public static List<Late> uncorrected(
      Connection connection, HallCode hall, BusinessDate today, NextDay next) throws SQLException {
    List<Late> late = new ArrayList<>();
    for (InvoiceLedger.Row row : wrong(connection, hall)) {
      BusinessDate known =
          row.stage() == DeskInvoice.Stage.REFUSED
              ? day(connection, "refused_at FROM invoice_refusal", row.id())
              : day(connection, "recorded_at FROM invoice_issue", row.id());
      addIfLate(late, row, next.after(known), today);
    }
    return late;
  }

  /**
   * Returns the wrong invoices that were not put right yet (待更正), late or not: those that differ
   * from what was checked, or were refused in review.
   */
  public static List<InvoiceLedger.Row> wrong(Connection connection, HallCode hall)
      throws SQLException {
    return InvoiceLedger.rows(connection, UNCORRECTED, hall);
  }

  /** The business date of a time in the row of an invoice. */
  private static BusinessDate day(Connection connection, String time, RequestId id)
      throws SQLException {
    return Sql.first(
            connection,
            "SELECT " + time + " WHERE draft = ?",
            row -> BusinessDate.of(Instant.ofEpochMilli(row.getLong(1))),
            id.value())
        .orElseThrow();
  }

  private static void addIfLate(
      List<Late> late, InvoiceLedger.Row row, BusinessDate due, BusinessDate today) {
    if (today.isAfter(due)) {
      late.add(new Late(row, due));
    }
  }
}
