package io.hall.security.account;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import java.util.Optional;

/**
 * A change of an account that a system administrator asks for and another person approves (账号变更).
 *
 * @param kind what is to be changed
 * @param number the account
 * @param person whose it is, or will be
 * @param role what it is for, afterwards
 * @param hall the hall it belongs to, afterwards; empty for those of the company as a whole
 */
public record AccountChange(
    Kind kind, StaffNumber number, PersonId person, Role role, Optional<HallCode> hall) {

  /** What can be changed. */
  public enum Kind {
    /** The account is made (开户). */
    CREATE,
    /** It gets another role or hall (调岗). */
    ROLE,
    /** It is used again after it was suspended (恢复). */
    RESUME,
    /** Its second factor is taken off, so that another can be enrolled (解绑). */
    FACTOR
  }

  /** A new account. */
  public static AccountChange create(
      StaffNumber number, PersonId person, Role role, Optional<HallCode> hall) {
    return new AccountChange(Kind.CREATE, number, person, role, hall);
  }

  /** Another role or hall for an account. */
  public static AccountChange role(Account account, Role role, Optional<HallCode> hall) {
    return new AccountChange(Kind.ROLE, account.number(), account.person(), role, hall);
  }

  /** A suspended account is used again. */
  public static AccountChange resume(Account account) {
    return as(Kind.RESUME, account);
  }

  /** The second factor of an account is taken off. */
  public static AccountChange takeOffFactor(Account account) {
    return as(Kind.FACTOR, account);
  }

  private static AccountChange as(Kind kind, Account account) {
    return new AccountChange(
        kind, account.number(), account.person(), account.role(), account.hall());
  }

  String hallText() {
    return hall.map(HallCode::value).orElse("");
  }
}
