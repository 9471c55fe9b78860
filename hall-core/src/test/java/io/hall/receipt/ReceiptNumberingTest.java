package io.hall.receipt;

import static io.hall.receipt.HallAtWork.BOOK;
import static io.hall.receipt.HallAtWork.REFUND_BOOK;
import static io.hall.receipt.HallAtWork.area;
import static io.hall.receipt.HallAtWork.asking;
import static io.hall.receipt.HallAtWork.book;
import static io.hall.receipt.HallAtWork.payment;
import static io.hall.receipt.HallAtWork.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.Code;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.payment.HallCode;
import io.hall.payment.Payment;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.Store;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("规程-7.2")
class ReceiptNumberingTest extends EveryStoreTestBase {

  /** What a guard finds: one refuses, one does not. The sentences are borrowed. */
  private enum GuardCode implements Code {
    CLOSED("RECEIPT-001", Verdict.INVALID),
    UNSURE("RECEIPT-002", Verdict.SUSPECT);

    private final String id;
    private final Verdict grade;

    GuardCode(String id, Verdict grade) {
      this.id = id;
      this.grade = grade;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public Verdict grade() {
      return grade;
    }
  }

  @Test
  void numbers_run_from_the_first_of_the_book_without_a_gap() {
    assertThat(hall.issue("a").number()).hasToString("JZ26-00001001");
    assertThat(hall.issue("b").number()).hasToString("JZ26-00001002");
    assertThat(hall.refund("c", hall.issue("d").number(), area("1.00")).number())
        .hasToString("TF26-00000001");
    assertThat(hall.serials(BOOK)).containsExactly(1001L, 1002L, 1003L);
  }

  @Test
  void a_void_receipt_keeps_its_number_and_the_next_takes_the_next() {
    hall.voidReceipt("v", hall.issue("a").number());
    assertThat(hall.issue("b").number()).hasToString("JZ26-00001002");
  }

  @Test
  void a_refusing_guard_costs_no_number() {
    hall.guards.add((connection, attempt) -> List.of(Finding.of(GuardCode.CLOSED)));
    costsNoNumber("RECEIPT-001", () -> hall.issue("x"));
  }

  @Test
  void a_guard_that_is_only_unsure_does_not_refuse() {
    hall.guards.add((connection, attempt) -> List.of(Finding.of(GuardCode.UNSURE)));
    assertThat(hall.issue("x").number().serial()).isEqualTo(1001);
  }

  @Test
  void guards_hear_what_is_about_to_be_done() {
    List<IssuingAttempt.Action> heard = new ArrayList<>();
    hall.guards.add(
        (connection, attempt) -> {
          assertThat(attempt.hall()).isEqualTo(HallAtWork.HALL);
          assertThat(attempt.cashier()).isEqualTo(HallAtWork.CASHIER);
          assertThat(attempt.date()).hasToString("2026-11-23");
          heard.add(attempt.action());
          return List.of();
        });
    Receipt receipt = hall.issue("a");
    hall.reprint("r", receipt.number());
    RefundVoucher voucher = hall.refund("f", receipt.number(), area("1.00"));
    hall.voidReceipt("v", voucher.number());
    hall.spoil("s", new ReceiptNumber("JZ26", 1002));
    hall.open(book("T-1", ReceiptBook.Kind.TRAINING, "TRAIN", 1, 1));
    assertThat(heard)
        .containsExactly(
            IssuingAttempt.Action.ISSUE,
            IssuingAttempt.Action.REFUND,
            IssuingAttempt.Action.VOID,
            IssuingAttempt.Action.SPOIL,
            IssuingAttempt.Action.USE_BOOK);
  }

  @Test
  void a_guard_of_a_void_or_a_refund_is_told_the_receipt_and_what_goes_back() {
    List<IssuingAttempt> heard = new ArrayList<>();
    hall.guards.add(
        (connection, attempt) -> {
          heard.add(attempt);
          return List.of();
        });
    ReceiptNumber receipt = hall.issue("a").number();
    ReceiptNumber voucher = hall.refund("f", receipt, area("1.00")).number();
    hall.voidReceipt("v", voucher);
    hall.voidReceipt("w", receipt);
    assertThat(heard)
        .extracting(IssuingAttempt::about)
        .containsExactly(
            Optional.empty(), Optional.of(receipt), Optional.of(voucher), Optional.of(receipt));
    assertThat(heard)
        .extracting(IssuingAttempt::back)
        .containsExactly(List.of(), List.of(area("1.00")), List.of(), List.of());
  }

