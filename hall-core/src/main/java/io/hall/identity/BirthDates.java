package io.hall.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Birth dates as they stand in identity numbers. */
final class BirthDates {

  /** Numbers have been given since 1984; nobody born before this could get one. */
  private static final int EARLIEST_YEAR = 1800;

  private BirthDates() {}

  /** Returns the date that eight digits name; empty if there is no such day. */
  static Optional<LocalDate> of(String digits) {
    try {
      int year = Integer.parseInt(digits.substring(0, 4));
      int month = Integer.parseInt(digits.substring(4, 6));
      int day = Integer.parseInt(digits.substring(6, 8));
      return Optional.of(LocalDate.of(year, month, day))
          .filter(date -> date.getYear() >= EARLIEST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether six digits, without the century, can be a date. */
  static boolean canBe(String digits) {
    return of("19" + digits).isPresent() || of("20" + digits).isPresent();
  }
}
