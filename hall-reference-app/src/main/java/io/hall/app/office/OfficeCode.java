package io.hall.app.office;

import io.hall.app.language.OwnCode;

/** What can be wrong in the office besides what the library refuses. */
enum OfficeCode implements OwnCode {
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
}
