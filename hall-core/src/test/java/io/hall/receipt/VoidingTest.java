package io.hall.receipt;

import static io.hall.receipt.HallAtWork.BOOK;
import static io.hall.receipt.HallAtWork.CASHIER;
import static io.hall.receipt.HallAtWork.area;
import static io.hall.receipt.HallAtWork.refusal;
import static io.hall.receipt.HallAtWork.voiding;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.store.RequestId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("规程-7.2")
class VoidingTest extends EveryStoreTestBase {

  @Test
  void a_void_needs_a_second_person() {
    ReceiptNumber a = hall.issue("a").number();
    RequestId request = new RequestId("v");
    assertThat(refusal(() -> new VoidRequest(request, a, VoidReason.OTHER, "", CASHIER, CASHIER)))
        .isEqualTo("RECEIPT-010");
  }

  @Test
  void a_receipt_is_voided_once() {
    ReceiptNumber a = hall.issue("a").number();
    hall.voidReceipt("v", a);
    refusesWithoutTrace("RECEIPT-008", a);
  }

  @Test
  void a_receipt_that_does_not_exist_is_not_voided() {
    refusesWithoutTrace("RECEIPT-007", new ReceiptNumber("JZ26", 1));
  }

  @Test
  void a_receipt_is_voided_on_its_own_day_to_the_last_millisecond_in_shanghai() {
    hall.clock.set("2026-11-23T16:00:00Z");
    ReceiptNumber first = hall.issue("first").number();
    ReceiptNumber second = hall.issue("second").number();
    hall.clock.set("2026-11-24T15:59:59.999Z");
    assertThat(hall.voidReceipt("v", first).voidedAt()).isEqualTo(hall.clock.instant());
    hall.clock.set("2026-11-24T16:00:00Z");
    refusesWithoutTrace("RECEIPT-009", second);
  }

  @Test
  void a_receipt_with_a_refund_is_not_voided_until_the_refund_is() {
    ReceiptNumber a = hall.issue("a").number();
    ReceiptNumber refund = hall.refund("f", a, area("0.01")).number();
    refusesWithoutTrace("RECEIPT-012", a);
    hall.voidReceipt("vf", refund);
    hall.voidReceipt("va", a);
  }

  @Test
  void a_payment_whose_receipt_is_void_gets_a_new_one_and_only_one() {
    Receipt spoiled = hall.issue("a");
    hall.voidReceipt("v", spoiled.number());
    Receipt anew = hall.issue(new IssueRequest(new RequestId("b"), BOOK, spoiled.payment()));
    assertThat(anew.number().serial()).isEqualTo(spoiled.number().serial() + 1);
    IssueRequest third = new IssueRequest(new RequestId("c"), BOOK, spoiled.payment());
    assertThat(refusal(() -> hall.issue(third))).isEqualTo("RECEIPT-013");
  }

  @Test
  void a_void_receipt_stays_in_the_ledger_and_counts_for_nothing() {
    ReceiptNumber a = hall.issue("a").number();
    hall.voidReceipt("v", a);
    ReceiptLedger.Document document = hall.today().get(0);
    assertThat(document.number()).isEqualTo(a);
    assertThat(document.counts()).isFalse();
    assertThat(document.voidReason()).contains(VoidReason.WRONG_PAYER);
    assertThat(document.amount()).hasToString("100.00");
  }

  @Test
  void the_one_who_asks_need_not_be_the_cashier_and_the_note_is_kept_apart() {
    ReceiptNumber a = hall.issue("a").number();
    hall.voidReceipt(voiding("v", a, "测试用户甲写成测试用户乙"));
    assertThat(hall.contentsWith("log_record", "测试用户")).isZero();
    assertThat(hall.contentsWith("personal_text", "测试用户乙")).isEqualTo(1);
  }

  @Test
  void the_words_of_a_request_leave_the_note_out() {
    assertThat(voiding("v", new ReceiptNumber("A", 1), "测试用户甲"))
        .hasToString("VoidRequest[v, A-00000001, WRONG_PAYER]");
  }

  @Test
  void running_totals_count_voids_beside_what_was_issued() {
    ReceiptNumber a = hall.issue("a", area("1.11")).number();
    hall.issue("b", area("2.22"));
    hall.voidReceipt("v", a);
    assertThat(hall.totals(HallAtWork.BOOK)).isEqualTo(new RunningTotals(2, 333, 1, 111));
    ReceiptNumber c = hall.issue("c", area("5.00")).number();
    ReceiptNumber f = hall.refund("f", c, area("4.00")).number();
    hall.voidReceipt("vf", f);
    assertThat(hall.totals(HallAtWork.REFUND_BOOK)).isEqualTo(new RunningTotals(1, 400, 1, 400));
    assertThat(hall.totals(HallAtWork.BOOK)).isEqualTo(new RunningTotals(3, 833, 1, 111));
  }

  private void refusesWithoutTrace(String code, ReceiptNumber number) {
    long before = hall.records();
    assertThat(refusal(() -> hall.voidReceipt("again", number))).isEqualTo(code);
    assertThat(hall.records()).isEqualTo(before);
  }
}
