package io.hall.app.invoice;

import io.hall.app.language.OwnCode;

/** What keeps an invoice file from being looked at, or from being listed. */
enum FileCode implements OwnCode {
  /** It cannot be opened or read. */
  UNREADABLE("APP-003"),
  /** It is wrong, and does not go to finance. */
  NOT_HANDED_OVER("APP-004"),
  /** What is to be written is no PDF, or would take the place of what it is made from. */
  OTHER_PDF("APP-005");

  private final String id;

  FileCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
