package io.hall.receipt;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.Payment;
import io.hall.payment.PaymentLine;
import io.hall.payment.Refund;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds the tables beside the log against the log (查询表核对), for one book: everything that is asked
 * of the tables must be what the records say, and nothing more.
 *
 * <p>Found are rows that are missing or say something else, each {@code in} stream, colon and
 * position of the record ({@code RECEIPT-040}), and rows of which the log tells nothing ({@code
 * RECEIPT-041}). Whether the log itself is right is for {@link SequenceAudit} to say; records that
 * cannot be read are left to it. Its memory does not grow with the book.
 */
public final class TablesAudit {

  private static final String BOOK =
      "SELECT book, kind, prefix, first_serial, last_serial FROM receipt_book WHERE book = ?";
  private static final String STEP =
      "SELECT status, hall, cashier, taken_at FROM receipt_book_step"
          + " WHERE book = ? AND position = ?";
  private static final String DOCUMENT =
      "SELECT number, book, serial, position, hall, cashier, business_date, issued_at, payment,"
          + " refunds FROM receipt WHERE number = ?";
  private static final String LINES =
      "SELECT line, category, season, tender, amount_fen FROM receipt_line"
          + " WHERE number = ? ORDER BY line";
  private static final String VOID =
      "SELECT business_date, voided_at, requested_by, approved_by, reason FROM receipt_void"
          + " WHERE number = ?";
  private static final String SPOILED =
      "SELECT book, hall, business_date, spoiled_at, spoiled_by, witnessed_by, reason"
          + " FROM receipt_spoiled WHERE number = ?";
  private static final String REPRINT =
      "SELECT printed_at, printed_by FROM receipt_reprint WHERE number = ? AND copy = ?";

  private final Connection connection;
  private final String book;
  private final Map<String, Long> told = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private TablesAudit(Connection connection, String book) {
    this.connection = connection;
    this.book = book;
  }

  /** Compares a book's tables with its records, on a consistent state. */
  public static List<Finding> of(Store store, String book) {
    return store.read(
        connection -> {
          TablesAudit audit = new TablesAudit(connection, book);
          for (String stream : ReceiptBook.streams(book)) {
            audit.rows(store.log(), stream);
          }
          audit.counts();
          return List.copyOf(audit.findings);
        });
  }

  private void rows(RecordLog log, String stream) throws SQLException {
    long last =
        number("SELECT coalesce(max(position), 0) FROM log_record WHERE stream = ?", stream);
    for (long position = 1; position <= last; position++) {
      take(log, stream, position);
    }
  }

  private void take(RecordLog log, String stream, long position) throws SQLException {
    try {
      Optional<LogRecord> record = log.at(connection, stream, position);
      if (record.isPresent()) {
        take(record.get());
      }
    } catch (StoreException
        | CheckFailedException
        | IllegalArgumentException
        | ArithmeticException e) {
      // A record that cannot be read is the sequence audit's to report.
    }
  }

  private void take(LogRecord record) throws SQLException {
    if (BookBytes.STEPS.contains(record.kind())) {
      step(record, BookBytes.readStep(record));
    } else if (record.stream().startsWith(ReceiptBook.STREAM)) { // no table tells of training
      document(record);
    }
  }

  private void document(LogRecord record) throws SQLException {
    switch (record.kind()) {
      case ReceiptBytes.ISSUE -> issued(record);
      case ReceiptBytes.REFUND -> refunded(record);
      case ReceiptBytes.VOID -> voided(record);
      case ReceiptBytes.SPOILED -> spoiled(record);
      case ReceiptBytes.REPRINT -> reprinted(record);
      default -> {}
    }
  }

  private void step(LogRecord record, BookStep step) throws SQLException {
    if (step instanceof BookStep.Registered registered) {
      ReceiptBook kept = registered.book();
      expect(
          record,
          "receipt_book",
          ask(BOOK, book),
          kept.id(),
          kept.kind(),
          kept.prefix(),
          kept.first(),
          kept.last());
    }
    Optional<BookState.Holder> holder = BookRegister.holder(step);
    expect(
        record,
        "receipt_book_step",
        ask(STEP, book, record.position()),
        step.leadsTo(),
        holder.map(one -> one.hall().value()).orElse(""),
        holder.map(one -> one.cashier().value()).orElse(""),
        record.at().toEpochMilli());
  }

