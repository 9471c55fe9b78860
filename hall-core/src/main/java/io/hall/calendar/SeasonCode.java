package io.hall.calendar;

import io.hall.check.Code;
import io.hall.check.Verdict;

/** What can be wrong with the name of a heating season, its dates, or the days of a hall. */
public enum SeasonCode implements Code {
  /** The text does not name a season. */
  NOT_A_SEASON("SEASON-001"),
  /** The second year is not the one after the first. */
  YEARS_NOT_IN_SUCCESSION("SEASON-002"),
  /** The years lie outside 1949 to 9999. */
  YEAR_OUT_OF_RANGE("SEASON-003"),
  /** No dates are known for this city and season. */
  PERIOD_NOT_KNOWN("SEASON-004"),
  /** Two rows of the same kind give dates for the same city and season. */
  PERIODS_OVERLAP("SEASON-005"),
  /** A row ends before it begins. */
  ENDS_BEFORE_IT_BEGINS("SEASON-006"),
  /** Two rows give hours for the same days of the hall. */
  HOURS_OVERLAP("SEASON-007"),
  /** One day is both a holiday and a day of work, or named twice. */
  DAY_NAMED_TWICE("SEASON-008"),
  /** The holidays of this year are not loaded; weekdays alone were counted. */
  HOLIDAYS_NOT_KNOWN("SEASON-009", Verdict.SUSPECT),
  /** No day of the kind asked for follows within 366 days. */
  NO_DAY_WITHIN_A_YEAR("SEASON-010");

  private final String id;
  private final Verdict grade;

  SeasonCode(String id) {
    this(id, Verdict.INVALID);
  }

  SeasonCode(String id, Verdict grade) {
    this.id = id;
    this.grade = grade;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Verdict grade() {
    return grade;
  }
}
