package io.hall.security.session;

import io.hall.payment.StaffNumber;
import io.hall.security.Terminal;
import java.time.Instant;

/**
 * Something that happened to an account at a terminal (登录与使用事件), as sharing is detected from it.
 * Immutable.
 *
 * @param kind what
 * @param account whose account; of a failed attempt the one that was tried
 * @param terminal where
 * @param at when
 */
public record SessionEvent(Kind kind, StaffNumber account, Terminal terminal, Instant at) {

  /** What happens to an account. */
  public enum Kind {
    /** Somebody signed in with it. */
    OPENED,
    /** Something was asked for in its session. */
    USED,
    /** Its holder signed out, and left the terminal free for others. */
    SIGNED_OUT,
    /** A password or second factor was wrong. */
    FAILED
  }
}
