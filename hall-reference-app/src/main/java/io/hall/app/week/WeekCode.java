package io.hall.app.week;

import io.hall.app.language.OwnCode;

/** Why a week cannot be looked at. */
enum WeekCode implements OwnCode {
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
}
