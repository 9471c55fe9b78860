package io.hall.invoice.desk;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.invoice.InvoiceColour;
import io.hall.invoice.InvoiceNumber;
import io.hall.invoice.InvoiceTotals;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the desk holds (开票台账): what of a receipt is invoiced and by which invoices, and a hall's
 * day. Blue and red are netted in every sum. No personal data.
 */
public final class InvoiceLedger {

  private static final Standing NOTHING = new Standing(Money.ZERO, Money.ZERO, Money.ZERO);

  /** What a receipt took in less refunds, by season; no row for what is no receipt. */
  private static final String RECEIVED =
      "SELECT l.season, sum(CASE WHEN EXISTS"
          + " (SELECT 1 FROM receipt_void v WHERE v.number = d.number)"
          + " THEN 0 ELSE l.amount_fen END)"
          + " FROM receipt d JOIN receipt_line l ON l.number = d.number"
          + " WHERE (d.number = ? OR d.refunds = ?) AND EXISTS"
          + " (SELECT 1 FROM receipt r WHERE r.number = ? AND r.refunds IS NULL)"
          + " GROUP BY l.season";

  /** The amounts of what differs stand in the place of those that were checked. */
  private static final String SHARES =
      " FROM invoice_share s JOIN invoice_standing t ON t.draft = s.draft"
          + " LEFT JOIN invoice_differing_share x"
          + " ON x.draft = s.draft AND x.receipt = s.receipt AND x.season = s.season"
          + " WHERE s.receipt = ?";

  private static final String AMOUNT = "coalesce(x.amount_fen, s.amount_fen)";

  private static final String INVOICED =
      "SELECT s.season, sum(CASE WHEN t.counts = 1 THEN "
          + AMOUNT
          + " ELSE 0 END), sum(CASE WHEN t.stage IN ('CLEARED', 'SENT') AND t.colour = 'BLUE' THEN "
          + AMOUNT
          + " ELSE 0 END)"
          + SHARES
          + " AND (t.counts = 1 OR t.stage IN ('CLEARED', 'SENT')) GROUP BY s.season";

  private static final String ROWS =
      "SELECT t.draft, t.colour, t.stage, t.code, t.number, t.net_fen, t.tax_fen, t.gross_fen,"
          + " (SELECT coalesce(sum(b.net_fen), 0) FROM invoice_standing b"
          + " WHERE b.blue = t.draft AND b.counts = 1),"
          + " (SELECT coalesce(sum(b.tax_fen), 0) FROM invoice_standing b"
          + " WHERE b.blue = t.draft AND b.counts = 1), t.issue_date FROM invoice_standing t";

  /** What can leave a receipt with less than was invoiced: a void, a refund, another amount. */
  private static final String SHRUNK =
      "SELECT receipt FROM invoice_share s JOIN invoice_draft d ON d.draft = s.draft"
          + " WHERE d.hall = ? AND (EXISTS (SELECT 1 FROM receipt_void v WHERE v.number = s.receipt)"
          + " OR EXISTS (SELECT 1 FROM receipt r WHERE r.refunds = s.receipt)"
          + " OR EXISTS (SELECT 1 FROM invoice_differing x WHERE x.draft = s.draft))"
          + " GROUP BY receipt ORDER BY receipt";

  private InvoiceLedger() {}

  /**
   * What of a receipt is invoiced (收据开票情况), for one season or in all. Immutable.
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

    private Standing plus(Standing other) {
      return new Standing(
          received.plus(other.received), invoiced.plus(other.invoiced), held.plus(other.held));
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
   * Returns how a receipt stands in all; empty if there is none of this number, or it is a refund.
   */
  public static Optional<Standing> standing(Connection connection, ReceiptNumber receipt)
      throws SQLException {
    return standings(connection, receipt).values().stream().reduce(Standing::plus);
  }

