package io.hall.security.session;

import static io.hall.security.session.SessionsAtWork.ADMIN;
import static io.hall.security.session.SessionsAtWork.CASHIER;
import static io.hall.security.session.SessionsAtWork.FIRST;
import static io.hall.security.session.SessionsAtWork.SECOND;
import static io.hall.security.session.SessionsAtWork.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.security.Terminal;
import io.hall.security.account.StepUps;
import io.hall.security.audit.AuditEvent;
import io.hall.store.Sql;
import io.hall.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionLifeTest extends SessionTestBase {

  private static final Duration MILLI = Duration.ofMillis(1);

  @Test
  void who_proved_who_they_are_is_let_in_with_the_token_alone() {
    Opened opened = hall.open(CASHIER, FIRST);
    Session session = hall.registry.require(opened.token());
    assertThat(session).isEqualTo(opened.session());
    assertThat(session.account().number()).isEqualTo(CASHIER);
    assertThat(session.terminal()).isEqualTo(FIRST);
    assertThat(hall.require(SessionToken.parse("A".repeat(43)).orElseThrow())).isEqualTo("001");
    assertThat(hall.trail.actions()).containsExactly("session.open");
  }

  @Test
  void a_screen_is_locked_after_five_minutes_and_the_password_opens_it_with_a_new_token() {
    SessionToken token = hall.signedIn();
    hall.pass(Duration.ofMinutes(5).minus(MILLI));
    assertThat(hall.require(token)).isEqualTo("LIVE");
    hall.pass(Duration.ofMinutes(5));
    assertThat(hall.require(token)).isEqualTo("002");
    Opened resumed = hall.resume(token);
    assertThat(resumed.session().openedAt()).isEqualTo(Instant.parse("2026-11-23T01:00:00Z"));
    assertThat(hall.require(resumed.token())).isEqualTo("LIVE");
    assertThat(hall.require(token)).as("the old token").isEqualTo("001");
    assertThat(hall.trail.actions())
        .containsExactly("session.open", "session.lock", "session.resume");
  }

  @Test
  void asking_for_a_locked_page_does_not_keep_the_session_alive() {
    SessionToken token = hall.signedIn();
    for (int minute = 1; minute < 15; minute++) {
      hall.pass(Duration.ofMinutes(minute == 1 ? 5 : minute <= 10 ? 1 : 0));
      assertThat(hall.require(token)).isEqualTo("002");
    }
    hall.pass(Duration.ofMinutes(1).minus(MILLI));
    assertThat(hall.require(token)).isEqualTo("002");
    hall.pass(MILLI);
    assertThat(hall.require(token)).isEqualTo("004");
    assertThat(outcome(() -> hall.resume(token))).isEqualTo("004");
  }

  @Test
  void twelve_hours_end_a_session_that_was_used_all_the_time() {
    SessionToken token = hall.signedIn();
    for (int minutes = 4; minutes < 12 * 60; minutes += 4) {
      hall.pass(Duration.ofMinutes(4));
      assertThat(hall.require(token)).isEqualTo("LIVE");
    }
    hall.pass(Duration.ofMinutes(4).minus(MILLI));
    assertThat(hall.require(token)).isEqualTo("LIVE");
    hall.pass(MILLI);
    assertThat(hall.require(token)).isEqualTo("005");
  }

  @Test
  void a_session_ends_half_an_hour_after_the_hall_has_closed() {
    Instant closing = Instant.parse("2026-11-23T01:03:00Z");
    hall.registry = hall.registry(SessionPolicy.standard(), (where, day) -> Optional.of(closing));
    SessionToken token = hall.signedIn();
    for (int i = 0; i < 8; i++) {
      hall.pass(Duration.ofMinutes(4));
      assertThat(hall.require(token)).isEqualTo("LIVE");
    }
    hall.pass(Duration.ofMinutes(1));
    assertThat(hall.require(token)).isEqualTo("006");
    assertThat(outcome(hall::signedIn)).isEqualTo("006");
  }

  @Test
  void a_hall_that_closes_late_does_not_make_a_session_longer_than_twelve_hours() {
    Instant opened = hall.clock.instant();
    for (Duration open : List.of(Duration.ofHours(12), Duration.ofMinutes(689))) {
      hall.registry =
          hall.registry(SessionPolicy.standard(), (where, day) -> Optional.of(opened.plus(open)));
      Duration longest = open.compareTo(Duration.ofHours(12)) < 0 ? open.plusMinutes(30) : open;
      assertThat(hall.open(CASHIER, FIRST).session().endsAt()).isEqualTo(opened.plus(longest));
    }
  }

  @Test
  void hours_come_from_calendars_and_offices_have_none() {
    HallHours hours = HallHours.of(Map.of(FIRST.hall(), HallCalendar.jiaozuo()));
    BusinessDate monday = BusinessDate.parse("2026-11-23");
    assertThat(hours.closing(FIRST.hall(), monday))
        .isEqualTo(HallCalendar.jiaozuo().closesAt(monday))
        .isPresent();
    assertThat(hours.closing(FIRST.hall(), BusinessDate.parse("1999-01-01")))
        .as("a day on which it does not open")
        .contains(BusinessDate.parse("1999-01-01").start());
    assertThat(hours.closing(new HallCode("HQ"), monday)).isEmpty();
  }

  @Test
  void a_second_sign_in_ends_the_first_session_and_tells_where_it_was() {
    SessionToken first = hall.signedIn();
    Opened second = hall.open(new StaffNumber("c07"), SECOND);
    assertThat(second.replaced()).contains(FIRST);
    assertThat(second.session().account().number()).isEqualTo(CASHIER);
    assertThat(hall.require(first)).isEqualTo("007");
    assertThat(hall.require(second.token())).isEqualTo("LIVE");
  }

  @Test
  void where_the_policy_says_so_a_second_sign_in_is_refused_until_the_first_is_over() {
    hall.registry =
        hall.registry(SessionPolicy.standard().with(OnExceeded.DENY_NEW), HallHours.NONE);
    SessionToken first = hall.signedIn();
    assertThat(outcome(() -> hall.open(CASHIER, SECOND))).isEqualTo("020");
    assertThat(hall.require(first)).isEqualTo("LIVE");
    assertThat(hall.trail.events())
        .contains(
            AuditEvent.refused("session.open", CASHIER, "account/C07", "SESSION-020").at(SECOND));
    hall.pass(Duration.ofMinutes(15));
    SessionToken second = hall.open(CASHIER, SECOND).token();
    assertThat(hall.require(second)).isEqualTo("LIVE");
    assertThat(hall.require(first)).isEqualTo("004");
  }

  @Test
  void an_account_that_is_stopped_loses_its_session_with_the_next_use() {
    for (String state : List.of("SUSPENDED", "CLOSED", "INVITED")) {
      SessionToken token = hall.signedIn();
      hall.set(CASHIER, "state", state);
      assertThat(hall.require(token)).isEqualTo("008");
      assertThat(outcome(hall::signedIn)).isEqualTo("021");
      hall.set(CASHIER, "state", "ACTIVE");
      assertThat(hall.require(token))
          .as("an active account does not bring it back")
          .isEqualTo("008");
    }
  }

  @Test
  void another_role_hall_person_or_password_ends_the_session_with_the_next_use() {
    Map<String, String> changes = Map.of("role", "HALL_HEAD", "hall", "H02", "person", "P-2");
    changes.forEach(
        (column, value) -> {
          SessionToken token = hall.signedIn();
          hall.set(CASHIER, column, value);
          assertThat(hall.require(token)).as(column).isEqualTo("009");
        });
    SessionToken token = hall.signedIn();
    hall.change(hall.accounts::changePassword, CASHIER);
    assertThat(hall.require(token)).isEqualTo("010");
    assertThat(hall.require(hall.signedIn())).isEqualTo("LIVE");
  }

  @Test
  void a_session_is_revoked_within_a_second_on_this_node_and_on_another() {
    SessionToken token = hall.signedIn();
    try (Store elsewhere = database.open()) {
      SessionRegistry node = hall.registry(elsewhere, SessionPolicy.standard(), HallHours.NONE);
      assertThat(outcome(() -> node.require(token))).isEqualTo("LIVE");
      long before = System.nanoTime();
      hall.set(CASHIER, "state", "SUSPENDED");
      assertThat(outcome(() -> node.require(token))).isEqualTo("008");
      assertThat(hall.require(token)).isEqualTo("008");
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
    }
  }

  @Test
  void an_administrator_ends_one_session_or_all_of_an_account() {
    Opened one = hall.open(CASHIER, FIRST);
    assertThat(hall.<Boolean>inOne(c -> hall.registry.revoke(c, one.session().id(), ADMIN)))
        .isTrue();
    assertThat(hall.<Boolean>inOne(c -> hall.registry.revoke(c, one.session().id(), ADMIN)))
        .isFalse();
    assertThat(hall.require(one.token())).isEqualTo("011");
    Opened two = hall.open(CASHIER, FIRST);
    assertThat(
            hall.<List<SessionId>>inOne(
                c -> hall.registry.revokeAll(c, CASHIER, EndReason.ACCOUNT_STOPPED, ADMIN)))
        .containsExactly(two.session().id());
    assertThat(hall.require(two.token())).isEqualTo("008");
    AuditEvent last =
        hall.trail.events().stream().filter(e -> e.actor().equals(ADMIN)).toList().get(1);
    assertThat(last.action()).isEqualTo("session.end");
    assertThat(last.onBehalfOf()).contains(CASHIER);
    assertThat(last.resource()).isEqualTo("session/" + two.session().id());
    assertThat(last.rule()).isEqualTo("SESSION-008");
  }

  @Test
  void a_page_shows_who_is_signed_in() {
    hall.add("C08");
    Opened first = hall.open(CASHIER, FIRST);
    hall.pass(Duration.ofMinutes(6));
    Opened second = hall.open(new StaffNumber("C08"), SECOND);
    assertThat(hall.store.<List<Session>>read(hall.registry::open))
        .containsExactly(first.session(), second.session());
    hall.pass(Duration.ofMinutes(10));
    assertThat(hall.store.<List<Session>>read(hall.registry::open))
        .containsExactly(second.session());
  }

  @Test
  void a_proof_serves_for_a_minute_for_its_own_account_and_is_not_of_tomorrow() {
    Instant now = hall.clock.instant();
    for (long seconds : List.of(61, -61)) {
      var stale = StepUps.of("C07", now.minusSeconds(seconds));
      assertThat(outcome(() -> hall.registry.open(stale, FIRST))).isEqualTo("022");
    }
    for (long seconds : List.of(60, -60)) {
      var fresh = StepUps.of("C07", now.minusSeconds(seconds));
      assertThat(outcome(() -> hall.registry.open(fresh, FIRST))).isEqualTo("LIVE");
    }
    hall.add("C08");
    SessionToken token = hall.signedIn();
    hall.registry.lock(token);
    for (String other : List.of("C08", "C99")) {
      var foreign = StepUps.of(other, now);
      assertThat(outcome(() -> hall.registry.resume(token, foreign))).isEqualTo("022");
    }
    var old = StepUps.of("C07", now.minusSeconds(61));
    assertThat(outcome(() -> hall.registry.resume(token, old))).isEqualTo("022");
    assertThat(outcome(() -> hall.registry.open(StepUps.of("C99", now), FIRST))).isEqualTo("021");
    assertThat(hall.require(token)).isEqualTo("002");
    assertThat(
            hall.trail.events().stream()
                .filter(e -> e.action().equals("session.resume"))
                .map(AuditEvent::outcome))
        .containsOnly(AuditEvent.Outcome.REFUSED);
  }

  @Test
  void a_locked_screen_stays_locked_when_it_is_locked_again() {
    SessionToken token = hall.signedIn();
    hall.registry.lock(token);
    hall.registry.lock(token);
    assertThat(hall.require(token)).isEqualTo("002");
    assertThat(hall.trail.actions()).containsExactly("session.open", "session.lock");
    hall.registry.signOut(token);
    assertThat(outcome(() -> hall.registry.lock(token))).isEqualTo("003");
  }

  @Test
  void signing_out_twice_or_without_a_session_is_no_error() {
    SessionToken token = hall.signedIn();
    hall.registry.signOut(token);
    hall.registry.signOut(token);
    hall.registry.signOut(SessionToken.parse("A".repeat(43)).orElseThrow());
    assertThat(hall.require(token)).isEqualTo("003");
  }

  @Test
  void an_ended_session_that_is_tried_again_is_on_record_once() {
    SessionToken token = hall.signedIn();
    hall.registry.signOut(token);
    for (int i = 0; i < 5; i++) {
      assertThat(hall.require(token)).isEqualTo("003");
    }
    assertThat(hall.trail.actions())
        .containsExactly("session.open", "session.end", "session.reuse");
    AuditEvent reuse = hall.trail.events().get(2);
    assertThat(reuse.outcome()).isEqualTo(AuditEvent.Outcome.REFUSED);
    assertThat(reuse.rule()).isEqualTo("SESSION-003");
  }

  @Test
  void the_clock_may_be_a_minute_behind_and_no_more() {
    SessionToken token = hall.signedIn();
    hall.pass(Duration.ofMinutes(-1));
    assertThat(hall.require(token)).isEqualTo("LIVE");
    hall.pass(MILLI.negated());
    assertThat(hall.require(token)).isEqualTo("012");
    hall.pass(Duration.ofMinutes(2));
    assertThat(hall.require(token)).as("what is over stays over").isEqualTo("012");
  }

  @Test
  void a_clock_that_is_turned_back_does_not_bring_an_ended_session_back() {
    SessionToken token = hall.signedIn();
    hall.pass(Duration.ofMinutes(15));
    assertThat(hall.require(token)).isEqualTo("004");
    hall.pass(Duration.ofMinutes(-14));
    assertThat(hall.require(token)).isEqualTo("004");
  }

  @Test
  void a_session_outlives_the_process() {
    SessionToken token = hall.signedIn();
    hall.registry = hall.registry(SessionPolicy.standard(), HallHours.NONE);
    assertThat(hall.require(token)).isEqualTo("LIVE");
  }

  @Test
  void uses_are_written_every_five_seconds_and_the_idle_time_is_exact_all_the_same() {
    SessionToken token = hall.signedIn();
    Instant opened = hall.clock.instant();
    hall.pass(Duration.ofMillis(4_999));
    assertThat(hall.require(token)).isEqualTo("LIVE");
    assertThat(usedAt()).isEqualTo(opened);
    hall.pass(Duration.ofMinutes(5).minus(MILLI));
    assertThat(hall.require(token)).as("idle since the use that was not written").isEqualTo("LIVE");
    assertThat(usedAt()).isEqualTo(hall.clock.instant());
    hall.pass(Duration.ofMillis(4_999));
    assertThat(hall.require(token)).isEqualTo("LIVE");
    hall.pass(Duration.ofMinutes(5));
    assertThat(hall.require(token)).isEqualTo("002");
  }

  @Test
  void another_node_locks_a_screen_at_most_five_seconds_too_early_and_never_too_late() {
    SessionToken token = hall.signedIn();
    hall.pass(Duration.ofMillis(4_999));
    assertThat(hall.require(token)).isEqualTo("LIVE");
    SessionRegistry node = hall.registry(SessionPolicy.standard(), HallHours.NONE);
    hall.pass(Duration.ofMinutes(5).minusMillis(5_000));
    assertThat(outcome(() -> node.require(token))).isEqualTo("LIVE");
    hall.pass(Duration.ofMinutes(5));
    assertThat(outcome(() -> node.require(token))).isEqualTo("002");
  }

  @Test
  void a_transaction_of_the_application_sees_the_session_as_it_stands_in_it() {
    SessionToken token = hall.signedIn();
    long id = hall.<Integer>inOne(c -> hall.registry.require(c, token).id().value().length());
    assertThat(id).isEqualTo(36);
    hall.registry.lock(token);
    assertThat(outcome(() -> hall.inOne(c -> hall.registry.require(c, token)))).isEqualTo("002");
    hall.registry.signOut(token);
    assertThat(outcome(() -> hall.inOne(c -> hall.registry.require(c, token)))).isEqualTo("003");
  }

  @Test
  void listeners_hear_what_sharing_is_detected_from() {
    SessionToken token = hall.signedIn();
    hall.pass(Duration.ofSeconds(5));
    hall.require(token);
    hall.registry.lock(token);
    SessionToken next = hall.resume(token).token();
    hall.registry.signOut(next);
    assertThat(hall.heard.stream().map(SessionEvent::kind))
        .containsExactly(
            SessionEvent.Kind.OPENED,
            SessionEvent.Kind.USED,
            SessionEvent.Kind.USED,
            SessionEvent.Kind.SIGNED_OUT);
    assertThat(hall.heard).allMatch(e -> e.terminal().equals(FIRST) && e.account().equals(CASHIER));
  }

  @Test
  void the_database_holds_no_token() {
    SessionToken token = hall.signedIn();
    byte[] kept =
        database.ask(
            c ->
                Sql.first(c, "SELECT token_hash FROM account_session", row -> row.getBytes(1))
                    .orElseThrow());
    byte[] raw = Base64.getUrlDecoder().decode(token.text());
    assertThat(kept).hasSize(32).isNotEqualTo(raw).isEqualTo(token.hash().bytes());
    assertThat(token.toString()).doesNotContain(token.text());
    assertThat(hall.open(CASHIER, new Terminal(FIRST.hall(), "T9")).toString())
        .contains("SessionToken[***]");
  }

  private Instant usedAt() {
    return database.ask(
        c ->
            Sql.first(
                    c,
                    "SELECT used_at FROM account_session",
                    row -> Instant.ofEpochMilli(row.getLong(1)))
                .orElseThrow());
  }
}
