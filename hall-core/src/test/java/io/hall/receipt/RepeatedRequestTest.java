package io.hall.receipt;

import static io.hall.receipt.HallAtWork.BOOK;
import static io.hall.receipt.HallAtWork.CASHIER;
import static io.hall.receipt.HallAtWork.LEADER;
import static io.hall.receipt.HallAtWork.area;
import static io.hall.receipt.HallAtWork.asking;
import static io.hall.receipt.HallAtWork.book;
import static io.hall.receipt.HallAtWork.line;
import static io.hall.receipt.HallAtWork.paid;
import static io.hall.receipt.HallAtWork.payment;
import static io.hall.receipt.HallAtWork.refunding;
import static io.hall.receipt.HallAtWork.refusal;
import static io.hall.receipt.HallAtWork.voiding;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.payment.Payer;
import io.hall.payment.Refund;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.Entry;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import io.hall.tariff.FeeCategory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The same request gives the same answer and writes nothing; other content is a conflict. */
class RepeatedRequestTest extends EveryStoreTestBase {

  private static final Payer OTHER_NAME =
      new Payer(HallAtWork.PAYER.customer(), "测试用户乙", HallAtWork.PAYER.address());

  @Test
  void a_repeated_issue_gives_the_same_receipt() {
    Receipt first = hall.issue("a");
    later();
    writesNothing(() -> assertThat(hall.issue("a")).isEqualTo(first));
    writesNothing(() -> assertThat(hall.register.issue(asking("a"), c -> 1)).isEqualTo(first));
  }

  @Test
  void a_repeated_issue_does_not_do_the_callers_work_again() {
    AtomicInteger done = new AtomicInteger();
    Receipt first = hall.register.issue(asking("a"), c -> done.incrementAndGet());
    assertThat(hall.register.issue(asking("a"), c -> done.incrementAndGet())).isEqualTo(first);
    assertThat(done).hasValue(1);
  }

  @Test
  void an_issue_with_other_content_is_a_conflict() {
    hall.openFor(new StaffNumber("C08"), book("R-2", ReceiptBook.Kind.RECEIPT, "X", 1, 9));
    hall.issue("a");
    conflicts(() -> hall.issue("a", area("100.01")));
    conflicts(() -> hall.issue("a", line(FeeCategory.PENALTY, "100.00")));
    conflicts(() -> hall.issue("a", area("50.00"), area("50.00")));
    conflicts(() -> hall.issue(new IssueRequest(new RequestId("a"), BOOK, payment("P-b"))));
    conflicts(() -> hall.issue(new IssueRequest(new RequestId("a"), "R-2", payment("P-a"))));
    conflicts(() -> hall.issue(issueFor(OTHER_NAME)));
  }

  @Test
  void after_the_texts_were_erased_a_repeat_gives_the_receipt_without_its_payer() {
    Receipt first = hall.issue("a");
    hall.erasePersonalTexts();
    Receipt again = hall.issue(issueFor(OTHER_NAME));
    assertThat(again.number()).isEqualTo(first.number());
    assertThat(again.payment().payer()).isEqualTo(Payer.ERASED);
    conflicts(() -> hall.issue("a", area("100.01")));
  }

  @Test
  void a_repeated_refund_gives_the_same_voucher_and_other_content_is_a_conflict() {
    ReceiptNumber a = hall.issue("a").number();
    ReceiptNumber b = hall.issue("b").number();
    RefundVoucher first = hall.refund("f", a, area("10.00"));
    later();
    writesNothing(() -> assertThat(hall.refund("f", a, area("10.00"))).isEqualTo(first));
    conflicts(() -> hall.refund("f", a, area("10.01")));
    conflicts(() -> hall.refund("f", b, area("10.00")));
    RefundRequest ask = refunding("f", a, area("10.00"));
    conflicts(() -> hall.refund(new RefundRequest(ask.request(), BOOK, a, ask.refund())));
    conflicts(() -> hall.refund(because(ask, "搬家")));
  }

  @Test
  void a_repeated_refund_whose_texts_were_erased_is_still_answered() {
    ReceiptNumber a = hall.issue("a").number();
    RefundVoucher first = hall.refund("f", a, area("10.00"));
    hall.erasePersonalTexts();
    RefundVoucher again = hall.refund("f", a, area("10.00"));
    assertThat(again.number()).isEqualTo(first.number());
    assertThat(again.refund().payer()).isEqualTo(Payer.ERASED);
    assertThat(again.refund().reason()).isEqualTo("***");
  }

  @Test
  void a_repeated_void_gives_the_same_answer_and_other_content_is_a_conflict() {
    ReceiptNumber a = hall.issue("a").number();
    ReceiptNumber b = hall.issue("b").number();
    VoidedReceipt first = hall.voidReceipt(voiding("v", a, "写错"));
    later();
    writesNothing(() -> assertThat(hall.voidReceipt(voiding("v", a, "写错"))).isEqualTo(first));
    conflicts(() -> hall.voidReceipt(voiding("v", b, "写错")));
    conflicts(() -> hall.voidReceipt(voiding("v", a, "另一个原因")));
    conflicts(() -> hall.voidReceipt(voiding("v", a, "")));
    conflicts(() -> hall.voidReceipt(voided(a, VoidReason.OTHER, CASHIER, LEADER)));
    conflicts(
        () -> hall.voidReceipt(voided(a, VoidReason.WRONG_PAYER, CASHIER, new StaffNumber("L2"))));
    conflicts(
        () -> hall.voidReceipt(voided(a, VoidReason.WRONG_PAYER, new StaffNumber("L2"), LEADER)));
  }