  @Test
  void each_operation_can_be_refused_by_a_guard_and_then_writes_nothing() {
    ReceiptNumber number = hall.issue("a").number();
    ReceiptBook next = book("R-2", ReceiptBook.Kind.RECEIPT, "X", 1, 1);
    hall.take(HallAtWork.registered(next));
    hall.take(HallAtWork.handedOut(next, HallAtWork.LEADER));
    List<ThrowingCallable> operations =
        List.of(
            () -> hall.voidReceipt("v", number),
            () -> hall.refund("f", number, area("1.00")),
            () -> hall.spoil("s", new ReceiptNumber("JZ26", 1003)),
            () -> hall.take(HallAtWork.inUse(next, HallAtWork.LEADER)));
    for (ThrowingCallable operation : operations) {
      hall.guards.add((connection, attempt) -> List.of(Finding.of(GuardCode.CLOSED)));
      costsNoNumber("RECEIPT-001", operation);
    }
  }

  @Test
  void an_unknown_book_costs_no_number() {
    costsNoNumber("RECEIPT-002", () -> issueFrom("none", payment("P")));
  }

  @Test
  void another_cashiers_or_halls_book_costs_no_number() {
    Payment own = payment("P");
    Payment colleague = HallAtWork.by(own, HallAtWork.HALL, new StaffNumber("C08"));
    Payment elsewhere = HallAtWork.by(own, new HallCode("H02"), HallAtWork.CASHIER);
    costsNoNumber("RECEIPT-003", () -> issueFrom(BOOK, colleague));
    costsNoNumber("RECEIPT-003", () -> issueFrom(BOOK, elsewhere));
  }

  @Test
  void a_book_of_the_other_kind_costs_no_number() {
    ReceiptNumber number = hall.issue("a").number();
    costsNoNumber("RECEIPT-005", () -> issueFrom(REFUND_BOOK, payment("P")));
    costsNoNumber(
        "RECEIPT-005",
        () ->
            hall.refund(
                new RefundRequest(
                    new RequestId("x"), BOOK, number, HallAtWork.refundOf("P", area("1.00")))));
  }

  @Test
  void a_used_up_book_costs_no_number() {
    StaffNumber colleague = new StaffNumber("C08");
    hall.openFor(colleague, book("R-2", ReceiptBook.Kind.RECEIPT, "KL", 7, 8));
    issueFrom("R-2", HallAtWork.by(payment("P-1"), HallAtWork.HALL, colleague));
    Payment second = HallAtWork.by(payment("P-2"), HallAtWork.HALL, colleague);
    assertThat(issueFrom("R-2", second).number()).hasToString("KL-00000008");
    Payment third = HallAtWork.by(payment("P-3"), HallAtWork.HALL, colleague);
    costsNoNumber("RECEIPT-004", () -> issueFrom("R-2", third));
  }

  @Test
  void a_payment_that_has_its_receipt_costs_no_number() {
    hall.issue("a");
    costsNoNumber(
        "RECEIPT-013",
        () -> hall.issue(new IssueRequest(new RequestId("b"), BOOK, payment("P-a"))));
  }

  @Test
  void a_listener_that_throws_costs_no_number() {
    hall.listeners.add(
        (connection, record) -> {
          throw new SQLException("audit is full");
        });
    costsNoNumber("STORE-001", () -> hall.issue("x"));
  }

  @Test
  void a_failed_operation_leaves_nothing_in_a_transaction_that_goes_on() {
    hall.listeners.add(
        (connection, record) -> {
          Sql.insert(connection, "INSERT INTO daily_report VALUES ('H', 'd', 1, 1, 'C', 1)");
          throw new IllegalStateException("audit is full");
        });
    String kept =
        hall.store.write(
            c -> {
              assertThatThrownBy(() -> hall.register.issue(c, asking("x")))
                  .hasMessage("audit is full");
              hall.listeners.clear();
              return hall.register.issue(c, asking("y")).number().toString();
            });
    assertThat(kept).isEqualTo("JZ26-00001001");
    assertThat(hall.serials(BOOK)).containsExactly(1001L);
    assertThat(hall.count("SELECT count(*) FROM daily_report")).isZero();
    assertThat(hall.findings(BOOK)).isEmpty();
  }

