package io.hall.security.session;

import io.hall.payment.HallCode;
import io.hall.security.Terminal;
import io.hall.security.session.SessionEvent.Kind;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a detector remembers of one account. Not safe for use by several threads. */
final class AccountTrace {

  private final SharingPolicy policy;
  private final Map<Terminal, Instant> openAt = new HashMap<>();
  private final Map<HallCode, Instant> seenIn = new HashMap<>();
  private final Set<Terminal> usual = new HashSet<>();
  private final Deque<SessionEvent> failures = new ArrayDeque<>();
  private final Map<SharingRule, Instant> spoken = new EnumMap<>(SharingRule.class);
  private int opened;

  AccountTrace(SharingPolicy policy) {
    this.policy = policy;
  }

  /** Failures where the account is at home are typing errors. */
  void failed(SessionEvent event) {
    if (usual.contains(event.terminal())) {
      return;
    }
    failures.addLast(event);
    if (failures.size() > policy.failures()) {
      failures.removeFirst();
    }
  }

  /** Remembers an event after it was judged; what is too old to matter is forgotten. */
  void seen(SessionEvent event) {
    openAt.values().removeIf(at -> !SharingDetector.within(at, event.at(), policy.apart()));
    seenIn.put(event.terminal().hall(), event.at());
    if (event.kind() == Kind.SIGNED_OUT) {
      openAt.remove(event.terminal());
      return;
    }
    openAt.put(event.terminal(), event.at());
    if (event.kind() == Kind.OPENED) {
      opened++;
      usual.add(event.terminal());
    }
  }

  /** S1: used at another terminal just now, and not signed out there. */
  boolean isElsewhere(SessionEvent event) {
    return openAt.entrySet().stream()
        .filter(other -> !other.getKey().equals(event.terminal()))
        .anyMatch(other -> SharingDetector.within(other.getValue(), event.at(), policy.apart()));
  }

  /** S2: seen in another hall, signed out or not, and nobody is here so soon. */
  boolean isTooFast(SessionEvent event) {
    HallCode here = event.terminal().hall();
    return seenIn.entrySet().stream()
        .filter(other -> !other.getKey().equals(here))
        .anyMatch(
            other ->
                event
                    .at()
                    .isBefore(
                        other.getValue().plus(policy.travel().between(other.getKey(), here))));
  }

  /** S5: failures away from where it is usually used, and then it works at a new terminal. */
  boolean isGuessed(SessionEvent event) {
    return event.kind() == Kind.OPENED
        && opened >= policy.known()
        && !usual.contains(event.terminal())
        && failures.stream()
                .filter(
                    failure ->
                        SharingDetector.within(failure.at(), event.at(), policy.failuresWithin()))
                .count()
            >= policy.failures();
  }

  /** Whether a rule may speak again; then it is noted that it did. */
  boolean speaks(SharingRule rule, Instant at) {
    Instant before = spoken.get(rule);
    if (before != null && SharingDetector.within(before, at, policy.quiet())) {
      return false;
    }
    spoken.put(rule, at);
    return true;
  }
}