  @Test
  void a_repeated_void_without_a_note_takes_no_note_later() {
    ReceiptNumber a = hall.issue("a").number();
    VoidedReceipt first = hall.voidReceipt(voiding("v", a, ""));
    writesNothing(() -> assertThat(hall.voidReceipt(voiding("v", a, ""))).isEqualTo(first));
    conflicts(() -> hall.voidReceipt(voiding("v", a, "写错")));
  }

  @Test
  void a_void_whose_note_was_erased_can_only_be_repeated_with_a_note() {
    ReceiptNumber a = hall.issue("a").number();
    VoidedReceipt first = hall.voidReceipt(voiding("v", a, "写错"));
    hall.erasePersonalTexts();
    assertThat(hall.voidReceipt(voiding("v", a, "写错"))).isEqualTo(first);
    conflicts(() -> hall.voidReceipt(voiding("v", a, "")));
  }

  @Test
  void a_repeated_void_of_a_refund_voucher_gives_the_same_answer() {
    RefundVoucher voucher = hall.refund("f", hall.issue("a").number(), area("10.00"));
    VoidedReceipt first = hall.voidReceipt("v", voucher.number());
    writesNothing(() -> assertThat(hall.voidReceipt("v", voucher.number())).isEqualTo(first));
  }

  @Test
  void a_repeated_reprint_gives_the_same_copy_even_when_the_receipt_is_void_by_now() {
    ReceiptNumber a = hall.issue("a").number();
    ReceiptNumber b = hall.issue("b").number();
    Reprint first = hall.reprint("r", a);
    hall.reprint("r2", a);
    hall.voidReceipt("v", a);
    writesNothing(() -> assertThat(hall.reprint("r", a)).isEqualTo(first));
    conflicts(() -> hall.reprint("r", b));
    conflicts(() -> hall.reprint("r", new ReceiptNumber("NONE", 1)));
    conflicts(
        () ->
            hall.store.write(
                c ->
                    hall.register.reprint(
                        c, new ReprintRequest(new RequestId("r"), a, new StaffNumber("C9")))));
  }

  @Test
  void a_repeated_step_of_a_book_gives_the_same_state_and_other_content_is_a_conflict() {
    ReceiptBook open = book(BOOK, ReceiptBook.Kind.RECEIPT, "JZ26", 1001, 99_999);
    BookState inUse = hall.read(c -> hall.register.books().state(c, BOOK)).orElseThrow();
    hall.issue("a");
    later();
    writesNothing(() -> assertThat(hall.open(open)).isEqualTo(inUse));
    conflicts(() -> hall.open(book(BOOK, ReceiptBook.Kind.RECEIPT, "JZ26", 1001, 99_998)));
    conflicts(() -> hall.take(HallAtWork.handedOut(open, new StaffNumber("C08"))));
    conflicts(
        () ->
            hall.take(
                new BookStep.InUse(
                    new RequestId("out-" + BOOK), BOOK, HallAtWork.HALL, HallAtWork.CASHIER)));
  }

  @Test
  void an_id_is_not_shared_by_two_kinds_of_request() {
    ReceiptNumber a = hall.issue("a").number();
    conflicts(() -> hall.reprint("a", a));
    conflicts(() -> hall.voidReceipt("a", a));
    conflicts(() -> hall.refund("a", a, area("1.00")));
    conflicts(() -> hall.issue("in-" + BOOK));
  }

  @Test
  void an_unknown_outcome_is_asked_by_request() {
    ReceiptNumber a = hall.issue("a").number();
    ReceiptNumber f = hall.refund("f", a, area("1.00")).number();
    assertThat(outcome("a")).contains(a);
    assertThat(outcome("f")).contains(f);
    assertThat(outcome("never")).isEmpty();
    assertThat(outcome("in-" + BOOK)).isEmpty();
  }

  @Test
  void a_request_of_another_part_of_the_house_has_no_number() {
    hall.store.write(
        c ->
            new RecordLog(hall.store.chain())
                .append(
                    c,
                    new Entry(
                        "shift/H01",
                        "shift.open.1",
                        new RequestId("s"),
                        hall.clock.instant(),
                        Canonical.write().text("H01").end(),
                        Canonical.EMPTY)));
    assertThat(outcome("s")).isEmpty();
    conflicts(() -> hall.issue("s"));
  }

  private Optional<ReceiptNumber> outcome(String request) {
    return hall.read(c -> hall.register.outcome(c, new RequestId(request)));
  }

  private static IssueRequest issueFor(Payer payer) {
    return new IssueRequest(new RequestId("a"), BOOK, paid(payer, "P-a"));
  }

  private static VoidRequest voided(
      ReceiptNumber number, VoidReason reason, StaffNumber by, StaffNumber approver) {
    return new VoidRequest(new RequestId("v"), number, reason, "写错", by, approver);
  }

  private static RefundRequest because(RefundRequest ask, String reason) {
    Refund refund = ask.refund();
    return new RefundRequest(
        ask.request(),
        ask.book(),
        ask.original(),
        new Refund(
            refund.id(),
            refund.hall(),
            refund.cashier(),
            refund.approver(),
            refund.payer(),
            refund.refundedAt(),
            refund.lines(),
            reason));
  }

  /** The answer is the first one's, whatever the clock says by now. */
  private void later() {
    hall.clock.turn(Duration.ofDays(3));
  }

  private void writesNothing(Runnable repeat) {
    long before = hall.records();
    repeat.run();
    assertThat(hall.records()).isEqualTo(before);
  }

  private void conflicts(ThrowingCallable operation) {
    long before = hall.records();
    assertThat(refusal(operation)).isEqualTo("STORE-003");
    assertThat(hall.records()).isEqualTo(before);
  }
}
