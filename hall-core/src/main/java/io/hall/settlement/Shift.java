package io.hall.settlement;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A cashier's shift at the counter (班次): opened with a float, closed with the drawer counted. Open
 * and closed are different types, so that only a counted drawer can be settled.
 */
@ShiftInJson
public sealed interface Shift {

  /** Whose shift, and which of the day. */
  Id id();

  /** When it was opened. */
  Instant openedAt();

  /** What lay in the drawer at the beginning (备用金). */
  Money openingFloat();

  /**
   * Names one shift.
   *
   * @param hall where
   * @param cashier whose
   * @param date the business date
   * @param number 1 for the day's first, 2 for the afternoon's after a midday handover, and so on
   */
  record Id(HallCode hall, StaffNumber cashier, BusinessDate date, int number) {

    /** Checks the number; {@code SETTLEMENT-002} if it is not 1 to 9. */
    public Id {
      if (number < 1 || number > 9) {
        throw new CheckFailedException(Finding.of(SettlementCode.SHIFT_NUMBER).in("shift"));
      }
    }
  }

  /**
   * A shift at work.
   *
   * @param id whose shift
   * @param openedAt when it was opened, in milliseconds
   * @param openingFloat what lay in the drawer; not negative
   */
  record Open(Id id, Instant openedAt, Money openingFloat) implements Shift {

    /** Checks the float; {@code SETTLEMENT-003} if it is negative. */
    public Open {
      openedAt = openedAt.truncatedTo(ChronoUnit.MILLIS);
      if (openingFloat.isNegative()) {
        throw new CheckFailedException(Finding.of(SettlementCode.FLOAT).in("openingFloat"));
      }
    }
  }

  /**
   * A shift at its end.
   *
   * @param opening how it began
   * @param closedAt when it was closed, in milliseconds; not before it was opened
   * @param count the drawer, the float still in it
   */
  record Closed(Open opening, Instant closedAt, CashCount count) implements Shift {

    /** Checks the time; {@code SETTLEMENT-004} if it was closed before it was opened. */
    public Closed {
      closedAt = closedAt.truncatedTo(ChronoUnit.MILLIS);
      if (closedAt.isBefore(opening.openedAt())) {
        throw new CheckFailedException(Finding.of(SettlementCode.CLOSED_BEFORE_OPENED));
      }
    }

    @Override
    public Id id() {
      return opening.id();
    }

    @Override
    public Instant openedAt() {
      return opening.openedAt();
    }

    @Override
    public Money openingFloat() {
      return opening.openingFloat();
    }

    /** What the drawer gained: the count less the float (现金净收). */
    public Money cashTaken() {
      return count.total().minus(openingFloat());
    }
  }
}
