package io.hall.security.session;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * When use looks shared, and what follows (账号共用判定). Immutable.
 *
 * @param apart within which time two uses are one story for S1 and S4
 * @param travel the ways between halls, for S2
 * @param failures how many failures within {@code failuresWithin} are guessing, for S5
 * @param failuresWithin the time in which failures count
 * @param known how many sign-ins make an account known, so that a new terminal means something
 * @param quiet how long a rule says nothing more about an account once it has spoken
 * @param actions what follows from each rule; every rule has its own
 */
public record SharingPolicy(
    Duration apart,
    TravelTimes travel,
    int failures,
    Duration failuresWithin,
    int known,
    Duration quiet,
    Map<SharingRule, SharingAction> actions) {

  /** Checks that every rule has its action. */
  public SharingPolicy {
    EnumMap<SharingRule, SharingAction> copy = new EnumMap<>(SharingRule.class);
    copy.putAll(actions);
    if (copy.size() < SharingRule.values().length) {
      throw new IllegalArgumentException("Every rule of sharing has an action");
    }
    actions = Collections.unmodifiableMap(copy);
  }

  /**
   * Returns the usual figures: one minute, half an hour of way, three failures in ten minutes. Use
   * after the last day freezes the account, two terminals or halls ask for the password again,
   * guessing and taking turns tell the head, and a sign-in off the roster is recorded.
   */
  public static SharingPolicy standard() {
    Map<SharingRule, SharingAction> actions = new EnumMap<>(SharingRule.class);
    actions.put(SharingRule.TWO_TERMINALS, SharingAction.STEP_UP);
    actions.put(SharingRule.TOO_FAST, SharingAction.STEP_UP);
    actions.put(SharingRule.OFF_ROSTER, SharingAction.RECORD);
    actions.put(SharingRule.TAKING_TURNS, SharingAction.ALERT);
    actions.put(SharingRule.GUESSED, SharingAction.STEP_UP);
    actions.put(SharingRule.AFTER_LAST_DAY, SharingAction.FREEZE);
    return new SharingPolicy(
        Duration.ofMinutes(1),
        TravelTimes.HALF_AN_HOUR,
        3,
        Duration.ofMinutes(10),
        5,
        Duration.ofMinutes(10),
        actions);
  }
}
