package io.hall.security.session;

import static io.hall.security.session.SharingRule.AFTER_LAST_DAY;
import static io.hall.security.session.SharingRule.GUESSED;
import static io.hall.security.session.SharingRule.OFF_ROSTER;
import static io.hall.security.session.SharingRule.TAKING_TURNS;
import static io.hall.security.session.SharingRule.TOO_FAST;
import static io.hall.security.session.SharingRule.TWO_TERMINALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.security.Terminal;
import io.hall.security.session.SessionEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharingDetectorTest implements RosterSource {

  private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
  private static final Terminal ONE = new Terminal(new HallCode("H01"), "T1");
  private static final Terminal TWO = new Terminal(new HallCode("H01"), "T2");
  private static final Terminal AWAY = new Terminal(new HallCode("H02"), "T1");

  private final SharingDetector detector = new SharingDetector(SharingPolicy.standard(), this);
  private boolean onDuty = true;
  private Optional<BusinessDate> lastDay = Optional.empty();

  @Override
  public boolean isOnDuty(StaffNumber account, HallCode hall, Instant at) {
    return onDuty;
  }

  @Override
  public Optional<BusinessDate> lastDay(StaffNumber account) {
    return lastDay;
  }

  private List<SharingRule> at(long seconds, Kind kind, String account, Terminal terminal) {
    SessionEvent event =
        new SessionEvent(kind, new StaffNumber(account), terminal, MORNING.plusSeconds(seconds));
    List<SharingSuspicion> found = detector.observe(event);
    assertThat(found)
        .allMatch(s -> s.at().equals(event.at()) && s.terminal().equals(terminal))
        .allMatch(s -> s.action() == SharingPolicy.standard().actions().get(s.rule()));
    return found.stream().map(SharingSuspicion::rule).toList();
  }

  @Test
  void s1_two_terminals_within_a_minute() {
    assertThat(at(0, Kind.OPENED, "C1", ONE)).isEmpty();
    assertThat(at(60, Kind.OPENED, "C1", TWO)).containsExactly(TWO_TERMINALS);
  }

  @Test
  void s1_not_after_a_minute_and_not_behind_a_sign_out() {
    at(0, Kind.OPENED, "C1", ONE);
    assertThat(at(61, Kind.OPENED, "C1", TWO)).isEmpty();
    at(70, Kind.SIGNED_OUT, "C1", TWO);
    assertThat(at(75, Kind.OPENED, "C1", ONE)).isEmpty();
  }

  @Test
  void s2_another_hall_sooner_than_anybody_travels() {
    at(0, Kind.OPENED, "C1", ONE);
    at(90, Kind.SIGNED_OUT, "C1", ONE);
    assertThat(at(90 + 1_799, Kind.OPENED, "C1", AWAY)).containsExactly(TOO_FAST);
    at(4_000, Kind.SIGNED_OUT, "C1", AWAY);
    assertThat(at(4_000 + 1_800, Kind.OPENED, "C1", ONE)).isEmpty();
  }

  @Test
  void s3_a_sign_in_that_the_roster_does_not_know() {
    onDuty = false;
    assertThat(at(0, Kind.USED, "C1", ONE)).isEmpty();
    assertThat(at(1, Kind.OPENED, "C1", ONE)).containsExactly(OFF_ROSTER);
  }

  @Test
  void s4_two_accounts_take_turns_at_one_terminal() {
    at(0, Kind.USED, "C1", ONE);
    assertThat(at(60, Kind.USED, "C2", ONE)).as("a change alone says nothing").isEmpty();
    at(70, Kind.USED, "C2", ONE);
    assertThat(at(120, Kind.USED, "C1", ONE)).containsExactly(TAKING_TURNS);
  }

  @Test
  void s4_not_with_a_third_account_a_pause_or_a_sign_out_between() {
    at(0, Kind.USED, "C1", ONE);
    at(60, Kind.USED, "C2", ONE);
    assertThat(at(61, Kind.USED, "C3", ONE)).isEmpty();
    assertThat(at(122, Kind.USED, "C2", ONE)).as("a pause").isEmpty();
    at(123, Kind.USED, "C4", ONE);
    at(124, Kind.SIGNED_OUT, "C4", ONE);
    assertThat(at(125, Kind.USED, "C2", ONE)).isEmpty();
    assertThat(at(126, Kind.USED, "C4", ONE)).isEmpty();
  }

  private void known(String account) {
    for (int day = 5; day > 0; day--) {
      at(-day * 86_400L, Kind.OPENED, account, ONE);
      at(-day * 86_400L + 1, Kind.SIGNED_OUT, account, ONE);
    }
  }

  @Test
  void s5_three_failures_elsewhere_and_then_a_success_at_a_new_terminal() {
    known("C1");
    at(0, Kind.FAILED, "C1", TWO);
    at(1, Kind.FAILED, "C1", TWO);
    at(2, Kind.FAILED, "C1", TWO);
    assertThat(at(600, Kind.OPENED, "C1", TWO)).containsExactly(GUESSED);
  }

  @Test
  void s5_not_with_two_failures_old_ones_at_a_usual_terminal_or_with_a_new_account() {
    known("C1");
    at(0, Kind.FAILED, "C1", TWO);
    at(1, Kind.FAILED, "C1", TWO);
    at(2, Kind.FAILED, "C1", ONE);
    assertThat(at(3, Kind.OPENED, "C1", TWO)).isEmpty();
    known("C2");
    at(0, Kind.FAILED, "C2", TWO);
    at(1, Kind.FAILED, "C2", TWO);
    at(2, Kind.FAILED, "C2", TWO);
    assertThat(at(3, Kind.OPENED, "C2", ONE)).isEmpty();
    at(4, Kind.SIGNED_OUT, "C2", ONE);
    assertThat(at(601, Kind.OPENED, "C2", TWO)).isEmpty();
    for (int i = 0; i < 3; i++) {
      at(700 + i, Kind.FAILED, "C3", AWAY);
    }
    assertThat(at(710, Kind.OPENED, "C3", AWAY)).isEmpty();
  }

  @Test
  void s6_use_after_the_last_day() {
    lastDay = Optional.of(BusinessDate.of(MORNING));
    assertThat(at(0, Kind.USED, "C1", ONE)).isEmpty();
    assertThat(at(86_400, Kind.USED, "C1", ONE)).containsExactly(AFTER_LAST_DAY);
  }

  @Test
  void a_rule_is_quiet_for_ten_minutes_once_it_has_spoken() {
    onDuty = false;
    assertThat(at(0, Kind.OPENED, "C1", ONE)).containsExactly(OFF_ROSTER);
    assertThat(at(600, Kind.OPENED, "C1", ONE)).isEmpty();
    assertThat(at(601, Kind.OPENED, "C1", ONE)).containsExactly(OFF_ROSTER);
    assertThat(at(602, Kind.OPENED, "C2", ONE)).containsExactly(OFF_ROSTER);
  }

  @Test
  void the_same_events_give_the_same_suspicions() {
    List<SharingSuspicion> first = played();
    assertThat(first).isNotEmpty().isEqualTo(played());
  }

  private static List<SharingSuspicion> played() {
    PlantedYear year = new PlantedYear(7, 60);
    SharingDetector detector = new SharingDetector(SharingPolicy.standard(), year);
    List<SharingSuspicion> suspicions = new ArrayList<>();
    year.play(50, event -> suspicions.addAll(detector.observe(event)));
    return suspicions;
  }

  @Test
  void a_policy_has_an_action_for_every_rule() {
    assertThatThrownBy(
            () ->
                new SharingPolicy(
                    Duration.ofMinutes(1),
                    TravelTimes.HALF_AN_HOUR,
                    3,
                    Duration.ofMinutes(10),
                    5,
                    Duration.ofMinutes(10),
                    Map.of(TWO_TERMINALS, SharingAction.RECORD)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
