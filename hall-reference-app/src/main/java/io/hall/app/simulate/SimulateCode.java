package io.hall.app.simulate;

import io.hall.app.language.OwnCode;

/** Why a season cannot be simulated as asked. */
public enum SimulateCode implements OwnCode {
  /** The folder is there already and not empty, or is a file. */
  NOT_EMPTY("SIMULATE-001"),
  /** The files cannot be written. */
  NOT_WRITTEN("SIMULATE-002"),
  /** A number is out of range. */
  NUMBER("SIMULATE-003"),
  /** The season has another form. */
  SEASON("SIMULATE-004"),
  /** Mistakes are asked for by another word. */
  MISTAKES("SIMULATE-005");

  private final String id;

  SimulateCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
