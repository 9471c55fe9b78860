package io.hall.security.departure;

import io.hall.check.CheckFailedException;
import io.hall.check.Code;
import io.hall.check.Finding;

/** What can stand against a departure, and against whoever has left. */
public enum DepartureCode implements Code {
  /** There is no such account, or it is closed. */
  NO_ACCOUNT("DEPARTURE-001"),
  /** The account's departure is under way. */
  UNDER_WAY("DEPARTURE-002"),
  /** The departure has gone on meanwhile. */
  STALE("DEPARTURE-003"),
  /** The role is not one that does this. */
  ROLE("DEPARTURE-004"),
  /** One person would do what two must. */
  SAME_PERSON("DEPARTURE-005"),
  /** The last day has not come. */
  TOO_EARLY("DEPARTURE-006"),
  /** No reason is given, or a very long one. */
  REASON("DEPARTURE-007"),
  /** Whoever acts has no account that can be used. */
  ACTOR("DEPARTURE-008"),
  /** The account is not closed behind its departure. */
  NOT_CLOSED("DEPARTURE-009"),
  /** A drawer was counted, and not exactly one shift is open. */
  COUNT("DEPARTURE-010"),
  /** There is no such task, or it is done. */
  NO_TASK("DEPARTURE-011"),
  /** A suspension was not approved in time. */
  NOT_APPROVED("DEPARTURE-012"),
  /** The account is suspended or closed, so nothing is issued under it. */
  STOPPED("DEPARTURE-020"),
  /** The seal is of another key. */
  OTHER_KEY("DEPARTURE-030"),
  /** The seal does not fit the certificate. */
  SEAL("DEPARTURE-031");

  private final String id;

  DepartureCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "io.hall.security.departure.messages";
  }

  CheckFailedException refusal() {
    return new CheckFailedException(Finding.of(this));
  }

  void require(boolean condition) {
    if (!condition) {
      throw refusal();
    }
  }
}
