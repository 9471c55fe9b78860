package io.hall.receipt;

import static io.hall.receipt.HallAtWork.BOOK;
import static io.hall.receipt.HallAtWork.REFUND_BOOK;
import static io.hall.receipt.HallAtWork.area;
import static io.hall.receipt.HallAtWork.asking;
import static io.hall.receipt.HallAtWork.refusal;
import static io.hall.receipt.HallAtWork.voiding;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Verdict;
import io.hall.money.Money;
import io.hall.store.Canonical;
import io.hall.store.ChainFile;
import io.hall.store.ChainHash;
import io.hall.store.Entry;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody appends past the register is chained correctly, so only the defect shows. */
@Tag("规程-7.2")
class SequenceAuditTest extends RegisterTestBase {

  private static final String STREAM = ReceiptBook.STREAM + BOOK;

  private static final long FEN = 10_000;

  @TempDir Path folder;

  @Test
  void an_honest_book_is_clean_and_counted() {
    ReceiptNumber a = hall.issue("a").number();
    ReceiptNumber b = hall.issue("b", area("40.00")).number();
    hall.reprint("p", a);
    hall.voidReceipt("v", b);
    SequenceAudit.Result result = audit(BOOK);
    assertThat(result.findings()).isEmpty();
    assertThat(result.isClean()).isTrue();
    assertThat(result.book().orElseThrow().first()).isEqualTo(a.serial());
    assertThat(result.last()).contains(b);
    assertThat(List.of(result.issued(), result.voided(), result.reprints()))
        .containsExactly(2L, 1L, 1L);
    assertThat(result.issuedAmount()).isEqualTo(Money.yuan("140.00"));
    assertThat(result.voidedAmount()).isEqualTo(Money.yuan("40.00"));
    assertThat(result.head().records()).isEqualTo(7);
    assertThat(result.head().hash())
        .isEqualTo(
            hall.store.read(
                c -> new RecordLog(hall.store.chain()).head(c, STREAM).orElseThrow().hash()));
  }

  @Test
  void an_honest_refund_book_is_clean_too_and_an_unused_one_has_no_last_number() {
    assertThat(audit(REFUND_BOOK).last()).isEmpty();
    hall.voidReceipt("v", hall.refund("f", hall.issue("a").number(), area("1.00")).number());
    assertThat(audit(REFUND_BOOK).findings()).isEmpty();
    assertThat(audit(REFUND_BOOK).voidedAmount()).isEqualTo(Money.yuan("1.00"));
  }

  @Test
  void the_books_are_listed_and_an_unknown_one_is_refused() {
    assertThat(SequenceAudit.books(hall.store)).containsExactly(REFUND_BOOK, BOOK);
    assertThat(refusal(() -> audit("none"))).isEqualTo("RECEIPT-002");
  }

  @Test
  void a_skipped_number_is_found_once() {
    issue("x", 1003, totals(1));
    issue("y", 1004, totals(2));
    assertThat(found()).containsExactly("RECEIPT-020 4 {from=JZ26-00001001, to=JZ26-00001002}");
  }

  @Test
  void a_number_taken_twice_is_found() {
    hall.issue("a");
    issue("x", 1001, totals(2));
    assertThat(found()).containsExactly("RECEIPT-021 5 {number=JZ26-00001001}");
  }

  @Test
  void a_number_taken_after_a_larger_one_is_found() {
    issue("x", 1002, totals(1));
    issue("y", 1001, totals(2));
    assertThat(found())
        .containsExactly(
            "RECEIPT-020 4 {from=JZ26-00001001, to=JZ26-00001001}",
            "RECEIPT-022 5 {number=JZ26-00001001}");
  }

  @Test
  void a_record_of_an_unknown_kind_is_found() {
    append(
        new Entry(
            STREAM,
            "other.1",
            new RequestId("x"),
            hall.clock.instant(),
            RunningTotals.NONE.write().end(),
            Canonical.EMPTY));
    assertThat(found()).containsExactly("RECEIPT-023 4 {kind=other.1}");
  }

