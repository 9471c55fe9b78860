package io.hall.app.data;

import io.hall.app.language.OwnCode;

/** Why data cannot be used. */
public enum DataCode implements OwnCode {
  /** The folder holds no data. */
  NO_DATA("DATA-001"),
  /** The data are another company's. */
  OTHER_COMPANY("DATA-003");

  private final String id;

  DataCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
