package io.hall.app.shift;

import io.hall.app.language.OwnCode;

/** What can be wrong with a shift's forms besides what the library refuses. */
enum ShiftCode implements OwnCode {
  /** The sheet is asked for while a shift is open, whose count must be blind. */
  NOT_COUNTED("SHIFT-001"),
  /** Nothing was counted, not even nothing. */
  NO_COUNT("SHIFT-002"),
  /** A number of pieces is none. */
  PIECES("SHIFT-003"),
  /** A time of the day is none. */
  TIME("SHIFT-004"),
  /** The hall does not open today. */
  CLOSED_TODAY("SHIFT-005");

  private final String id;

  ShiftCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