  @Test
  void numbers_outside_the_book_and_of_another_prefix_are_found() {
    issue("x", 1000, totals(1));
    issue("y", 100_000, totals(2));
    issue("z", new ReceiptNumber("ZZ", 1001), totals(3));
    assertThat(found())
        .containsExactly(
            "RECEIPT-024 4 {number=JZ26-00001000}",
            "RECEIPT-024 5 {number=JZ26-00100000}",
            "RECEIPT-024 6 {number=ZZ-00001001}");
  }

  @Test
  void a_void_and_a_reprint_of_a_number_never_issued_are_found() {
    ReceiptNumber none = new ReceiptNumber("JZ26", 1001);
    voidPast("v", none, new RunningTotals(0, 0, 1, FEN));
    append(
        ReceiptBytes.reprint(
            new RunningTotals(0, 0, 1, FEN),
            STREAM,
            hall.clock.instant(),
            2,
            new ReprintRequest(new RequestId("p"), none, HallAtWork.CASHIER)));
    assertThat(found())
        .containsExactly(
            "RECEIPT-025 4 {number=JZ26-00001001}", "RECEIPT-025 5 {number=JZ26-00001001}");
  }

  @Test
  void a_number_voided_twice_is_found() {
    ReceiptNumber a = hall.issue("a").number();
    hall.voidReceipt("v", a);
    voidPast("w", a, new RunningTotals(1, FEN, 2, 2 * FEN));
    assertThat(found()).containsExactly("RECEIPT-026 6 {number=JZ26-00001001}");
  }

  @Test
  void running_totals_that_do_not_follow_are_found_where_they_break() {
    issue("x", 1001, new RunningTotals(1, FEN - 1, 0, 0));
    issue("y", 1002, new RunningTotals(2, 2 * FEN - 1, 0, 0));
    assertThat(found()).containsExactly("RECEIPT-027 4 {}");
  }

  @Test
  void a_clock_set_back_is_suspect_and_no_more() {
    hall.issue("a");
    hall.clock.set("2026-11-23T03:59:59.999Z");
    issue("x", 1002, totals(2));
    assertThat(found())
        .containsExactly(
            "RECEIPT-028 5 {at=2026-11-23T03:59:59.999Z, before=2026-11-23T04:00:00Z}");
    assertThat(audit(BOOK).verdict()).isEqualTo(Verdict.SUSPECT);
    assertThat(audit(BOOK).isClean()).isFalse();
  }

  @Test
  void a_book_opened_twice_and_one_without_records_are_found() {
    ReceiptBook book = HallAtWork.book(BOOK, ReceiptBook.Kind.RECEIPT, "JZ26", 1001, 99_999);
    append(
        BookBytes.step(
            RunningTotals.NONE,
            book,
            hall.clock.instant(),
            new BookStep.Registered(new RequestId("again"), book, HallAtWork.KEEPER)));
    assertThat(found()).containsExactly("RECEIPT-029 4 {}");
    hall.execute("DROP TRIGGER log_record_no_delete");
    hall.execute("DELETE FROM log_record");
    assertThat(found()).containsExactly("RECEIPT-029 1 {}");
  }

  @Test
  void a_changed_record_and_a_removed_one_are_found_by_the_chain() {
    hall.issue("a");
    hall.issue("b");
    hall.issue("c");
    hall.erasePersonalTexts();
    hall.execute("DROP TRIGGER log_record_no_delete");
    hall.execute("DROP TRIGGER log_record_no_update");
    hall.execute("DELETE FROM log_record WHERE position = 5");
    hall.execute("UPDATE log_record SET hash = zeroblob(32) WHERE position = 6");
    assertThat(told(audit(BOOK))) // a chain file does not keep the hash before a missing record
        .containsExactly(
            "STORE-006 5 {}",
            "STORE-005 6 {}",
            "RECEIPT-020 6 {from=JZ26-00001002, to=JZ26-00001002}");
  }

  @Test
  void a_record_whose_body_cannot_be_read_is_found() {
    append(
        new Entry(
            STREAM,
            ReceiptBytes.ISSUE,
            new RequestId("x"),
            hall.clock.instant(),
            Canonical.write().text("?").end(),
            Canonical.EMPTY));
    assertThat(found()).containsExactly("STORE-004 4 {}");
  }

