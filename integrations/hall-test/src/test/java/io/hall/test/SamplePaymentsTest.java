package io.hall.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.Money;
import io.hall.payment.Payment;
import io.hall.payment.PaymentLine;
import io.hall.payment.Tender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplePaymentsTest {

  private final TurnableClock clock = TurnableClock.at("2026-11-23T04:00:00Z");

  @Test
  void a_seed_gives_the_same_payments_again_and_another_gives_others() {
    assertThat(payments(7)).isEqualTo(payments(7)).isNotEqualTo(payments(8));
  }

  @Test
  void every_payment_has_an_id_of_its_own_and_every_tender_occurs() {
    assertThat(payments(1)).extracting(Payment::id).doesNotHaveDuplicates().hasSize(300);
    assertThat(payments(1))
        .flatExtracting(Payment::lines)
        .extracting(PaymentLine::tender)
        .contains(Tender.values());
  }

  @Test
  void amounts_lie_between_1_and_5000_yuan() {
    assertThat(payments(1))
        .flatExtracting(Payment::lines)
        .extracting(PaymentLine::amount)
        .allSatisfy(a -> assertThat(a).isBetween(Money.yuan("1.00"), Money.yuan("5000.00")));
  }

  @Test
  void cash_is_handed_over_in_notes_of_a_hundred_yuan_and_change_is_less_than_one() {
    assertThat(payments(1))
        .filteredOn(payment -> !payment.paidBy(Tender.CASH).isZero())
        .isNotEmpty()
        .allSatisfy(
            payment -> {
              assertThat(payment.cashReceived().fen() % 10_000).isZero();
              assertThat(payment.change()).isLessThan(Money.yuan("100.00"));
            });
  }

  @Test
  void a_payment_is_paid_when_the_clock_says() {
    SamplePayments payments = new SamplePayments(1, clock);
    assertThat(payments.next().paidAt()).isEqualTo(Instant.parse("2026-11-23T04:00:00Z"));
    clock.turn(Duration.ofMinutes(-5));
    assertThat(payments.next().paidAt()).isEqualTo(Instant.parse("2026-11-23T03:55:00Z"));
  }

  private List<Payment> payments(long seed) {
    return new SamplePayments(seed, clock).next(300);
  }
}