  private void issued(LogRecord record) throws SQLException {
    Receipt receipt = ReceiptBytes.readIssue(record, Optional.empty());
    Payment payment = receipt.payment();
    expect(
        record,
        "receipt",
        ask(DOCUMENT, receipt.number().toString()),
        receipt.number(),
        receipt.book(),
        receipt.number().serial(),
        record.position(),
        payment.hall(),
        payment.cashier(),
        receipt.date(),
        record.at().toEpochMilli(),
        payment.id(),
        "");
    lines(record, receipt.number(), payment.lines(), 1);
  }

  private void refunded(LogRecord record) throws SQLException {
    RefundVoucher voucher = ReceiptBytes.readRefund(record, Optional.empty());
    Refund refund = voucher.refund();
    expect(
        record,
        "receipt",
        ask(DOCUMENT, voucher.number().toString()),
        voucher.number(),
        voucher.book(),
        voucher.number().serial(),
        record.position(),
        refund.hall(),
        refund.cashier(),
        voucher.date(),
        record.at().toEpochMilli(),
        refund.id(),
        voucher.original());
    lines(record, voucher.number(), refund.lines(), -1);
  }

  private void lines(LogRecord record, ReceiptNumber number, List<PaymentLine> lines, int sign)
      throws SQLException {
    List<Object> expected = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      PaymentLine line = lines.get(i);
      expected.add(i + 1);
      expected.add(line.category());
      expected.add(line.season().firstYear());
      expected.add(line.tender());
      expected.add(line.amount().times(sign).fen());
    }
    expect(record, "receipt_line", ask(LINES, number.toString()), expected.toArray());
    told.merge("receipt_line", lines.size() - 1L, Long::sum);
  }

  private void voided(LogRecord record) throws SQLException {
    VoidedReceipt voided = ReceiptBytes.readVoid(record);
    expect(
        record,
        "receipt_void",
        ask(VOID, voided.number().toString()),
        BusinessDate.of(record.at()),
        record.at().toEpochMilli(),
        voided.requestedBy(),
        voided.approvedBy(),
        voided.reason());
  }

  private void spoiled(LogRecord record) throws SQLException {
    SpoiledNumber spoiled = ReceiptBytes.readSpoiled(record);
    expect(
        record,
        "receipt_spoiled",
        ask(SPOILED, spoiled.number().toString()),
        book,
        spoiled.hall(),
        BusinessDate.of(record.at()),
        record.at().toEpochMilli(),
        spoiled.spoiledBy(),
        spoiled.witnessedBy(),
        spoiled.reason());
  }

  private void reprinted(LogRecord record) throws SQLException {
    ReceiptBytes.Printed printed = ReceiptBytes.readPrinted(record);
    expect(
        record,
        "receipt_reprint",
        ask(REPRINT, printed.number().toString(), printed.copy()),
        record.at().toEpochMilli(),
        printed.by());
  }

  /** Notes one row of {@code table} as told, and a finding where {@code found} is another. */
  private void expect(LogRecord record, String table, List<String> found, Object... expected) {
    told.merge(table, 1L, Long::sum);
    if (!found.equals(Arrays.stream(expected).map(Object::toString).toList())) {
      String number = ReceiptBytes.number(record).map(ReceiptNumber::toString).orElse("-");
      findings.add(
          Finding.of(ReceiptCode.TABLE_DIFFERS)
              .with("table", table)
              .with("number", number)
              .in(record.stream() + ":" + record.position()));
    }
  }

  private void counts() throws SQLException {
    for (String table : List.of("receipt_book_step", "receipt", "receipt_spoiled")) {
      count(table, "SELECT count(*) FROM " + table + " WHERE book = ?");
    }
    for (String table : List.of("receipt_line", "receipt_void", "receipt_reprint")) {
      count(table, "SELECT count(*) FROM " + table + " JOIN receipt USING (number) WHERE book = ?");
    }
  }

  private void count(String table, String sql) throws SQLException {
    long rows = number(sql, book);
    long told = this.told.getOrDefault(table, 0L);
    if (rows > told) {
      findings.add(
          Finding.of(ReceiptCode.TABLE_SURPLUS)
              .with("table", table)
              .with("rows", rows)
              .with("told", told)
              .in(ReceiptBook.STREAM + book));
    }
  }

  /** Returns every column of every row, as text. */
  private List<String> ask(String sql, Object... values) throws SQLException {
    return Sql.list(connection, sql, TablesAudit::texts, values).stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> texts(ResultSet row) throws SQLException {
    List<String> texts = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      texts.add(Objects.requireNonNullElse(row.getString(i), ""));
    }
    return texts;
  }

  private long number(String sql, String value) throws SQLException {
    return Sql.list(connection, sql, row -> row.getLong(1), value).get(0);
  }
}
