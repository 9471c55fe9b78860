package io.hall.payment;

import io.hall.calendar.HeatingSeason;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.tariff.FeeCategory;
import java.util.Optional;

/**
 * One part of a payment: so much, for this category and season, by this tender.
 *
 * <p>A payment over two tenders has a line for each, so that every total by category and tender
 * follows from the lines alone. Rounding-off (抹零) is a line of {@link FeeCategory#ADJUSTMENT} with
 * a negative amount; every other line is positive.
 *
 * @param category what is paid for
 * @param season the heating season it belongs to; arrears keep their old one
 * @param tender how it is paid
 * @param amount fen; negative only for an adjustment, never zero
 * @param reference the transaction number of the terminal, wallet or bank; empty for cash
 * @param basis what the amount was reckoned from, if the receipt shows it
 */
public record PaymentLine(
    FeeCategory category,
    HeatingSeason season,
    Tender tender,
    Money amount,
    String reference,
    Optional<Basis> basis) {

  /** Checks the sign; {@code PAYMENT-002} if it is wrong. */
  public PaymentLine {
    boolean signed = category == FeeCategory.ADJUSTMENT ? !amount.isZero() : amount.isPositive();
    if (!signed) {
      throw new CheckFailedException(Finding.of(PaymentCode.LINE_AMOUNT).in("amount"));
    }
    if (reference.length() > 64) {
      throw new CheckFailedException(Finding.of(PaymentCode.REFERENCE_TOO_LONG).in("reference"));
    }
  }

  /** Returns a line without a transaction number and without a basis. */
  public static PaymentLine of(
      FeeCategory category, HeatingSeason season, Tender tender, Money amount) {
    return new PaymentLine(category, season, tender, amount, "", Optional.empty());
  }
}
