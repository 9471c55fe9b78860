package io.hall.app.month;

import io.hall.app.language.OwnCode;

/** Why a month cannot be looked at or handed over. */
enum MonthInputCode implements OwnCode {
  /** A text that should be a month is none. */
  NOT_A_MONTH("MONTH-002"),
  /** A text that should explain a gap does not. */
  NO_EXPLANATION("MONTH-003"),
  /** Preparer or receiver is missing. */
  BOTH_PERSONS("MONTH-004"),
  /** A gap is explained without an approver. */
  NO_APPROVER("MONTH-005"),
  /** A hall has two calendars. */
  TWO_CALENDARS("MONTH-006"),
  /** Nobody knows a hall. */
  NO_HALL("MONTH-007"),
  /** Papers of a draft are asked for where the month is handed over and up to date. */
  HANDED_OVER("MONTH-008");

  private final String id;

  MonthInputCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
