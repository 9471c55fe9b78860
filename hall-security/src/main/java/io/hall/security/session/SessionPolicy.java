package io.hall.security.session;

import java.time.Duration;

/**
 * How long a session lives (会话时限, 规程 8.2). An account has one session at a time. Immutable.
 *
 * @param lockAfter idle time after which the screen is locked: the form stays, the password opens
 *     it
 * @param signOutAfter idle time after which the session is over; longer than {@code lockAfter}
 * @param absolute the longest a session lives, used or not; not shorter than {@code signOutAfter}
 * @param afterClosing how long after the hall has closed it lives at most
 * @param onExceeded what happens at a second sign-in
 * @param proofFor how old the proof of a password may be when a session is opened or resumed with
 *     it
 * @param resolution how much time passes between two uses that are written down; with several nodes
 *     a session may be locked or over so much too early, never too late
 * @param clockBack how far the clock may be behind a session's last use; further back the session
 *     is over, for nobody knows how long it was idle
 * @param source where the figures come from
 */
public record SessionPolicy(
    Duration lockAfter,
    Duration signOutAfter,
    Duration absolute,
    Duration afterClosing,
    OnExceeded onExceeded,
    Duration proofFor,
    Duration resolution,
    Duration clockBack,
    String source) {

  /** Checks the order of the limits. */
  public SessionPolicy {
    boolean inOrder =
        lockAfter.compareTo(resolution) > 0
            && signOutAfter.compareTo(lockAfter) > 0
            && absolute.compareTo(signOutAfter) >= 0;
    if (!inOrder
        || resolution.isNegative()
        || clockBack.isNegative()
        || afterClosing.isNegative()) {
      throw new IllegalArgumentException(
          "A session is locked before it is signed out, and that before its absolute limit");
    }
  }

  /**
   * Returns the figures for a payment hall: 5 minutes, 15 minutes, 12 hours, closing + 30 minutes.
   */
  public static SessionPolicy standard() {
    return new SessionPolicy(
        Duration.ofMinutes(5),
        Duration.ofMinutes(15),
        Duration.ofHours(12),
        Duration.ofMinutes(30),
        OnExceeded.REVOKE_OLDER_AND_ALERT,
        Duration.ofMinutes(1),
        Duration.ofSeconds(5),
        Duration.ofMinutes(1),
        "lock: OWASP Session Management 2-5 min; sign-out: PCI DSS 4.0 8.2.8 and NIST SP 800-63B-4"
            + " AAL3 15 min, 规程 8.2; absolute: NIST SP 800-63B-4 AAL3 12 h; one session: ASVS 5.0"
            + " 7.1.2, 规程 8.1");
  }

  /** Returns this policy with another answer to a second sign-in. */
  public SessionPolicy with(OnExceeded answer) {
    return new SessionPolicy(
        lockAfter,
        signOutAfter,
        absolute,
        afterClosing,
        answer,
        proofFor,
        resolution,
        clockBack,
        source);
  }
}
