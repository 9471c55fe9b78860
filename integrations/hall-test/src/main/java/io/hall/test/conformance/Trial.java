package io.hall.test.conformance;

import java.util.Optional;

/** How one case came out. */
record Trial(Standing standing, Optional<Counterexample> counterexample) {

  /** The rule holds in this case. */
  static final Trial KEPT = new Trial(Standing.PASSED, Optional.empty());

  /** Another rule was broken first. */
  static final Trial CUT = new Trial(Standing.UNDECIDED, Optional.empty());

  /** The adapter does not offer what the case needs. */
  static final Trial NOT_OFFERED = new Trial(Standing.NOT_OFFERED, Optional.empty());

  /** The rule does not hold in this case. */
  static Trial broken(Object given, Object expected, Object answered) {
    return new Trial(
        Standing.FAILED,
        Optional.of(
            new Counterexample(given.toString(), expected.toString(), answered.toString())));
  }

  /** The rule holds in this case if the answer is the expected one. */
  static Trial of(Object given, Object expected, Object answered) {
    return expected.equals(answered) ? KEPT : broken(given, expected, answered);
  }

  boolean isBroken() {
    return standing == Standing.FAILED;
  }
}