  @Test
  void a_void_of_another_amount_and_one_of_another_day_are_found() {
    ReceiptNumber a = hall.issue("a").number();
    ReceiptNumber b = hall.issue("b").number();
    append(
        ReceiptBytes.voiding(
            new RunningTotals(2, 2 * FEN, 1, FEN - 1),
            STREAM,
            hall.clock.instant(),
            Money.ofFen(FEN - 1),
            voiding("v", a, "")));
    hall.clock.set("2026-11-24T04:00:00Z");
    voidPast("w", b, new RunningTotals(2, 2 * FEN, 2, 2 * FEN - 1));
    assertThat(found())
        .containsExactly(
            "RECEIPT-082 6 {number=JZ26-00001001}", "RECEIPT-083 7 {number=JZ26-00001002}");
  }

  @Test
  void a_receipt_of_a_later_day_than_its_payment_is_suspect() {
    hall.clock.set("2026-11-24T04:00:00Z");
    hall.issue("a");
    assertThat(found()).containsExactly("RECEIPT-081 4 {number=JZ26-00001001}");
    assertThat(audit(BOOK).verdict()).isEqualTo(Verdict.SUSPECT);
  }

  @Test
  void a_receipt_from_a_book_that_nobody_uses_is_found() {
    hall.take(
        new BookStep.Returned(new RequestId("back"), BOOK, HallAtWork.CASHIER, HallAtWork.LEADER));
    assertThat(found()).isEmpty();
    issue("x", 1001, totals(1));
    assertThat(found()).containsExactly("RECEIPT-084 5 {}");
  }

  @Test
  void a_step_of_the_clock_that_is_explained_is_suspect_and_named() {
    hall.issue("a");
    hall.clock.set("2026-11-23T03:59:00Z");
    hall.issue("b");
    assertThat(found())
        .containsExactly("RECEIPT-080 5 {at=2026-11-23T03:59:00Z, before=2026-11-23T04:00:00Z}");
  }

  @Test
  void a_book_whose_opening_record_cannot_be_read_is_found_and_no_error() {
    hall.issue("a");
    hall.execute("DROP TRIGGER log_record_no_update");
    hall.execute("UPDATE log_record SET content = x'00' WHERE position = 1");
    assertThat(told(audit(BOOK)))
        .containsExactly("STORE-005 1 {}", "RECEIPT-029 2 {}", "RECEIPT-084 2 {}");
    assertThat(exported(1).book()).isEmpty();
    assertThat(told(exported(1))).contains("STORE-005 1 {}", "RECEIPT-029 2 {}");
  }

  private static RunningTotals totals(long issued) {
    return new RunningTotals(issued, issued * FEN, 0, 0);
  }

  private void issue(String name, long serial, RunningTotals after) {
    issue(name, new ReceiptNumber("JZ26", serial), after);
  }

  private void issue(String name, ReceiptNumber number, RunningTotals after) {
    append(ReceiptBytes.issue(after, STREAM, number, hall.clock.instant(), asking(name)));
  }

  private void voidPast(String name, ReceiptNumber number, RunningTotals after) {
    Money amount = Money.ofFen(FEN);
    append(
        ReceiptBytes.voiding(
            after, STREAM, hall.clock.instant(), amount, voiding(name, number, "")));
  }

  private void append(Entry entry) {
    hall.store.write(c -> new RecordLog(hall.store.chain()).append(c, entry));
  }

  private SequenceAudit.Result audit(String book) {
    return SequenceAudit.of(hall.store, book);
  }

  /** What is found in the store, which is what is found in a chain file taken out of it. */
  private List<String> found() {
    List<String> found = told(audit(BOOK));
    assertThat(told(exported(1))).isEqualTo(found);
    assertThat(told(exported(2))).isEqualTo(found);
    return found;
  }

  private SequenceAudit.Result exported(int threads) {
    Path file = folder.resolve("book.chain");
    return hall.store.read(
        c -> {
          try {
            Files.deleteIfExists(file);
            new RecordLog(hall.store.chain()).export(c, STREAM, file);
            return SequenceAudit.of(ChainFile.open(file, ChainHash.SHA_256), threads);
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
  }

  private static List<String> told(SequenceAudit.Result result) {
    return result.findings().stream()
        .map(
            finding ->
                finding.code().id()
                    + finding.where().replace("receipt-book/R-1:", " ")
                    + " "
                    + finding.parameters())
        .toList();
  }
}
