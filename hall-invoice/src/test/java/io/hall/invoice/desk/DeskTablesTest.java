package io.hall.invoice.desk;

import static io.hall.invoice.desk.DeskAtWork.CASHIER;
import static io.hall.invoice.desk.DeskAtWork.FINANCE;
import static io.hall.invoice.desk.DeskAtWork.REVIEWER;
import static io.hall.invoice.desk.DeskAtWork.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.invoice.LegacyNumber;
import io.hall.invoice.PaperVoid;
import io.hall.invoice.RedConfirmation;
import io.hall.invoice.RedReason;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.invoice.desk.DeskInvoice.Sent;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.Sql;
import io.hall.store.SqliteStore;
import io.hall.store.Store;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tables themselves refuse, whoever writes to them. */
class DeskTablesTest extends DeskTestBase {

  private static final List<String> TABLES =
      List.of(
          "invoice_draft",
          "invoice_share",
          "invoice_check",
          "invoice_send",
          "invoice_failure",
          "invoice_issue",
          "invoice_differing",
          "invoice_differing_share",
          "invoice_taken_over",
          "invoice_file",
          "invoice_review",
          "invoice_refusal",
          "invoice_delivery",
          "invoice_withdrawal",
          "invoice_void",
          "red_form",
          "red_form_confirmed");

  /** Leaves a row in every table. */
  static void fill(DeskAtWork desk) {
    var cleared = desk.cleared("i", desk.receipt("a", "100.00"), "100.00");
    desk.failed("x", desk.send("s", cleared), Failure.UNAVAILABLE);
    Sent sent = desk.send("s2", cleared);
    Issued issued =
        desk.issued("n", sent, desk.document(sent, LegacyNumber.of("041001900104", "00000004")));
    desk.attach("f", issued, file("x"));
    desk.deliver("d", desk.review("r", issued, REVIEWER), REVIEWER, FINANCE);
    RedConfirmation form =
        RedConfirmation.started(
            DeskAtWork.FORM, RedReason.RETURN, RedConfirmation.Side.BUYER, desk.clock.instant());
    desk.store.write(c -> desk.forms.start(c, DeskAtWork.id("rf"), issued, form, CASHIER));
    desk.store.write(
        c ->
            desk.forms.confirm(
                c,
                DeskAtWork.id("rfc"),
                DeskAtWork.FORM,
                RedConfirmation.Side.SELLER,
                desk.clock.instant(),
                CASHIER));
    desk.store.write(
        c ->
            desk.desk.voidPaper(
                c,
                DeskAtWork.id("v"),
                issued,
                new PaperVoid(false, true),
                CASHIER,
                DeskAtWork.LEADER));
    desk.withdraw("w", desk.draft("j", desk.receipt("b", "1.00"), "1.00"));
    ReceiptNumber receipt = desk.receipt("c", "300.00");
    desk.differing("other", receipt, "100.00", "90.00");
    desk.refuse(
        "refusal",
        desk.issue("refused", receipt, "10.00"),
        REVIEWER,
        new Refusal(EnumSet.of(ReviewFault.SEASON, ReviewFault.OTHER), "测试"));
    desk.takeOver(
        "taken",
        DeskAtWork.earlier(
            LegacyNumber.of("041001900104", "00000077"),
            "90.00",
            DeskAtWork.share(receipt, "5.00")));
  }

  @Test
  void no_row_is_changed_or_deleted() {
    fill(desk);
    for (String table : TABLES) {
      assertThat(count(table)).as(table).isPositive();
      for (String sql :
          List.of("DELETE FROM " + table, "UPDATE " + table + " SET " + key(table) + " = 'x'")) {
        assertThatThrownBy(() -> execute(sql)).as(sql).hasStackTraceContaining("append-only");
      }
    }
  }

  private static String key(String table) {
    return table.startsWith("red") ? "form" : "draft";
  }

  private long count(String table) {
    return desk.store.read(
        c -> Sql.first(c, "SELECT count(*) FROM " + table, row -> row.getLong(1)).orElseThrow());
  }

  private void execute(String sql, Object... values) {
    desk.store.write(
        c -> {
          Sql.insert(c, sql, values);
          return sql;
        });
  }

  @Test
  void the_tables_themselves_refuse_that_the_checker_sends() {
    desk.cleared("i", desk.receipt("a", "100.00"), "100.00");
    refused("INSERT INTO invoice_send VALUES ('i', 1, 1, ?, 1, ?, 0)", "C08", "C08");
  }

