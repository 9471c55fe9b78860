package io.hall.security.session;

import io.hall.payment.StaffNumber;
import io.hall.security.session.SessionEvent.Kind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Who used a terminal last, and who before. Not safe for use by several threads. */
final class TerminalTrace {

  private @Nullable SessionEvent last;
  private @Nullable StaffNumber before;

  /**
   * S4: A, then B, then A again, each within {@code apart} of the other and no sign-out between.
   */
  boolean takesTurns(SessionEvent event, Duration apart) {
    if (event.kind() == Kind.SIGNED_OUT) {
      last = null;
      before = null;
      return false;
    }
    SessionEvent previous = last;
    last = event;
    if (previous == null || !SharingDetector.within(previous.at(), event.at(), apart)) {
      before = null;
      return false;
    }
    if (previous.account().equals(event.account())) {
      return false;
    }
    boolean again = event.account().equals(before);
    before = previous.account();
    return again;
  }
}
