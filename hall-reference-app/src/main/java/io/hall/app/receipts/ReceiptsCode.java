package io.hall.app.receipts;

import io.hall.app.language.OwnCode;

/** Why the receipts cannot be asked. */
enum ReceiptsCode implements OwnCode {
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
}
