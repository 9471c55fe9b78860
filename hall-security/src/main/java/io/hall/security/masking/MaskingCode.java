package io.hall.security.masking;

import io.hall.check.Code;

/** Why a personal value is not shown. */
public enum MaskingCode implements Code {
  /** A reveal has no reason, or one that is no code. */
  REASON("MASKING-001"),
  /** A reveal of restricted values names no permission. */
  GRANT("MASKING-002"),
  /** The scope does not reach values of this kind. */
  OUT_OF_SCOPE("MASKING-003"),
  /** The secret was wiped. */
  WIPED("MASKING-004");

  private final String id;

  MaskingCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "io.hall.security.masking.messages";
  }
}
