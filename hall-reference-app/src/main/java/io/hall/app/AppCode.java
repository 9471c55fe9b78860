package io.hall.app;

import io.hall.app.language.OwnCode;

/** What can go wrong around a command. */
enum AppCode implements OwnCode {
  /** Something that nobody foresaw. */
  UNEXPECTED("APP-001"),
  /** A file or folder cannot be read or written. */
  FILES("APP-002"),
  /** A server cannot listen where it is to listen. */
  ADDRESS("APP-006");

  private final String id;

  AppCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
