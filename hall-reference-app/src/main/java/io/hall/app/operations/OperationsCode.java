package io.hall.app.operations;

import io.hall.app.language.OwnCode;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;

/** What can be wrong on the pages of operations besides what the library refuses. */
enum OperationsCode implements OwnCode {
  /** A text that should be a day is none. */
  NOT_A_DAY("OPERATIONS-001"),
  /** The second person's number or password is wrong, or it is none who may sign for this. */
  SECOND_PERSON("OPERATIONS-002"),
  /** Not all four points of an invoice are ticked. */
  NOT_TICKED("OPERATIONS-003"),
  /** The archive is being built or verified already. */
  BUSY("OPERATIONS-004"),
  /** The archive is not built here yet. */
  NOT_BUILT("OPERATIONS-005"),
  /** The work on an archive broke off. */
  BROKE_OFF("OPERATIONS-006"),
  /** Days without a report have no reason. */
  NO_REASON("OPERATIONS-007");

  private final String id;

  OperationsCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  CheckFailedException in(String where) {
    return new CheckFailedException(Finding.of(this).in(where));
  }
}
