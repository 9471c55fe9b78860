package io.hall.security.session;

import io.hall.calendar.BusinessDate;
import io.hall.payment.StaffNumber;
import io.hall.security.Terminal;
import io.hall.security.session.SessionEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for shared accounts in what happens at the terminals (账号共用检测, 规程 8.1), by the rules S1 to
 * S6 of {@link SharingRule}.
 *
 * <p>A pure function of the events so far: the same events, told in the same order, give the same
 * suspicions, and it reads no clock. It remembers a few instants for each account and terminal.
 * Safe for use by several threads, which then decide the order.
 */
public final class SharingDetector {

  private final SharingPolicy policy;
  private final RosterSource roster;
  private final Map<StaffNumber, AccountTrace> accounts = new HashMap<>();
  private final Map<Terminal, TerminalTrace> terminals = new HashMap<>();

  /** Makes a detector that has heard of nothing yet. */
  public SharingDetector(SharingPolicy policy, RosterSource roster) {
    this.policy = policy;
    this.roster = roster;
  }

  /** Hears an event and returns what it makes suspicious, by the rules in their order. */
  public synchronized List<SharingSuspicion> observe(SessionEvent event) {
    AccountTrace account =
        accounts.computeIfAbsent(event.account(), key -> new AccountTrace(policy));
    Set<SharingRule> found = EnumSet.noneOf(SharingRule.class);
    if (event.kind() == Kind.FAILED) {
      account.failed(event);
    } else {
      judge(event, account, found);
      account.seen(event);
    }
    List<SharingSuspicion> suspicions = new ArrayList<>();
    for (SharingRule rule : found) {
      if (account.speaks(rule, event.at())) {
        suspicions.add(suspicion(rule, event));
      }
    }
    return suspicions;
  }

  private void judge(SessionEvent event, AccountTrace account, Set<SharingRule> found) {
    TerminalTrace terminal =
        terminals.computeIfAbsent(event.terminal(), key -> new TerminalTrace());
    boolean turns = terminal.takesTurns(event, policy.apart());
    if (event.kind() == Kind.SIGNED_OUT) {
      return;
    }
    note(found, SharingRule.TWO_TERMINALS, account.isElsewhere(event));
    note(found, SharingRule.TOO_FAST, account.isTooFast(event));
    note(found, SharingRule.OFF_ROSTER, isOffRoster(event));
    note(found, SharingRule.TAKING_TURNS, turns);
    note(found, SharingRule.GUESSED, account.isGuessed(event));
    note(found, SharingRule.AFTER_LAST_DAY, isAfterLastDay(event));
  }

  private static void note(Set<SharingRule> found, SharingRule rule, boolean holds) {
    if (holds) {
      found.add(rule);
    }
  }

  private boolean isOffRoster(SessionEvent event) {
    return event.kind() == Kind.OPENED
        && !roster.isOnDuty(event.account(), event.terminal().hall(), event.at());
  }

  private boolean isAfterLastDay(SessionEvent event) {
    BusinessDate day = BusinessDate.of(event.at());
    return roster.lastDay(event.account()).map(day::isAfter).orElse(false);
  }

  private SharingSuspicion suspicion(SharingRule rule, SessionEvent event) {
    return new SharingSuspicion(
        rule,
        event.account(),
        event.terminal(),
        event.at(),
        policy.actions().getOrDefault(rule, SharingAction.RECORD));
  }

  /**
   * Whether an event comes within {@code limit} of an earlier instant, whichever clock is ahead.
   */
  static boolean within(Instant earlier, Instant at, Duration limit) {
    return Duration.between(earlier, at).abs().compareTo(limit) <= 0;
  }
}
