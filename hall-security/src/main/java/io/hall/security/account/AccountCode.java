package io.hall.security.account;

import io.hall.check.CheckFailedException;
import io.hall.check.Code;
import io.hall.check.Finding;

/**
 * Why something about an account is refused (账号与密码): 001 to 019 in the directory, 020 to 039 about
 * passwords, 040 to 049 about proofs of who somebody is, 050 to 059 about profiles.
 */
public enum AccountCode implements Code {
  /** The number is, or was, somebody's. */
  NUMBER_TAKEN("ACCOUNT-001"),
  /** There is no such account. */
  UNKNOWN_ACCOUNT("ACCOUNT-002"),
  /** The account is not in use. */
  NOT_ACTIVE("ACCOUNT-003"),
  /** The role does not allow it. */
  NOT_ALLOWED("ACCOUNT-004"),
  /** One person would do what two have to. */
  SAME_PERSON("ACCOUNT-005"),
  /** The person has a role that excludes this one. */
  ROLES_EXCLUDED("ACCOUNT-006"),
  /** A change of the account waits for its answer. */
  CHANGE_OPEN("ACCOUNT-007"),
  /** No such change waits for an answer. */
  NO_OPEN_CHANGE("ACCOUNT-008"),
  /** The account's state does not allow the step. */
  NO_SUCH_STEP("ACCOUNT-009"),
  /** A cashier or hall manager belongs to a hall. */
  HALL_MISSING("ACCOUNT-010"),
  /** There are accounts already, or the time has run out. */
  NO_BOOTSTRAP("ACCOUNT-011"),
  /** A one-time code is wrong, was used or has run out. */
  WRONG_CODE("ACCOUNT-012"),
  /** An employee number has another form. */
  PERSON_FORM("ACCOUNT-013"),

  /** A password is too short. */
  TOO_SHORT("ACCOUNT-020"),
  /** A password is too long. */
  TOO_LONG("ACCOUNT-021"),
  /** A password has too few kinds of characters. */
  TOO_PLAIN("ACCOUNT-022"),
  /** A password is one that everybody tries first. */
  WELL_KNOWN("ACCOUNT-023"),
  /** A password stands in a set of stolen ones. */
  BREACHED("ACCOUNT-024"),
  /** A password says little beyond names that everybody here knows. */
  CONTEXT("ACCOUNT-025"),
  /** A password was used before. */
  USED_BEFORE("ACCOUNT-026"),
  /** A password holds half a character. */
  NOT_A_TEXT("ACCOUNT-027"),
  /** Too many passwords are being checked at once. */
  BUSY("ACCOUNT-028"),
  /** A password record cannot be read. */
  UNREADABLE_RECORD("ACCOUNT-029"),
  /** The pepper of a password record is not at hand. */
  PEPPER_MISSING("ACCOUNT-030"),

  /** A proof of who somebody is has run out. */
  PROOF_EXPIRED("ACCOUNT-040"),
  /** The account has a second factor. */
  FACTOR_ENROLLED("ACCOUNT-041"),
  /** The account has no second factor. */
  NO_FACTOR("ACCOUNT-042"),
  /** Number, password or code do not fit together; it is not said which. */
  SIGN_IN_FAILED("ACCOUNT-043"),
  /** After failures, nothing is tried for a while. */
  THROTTLED("ACCOUNT-044"),

  /** A profile has no value for a day. */
  NO_VALUE("ACCOUNT-050");

  private final String id;

  AccountCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "io.hall.security.account.messages";
  }

  CheckFailedException refused() {
    return new CheckFailedException(Finding.of(this));
  }

  CheckFailedException refused(String where) {
    return new CheckFailedException(Finding.of(this).in(where));
  }
}
