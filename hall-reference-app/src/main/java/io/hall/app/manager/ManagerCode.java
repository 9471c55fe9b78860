package io.hall.app.manager;

import io.hall.app.language.OwnCode;

/** What can be wrong on the manager's pages besides what the library refuses. */
enum ManagerCode implements OwnCode {
  /** No file was chosen. */
  NO_FILE("MANAGER-001"),
  /** This is not a date and time. */
  NOT_A_TIME("MANAGER-002"),
  /** The file tells nothing of this hall's day. */
  OTHER_DAY("MANAGER-003"),
  /** There is no such receipt in this hall. */
  NO_RECEIPT("MANAGER-004"),
  /** It was decided before. */
  DECIDED("MANAGER-005"),
  /** The cashier has no refund book in use. */
  NO_REFUND_BOOK("MANAGER-006"),
  /** A reason is missing. */
  REASON("MANAGER-007");

  private final String id;

  ManagerCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