  @Test
  void work_of_the_caller_that_throws_costs_no_number_and_is_not_kept() {
    costsNoNumber(
        "STORE-001",
        () ->
            hall.register.issue(
                asking("x"),
                c -> {
                  Sql.insert(c, "INSERT INTO daily_report VALUES ('H', 'd', 1, 1, 'C', 1)");
                  throw new SQLException("no such customer");
                }));
    assertThat(hall.count("SELECT count(*) FROM daily_report")).isZero();
  }

  @Test
  void a_refused_receipt_takes_the_callers_work_with_it() {
    hall.guards.add((connection, attempt) -> List.of(Finding.of(GuardCode.CLOSED)));
    costsNoNumber("RECEIPT-001", () -> hall.register.issue(asking("x"), dailyReport()));
    assertThat(hall.count("SELECT count(*) FROM daily_report")).isZero();
  }

  @Test
  void an_issued_receipt_keeps_the_callers_work() {
    Receipt receipt = hall.register.issue(asking("x"), dailyReport());
    assertThat(receipt.number().serial()).isEqualTo(1001);
    assertThat(hall.count("SELECT count(*) FROM daily_report")).isEqualTo(1);
  }

  @Test
  void a_joined_transaction_that_rolls_back_costs_no_number() {
    assertThatThrownBy(
            () ->
                hall.store.write(
                    c -> {
                      hall.register.issue(c, asking("x"));
                      hall.register.issue(c, asking("y"));
                      throw new IllegalStateException("changed my mind");
                    }))
        .hasMessage("changed my mind");
    assertThat(hall.records()).isEqualTo(6);
    assertThat(hall.issue("z").number().serial()).isEqualTo(1001);
  }

  @Test
  void one_transaction_may_issue_many() {
    List<Long> serials =
        hall.store.write(
            c -> {
              List<Long> taken = new ArrayList<>();
              for (String name : List.of("a", "b", "c")) {
                taken.add(hall.register.issue(c, asking(name)).number().serial());
              }
              return taken;
            });
    assertThat(serials).containsExactly(1001L, 1002L, 1003L);
  }

  @Test
  void there_must_be_a_transaction_to_join() {
    assertThatThrownBy(
            () ->
                hall.store.write(
                    c -> {
                      c.setAutoCommit(true);
                      try {
                        return hall.register.issue(c, asking("x"));
                      } finally {
                        c.setAutoCommit(false);
                      }
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("auto-commit");
  }

  @Test
  void a_book_runs_forward_and_its_numbers_have_the_form() {
    ReceiptBook.Kind kind = ReceiptBook.Kind.RECEIPT;
    assertThat(refusal(() -> book("A", kind, "A", 2, 1))).isEqualTo("RECEIPT-006");
    assertThat(refusal(() -> book("A", kind, "a", 1, 2))).isEqualTo("RECEIPT-001");
    assertThat(refusal(() -> book("A", kind, "A", 0, 2))).isEqualTo("RECEIPT-001");
    assertThat(refusal(() -> book("A", kind, "A", 1, 100_000_000))).isEqualTo("RECEIPT-001");
    assertThat(book("A", kind, "A", 1, 99_999_999).stream()).isEqualTo("receipt-book/A");
  }

  private void costsNoNumber(String code, ThrowingCallable operation) {
    long records = hall.records();
    long next = hall.totals(BOOK).issued();
    assertThat(refusal(operation)).isEqualTo(code);
    assertThat(hall.records()).isEqualTo(records);
    hall.guards.clear();
    hall.listeners.clear();
    assertThat(hall.issue("after-" + code + records).number().serial()).isEqualTo(1001 + next);
    assertThat(hall.findings(BOOK)).isEmpty();
  }

  private Receipt issueFrom(String book, Payment payment) {
    return hall.issue(new IssueRequest(new RequestId(payment.id().value()), book, payment));
  }

  private static Store.Work<String> dailyReport() {
    return c -> {
      Sql.insert(c, "INSERT INTO daily_report VALUES ('H', 'd', 1, 1, 'C', 1)");
      return "done";
    };
  }
}