  @Test
  void the_tables_themselves_refuse_a_checker_who_did_not_check() {
    desk.cleared("i", desk.receipt("a", "100.00"), "100.00");
    refused("INSERT INTO invoice_send VALUES ('i', 1, 1, ?, 1, ?, 0)", "C09", "C08");
    execute("INSERT INTO invoice_send VALUES ('i', 1, 1, ?, 1, ?, 0)", "C08", "C09");
  }

  @Test
  void the_tables_themselves_refuse_to_send_what_failed_its_check() {
    desk.check(desk.draft("i", desk.receipt("a", "100.00"), "100.00"), "99.00");
    refused("INSERT INTO invoice_send VALUES ('i', 1, 1, ?, 1, ?, 0)", "C08", "C07");
  }

  @Test
  void the_tables_themselves_refuse_a_reviewer_who_checked_or_issued() {
    desk.issue("i", desk.receipt("a", "100.00"), "100.00");
    String sql = "INSERT INTO invoice_review VALUES ('i', 0, ?, ?, ?, 0)";
    refused(sql, "C08", "C07", "C08");
    refused(sql, "C08", "C07", "C07");
    refused(sql, "C01", "C02", "C08");
    execute(sql, "C08", "C07", "O01");
  }

  @Test
  void the_tables_themselves_refuse_that_checker_or_issuer_refuses() {
    desk.issue("i", desk.receipt("a", "100.00"), "100.00");
    String sql = "INSERT INTO invoice_refusal VALUES ('i', 0, 1, ?, ?, ?, 0)";
    refused(sql, "C08", "C07", "C08");
    refused(sql, "C08", "C07", "C07");
    execute(sql, "C08", "C07", "O01");
  }

  @Test
  void the_tables_themselves_refuse_to_review_what_differs() {
    desk.differing("i", desk.receipt("a", "100.00"), "100.00", "90.00");
    refused("INSERT INTO invoice_review VALUES ('i', 0, ?, ?, ?, 0)", "C08", "C07", "O01");
    refused("INSERT INTO invoice_review VALUES ('i', 1, ?, ?, ?, 0)", "C08", "C07", "O01");
    desk.issue("j", desk.receipt("b", "100.00"), "100.00");
    refused("INSERT INTO invoice_differing VALUES ('j', 1, 1, 1, 1, 1)");
  }

  @Test
  void the_tables_themselves_refuse_to_deliver_what_was_not_reviewed() {
    desk.issue("i", desk.receipt("a", "100.00"), "100.00");
    refused("INSERT INTO invoice_delivery VALUES ('i', ?, ?, 0)", "O01", "F01");
  }

  private void refused(String sql, Object... values) {
    assertThatThrownBy(() -> execute(sql, values))
        .as(sql)
        .hasStackTraceContaining(
            "onstraint"); // a CHECK or a FOREIGN KEY, as either dialect says it
  }

  @Test
  void the_tables_are_made_beside_those_of_a_store_that_is_open(@TempDir Path folder) {
    Path file = folder.resolve("other.db");
    SqliteStore.createTables(file);
    try (Store store = SqliteStore.open(file)) {
      store.write(
          c -> {
            InvoiceDesk.createTables(c);
            return c;
          });
      assertThat(store.read(c -> DueInvoices.waiting(c, DeskAtWork.HALL)).isEmpty()).isTrue();
    }
  }

  @Test
  void both_dialects_have_the_same_tables_columns_keys_and_checks() {
    assertThat(plain(InvoiceDesk.DDL.text("postgresql")))
        .isEqualTo(plain(InvoiceDesk.DDL.text("sqlite")));
  }

  /** What differs by rule alone is made alike. */
  private static String plain(String ddl) {
    String alike =
        ddl.replace("text COLLATE \"C\"", "TEXT")
            .replace("bigint", "INTEGER")
            .replace(") STRICT, WITHOUT ROWID;", ");")
            .replace("DELETE OR TRUNCATE", "DELETE")
            .replaceAll("BEGIN SELECT RAISE\\(ABORT, 'hall: \\w+ (is append-only)'\\); END;", "$1")
            .replaceAll("EXECUTE FUNCTION hall_refuse\\('(is append-only)'\\);", "$1");
    return Pattern.compile(" +").matcher(alike).replaceAll(" ");
  }
}
