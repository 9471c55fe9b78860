package io.hall.app.files;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.PaymentId;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.tariff.FeeCategory;
import java.util.Optional;

/**
 * One row of the answer key {@code mistakes.csv}: what a planted mistake does to one figure.
 * Immutable.
 *
 * @param number of the mistake; a mistake that moves money between two figures has two rows
 * @param kind what was planted
 * @param date the business date whose figures it changes
 * @param hall where
 * @param cashier whose figure; empty when the tender is compared for the hall as a whole
 * @param tender of which tender
 * @param row the line of the settlement sheet, for mistakes on the sheet; else empty
 * @param effect what it adds to the other side less what it adds to the register
 * @param payment the payment or refund it happened to, if one
 * @param reference the transaction number it happened to, if one; else empty
 */
public record Mistake(
    int number,
    MistakeKind kind,
    BusinessDate date,
    HallCode hall,
    Optional<StaffNumber> cashier,
    Tender tender,
    Optional<Row> row,
    Money effect,
    Optional<PaymentId> payment,
    String reference) {

  /**
   * A row of the settlement sheet.
   *
   * @param category its category
   * @param season its season
   */
  public record Row(FeeCategory category, HeatingSeason season) {}
}
