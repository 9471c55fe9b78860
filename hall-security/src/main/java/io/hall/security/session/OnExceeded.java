package io.hall.security.session;

/** What happens when an account that is signed in signs in again. */
public enum OnExceeded {
  /**
   * The older session ends, the new one is told so and it is on record: a cashier whose terminal
   * broke down goes on at the next.
   */
  REVOKE_OLDER_AND_ALERT,
  /** The new sign-in is refused until the older session ends. */
  DENY_NEW
}