  /**
   * Returns how a receipt stands for each season that it, or an invoice on it, is about; empty if
   * there is none of this number, or it is a refund.
   */
  public static SortedMap<HeatingSeason, Standing> standings(
      Connection connection, ReceiptNumber receipt) throws SQLException {
    SortedMap<HeatingSeason, Standing> standings = new TreeMap<>();
    String number = receipt.toString();
    List<Season> received =
        Sql.list(connection, RECEIVED, r -> season(r, r.getLong(2), 0, 0), number, number, number);
    if (!received.isEmpty()) {
      List<Season> invoiced =
          Sql.list(connection, INVOICED, r -> season(r, 0, r.getLong(2), r.getLong(3)), number);
      received.forEach(s -> standings.merge(s.season(), s.standing(), Standing::plus));
      invoiced.forEach(s -> standings.merge(s.season(), s.standing(), Standing::plus));
    }
    return standings;
  }

  /** How a receipt stands for one season, or a part of it. */
  private record Season(HeatingSeason season, Standing standing) {}

  private static Season season(ResultSet row, long received, long invoiced, long held)
      throws SQLException {
    return new Season(
        new HeatingSeason(row.getInt(1)),
        new Standing(Money.ofFen(received), Money.ofFen(invoiced), Money.ofFen(held)));
  }

  /** Returns how the receipt of a share stands for its season; nothing if it has none of it. */
  static Standing standing(Connection connection, Share share) throws SQLException {
    return standings(connection, share.receipt()).getOrDefault(share.season(), NOTHING);
  }

  /** Returns the invoices that name a receipt, whatever became of them. */
  public static List<Mark> marks(Connection connection, ReceiptNumber receipt) throws SQLException {
    return Sql.list(
        connection,
        "SELECT t.draft, t.colour, t.stage, t.code, t.number, sum("
            + AMOUNT
            + ")"
            + SHARES
            + " GROUP BY t.draft, t.colour, t.stage, t.code, t.number ORDER BY t.draft",
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
    return digits == null ? Optional.empty() : Optional.of(InvoiceBytes.number(code, digits));
  }

  /**
   * Returns the invoices that bear {@code day} as their day of issue, by number; those that were
   * taken over are among them.
   */
  public static List<Row> day(Connection connection, HallCode hall, BusinessDate day)
      throws SQLException {
    return rows(
        connection,
        "t.draft IN (SELECT draft FROM invoice_issue WHERE issue_date = ?"
            + " UNION ALL SELECT draft FROM invoice_taken_over WHERE issue_date = ?)",
        hall,
        day.toString(),
        day.toString());
  }

  /**
   * Returns the invoices of a hall that stand at {@code stage} now, by day of issue and number; it
   * is one at which an invoice has its number.
   */
  public static List<Row> at(Connection connection, HallCode hall, DeskInvoice.Stage stage)
      throws SQLException {
    return rows(connection, "t.number IS NOT NULL AND t.stage = ?", hall, stage.name());
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
   * Returns the receipts on which a hall's invoices come to more than was received for a season,
   * since the receipt was voided or refunded afterwards, or more was issued than was checked: each
   * needs a red letter, or a withdrawal.
   */
  public static List<ReceiptNumber> overInvoiced(Connection connection, HallCode hall)
      throws SQLException {
    List<ReceiptNumber> over = new ArrayList<>();
    for (ReceiptNumber receipt : shrunk(connection, hall)) {
      if (standings(connection, receipt).values().stream().anyMatch(s -> s.open().isNegative())) {
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

  /** The invoices of a hall for which {@code condition} holds, by day and number. */
  static List<Row> rows(Connection connection, String condition, HallCode hall, Object... values)
      throws SQLException {
    List<Object> all = new ArrayList<>(List.of(hall.value()));
    all.addAll(List.of(values));
    return Sql.list(
        connection,
        ROWS + " WHERE t.hall = ? AND " + condition + " ORDER BY t.issue_date, t.code, t.number",
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
