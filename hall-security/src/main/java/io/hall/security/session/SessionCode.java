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
  PROOF("SESSION-022"),
  /** S1: one account at two terminals within a minute. */
  TWO_TERMINALS("SESSION-031", Verdict.SUSPECT),
  /** S2: one account in two halls sooner than anybody can travel. */
  TOO_FAST("SESSION-032", Verdict.SUSPECT),
  /** S3: a sign-in when the holder is not on the roster there. */
  OFF_ROSTER("SESSION-033", Verdict.SUSPECT),
  /** S4: two accounts taking turns at one terminal. */
  TAKING_TURNS("SESSION-034", Verdict.SUSPECT),
  /** S5: failures, then a success at a terminal that the account never used. */
  GUESSED("SESSION-035", Verdict.SUSPECT),
  /** S6: use after the holder's last working day. */
  AFTER_LAST_DAY("SESSION-036", Verdict.SUSPECT);

  private final String id;
  private final Verdict grade;

  SessionCode(String id) {
    this(id, Verdict.INVALID);
  }

  SessionCode(String id, Verdict grade) {
    this.id = id;
    this.grade = grade;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Verdict grade() {
    return grade;
  }

  @Override
  public String bundle() {
    return "io.hall.security.session.messages";
  }

  CheckFailedException refusal() {
    return new CheckFailedException(Finding.of(this));
  }
}
