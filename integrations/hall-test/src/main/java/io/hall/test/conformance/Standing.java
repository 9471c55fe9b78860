package io.hall.test.conformance;

/** How a rule came out. The constant's name is the code in files. */
public enum Standing {
  /** No counterexample was found (通过). */
  PASSED,
  /** A counterexample was found (未通过). */
  FAILED,
  /** Every try broke another rule first; mend that one, and run again (未能判定). */
  UNDECIDED,
  /** The adapter does not offer what the rule is about (未提供). */
  NOT_OFFERED
}
