package io.hall.security.session;

import io.hall.check.CheckFailedException;
import io.hall.check.Code;
import io.hall.check.Finding;
import io.hall.check.Verdict;

/** Why somebody is not let in, or in no longer. */
public enum SessionCode implements Code {
  /** No session has this token. */
  UNKNOWN("SESSION-001"),
  /** The screen is locked. */
  LOCKED("SESSION-002"),
  /** It was signed out. */
  SIGNED_OUT("SESSION-003"),
  /** It was idle too long. */
  IDLE("SESSION-004"),
  /** It was as old as a session gets. */
  ABSOLUTE("SESSION-005"),
  /** The hall has closed. */
  HALL_CLOSED("SESSION-006"),
  /** The account signed in elsewhere. */
  REPLACED("SESSION-007"),
  /** The account was suspended or closed. */
  ACCOUNT_STOPPED("SESSION-008"),
  /** The account has another holder, role or hall. */
  ACCOUNT_CHANGED("SESSION-009"),
  /** Its password or second factor was changed. */
  CREDENTIALS_CHANGED("SESSION-010"),
  /** An administrator ended it. */
  REVOKED("SESSION-011"),
  /** The clock was turned back. */
  CLOCK_BACK("SESSION-012"),
  /** The account seemed to be shared. */
  SHARED("SESSION-013"),
  /** The account is signed in elsewhere, and a second sign-in is refused. */
  SIGNED_IN_ELSEWHERE("SESSION-020"),
  /** The account cannot be used. */
  NO_ACCOUNT("SESSION-021"),
  /** The proof of the password is too old, or not of this account. */
  PROOF("SESSION-022");

  private final String id;

  SessionCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Verdict grade() {
    return Verdict.INVALID;
  }

  @Override
  public String bundle() {
    return "io.hall.security.session.messages";
  }

  CheckFailedException refusal() {
    return new CheckFailedException(Finding.of(this));
  }
}
