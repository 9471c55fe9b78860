package io.hall.payment;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.money.Money;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Money given back (退费): a document of its own that refers to what was paid, never a change to it.
 *
 * <p>Immutable. The lines say what goes back, as positive amounts, by category, season and tender.
 *
 * @param id the billing system's own number of the refund
 * @param hall where
 * @param cashier who pays it out
 * @param approver who allowed it; another person than the cashier
 * @param payer to whom: the one who paid; personal data
 * @param refundedAt when, in milliseconds
 * @param lines 1 to 99 parts, each positive
 * @param reason why, in the customer's file's words; personal data
 */
public record Refund(
    PaymentId id,
    HallCode hall,
    StaffNumber cashier,
    StaffNumber approver,
    Payer payer,
    Instant refundedAt,
    List<PaymentLine> lines,
    String reason) {

  /**
   * Checks the lines and the second person.
   *
   * @throws CheckFailedException with {@code PAYMENT-003} (lines), {@code PAYMENT-006} (approver is
   *     the cashier) or {@code PAYMENT-007} (no reason)
   */
  public Refund {
    lines = List.copyOf(lines);
    refundedAt = refundedAt.truncatedTo(ChronoUnit.MILLIS);
    boolean positive = lines.stream().allMatch(line -> line.amount().isPositive());
    if (lines.isEmpty() || lines.size() > 99 || !positive) {
      throw new CheckFailedException(Finding.of(PaymentCode.LINES).in("lines"));
    }
    if (approver.equals(cashier)) {
      throw new CheckFailedException(Finding.of(PaymentCode.SECOND_PERSON).in("approver"));
    }
    if (reason.isBlank()) {
      throw new CheckFailedException(Finding.of(PaymentCode.REASON).in("reason"));
    }
  }

  /** What goes back in all, as a positive amount. */
  public Money total() {
    return Money.sum(lines.stream().map(PaymentLine::amount).toList());
  }

  /** Says nothing of the person or the reason. */
  @Override
  public String toString() {
    return "Refund[" + id + "]";
  }
}
