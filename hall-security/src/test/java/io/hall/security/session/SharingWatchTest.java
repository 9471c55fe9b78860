package io.hall.security.session;

import static io.hall.security.session.SessionsAtWork.CASHIER;
import static io.hall.security.session.SessionsAtWork.FIRST;
import static io.hall.security.session.SessionsAtWork.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharingWatchTest extends SessionTestBase {

  private final List<SharingRule> told = new ArrayList<>();
  private boolean onDuty = true;
  private Optional<BusinessDate> lastDay = Optional.empty();

  @BeforeEach
  void watch() {
    RosterSource roster =
        new RosterSource() {
          @Override
          public boolean isOnDuty(StaffNumber account, HallCode where, Instant at) {
            return onDuty;
          }

          @Override
          public Optional<BusinessDate> lastDay(StaffNumber account) {
            return lastDay;
          }
        };
    SharingDetector detector = new SharingDetector(SharingPolicy.standard(), roster);
    SharingWatch watch =
        new SharingWatch(detector, hall.trail, hall.clock, (c, s) -> told.add(s.rule()));
    hall.registry =
        new SessionRegistry(
            hall.store,
            hall.clock,
            SessionPolicy.standard(),
            HallHours.NONE,
            hall.accounts,
            hall.accounts,
            hall.trail,
            List.of(watch));
  }

  @Test
  void a_sign_in_off_the_roster_is_recorded_and_nobody_is_disturbed() {
    onDuty = false;
    assertThat(hall.require(hall.signedIn())).isEqualTo("LIVE");
    assertThat(hall.trail.actions()).contains("session.suspect");
    assertThat(told).isEmpty();
  }

  @Test
  void a_second_terminal_within_a_minute_asks_for_the_password_again() {
    hall.signedIn();
    hall.pass(Duration.ofSeconds(30));
    SessionToken second = hall.open(CASHIER, SECOND).token();
    assertThat(hall.require(second)).isEqualTo("002");
    assertThat(told).containsExactly(SharingRule.TWO_TERMINALS);
    assertThat(hall.require(hall.resume(second).token())).isEqualTo("LIVE");
  }

  @Test
  void two_accounts_that_take_turns_at_a_terminal_are_told_to_the_head_and_work_on() {
    hall.add("C08");
    SessionToken one = hall.signedIn();
    hall.pass(Duration.ofSeconds(20));
    SessionToken other = hall.open(new StaffNumber("C08"), FIRST).token();
    hall.pass(Duration.ofSeconds(20));
    assertThat(hall.require(one)).isEqualTo("LIVE");
    assertThat(told).containsExactly(SharingRule.TAKING_TURNS);
    assertThat(hall.require(other)).isEqualTo("LIVE");
  }

  @Test
  void use_after_the_last_day_ends_the_session() {
    SessionToken token = hall.signedIn();
    lastDay = Optional.of(BusinessDate.of(hall.clock.instant()).plusDays(-1));
    hall.pass(Duration.ofSeconds(5));
    assertThat(hall.require(token)).as("this very use").isEqualTo("013");
    assertThat(told).containsExactly(SharingRule.AFTER_LAST_DAY);
    assertThat(hall.trail.events().get(1).terminal()).contains(FIRST);
  }
}
