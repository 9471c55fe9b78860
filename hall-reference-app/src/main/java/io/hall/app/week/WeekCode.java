package io.hall.app.week;

import io.hall.check.Code;
import io.hall.check.Verdict;

/** Why a week cannot be looked at. */
enum WeekCode implements Code {
  /** The folder holds no data. */
  NO_DATA("WEEK-001"),
  /** There is no staff list. */
  NO_STAFF("WEEK-002");

  private final String id;

  WeekCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Verdict grade() {
    return Verdict.INVALID;
  }

  @Override
  public String bundle() {
    return "io.hall.app.messages";
  }
}
