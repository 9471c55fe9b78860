package io.hall.app.receipts;

import io.hall.check.Code;
import io.hall.check.Verdict;

/** Why the receipts cannot be asked. */
enum ReceiptsCode implements Code {
  /** The folder holds no data. */
  NO_DATA("DATA-001"),
  /** There is no such chain file. */
  NO_CHAIN("DATA-002");

  private final String id;

  ReceiptsCode(String id) {
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
