package io.hall.reconcile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of a side: an amount with whatever else that side tells of it. Immutable; made by {@link
 * #of} and what follows it.
 *
 * <pre>{@code
 * Line.of(hall, date, Tender.POS, Money.yuan("1714.82")).by(cashier).withReference("0812345")
 * }</pre>
 *
 * @param hall where
 * @param date the business date under which the side has it
 * @param tender by which tender
 * @param amount how much; negative when it went back
 * @param cashier whose; empty when the side does not tell
 * @param at when; empty when the side does not tell
 * @param number the number of receipt or payment; empty text when the side has none
 * @param reference the transaction number; empty text when there is none
 * @param row category and season; empty when the side does not tell
 * @param due what should have been paid, reckoned from quantity and unit price; empty when unknown
 * @param fee the merchant's fee, not negative
 * @param voided whether it was voided, and so counts for nothing
 * @param position where it stands in its file, from 1; 0 when it is of no file
 */
public record Line(
    HallCode hall,
    BusinessDate date,
    Tender tender,
    Money amount,
    Optional<StaffNumber> cashier,
    Optional<Instant> at,
    String number,
    String reference,
    Optional<Row> row,
    Optional<Money> due,
    Money fee,
    boolean voided,
    long position) {

  /** Returns a line of which nothing else is known. */
  public static Line of(HallCode hall, BusinessDate date, Tender tender, Money amount) {
    return new Line(
        hall,
        date,
        tender,
        amount,
        Optional.empty(),
        Optional.empty(),
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        Money.ZERO,
        false,
        0);
  }

  /** Returns this line, by {@code cashier}. */
  public Line by(StaffNumber cashier) {
    return with(date, Optional.of(cashier), at, number, reference, row, due, fee, voided, position);
  }

  /** Returns this line, of {@code instant}; the date stays. */
  public Line at(Instant instant) {
    return with(
        date, cashier, Optional.of(instant), number, reference, row, due, fee, voided, position);
  }

  /** Returns this line with the number of its receipt or payment. */
  public Line withNumber(String text) {
    return with(date, cashier, at, text, reference, row, due, fee, voided, position);
  }

  /** Returns this line with a transaction number. */
  public Line withReference(String text) {
    return with(date, cashier, at, number, text, row, due, fee, voided, position);
  }

  /** Returns this line in a row of the report. */
  public Line in(Row place) {
    return with(
        date, cashier, at, number, reference, Optional.of(place), due, fee, voided, position);
  }

  /** Returns this line with what should have been paid. */
  public Line withDue(Money money) {
    return with(
        date, cashier, at, number, reference, row, Optional.of(money), fee, voided, position);
  }

  /** Returns this line with the merchant's fee. */
  public Line withFee(Money money) {
    return with(date, cashier, at, number, reference, row, due, money, voided, position);
  }

  /** Returns this line, voided. */
  public Line asVoided() {
    return with(date, cashier, at, number, reference, row, due, fee, true, position);
  }

  /** Returns this line with its place in the file. */
  public Line atPosition(long line) {
    return with(date, cashier, at, number, reference, row, due, fee, voided, line);
  }

  /** Returns this line under another business date. */
  Line on(BusinessDate day) {
    return with(day, cashier, at, number, reference, row, due, fee, voided, position);
  }

  /** Returns this line with other amounts and without a row: lines put together. */
  Line withAmount(Money sum, Optional<Money> sumDue) {
    return new Line(
        hall,
        date,
        tender,
        sum,
        cashier,
        at,
        number,
        reference,
        Optional.empty(),
        sumDue,
        fee,
        voided,
        position);
  }

  /** Whether it is money that went back. */
  @JsonIgnore
  public boolean isRefund() {
    return amount.isNegative();
  }

  private Line with(
      BusinessDate newDate,
      Optional<StaffNumber> newCashier,
      Optional<Instant> newAt,
      String newNumber,
      String newReference,
      Optional<Row> newRow,
      Optional<Money> newDue,
      Money newFee,
      boolean newVoided,
      long newPosition) {
    return new Line(
        hall,
        newDate,
        tender,
        amount,
        newCashier,
        newAt,
        newNumber,
        newReference,
        newRow,
        newDue,
        newFee,
        newVoided,
        newPosition);
  }
}
