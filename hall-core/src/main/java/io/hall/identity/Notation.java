package io.hall.identity;

import io.hall.check.Code;
import java.util.function.Function;

/**
 * How an identifier is written.
 *
 * @param codes the identifier's own code for a fault that many share
 * @param grouped whether single spaces may stand between its characters
 * @param capitals whether a lower-case letter is worth a finding
 */
record Notation(Function<Fault, Code> codes, boolean grouped, boolean capitals) {

  /** Capital letters, without a gap. */
  static Notation ofCapitals(Function<Fault, Code> codes) {
    return new Notation(codes, false, true);
  }

  /** Digits that may stand in groups. */
  static Notation ofGroups(Function<Fault, Code> codes) {
    return new Notation(codes, true, false);
  }
}
