package io.hall.app.day;

import io.hall.app.language.OwnCode;

/** What can be wrong with the files of a day taken together. */
enum DayCode implements OwnCode {
  /** A void, refund or reprint names a payment that is neither in the files nor in the data. */
  NO_SUCH_PAYMENT("DAY-001"),
  /** The files hold several days and none was chosen. */
  SEVERAL_DAYS("DAY-002"),
  /** The files hold nothing of the day. */
  EMPTY_DAY("DAY-003"),
  /** A text that should be a date is none. */
  NOT_A_DATE("DAY-004");

  private final String id;

  DayCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
