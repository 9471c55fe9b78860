package io.hall.invoice.desk;

import io.hall.calendar.BusinessDate;
import io.hall.invoice.InvoiceColour;
import io.hall.invoice.InvoiceNumber;
import io.hall.invoice.InvoiceTotals;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the desk holds (开票台账): what of a receipt is invoiced and by which invoices, a hall's day,
 * and what is late. Blue and red are netted in every sum. No personal data.
 */
public final class InvoiceLedger {

  private static final String COUNTS = " stage IN ('ISSUED', 'REVIEWED', 'DELIVERED')";
  private static final String HOLDS = " stage IN ('CLEARED', 'SENT') AND colour = 'BLUE'";

  private static final String SHARES =
      "SELECT coalesce(sum(s.amount_fen), 0) FROM invoice_share s"
          + " JOIN invoice_standing t ON t.draft = s.draft WHERE s.receipt = ? AND";

  private static final String RECEIVED =
      "SELECT (SELECT count(*) FROM receipt_void v WHERE v.number = r.number),"
          + " (SELECT coalesce(sum(l.amount_fen), 0) FROM receipt d JOIN receipt_line l"
          + " ON l.number = d.number WHERE (d.number = r.number OR d.refunds = r.number)"
          + " AND NOT EXISTS (SELECT 1 FROM receipt_void v WHERE v.number = d.number))"
          + " FROM receipt r WHERE r.number = ? AND r.refunds IS NULL";

  private static final String ROWS =
      "SELECT t.draft, t.colour, t.stage, t.code, t.number, t.net_fen, t.tax_fen, t.gross_fen,"
          + " (SELECT coalesce(sum(b.net_fen), 0) FROM invoice_standing b"
          + " WHERE b.blue = t.draft AND"
          + COUNTS
          + "), (SELECT coalesce(sum(b.tax_fen), 0) FROM invoice_standing b"
          + " WHERE b.blue = t.draft AND"
          + COUNTS
          + "), t.issue_date FROM invoice_standing t";

  private static final String UNREVIEWED =
      "SELECT i.draft FROM invoice_issue i"
          + " WHERE NOT EXISTS (SELECT 1 FROM invoice_review r WHERE r.draft = i.draft)"
          + " AND NOT EXISTS (SELECT 1 FROM invoice_void v WHERE v.draft = i.draft)";

  private static final String UNDELIVERED =
      "SELECT r.draft FROM invoice_review r"
          + " WHERE NOT EXISTS (SELECT 1 FROM invoice_delivery d WHERE d.draft = r.draft)"
          + " AND NOT EXISTS (SELECT 1 FROM invoice_void v WHERE v.draft = r.draft)";

  /** After the check alone a void or a refund can leave a receipt with less than was invoiced. */
  private static final String SHRUNK =
      "SELECT receipt FROM invoice_share s JOIN invoice_draft d ON d.draft = s.draft"
          + " WHERE d.hall = ? AND (EXISTS (SELECT 1 FROM receipt_void v WHERE v.number = s.receipt)"
          + " OR EXISTS (SELECT 1 FROM receipt r WHERE r.refunds = s.receipt))"
          + " GROUP BY receipt ORDER BY receipt";

  private static final String WAITING =
      "SELECT s.draft, s.attempt, s.sent_by, s.sent_at, f.failure FROM invoice_send s"
          + " JOIN invoice_draft d ON d.draft = s.draft"
          + " LEFT JOIN invoice_failure f ON f.draft = s.draft AND f.attempt = s.attempt"
          + " WHERE d.hall = ?"
          + " AND NOT EXISTS (SELECT 1 FROM invoice_issue i WHERE i.draft = s.draft)"
          + " AND NOT EXISTS (SELECT 1 FROM invoice_withdrawal w WHERE w.draft = s.draft)"
          + " AND s.attempt = (SELECT max(m.attempt) FROM invoice_send m WHERE m.draft = s.draft)"
          + " ORDER BY s.sent_at, s.draft";

  private InvoiceLedger() {}

  /**
   * What of a receipt is invoiced (收据开票情况). Immutable.
   *
   * @param received what it took in, less refunds; nothing if it is void
   * @param invoiced what issued invoices have of it, red letters netted
   * @param held what invoices have of it that are cleared or sent and not yet issued
   */
  public record Standing(Money received, Money invoiced, Money held) {

    /**
     * What is left to invoice (未开票金额); negative if more is invoiced than was received, as when the
     * receipt was voided or refunded afterwards: a red letter is due.
     */
    public Money open() {
      return received.minus(invoiced).minus(held);
    }
  }

  /**
   * An invoice on a receipt (收据上的发票). Immutable.
   *
   * @param id the invoice's name at the desk
   * @param colour blue or red
   * @param stage where it stands
   * @param number its number, once it has one
   * @param amount what it has of the receipt, negative for red
   */
  public record Mark(
      RequestId id,
      InvoiceColour colour,
      DeskInvoice.Stage stage,
      Optional<InvoiceNumber> number,
      Money amount) {}

  /**
   * An invoice in a list. Immutable.
   *
   * @param id its name at the desk
   * @param colour blue or red
   * @param stage where it stands
   * @param number its number
   * @param issued the day of issue
   * @param totals as written; negative for red
   * @param net what remains of a blue one after its issued red letters; of a red one, nothing; of a
   *     void one, nothing
   */
  public record Row(
      RequestId id,
      InvoiceColour colour,
      DeskInvoice.Stage stage,
      InvoiceNumber number,
      BusinessDate issued,
      InvoiceTotals totals,
      InvoiceTotals net) {}

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
  public record Late(Row row, BusinessDate due) {}

