package io.hall.reconcile.kernel;

import io.hall.check.Code;

/** Why totals are refused. */
public enum CubeCode implements Code {
  /** More combinations than an {@code int} can tell. */
  TOO_MANY_COMBINATIONS("CUBE-001"),
  /** A line with a combination that the dimensions do not have. */
  FOREIGN_COMBINATION("CUBE-002"),
  /** A total beyond what a {@code long} of fen, or the count of lines beyond what an int, holds. */
  TOO_LARGE("CUBE-003");

  private final String id;

  CubeCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
