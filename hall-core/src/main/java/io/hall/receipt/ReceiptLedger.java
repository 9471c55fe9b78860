package io.hall.receipt;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.PaymentId;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.store.Hash;
import io.hall.store.Sql;
import io.hall.tariff.FeeCategory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the register holds of a day, for settlement and report: numbers and amounts, no personal
 * data.
 */
public final class ReceiptLedger {

  private ReceiptLedger() {}

  /**
   * One numbered document.
   *
   * @param number its number
   * @param book its book
   * @param cashier who issued it
   * @param issuedAt when
   * @param payment the payment or refund it confirms
   * @param refunds the receipt it refunds; empty for a receipt
   * @param voidReason why it was voided, if it was
   * @param lines its parts; the amounts of a refund are negative
   */
  public record Document(
      ReceiptNumber number,
      String book,
      StaffNumber cashier,
      Instant issuedAt,
      PaymentId payment,
      Optional<ReceiptNumber> refunds,
      Optional<VoidReason> voidReason,
      List<Line> lines) {

    /** Whether it counts: voided documents stay in the register and count for nothing. */
    public boolean counts() {
      return voidReason.isEmpty();
    }

    /** Whether it is a refund voucher. */
    @JsonIgnore
    public boolean isRefund() {
      return refunds.isPresent();
    }

    /** Its amount; negative for a refund. */
    public Money amount() {
      return Money.sum(lines.stream().map(Line::amount).toList());
    }
  }

  /**
   * One part of a document.
   *
   * @param category what it is for
   * @param season its season
   * @param tender how it was paid
   * @param amount how much; negative in a refund
   */
  public record Line(FeeCategory category, HeatingSeason season, Tender tender, Money amount) {}

  /**
   * The head of a book's chain.
   *
   * @param book which book
   * @param records how many records its stream has
   * @param hash the hash of the last
   */
  public record BookHead(String book, long records, Hash hash) {}

  /**
   * Returns the documents of a hall's day in filing order, small number on top. A number that was
   * given up unused stands among them as a void document without lines, under a payment id that
   * only it has: {@code SPOILED.} and the number.
   */
  public static List<Document> day(Connection connection, HallCode hall, BusinessDate date)
      throws SQLException {
    Map<String, List<Line>> lines = lines(connection, hall, date);
    return Sql.list(
        connection,
        "SELECT r.number, r.book, r.cashier, r.issued_at, r.payment, r.refunds, v.reason"
            + " FROM receipt r LEFT JOIN receipt_void v USING (number)"
            + " WHERE r.hall = ? AND r.business_date = ?"
            + " UNION ALL SELECT number, book, spoiled_by, spoiled_at, 'SPOILED.' || number, NULL,"
            + " 'SPOILED_PRINT' FROM receipt_spoiled WHERE hall = ? AND business_date = ?"
            + " ORDER BY 1",
        row ->
            new Document(
                ReceiptNumber.parse(row.getString(1)).orThrow(),
                row.getString(2),
                new StaffNumber(row.getString(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                new PaymentId(row.getString(5)),
                Optional.ofNullable(row.getString(6)).map(n -> ReceiptNumber.parse(n).orThrow()),
                Optional.ofNullable(row.getString(7)).map(VoidReason::valueOf),
                lines.getOrDefault(row.getString(1), List.of())),
        hall.value(),
        date.toString(),
        hall.value(),
        date.toString());
  }

  /**
   * Returns the number of the receipt or refund voucher that confirms {@code payment}, if one does.
   */
  public static Optional<ReceiptNumber> numberOf(Connection connection, PaymentId payment)
      throws SQLException {
    return Sql.first(
        connection,
        "SELECT number FROM receipt r WHERE payment = ? ORDER BY EXISTS"
            + " (SELECT 1 FROM receipt_void v WHERE v.number = r.number), position DESC",
        row -> ReceiptNumber.parse(row.getString(1)).orThrow(),
        payment.value());
  }

  /** Returns the chain heads of the books that a hall has or had, in the order of their names. */
  public static List<BookHead> heads(Connection connection, HallCode hall) throws SQLException {
    return Sql.list(
        connection,
        "SELECT b.book, l.position, l.hash FROM receipt_book b"
            + " JOIN log_record l ON l.stream = 'receipt-book/' || b.book"
            + " WHERE b.book IN (SELECT book FROM receipt_book_step WHERE hall = ?)"
            + " AND l.position ="
            + " (SELECT max(position) FROM log_record m WHERE m.stream = l.stream)"
            + " ORDER BY b.book",
        row -> new BookHead(row.getString(1), row.getLong(2), Hash.of(row.getBytes(3))),
        hall.value());
  }

  private static Map<String, List<Line>> lines(
      Connection connection, HallCode hall, BusinessDate date) throws SQLException {
    Map<String, List<Line>> lines = new LinkedHashMap<>();
    Sql.list(
        connection,
        "SELECT l.number, l.category, l.season, l.tender, l.amount_fen"
            + " FROM receipt r JOIN receipt_line l USING (number)"
            + " WHERE r.hall = ? AND r.business_date = ? ORDER BY l.number, l.line",
        row ->
            lines
                .computeIfAbsent(row.getString(1), number -> new ArrayList<>())
                .add(
                    new Line(
                        FeeCategory.valueOf(row.getString(2)),
                        new HeatingSeason(row.getInt(3)),
                        Tender.valueOf(row.getString(4)),
                        Money.ofFen(row.getLong(5)))),
        hall.value(),
        date.toString());
    return lines;
  }
}
