package io.hall.receipt;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.Payment;
import io.hall.payment.PaymentLine;
import io.hall.payment.Refund;
import io.hall.payment.StaffNumber;
import io.hall.store.Sql;
import io.hall.tariff.FeeCategory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The register's tables beside the log: filled in the same transaction, asked instead of the log.
 */
final class ReceiptTables {

  private static final String INSERT_DOCUMENT =
      "INSERT INTO receipt(number, book, serial, position, hall, cashier, business_date,"
          + " issued_at, payment, refunds)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''))";
  private static final String INSERT_LINE = "INSERT INTO receipt_line VALUES (?, ?, ?, ?, ?, ?)";
  private static final String LEFT =
      "SELECT coalesce(sum(l.amount_fen), 0) FROM receipt r JOIN receipt_line l USING (number)"
          + " WHERE (r.number = ? OR r.refunds = ?)"
          + " AND NOT EXISTS (SELECT 1 FROM receipt_void v WHERE v.number = r.number)";

  /** Where a number stands, and what the register needs to know before it acts on it. */
  record Place(
      ReceiptNumber number,
      String stream,
      long position,
      HallCode hall,
      StaffNumber cashier,
      BusinessDate date,
      boolean refund,
      boolean voided,
      Money amount) {}

  /** Returns those of {@code payments} that have a document that counts. */
  Set<String> receipted(Connection connection, List<String> payments) throws SQLException {
    return new HashSet<>(
        Sql.listIn(
            connection,
            "SELECT payment FROM receipt r WHERE"
                + " (SELECT count(*) FROM receipt_void v WHERE v.number = r.number) = 0 AND payment",
            row -> row.getString(1),
            "",
            payments));
  }

  /** Notes receipts. */
  void insert(Connection connection, List<Receipt> receipts) throws SQLException {
    List<Object[]> documents = new ArrayList<>(receipts.size());
    List<Object[]> lines = new ArrayList<>(receipts.size());
    for (Receipt receipt : receipts) {
      Payment payment = receipt.payment();
      String number = receipt.number().toString();
      documents.add(
          new Object[] {
            number,
            receipt.book(),
            receipt.number().serial(),
            receipt.link().position(),
            payment.hall().value(),
            payment.cashier().value(),
            receipt.date().toString(),
            receipt.issuedAt().toEpochMilli(),
            payment.id().value(),
            ""
          });
      addLines(lines, number, payment.lines(), 1);
    }
    Sql.insertAll(connection, INSERT_DOCUMENT, documents);
    Sql.insertAll(connection, INSERT_LINE, lines);
  }

  void insert(Connection connection, RefundVoucher voucher) throws SQLException {
    Refund refund = voucher.refund();
    String number = voucher.number().toString();
    Sql.insert(
        connection,
        INSERT_DOCUMENT,
        number,
        voucher.book(),
        voucher.number().serial(),
        voucher.link().position(),
        refund.hall().value(),
        refund.cashier().value(),
        voucher.date().toString(),
        voucher.issuedAt().toEpochMilli(),
        refund.id().value(),
        voucher.original().toString());
    List<Object[]> lines = new ArrayList<>();
    addLines(lines, number, refund.lines(), -1);
    Sql.insertAll(connection, INSERT_LINE, lines);
  }

  private static void addLines(
      List<Object[]> rows, String number, List<PaymentLine> lines, int sign) {
    for (int i = 0; i < lines.size(); i++) {
      PaymentLine line = lines.get(i);
      rows.add(
          new Object[] {
            number,
            i + 1,
            line.category().name(),
            line.season().firstYear(),
            line.tender().name(),
            line.amount().times(sign).fen()
          });
    }
  }

  Optional<Place> place(Connection connection, ReceiptNumber number) throws SQLException {
    return Sql.first(
        connection,
        "SELECT book, position, hall, cashier, business_date, refunds IS NOT NULL,"
            + " EXISTS (SELECT 1 FROM receipt_void v WHERE v.number = r.number),"
            + " (SELECT sum(amount_fen) FROM receipt_line l WHERE l.number = r.number)"
            + " FROM receipt r WHERE number = ?",
        row ->
            new Place(
                number,
                ReceiptBook.STREAM + row.getString(1),
                row.getLong(2),
                new HallCode(row.getString(3)),
                new StaffNumber(row.getString(4)),
                BusinessDate.parse(row.getString(5)),
                row.getBoolean(6),
                row.getBoolean(7),
                Money.ofFen(row.getLong(8))),
        number.toString());
  }

  /** Whether a refund on {@code number} counts. */
  boolean isRefunded(Connection connection, ReceiptNumber number) throws SQLException {
    return Sql.exists(
        connection,
        "SELECT 1 FROM receipt r WHERE refunds = ?"
            + " AND NOT EXISTS (SELECT 1 FROM receipt_void v WHERE v.number = r.number)",
        number.toString());
  }

  /** Returns what was paid on {@code original} and did not go back. */
  Money left(Connection connection, ReceiptNumber original) throws SQLException {
    return sum(connection, LEFT, original.toString(), original.toString());
  }

  /** Returns what was paid on {@code original} for one purpose and did not go back. */
  Money left(
      Connection connection, ReceiptNumber original, FeeCategory category, HeatingSeason season)
      throws SQLException {
    return sum(
        connection,
        LEFT + " AND l.category = ? AND l.season = ?",
        original.toString(),
        original.toString(),
        category.name(),
        season.firstYear());
  }

  private static Money sum(Connection connection, String sql, Object... values)
      throws SQLException {
    return Sql.first(connection, sql, row -> Money.ofFen(row.getLong(1)), values)
        .orElse(Money.ZERO);
  }

  void insert(Connection connection, VoidedReceipt voided) throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO receipt_void VALUES (?, ?, ?, ?, ?, ?)",
        voided.number().toString(),
        BusinessDate.of(voided.voidedAt()).toString(),
        voided.voidedAt().toEpochMilli(),
        voided.requestedBy().value(),
        voided.approvedBy().value(),
        voided.reason().name());
  }

  void insert(Connection connection, String book, SpoiledNumber spoiled) throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO receipt_spoiled VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        spoiled.number().toString(),
        book,
        spoiled.hall().value(),
        BusinessDate.of(spoiled.spoiledAt()).toString(),
        spoiled.spoiledAt().toEpochMilli(),
        spoiled.spoiledBy().value(),
        spoiled.witnessedBy().value(),
        spoiled.reason().name());
  }

  int copies(Connection connection, ReceiptNumber number) throws SQLException {
    return Sql.first(
            connection,
            "SELECT coalesce(max(copy), 1) FROM receipt_reprint WHERE number = ?",
            row -> row.getInt(1),
            number.toString())
        .orElse(1);
  }

  void insert(Connection connection, ReceiptNumber number, Reprint reprint) throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO receipt_reprint VALUES (?, ?, ?, ?)",
        number.toString(),
        reprint.copy(),
        reprint.printedAt().toEpochMilli(),
        reprint.printedBy().value());
  }
}
