package io.hall.security.account;

import static io.hall.security.account.Door.ELSEWHERE;
import static io.hall.security.account.Door.PASSWORD;
import static io.hall.security.account.Staff.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.payment.HallCode;
import io.hall.security.Terminal;
import io.hall.security.account.AuthenticationResult.Failed;
import io.hall.security.account.AuthenticationResult.SecondFactorRequired;
import io.hall.security.account.AuthenticationResult.Success;
import io.hall.security.account.AuthenticationResult.Throttled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThrottleTest extends DoorTestBase {

  /** A place of its own for each attempt, so that places do not pause. */
  private static Terminal place(int n) {
    return new Terminal(new HallCode("X" + n), "T" + n);
  }

  private AuthenticationResult guess(int n) {
    return door.triesAt(place(n), "C01", "guess-" + n);
  }

  @Test
  void waits_grow_with_every_failure_up_to_a_quarter_of_an_hour_and_end_at_50() {
    door.hire("C01", Role.CASHIER);
    List<Long> waits = new ArrayList<>();
    for (int n = 0; n < 50; n++) {
      AuthenticationResult result = guess(n);
      if (result instanceof Throttled throttled) {
        Duration wait = throttled.retryAfter().orElseThrow();
        waits.add(wait.toSeconds());
        staff.clock.turn(wait.minusMillis(1));
        assertThat(guess(n)).isInstanceOf(Throttled.class);
        staff.clock.turn(Duration.ofMillis(1));
        result = guess(n);
      }
      assertThat(result).isEqualTo(new Failed());
    }
    assertThat(waits.subList(0, 12))
        .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 60L, 120L, 240L, 480L, 900L, 900L);
    assertThat(waits).hasSize(46);
    assertThat(guess(50)).isEqualTo(new Throttled(Optional.empty()));
  }

  @Test
  void the_waits_are_those_of_the_profile() {
    CredentialProfile profile = Profiles.mlps();
    List<Long> waits = new ArrayList<>();
    for (int failures = 0; failures <= 16; failures++) {
      waits.add(profile.waitAfter(failures).toSeconds());
    }
    assertThat(waits)
        .containsExactly(
            0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 30L, 60L, 120L, 240L, 480L, 900L, 900L, 900L);
  }

  @Test
  void strangers_do_not_lock_the_holder_out_of_the_own_device() {
    door.hire("C01", Role.CASHIER);
    Optional<DeviceToken> device = door.signIn("C01").device();
    exhaust();
    assertThat(door.tries("C01", PASSWORD)).isEqualTo(new Throttled(Optional.empty()));
    AuthenticationResult own = door.tries("C01", PASSWORD, device);
    assertThat(own).isInstanceOf(SecondFactorRequired.class);
    Success success =
        (Success) door.authenticator.confirm((SecondFactorRequired) own, door.code("C01"));
    assertThat(success.device()).isEmpty();
    assertThat(success.lastSignIn().orElseThrow().failures()).isEqualTo(50);
    assertThat(door.tries("C01", PASSWORD)).isEqualTo(new Throttled(Optional.empty()));
    door.authenticator.release(success.stepUp());
    assertThat(door.tries("C01", PASSWORD)).isInstanceOf(SecondFactorRequired.class);
  }

  private void exhaust() {
    for (int n = 0; n < 50; n++) {
      staff.clock.turn(Duration.ofMinutes(15));
      assertThat(guess(n)).as("guess " + n).isEqualTo(new Failed());
    }
    staff.clock.turn(Duration.ofMinutes(15));
  }

  @Test
  void waiting_does_not_help_after_50_failures() {
    door.hire("C01", Role.CASHIER);
    exhaust();
    staff.clock.turn(Duration.ofDays(30));
    assertThat(door.tries("C01", PASSWORD)).isEqualTo(new Throttled(Optional.empty()));
  }

  @Test
  void somebody_elses_device_token_and_an_old_one_are_no_help() {
    door = new Door(staff, Profiles.nist());
    door.hire("C01", Role.CASHIER);
    door.hire("C02", Role.CASHIER);
    Optional<DeviceToken> device = ((Success) door.tries("C02", PASSWORD)).device();
    Optional<DeviceToken> old = ((Success) door.tries("C01", PASSWORD)).device();
    exhaust();
    assertThat(door.tries("C01", PASSWORD, device)).isInstanceOf(Throttled.class);
    assertThat(door.tries("C01", PASSWORD, Optional.of(DeviceToken.random())))
        .isInstanceOf(Throttled.class);
    assertThat(door.tries("C01", PASSWORD, old)).isInstanceOf(Success.class);
    staff.clock.turn(Duration.ofDays(90));
    assertThat(door.tries("C01", PASSWORD, old)).isInstanceOf(Throttled.class);
  }

  @Test
  void the_own_device_has_a_counter_of_its_own() {
    door.hire("C01", Role.CASHIER);
    Optional<DeviceToken> device = door.signIn("C01").device();
    for (int n = 0; n < 4; n++) {
      assertThat(door.tries("C01", "guess", device)).isEqualTo(new Failed());
    }
    assertThat(door.tries("C01", "guess", device)).isInstanceOf(Throttled.class);
    assertThat(guess(1)).isEqualTo(new Failed());
  }

  @Test
  void a_right_password_does_not_buy_more_guesses_at_the_second_factor() {
    door.hire("C01", Role.CASHIER);
    door.signIn("C01");
    int wrong = 0;
    for (int n = 0; n < 60; n++) {
      staff.clock.turn(Duration.ofMinutes(15));
      if (door.triesAt(place(n), "C01", PASSWORD) instanceof SecondFactorRequired required) {
        char[] code = door.code("C01");
        code[0] = code[0] == '0' ? '1' : '0';
        wrong += door.authenticator.confirm(required, code) instanceof Failed ? 1 : 0;
      }
    }
    assertThat(wrong).isEqualTo(50);
  }

  @Test
  void a_success_begins_a_new_count() {
    door = new Door(staff, Profiles.nist());
    door.hire("C01", Role.CASHIER);
    for (int n = 0; n < 3; n++) {
      guess(n);
    }
    assertThat(door.tries("C01", PASSWORD)).isInstanceOf(Success.class);
    for (int n = 0; n < 4; n++) {
      assertThat(guess(n)).isEqualTo(new Failed());
    }
    assertThat(guess(9)).isInstanceOf(Throttled.class);
  }

  @Test
  void twenty_failures_at_a_terminal_or_in_a_hall_pause_it_for_ten_minutes() {
    door.hire("C01", Role.CASHIER);
    Optional<DeviceToken> device = door.signIn("C01").device();
    for (int n = 0; n < 20; n++) {
      assertThat(door.tries("Z" + n, "guess")).isEqualTo(new Failed());
    }
    assertThat(door.tries("C01", PASSWORD))
        .isEqualTo(new Throttled(Optional.of(Duration.ofMinutes(10))));
    Terminal beside = new Terminal(Staff.HALL, "T2");
    assertThat(door.triesAt(beside, "C01", PASSWORD)).isInstanceOf(Throttled.class);
    assertThat(door.triesAt(ELSEWHERE, "C01", PASSWORD)).isInstanceOf(SecondFactorRequired.class);
    assertThat(door.tries("C01", PASSWORD, device)).isInstanceOf(SecondFactorRequired.class);
    staff.clock.turn(Duration.ofMinutes(10));
    assertThat(door.tries("C01", PASSWORD)).isInstanceOf(SecondFactorRequired.class);
  }

  @Test
  void failures_that_lie_far_apart_pause_nothing() {
    for (int n = 0; n < 19; n++) {
      door.tries("Z" + n, "guess");
    }
    staff.clock.turn(Duration.ofMinutes(10));
    for (int n = 0; n < 19; n++) {
      assertThat(door.tries("Y" + n, "guess")).isEqualTo(new Failed());
    }
  }

  @Test
  void a_clock_that_was_ahead_locks_nobody_out() {
    door.hire("C01", Role.CASHIER);
    staff.clock.turn(Duration.ofDays(30));
    for (int n = 0; n < 8; n++) {
      guess(n);
      staff.clock.turn(Duration.ofMinutes(15));
    }
    guess(8);
    for (int n = 0; n < 20; n++) {
      door.tries("Z" + n, "guess");
    }
    staff.clock.turn(Duration.ofDays(-30));
    assertThat(door.tries("C01", PASSWORD)).isInstanceOf(SecondFactorRequired.class);
  }

  @Test
  void an_account_that_does_not_exist_is_throttled_like_one_that_does() {
    for (int n = 0; n < 4; n++) {
      assertThat(door.triesAt(place(n), "C99", "guess")).isEqualTo(new Failed());
    }
    assertThat(door.triesAt(place(9), "C99", "guess"))
        .isEqualTo(new Throttled(Optional.of(Duration.ofSeconds(1))));
  }

  /**
   * 60 guesses at each of 4 accounts here; with -Dhall.test.guesses=10000 -Dhall.test.accounts=20
   * as many as that.
   */
  @Test
  void brute_force_gets_50_evaluations_an_account_and_no_owner_is_locked_out() {
    int guesses = Integer.getInteger("hall.test.guesses", 60);
    int accounts = Integer.getInteger("hall.test.accounts", 4);
    List<Optional<DeviceToken>> devices = new ArrayList<>();
    for (int a = 0; a < accounts; a++) {
      door.hire("B" + a, Role.CASHIER);
      devices.add(door.signIn("B" + a).device());
    }
    for (int a = 0; a < accounts; a++) {
      int before = door.hasher.evaluations.get();
      for (int n = 0; n < guesses; n++) {
        door.triesAt(place(n % 500), "B" + a, "guess-" + n);
        staff.clock.turn(Duration.ofMinutes(15));
      }
      assertThat(door.hasher.evaluations.get() - before).as("B" + a).isEqualTo(50);
      staff.clock.turn(Duration.ofMinutes(15).multipliedBy(-guesses));
    }
    staff.clock.turn(Duration.ofMinutes(15));
    for (int a = 0; a < accounts; a++) {
      String owner = "B" + a;
      assertThat(door.signIn(owner, devices.get(a)).account().number()).isEqualTo(number(owner));
    }
  }
}
