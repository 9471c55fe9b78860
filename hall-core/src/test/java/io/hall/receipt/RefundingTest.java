package io.hall.receipt;

import static io.hall.receipt.HallAtWork.SEASON;
import static io.hall.receipt.HallAtWork.area;
import static io.hall.receipt.HallAtWork.line;
import static io.hall.receipt.HallAtWork.refundOf;
import static io.hall.receipt.HallAtWork.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.Money;
import io.hall.payment.PaymentLine;
import io.hall.payment.Tender;
import io.hall.store.RequestId;
import io.hall.tariff.FeeCategory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RefundingTest extends EveryStoreTestBase {

  private static final PaymentLine LAST_SEASON =
      PaymentLine.of(
          FeeCategory.RESIDENTIAL_AREA, SEASON.previous(), Tender.WECHAT, Money.yuan("30.00"));

  @Test
  void no_more_goes_back_than_was_paid_however_it_is_split() {
    ReceiptNumber a = hall.issue("a", area("100.00")).number();
    refuses("RECEIPT-011", a, area("100.01"));
    refuses("RECEIPT-011", a, area("60.00"), area("40.01"));
    hall.refund("f1", a, area("60.00"));
    refuses("RECEIPT-011", a, area("40.01"));
    hall.refund("f2", a, area("25.00"), area("15.00"));
    refuses("RECEIPT-011", a, area("0.01"));
  }

  @Test
  void each_category_and_each_season_is_bounded_by_itself() {
    ReceiptNumber a =
        hall.issue("a", area("100.00"), line(FeeCategory.PENALTY, "5.00"), LAST_SEASON).number();
    refuses("RECEIPT-011", a, line(FeeCategory.PENALTY, "5.01"));
    refuses("RECEIPT-011", a, line(FeeCategory.RECONNECT, "0.01"));
    refuses(
        "RECEIPT-011",
        a,
        PaymentLine.of(
            FeeCategory.RESIDENTIAL_AREA, SEASON.previous(), Tender.CASH, Money.yuan("30.01")));
    hall.refund("f", a, LAST_SEASON, line(FeeCategory.PENALTY, "5.00"), area("100.00"));
  }

  @Test
  void what_was_rounded_off_was_not_paid_and_does_not_go_back() {
    ReceiptNumber a =
        hall.issue("a", area("100.50"), line(FeeCategory.ADJUSTMENT, "-0.50")).number();
    refuses("RECEIPT-015", a, area("100.01"));
    hall.refund("f", a, area("100.00"));
    refuses("RECEIPT-015", a, area("0.01"));
  }

  @Test
  void a_refund_may_come_on_a_later_day_and_by_another_tender() {
    ReceiptNumber a = hall.issue("a", area("100.00")).number();
    hall.clock.turn(Duration.ofDays(40));
    PaymentLine cash =
        PaymentLine.of(FeeCategory.RESIDENTIAL_AREA, SEASON, Tender.CASH, Money.yuan("100.00"));
    assertThat(hall.refund("f", a, cash).date()).hasToString("2027-01-02");
  }

  @Test
  void a_refund_voucher_is_not_refunded() {
    ReceiptNumber voucher = hall.refund("f", hall.issue("a").number(), area("10.00")).number();
    refuses("RECEIPT-007", voucher, area("1.00"));
  }

  @Test
  void a_void_receipt_is_not_refunded_and_one_that_does_not_exist_neither() {
    ReceiptNumber a = hall.issue("a").number();
    hall.voidReceipt("v", a);
    refuses("RECEIPT-008", a, area("1.00"));
    refuses("RECEIPT-007", new ReceiptNumber("JZ26", 1), area("1.00"));
  }

  @Test
  void a_void_refund_voucher_gives_its_amount_back_to_what_can_be_refunded() {
    ReceiptNumber a = hall.issue("a", area("100.00")).number();
    ReceiptNumber voucher = hall.refund("f1", a, area("100.00")).number();
    refuses("RECEIPT-011", a, area("0.01"));
    hall.voidReceipt("v", voucher);
    hall.refund("f2", a, area("100.00"));
    refuses("RECEIPT-011", a, area("0.01"));
  }

  @Test
  void a_refund_has_one_voucher() {
    ReceiptNumber a = hall.issue("a").number();
    hall.refund("f1", a, area("1.00"));
    RefundRequest again =
        new RefundRequest(
            new RequestId("f2"), HallAtWork.REFUND_BOOK, a, refundOf("P-f1", area("1.00")));
    assertThat(refusal(() -> hall.refund(again))).isEqualTo("RECEIPT-013");
  }

  @Test
  void the_ledger_shows_a_refund_as_a_negative_document_that_points_back() {
    ReceiptNumber a = hall.issue("a", area("100.00")).number();
    hall.refund("f", a, area("40.00"));
    assertThat(hall.today())
        .extracting(d -> d.number() + " " + d.isRefund() + " " + d.amount() + " " + d.refunds())
        .containsExactly(
            "JZ26-00001001 false 100.00 Optional.empty",
            "TF26-00000001 true -40.00 Optional[JZ26-00001001]");
  }

  private void refuses(String code, ReceiptNumber original, PaymentLine... lines) {
    long before = hall.records();
    assertThat(refusal(() -> hall.refund("x" + before, original, lines))).isEqualTo(code);
    assertThat(hall.records()).isEqualTo(before);
  }
}
