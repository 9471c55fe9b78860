package io.hall.reconcile;

import io.hall.check.Code;

/** What can be wrong with a file of rules for a reconciliation, beside its shape. */
public enum RuleSetCode implements Code {
  /** There is no rule of this name. */
  UNKNOWN_RULE("RULESET-001"),
  /** A rule is given twice. */
  RULE_TWICE("RULESET-002"),
  /** A number is out of its range. */
  OUT_OF_RANGE("RULESET-003"),
  /** The rule set has no name or no version. */
  UNNAMED("RULESET-004");

  private final String id;

  RuleSetCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
