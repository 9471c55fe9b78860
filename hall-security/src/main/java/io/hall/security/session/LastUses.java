package io.hall.security.session;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The uses that this node knows of and has not written down: they make the idle time exact without
 * a write for each click. Lost, they cost a session as much life as lies between two writes; they
 * never give it any that it has not.
 */
final class LastUses {

  private final Map<SessionId, Instant> uses = new ConcurrentHashMap<>();

  void used(SessionId id, Instant at) {
    uses.merge(id, at, LastUses::later);
  }

  Instant of(SessionRow row) {
    return later(row.usedAt(), uses.getOrDefault(row.id(), row.usedAt()));
  }

  void forget(SessionId id) {
    uses.remove(id);
  }

  /** Forgets what is too long ago to matter. */
  void forgetBefore(Instant instant) {
    uses.values().removeIf(at -> at.isBefore(instant));
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
