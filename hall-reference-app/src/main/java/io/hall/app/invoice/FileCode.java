package io.hall.app.invoice;

import io.hall.check.Code;
import io.hall.check.Verdict;

/** What keeps an invoice file from being looked at at all. */
enum FileCode implements Code {
  /** It cannot be opened or read. */
  UNREADABLE;

  @Override
  public String id() {
    return "APP-003";
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
