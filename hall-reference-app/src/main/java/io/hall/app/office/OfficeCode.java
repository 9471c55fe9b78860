package io.hall.app.office;

import io.hall.check.Code;
import io.hall.check.Verdict;

/** What can be wrong in the office besides what the library refuses. */
enum OfficeCode implements Code {
  /** A departure of another kind is wanted than it has come to. */
  STAGE("OFFICE-001"),
  /** A period begins after its end. */
  PERIOD("OFFICE-002");

  private final String id;

  OfficeCode(String id) {
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
