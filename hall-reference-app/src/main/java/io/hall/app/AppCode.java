package io.hall.app;

import io.hall.check.Code;
import io.hall.check.Verdict;

/** What can go wrong around a command. */
enum AppCode implements Code {
  /** Something that nobody foresaw. */
  UNEXPECTED("APP-001"),
  /** A file or folder cannot be read or written. */
  FILES("APP-002");

  private final String id;

  AppCode(String id) {
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
