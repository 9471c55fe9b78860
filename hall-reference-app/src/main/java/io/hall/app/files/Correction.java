package io.hall.app.files;

import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.PaymentId;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.VoidReason;
import io.hall.settlement.Cell;
import java.time.Instant;
import java.util.Optional;

/**
 * What was done about a difference before the report was submitted (差异处理), as {@code
 * corrections.csv} tells it. Immutable.
 */
public sealed interface Correction {

  /** When it was done, in milliseconds. */
  Instant at();

  /** In which hall. */
  HallCode hall();

  /**
   * A difference was booked as over or short (长短款).
   *
   * @param at when
   * @param hall where
   * @param cashier whose; empty when the tender is compared for the hall as a whole
   * @param tender of which tender
   * @param amount over when positive, short when negative; never zero
   * @param reason why, in words
   * @param approver who allowed it; another person than the cashier
   */
  record OverShort(
      Instant at,
      HallCode hall,
      Optional<StaffNumber> cashier,
      Tender tender,
      Money amount,
      String reason,
      StaffNumber approver)
      implements Correction {}

  /**
   * A receipt was made void.
   *
   * @param at when
   * @param hall where
   * @param cashier who asked
   * @param payment the payment whose receipt it is
   * @param reason why
   * @param approver who allowed it; another person than the cashier
   */
  record VoidIt(
      Instant at,
      HallCode hall,
      StaffNumber cashier,
      PaymentId payment,
      VoidReason reason,
      StaffNumber approver)
      implements Correction {}

  /**
   * A line of the settlement sheet was filed anew.
   *
   * @param at when
   * @param hall where
   * @param cashier whose sheet
   * @param cell which line
   * @param net what the line now says: paid less given back; may be zero or negative
   * @param reason why, in words
   */
  record Declare(
      Instant at, HallCode hall, StaffNumber cashier, Cell cell, Money net, String reason)
      implements Correction {}
}
