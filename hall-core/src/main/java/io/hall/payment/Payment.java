package io.hall.payment;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.money.Money;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A payment taken at a counter (缴费): who took it from whom, for what, and by which tenders.
 *
 * <p>Immutable. The lines sum to what was paid; of cash, {@code cashReceived} is what the customer
 * handed over and {@link #change()} what was given back, so that both stay visible.
 *
 * @param id the billing system's own number
 * @param hall where
 * @param cashier by whom
 * @param channel how it came in
 * @param payer from whom; personal data
 * @param paidAt when, in milliseconds
 * @param lines 1 to 99 parts; each tender's lines together are more than nothing
 * @param cashReceived what was handed over in notes and coins; zero when no line is cash
 */
public record Payment(
    PaymentId id,
    HallCode hall,
    StaffNumber cashier,
    Channel channel,
    Payer payer,
    Instant paidAt,
    List<PaymentLine> lines,
    Money cashReceived) {

  private static final int MAX_LINES = 99;

  /**
   * Checks the lines and the cash.
   *
   * @throws CheckFailedException with {@code PAYMENT-003} (no lines or too many), {@code
   *     PAYMENT-004} (a tender's lines are not more than nothing) or {@code PAYMENT-005} (less cash
   *     received than is paid in cash, or cash received where none is paid)
   */
  public Payment {
    lines = List.copyOf(lines);
    paidAt = paidAt.truncatedTo(ChronoUnit.MILLIS);
    if (lines.isEmpty() || lines.size() > MAX_LINES) {
      throw new CheckFailedException(Finding.of(PaymentCode.LINES).in("lines"));
    }
    for (Tender tender : Tender.values()) {
      boolean used = lines.stream().anyMatch(line -> line.tender() == tender);
      if (used && !paidBy(lines, tender).isPositive()) {
        throw new CheckFailedException(
            Finding.of(PaymentCode.TENDER_AMOUNT).with("tender", tender).in("lines"));
      }
    }
    Money cash = paidBy(lines, Tender.CASH);
    if (cashReceived.compareTo(cash) < 0 || (cash.isZero() && !cashReceived.isZero())) {
      throw new CheckFailedException(Finding.of(PaymentCode.CASH_RECEIVED).in("cashReceived"));
    }
  }

  /** What was paid in all. */
  public Money total() {
    return Money.sum(lines.stream().map(PaymentLine::amount).toList());
  }

  /** What was paid by {@code tender}. */
  public Money paidBy(Tender tender) {
    return paidBy(lines, tender);
  }

  /** The change given (找零): cash received less cash paid. */
  public Money change() {
    return cashReceived.minus(paidBy(Tender.CASH));
  }

  private static Money paidBy(List<PaymentLine> lines, Tender tender) {
    return Money.sum(
        lines.stream().filter(line -> line.tender() == tender).map(PaymentLine::amount).toList());
  }
}
