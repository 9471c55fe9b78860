package io.hall.security.account;

import static io.hall.security.account.Door.PASSWORD;
import static io.hall.security.account.Staff.ADMIN;
import static io.hall.security.account.Staff.SECURITY;
import static io.hall.security.account.Staff.number;
import static io.hall.security.account.Staff.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.security.account.AuthenticationResult.Failed;
import io.hall.security.account.AuthenticationResult.SecondFactorRequired;
import io.hall.security.account.AuthenticationResult.Success;
import io.hall.security.vault.Vault;
import io.hall.store.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecondFactorTest extends DoorTestBase {

  private Success signedIn;

  @BeforeEach
  void hire() {
    door.hire("C01", Role.CASHIER);
    signedIn = door.signIn("C01");
  }

  private boolean takes(char[] code) {
    Instant now = staff.clock.instant();
    SecondFactors factors = new SecondFactors(door.settings.vault(), door.hasher);
    return staff.store.write(c -> factors.takes(c, number("C01"), code, now));
  }

  @Test
  void a_code_is_taken_once() {
    assertThat(takes(door.code("C01"))).isFalse();
    staff.clock.turn(Duration.ofSeconds(30));
    assertThat(takes(door.code("C01"))).isTrue();
    assertThat(takes(door.code("C01"))).isFalse();
  }

  @Test
  void a_code_is_taken_one_step_late_and_not_after_a_later_one() {
    staff.clock.turn(Duration.ofSeconds(30));
    char[] earlier = door.code("C01");
    staff.clock.turn(Duration.ofSeconds(30));
    assertThat(takes(door.code("C01"))).isTrue();
    assertThat(takes(earlier)).isFalse();
    staff.clock.turn(Duration.ofSeconds(30));
    char[] late = door.code("C01");
    staff.clock.turn(Duration.ofSeconds(30));
    assertThat(takes(late)).isTrue();
  }

  /** 100 replays here; 10,000 with -Dhall.test.replays=10000. */
  @Test
  void no_replay_is_taken_even_with_the_clock_an_hour_back() {
    int replays = Integer.getInteger("hall.test.replays", 100);
    staff.clock.turn(Duration.ofMinutes(10));
    char[] code = door.code("C01");
    assertThat(takes(code)).isTrue();
    int taken = 0;
    for (int i = 0; i < replays; i++) {
      taken += takes(code.clone()) ? 1 : 0;
      if (i == replays / 2) {
        staff.clock.turn(Duration.ofHours(-1));
      }
      taken += takes(door.code("C01")) ? 1 : 0;
    }
    assertThat(taken).isZero();
  }

  @Test
  void the_secret_is_sealed_and_opens_in_its_own_row_alone() {
    byte[] kept =
        staff.store.read(
            c ->
                Sql.first(c, "SELECT secret FROM account_totp", row -> row.getBytes(1))
                    .orElseThrow());
    assertThat(kept).isNotEqualTo(door.secrets.get(number("C01"))).hasSize(12 + 20 + 16);
    Vault.Place other = new Vault.Place("account_totp", "secret", "C02");
    assertThatThrownBy(() -> door.settings.vault().open(other, kept)).isNotNull();
  }

  @Test
  void the_address_for_the_app_says_all_that_it_needs() {
    door.hire("C02", Role.CASHIER);
    SecondFactorRequired required = (SecondFactorRequired) door.tries("C02", PASSWORD);
    assertThat(required.isEnrolled()).isFalse();
    try (Enrolment enrolment = door.authenticator.enrol(required)) {
      String secret = new String(enrolment.secret());
      assertThat(secret).hasSize(32);
      assertThat(new String(enrolment.uri()))
          .isEqualTo(
              "otpauth://totp/%E4%BE%9B%E7%83%AD%E5%85%AC%E5%8F%B8:C02?secret="
                  + secret
                  + "&issuer=%E4%BE%9B%E7%83%AD%E5%85%AC%E5%8F%B8&algorithm=SHA1&digits=6&period=30");
      assertThat(enrolment.toString()).doesNotContain(secret);
      enrolment.close();
      assertThat(enrolment.secret()).containsOnly('\0');
    }
  }

  @Test
  void a_factor_that_was_not_confirmed_is_none() {
    door.hire("C02", Role.CASHIER);
    SecondFactorRequired required = (SecondFactorRequired) door.tries("C02", PASSWORD);
    door.authenticator.enrol(required).close();
    assertThat(((SecondFactorRequired) door.tries("C02", PASSWORD)).isEnrolled()).isFalse();
    assertThat(door.enrol("C02", required)).isInstanceOf(Success.class);
    assertThat(refusal(() -> door.authenticator.enrol(required))).isEqualTo("041");
  }

  @Test
  void recovery_codes_are_good_once_each() {
    List<char[]> codes = door.authenticator.newRecoveryCodes(signedIn.stepUp());
    assertThat(codes).hasSize(8);
    for (char[] code : codes) {
      assertThat(new String(code)).matches("[1-8](-[0-9A-Z]{4}){4}");
      assertThat(confirm(code.clone())).isInstanceOf(Success.class);
      assertThat(confirm(code.clone())).isEqualTo(new Failed());
      door.authenticator.release(new StepUp(number("C01"), staff.clock.instant()));
      staff.clock.turn(Duration.ofMinutes(10));
    }
    assertThat(confirm("9-0000".toCharArray())).isEqualTo(new Failed());
    assertThat(confirm(new char[0])).isEqualTo(new Failed());
  }

  private AuthenticationResult confirm(char[] code) {
    return door.authenticator.confirm((SecondFactorRequired) door.tries("C01", PASSWORD), code);
  }

  @Test
  void new_recovery_codes_end_the_old_ones_and_need_a_fresh_proof() {
    List<char[]> old = door.authenticator.newRecoveryCodes(signedIn.stepUp());
    door.authenticator.newRecoveryCodes(signedIn.stepUp());
    assertThat(confirm(old.get(0))).isEqualTo(new Failed());
    staff.clock.turn(StepUp.VALID);
    assertThat(refusal(() -> door.authenticator.newRecoveryCodes(signedIn.stepUp())))
        .isEqualTo("040");
    door.hire("C02", Role.CASHIER);
    StepUp none = new StepUp(number("C02"), staff.clock.instant());
    assertThat(refusal(() -> door.authenticator.newRecoveryCodes(none))).isEqualTo("042");
  }

  @Test
  void a_lost_factor_is_taken_off_by_two_persons() {
    AccountChange change = AccountChange.takeOffFactor(staff.find("C01"));
    staff.approve(staff.ask(change, ADMIN), SECURITY);
    assertThat(staff.changes).contains("C01 SECOND_FACTOR");
    SecondFactorRequired required = (SecondFactorRequired) door.tries("C01", PASSWORD);
    assertThat(required.isEnrolled()).isFalse();
  }

  @Test
  void the_tables_take_no_step_back() {
    assertThatThrownBy(() -> staff.run("UPDATE account_totp SET last_step = 0"))
        .hasStackTraceContaining("a step is taken once");
  }

  @Test
  void a_wrong_code_is_a_failure_like_a_wrong_password() {
    SecondFactorRequired required = (SecondFactorRequired) door.tries("C01", PASSWORD);
    char[] code = door.code("C01");
    code[5] = code[5] == '0' ? '1' : '0';
    assertThat(door.authenticator.confirm(required, code)).isEqualTo(new Failed());
    assertThat(code).containsOnly('\0');
  }
}
