package io.hall.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.tariff.FeeCategory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PaymentTest {

  private static final HeatingSeason SEASON = new HeatingSeason(2026);
  private static final Payer PAYER = new Payer("1000001", "测试用户甲", "试验路 1 号 2-301");

  @Test
  void cash_received_less_cash_paid_is_the_change() {
    Payment payment = payment("2000.00", line(Tender.CASH, "1864.50"));
    assertThat(payment.change()).hasToString("135.50");
    assertThat(payment.cashReceived()).hasToString("2000.00");
    assertThat(payment("1864.50", line(Tender.CASH, "1864.50")).change()).isEqualTo(Money.ZERO);
  }

  @Test
  void a_payment_over_two_tenders_sums_each() {
    Payment payment =
        payment("1000.00", line(Tender.CASH, "1000.00"), line(Tender.WECHAT, "864.50"));
    assertThat(payment.total()).hasToString("1864.50");
    assertThat(payment.paidBy(Tender.CASH)).hasToString("1000.00");
    assertThat(payment.paidBy(Tender.WECHAT)).hasToString("864.50");
    assertThat(payment.paidBy(Tender.POS)).isEqualTo(Money.ZERO);
    assertThat(payment.change()).isEqualTo(Money.ZERO);
  }

  @Test
  void rounding_off_is_a_line_and_lowers_what_is_paid() {
    Payment payment =
        payment("1714.00", line(Tender.CASH, "1714.82"), roundingOff(Tender.CASH, "-0.82"));
    assertThat(payment.total()).hasToString("1714.00");
    assertThat(payment.change()).isEqualTo(Money.ZERO);
  }

  @Test
  void only_an_adjustment_may_be_negative_and_nothing_is_zero() {
    refuses("PAYMENT-002 amount", () -> line(Tender.CASH, "0.00"));
    refuses("PAYMENT-002 amount", () -> line(Tender.CASH, "-0.01"));
    refuses("PAYMENT-002 amount", () -> roundingOff(Tender.CASH, "0.00"));
    assertThat(roundingOff(Tender.CASH, "0.01").amount()).isEqualTo(Money.ofFen(1));
  }

  @Test
  void a_payment_has_1_to_99_lines() {
    PaymentLine line = line(Tender.POS, "1.00");
    refuses("PAYMENT-003 lines", () -> payment("0.00"));
    refuses(
        "PAYMENT-003 lines",
        () -> payment("0.00", Collections.nCopies(100, line).toArray(PaymentLine[]::new)));
    assertThat(payment("0.00", Collections.nCopies(99, line).toArray(PaymentLine[]::new)).total())
        .hasToString("99.00");
  }

  @Test
  void the_lines_of_each_tender_are_more_than_nothing_together() {
    refuses(
        "PAYMENT-004 lines",
        () -> payment("0.00", line(Tender.POS, "5.00"), roundingOff(Tender.CASH, "-1.00")));
    refuses(
        "PAYMENT-004 lines",
        () -> payment("0.00", line(Tender.POS, "1.00"), roundingOff(Tender.POS, "-1.00")));
  }

  @Test
  void cash_received_covers_the_cash_and_is_nothing_where_no_cash_is_paid() {
    refuses("PAYMENT-005 cashReceived", () -> payment("1.99", line(Tender.CASH, "2.00")));
    refuses("PAYMENT-005 cashReceived", () -> payment("0.01", line(Tender.POS, "2.00")));
    refuses("PAYMENT-005 cashReceived", () -> payment("-0.01", line(Tender.POS, "2.00")));
  }

  @Test
  void codes_are_short_and_begin_with_a_letter_or_digit() {
    for (String text : List.of("", "-a", "a b", "甲", "x".repeat(41))) {
      refuses("PAYMENT-001 hall", () -> new HallCode(text));
      refuses("PAYMENT-001 staff", () -> new StaffNumber(text));
      refuses("PAYMENT-001 payment", () -> new PaymentId(text));
    }
    assertThat(new HallCode("H-0_1.x")).hasToString("H-0_1.x");
    assertThat(new StaffNumber("x".repeat(40)).value()).hasSize(40);
    assertThat(new HallCode("A")).isLessThan(new HallCode("B"));
    assertThat(new StaffNumber("A")).isLessThan(new StaffNumber("B")).hasToString("A");
    assertThat(new PaymentId("A")).isLessThan(new PaymentId("B")).hasToString("A");
  }

  @Test
  void a_transaction_number_has_at_most_64_characters() {
    assertThat(referring("x".repeat(64)).reference()).hasSize(64);
    refuses("PAYMENT-008 reference", () -> referring("x".repeat(65)));
  }

  @Test
  void a_basis_can_be_printed() {
    assertThat(basis("1E+2", "㎡", "17.3635").quantity()).isEqualTo(new BigDecimal("100"));
    assertThat(basis("1.50", "㎡", "17").quantity()).isEqualTo(new BigDecimal("1.50"));
    basis("999999999999999999.999999999999", "x".repeat(16), "0.000000000001");
    refuses("PAYMENT-009 quantity", () -> basis("1E+999999999", "㎡", "1"));
    refuses("PAYMENT-009 quantity", () -> basis("1000000000000000000", "㎡", "1"));
    refuses("PAYMENT-009 unitPrice", () -> basis("1", "㎡", "0.00000000000001"));
    refuses("PAYMENT-009 unit", () -> basis("1", " ", "1"));
    refuses("PAYMENT-009 unit", () -> basis("1", "x".repeat(17), "1"));
  }

  @Test
  void times_are_kept_in_milliseconds_and_lines_are_copied() {
    List<PaymentLine> lines = new ArrayList<>(List.of(line(Tender.POS, "1.00")));
    Payment payment = payment(Money.ZERO, lines, Instant.parse("2026-11-23T01:02:03.456789Z"));
    lines.clear();
    assertThat(payment.paidAt()).isEqualTo("2026-11-23T01:02:03.456Z");
    assertThat(payment.lines()).hasSize(1);
  }

  @Test
  void no_words_of_a_payment_say_who_paid() {
    assertThat(payment("0.00", line(Tender.POS, "1.00")).toString() + PAYER)
        .contains("Payer[***]")
        .doesNotContain(PAYER.customer(), PAYER.name(), PAYER.address());
  }

  private static void refuses(String start, ThrowingCallable making) {
    assertThatThrownBy(making).hasMessageStartingWith(start + ":");
  }

  private static Basis basis(String quantity, String unit, String price) {
    return new Basis(new BigDecimal(quantity), unit, new BigDecimal(price));
  }

  private static PaymentLine referring(String reference) {
    return new PaymentLine(
        FeeCategory.PENALTY, SEASON, Tender.POS, Money.ofFen(1), reference, Optional.empty());
  }

  private static PaymentLine line(Tender tender, String yuan) {
    return PaymentLine.of(FeeCategory.RESIDENTIAL_AREA, SEASON, tender, Money.yuan(yuan));
  }

  private static PaymentLine roundingOff(Tender tender, String yuan) {
    return PaymentLine.of(FeeCategory.ADJUSTMENT, SEASON, tender, Money.yuan(yuan));
  }

  private static Payment payment(String received, PaymentLine... lines) {
    return payment(Money.yuan(received), List.of(lines), Instant.parse("2026-11-23T01:02:03.456Z"));
  }

  private static Payment payment(Money received, List<PaymentLine> lines, Instant at) {
    return new Payment(
        new PaymentId("P-1"),
        new HallCode("H01"),
        new StaffNumber("C07"),
        Channel.HALL,
        PAYER,
        at,
        lines,
        received);
  }
}
