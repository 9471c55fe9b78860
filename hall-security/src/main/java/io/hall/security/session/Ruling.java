package io.hall.security.session;

import io.hall.check.CheckFailedException;
import java.time.Instant;

/** A session and what it was worth at an instant. */
record Ruling(SessionRow row, Standing standing, Instant now) {

  /** Returns the session if it is live. */
  Session orThrow() {
    if (standing instanceof Standing.Live live) {
      return row.live(live.account());
    }
    throw refusal();
  }

  /** Why it is not live. */
  CheckFailedException refusal() {
    return (standing instanceof Standing.Over over ? over.reason().code() : SessionCode.LOCKED)
        .refusal();
  }

  boolean isOver() {
    return standing instanceof Standing.Over;
  }
}
