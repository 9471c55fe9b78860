package io.hall.tariff;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.SeasonPeriod;
import java.util.Optional;

/** The first day that counts as late (违约金起算日). */
public enum PenaltyStart {
  /** The day after the last day to pay. */
  DAY_AFTER_DEADLINE,
  /** The day after the last day of heat. */
  DAY_AFTER_SEASON;

  /** Returns that day in {@code period}; nothing if it follows a deadline that is not known. */
  Optional<BusinessDate> in(SeasonPeriod period) {
    Optional<BusinessDate> before =
        this == DAY_AFTER_SEASON ? Optional.of(period.last()) : period.payBy();
    return before.map(BusinessDate::next);
  }
}