  /** Returns how a receipt stands; empty if there is none of this number, or it is a refund. */
  public static Optional<Standing> standing(Connection connection, ReceiptNumber receipt)
      throws SQLException {
    Optional<Money> received =
        Sql.first(
            connection,
            RECEIVED,
            row -> row.getLong(1) > 0 ? Money.ZERO : Money.ofFen(row.getLong(2)),
            receipt.toString());
    if (received.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Standing(
            received.get(),
            shares(connection, receipt, COUNTS),
            shares(connection, receipt, HOLDS)));
  }

  private static Money shares(Connection connection, ReceiptNumber receipt, String which)
      throws SQLException {
    return Sql.first(
            connection, SHARES + which, row -> Money.ofFen(row.getLong(1)), receipt.toString())
        .orElse(Money.ZERO);
  }

  /** Returns the invoices that name a receipt, whatever became of them. */
  public static List<Mark> marks(Connection connection, ReceiptNumber receipt) throws SQLException {
    return Sql.list(
        connection,
        "SELECT t.draft, t.colour, t.stage, t.code, t.number, s.amount_fen FROM invoice_share s"
            + " JOIN invoice_standing t ON t.draft = s.draft WHERE s.receipt = ? ORDER BY t.draft",
        row ->
            new Mark(
                new RequestId(row.getString(1)),
                InvoiceColour.valueOf(row.getString(2)),
                DeskInvoice.Stage.valueOf(row.getString(3)),
                number(row, 4),
                Money.ofFen(row.getLong(6))),
        receipt.toString());
  }

  private static Optional<InvoiceNumber> number(ResultSet row, int column) throws SQLException {
    String code = row.getString(column);
    String digits = row.getString(column + 1);
    return digits == null ? Optional.empty() : Optional.of(DraftBytes.number(code, digits));
  }

  /** Returns the invoices that bear {@code day} as their day of issue, by number. */
  public static List<Row> day(Connection connection, HallCode hall, BusinessDate day)
      throws SQLException {
    return rows(
        connection, "SELECT draft FROM invoice_issue WHERE issue_date = ?", hall, day.toString());
  }

  /** Returns the sum of what the invoices of a list say: red ones negative, void ones nothing. */
  public static InvoiceTotals total(List<Row> rows) {
    InvoiceTotals sum = InvoiceTotals.ZERO;
    for (Row row : rows) {
      sum = row.stage() == DeskInvoice.Stage.VOIDED ? sum : sum.plus(row.totals());
    }
    return sum;
  }

  /**
   * Returns the receipts on which a hall's invoices come to more than was received, since the
   * receipt was voided or refunded afterwards: each needs a red letter, or a withdrawal.
   */
  public static List<ReceiptNumber> overInvoiced(Connection connection, HallCode hall)
      throws SQLException {
    List<ReceiptNumber> over = new ArrayList<>();
    for (ReceiptNumber receipt : shrunk(connection, hall)) {
      if (standing(connection, receipt).filter(s -> s.open().isNegative()).isPresent()) {
        over.add(receipt);
      }
    }
    return over;
  }

  private static List<ReceiptNumber> shrunk(Connection connection, HallCode hall)
      throws SQLException {
    return Sql.list(
        connection, SHRUNK, row -> ReceiptNumber.parse(row.getString(1)).orThrow(), hall.value());
  }

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
   * Returns the invoices that operations should have reviewed by now (逾期未复核): those not reviewed on
   * the day after their issue.
   *
   * @param today the day that is not over yet
   */
  public static List<Late> unreviewed(
      Connection connection, HallCode hall, BusinessDate today, NextDay next) throws SQLException {
    List<Late> late = new ArrayList<>();
    for (Row row : rows(connection, UNREVIEWED, hall)) {
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
    for (Row row : rows(connection, UNDELIVERED, hall)) {
      BusinessDate reviewed = reviewed(connection, row.id());
      addIfLate(late, row, next.after(reviewed), today);
    }
    return late;
  }

  private static BusinessDate reviewed(Connection connection, RequestId id) throws SQLException {
    return Sql.first(
            connection,
            "SELECT reviewed_at FROM invoice_review WHERE draft = ?",
            row -> BusinessDate.of(Instant.ofEpochMilli(row.getLong(1))),
            id.value())
        .orElseThrow();
  }

  private static void addIfLate(List<Late> late, Row row, BusinessDate due, BusinessDate today) {
    if (today.isAfter(due)) {
      late.add(new Late(row, due));
    }
  }

  private static List<Row> rows(
      Connection connection, String which, HallCode hall, Object... values) throws SQLException {
    List<Object> all = new ArrayList<>(List.of(hall.value()));
    all.addAll(List.of(values));
    return Sql.list(
        connection,
        ROWS
            + " WHERE t.hall = ? AND t.draft IN ("
            + which
            + ") ORDER BY t.issue_date, t.code, t.number",
        InvoiceLedger::row,
        all.toArray());
  }

  private static Row row(ResultSet row) throws SQLException {
    InvoiceColour colour = InvoiceColour.valueOf(row.getString(2));
    DeskInvoice.Stage stage = DeskInvoice.Stage.valueOf(row.getString(3));
    InvoiceTotals totals =
        new InvoiceTotals(
            Money.ofFen(row.getLong(6)), Money.ofFen(row.getLong(7)), Money.ofFen(row.getLong(8)));
    InvoiceTotals reds =
        InvoiceTotals.of(Money.ofFen(row.getLong(9)), Money.ofFen(row.getLong(10)));
    boolean nothing = colour == InvoiceColour.RED || stage == DeskInvoice.Stage.VOIDED;
    return new Row(
        new RequestId(row.getString(1)),
        colour,
        stage,
        number(row, 4).orElseThrow(),
        BusinessDate.parse(row.getString(11)),
        totals,
        nothing ? InvoiceTotals.ZERO : totals.plus(reds));
  }
}
