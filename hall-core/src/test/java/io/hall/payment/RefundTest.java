package io.hall.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.tariff.FeeCategory;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefundTest {

  private static final Payer PAYER = new Payer("1000001", "测试用户甲", "试验路 1 号 2-301");

  @Test
  void its_lines_sum_to_what_goes_back() {
    assertThat(refund("L01", "多缴", line("1.00"), line("2.50")).total()).hasToString("3.50");
  }

  @Test
  void it_has_1_to_99_positive_lines() {
    assertThatThrownBy(() -> refund("L01", "多缴")).hasMessageStartingWith("PAYMENT-003 lines:");
    assertThatThrownBy(
            () ->
                refund(
                    "L01",
                    "多缴",
                    Collections.nCopies(100, line("1.00")).toArray(PaymentLine[]::new)))
        .hasMessageStartingWith("PAYMENT-003 lines:");
    PaymentLine negative =
        PaymentLine.of(
            FeeCategory.ADJUSTMENT, new HeatingSeason(2026), Tender.CASH, Money.ofFen(-1));
    assertThatThrownBy(() -> refund("L01", "多缴", line("1.00"), negative))
        .hasMessageStartingWith("PAYMENT-003 lines:");
  }

  @Test
  void it_needs_a_second_person_and_a_reason() {
    assertThatThrownBy(() -> refund("C07", "多缴", line("1.00")))
        .hasMessageStartingWith("PAYMENT-006 approver:");
    assertThatThrownBy(() -> refund("L01", " ", line("1.00")))
        .hasMessageStartingWith("PAYMENT-007 reason:");
  }

  @Test
  void its_words_say_neither_who_was_paid_nor_why() {
    assertThat(refund("L01", "多缴", line("1.00"))).hasToString("Refund[P-2]");
  }

  @Test
  void its_time_is_kept_in_milliseconds() {
    assertThat(refund("L01", "多缴", line("1.00")).refundedAt())
        .isEqualTo("2026-11-23T01:02:03.456Z");
  }

  private static PaymentLine line(String yuan) {
    return PaymentLine.of(
        FeeCategory.RESIDENTIAL_AREA, new HeatingSeason(2026), Tender.CASH, Money.yuan(yuan));
  }

  private static Refund refund(String approver, String reason, PaymentLine... lines) {
    return new Refund(
        new PaymentId("P-2"),
        new HallCode("H01"),
        new StaffNumber("C07"),
        new StaffNumber(approver),
        PAYER,
        Instant.parse("2026-11-23T01:02:03.456789Z"),
        List.of(lines),
        reason);
  }
}
