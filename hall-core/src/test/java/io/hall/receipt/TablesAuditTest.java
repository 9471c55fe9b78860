package io.hall.receipt;

import static io.hall.receipt.HallAtWork.BOOK;
import static io.hall.receipt.HallAtWork.REFUND_BOOK;
import static io.hall.receipt.HallAtWork.area;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody with a database tool does to the tables beside the log. */
@Tag("规程-7.2")
class TablesAuditTest extends RegisterTestBase {

  private ReceiptNumber a;
  private ReceiptNumber b;
  private ReceiptNumber spoiled;

  @BeforeEach
  void work() {
    a = hall.issue("a").number();
    b = hall.issue("b").number();
    hall.reprint("p", a);
    hall.refund("f", a, area("1.00"));
    hall.voidReceipt("v", b);
    spoiled = new ReceiptNumber(a.prefix(), b.serial() + 1);
    hall.spoil("s", spoiled);
  }

  @Test
  void honest_tables_say_what_the_log_says() {
    assertThat(found(BOOK)).isEmpty();
    assertThat(found(REFUND_BOOK)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "receipt, serial, serial + 7, 4",
        "receipt, position, 99, 4",
        "receipt, hall, 'H99', 4",
        "receipt, cashier, 'C99', 4",
        "receipt, business_date, '2026-11-24', 4",
        "receipt, issued_at, issued_at + 1, 4",
        "receipt, payment, 'P-x', 4",
        "receipt_line, amount_fen, amount_fen + 1, 4",
        "receipt_line, category, 'ARREARS', 4",
        "receipt_line, season, 2025, 4",
        "receipt_line, tender, 'CASH', 4",
        "receipt_line, line, 2, 4",
        "receipt_reprint, copy, 3, 6",
        "receipt_reprint, printed_at, 1, 6",
        "receipt_reprint, printed_by, 'C99', 6"
      })
  void a_value_that_was_changed_is_found_at_its_record(
      String table, String column, String value, String position) {
    change(table, "UPDATE %s SET %s = %s WHERE number = '%s'".formatted(table, column, value, a));
    assertThat(found(BOOK)).first().asString().isEqualTo(differs(table, position, a));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "business_date, '2026-11-24'",
        "voided_at, 1",
        "requested_by, 'C99'",
        "approved_by, 'C98'",
        "reason, 'OTHERS'"
      })
  void a_void_that_was_changed_is_found(String column, String value) {
    change("receipt_void", "UPDATE receipt_void SET %s = %s".formatted(column, value));
    assertThat(found(BOOK)).containsExactly(differs("receipt_void", "7", b));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "receipt_book, last_serial, 99998, 1",
        "receipt_book, kind, 'REFUND', 1",
        "receipt_book_step, status, 'HANDED_OUT', 1",
        "receipt_book_step, taken_at, 1, 3",
        "receipt_book_step, hall, 'H99', 3",
        "receipt_book_step, cashier, 'C99', 3"
      })
  void a_book_that_was_changed_is_found(
      String table, String column, String value, String position) {
    String where = table.equals("receipt_book") ? "" : " AND position = " + position;
    change(
        table,
        "UPDATE %s SET %s = %s WHERE book = '%s'%s".formatted(table, column, value, BOOK, where));
    assertThat(found(BOOK))
        .containsExactly(
            "RECEIPT-040 receipt-book/%s:%s {number=-, table=%s}".formatted(BOOK, position, table));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "business_date, '2026-11-24'",
        "spoiled_at, 1",
        "spoiled_by, 'C99'",
        "witnessed_by, 'C98'",
        "reason, 'OTHERS'"
      })
  void a_spoiled_number_that_was_changed_is_found(String column, String value) {
    change("receipt_spoiled", "UPDATE receipt_spoiled SET %s = %s".formatted(column, value));
    assertThat(found(BOOK)).containsExactly(differs("receipt_spoiled", "8", spoiled));
  }

  @Test
  void a_refund_that_points_to_another_receipt_or_has_another_sign_is_found() {
    change("receipt", "UPDATE receipt SET refunds = '%s' WHERE refunds IS NOT NULL".formatted(b));
    change("receipt_line", "UPDATE receipt_line SET amount_fen = 100 WHERE amount_fen < 0");
    assertThat(found(REFUND_BOOK))
        .hasSize(2)
        .allMatch(finding -> finding.startsWith("RECEIPT-040"));
  }

  @Test
  void a_row_that_was_taken_out_is_found() {
    change("receipt_void", "DELETE FROM receipt_void");
    assertThat(found(BOOK)).containsExactly(differs("receipt_void", "7", b));
  }

  @Test
  void rows_of_which_the_log_tells_nothing_are_found() {
    hall.execute("INSERT INTO receipt_reprint VALUES ('%s', 9, 1, 'C07')".formatted(a));
    hall.execute(
        "INSERT INTO receipt SELECT 'JZ26-00009999', book, 9999, position, hall, cashier,"
            + " business_date, issued_at, payment, refunds FROM receipt WHERE number = '%s'"
                .formatted(a));
    assertThat(found(BOOK))
        .containsExactly(
            "RECEIPT-041 receipt-book/%s {rows=3, table=receipt, told=2}".formatted(BOOK),
            "RECEIPT-041 receipt-book/%s {rows=2, table=receipt_reprint, told=1}".formatted(BOOK));
  }

  @Test
  void a_record_that_cannot_be_read_is_left_to_the_audit_of_the_sequence() {
    change("log_record", "UPDATE log_record SET content = x'00' WHERE position = 4");
    assertThat(found(BOOK)).noneMatch(finding -> finding.startsWith("RECEIPT-040"));
    assertThat(SequenceAudit.of(hall.store, BOOK).isClean()).isFalse();
  }

  @Test
  void a_finding_names_the_table_and_the_number() {
    change("receipt_void", "DELETE FROM receipt_void");
    assertThat(TablesAudit.of(hall.store, BOOK).get(0).message(Locale.ENGLISH))
        .contains("receipt_void", b.toString());
  }

  private List<String> found(String book) {
    return TablesAudit.of(hall.store, book).stream()
        .map(f -> f.code().id() + " " + f.where() + " " + new TreeMap<>(f.parameters()))
        .toList();
  }

  private static String differs(String table, String position, ReceiptNumber number) {
    return "RECEIPT-040 receipt-book/%s:%s {number=%s, table=%s}"
        .formatted(BOOK, position, number, table);
  }

  private void change(String table, String sql) {
    hall.execute("DROP TRIGGER IF EXISTS " + table + "_no_update");
    hall.execute("DROP TRIGGER IF EXISTS " + table + "_no_delete");
    hall.execute(sql);
  }
}
