package io.hall.security.account;

import static io.hall.security.account.Door.COUNTER;
import static io.hall.security.account.Door.OTHER_PASSWORD;
import static io.hall.security.account.Door.PASSWORD;
import static io.hall.security.account.Staff.ADMIN;
import static io.hall.security.account.Staff.SECURITY;
import static io.hall.security.account.Staff.number;
import static io.hall.security.account.Staff.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.security.account.AuthenticationResult.ChangeRequired;
import io.hall.security.account.AuthenticationResult.Failed;
import io.hall.security.account.AuthenticationResult.SecondFactorRequired;
import io.hall.security.account.AuthenticationResult.Success;
import io.hall.security.audit.AuditEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AuthenticatorTest extends DoorTestBase {

  @Test
  @Tag("规程-8.1")
  void the_holder_signs_in_with_password_and_second_factor() {
    door.hire("C01", Role.CASHIER);
    AuthenticationResult first = door.tries("Ｃ０１", PASSWORD);
    assertThat(first).isInstanceOf(SecondFactorRequired.class);
    Success success = (Success) door.enrol("C01", (SecondFactorRequired) first);
    assertThat(success.account().number()).isEqualTo(number("C01"));
    assertThat(success.lastSignIn()).isEmpty();
    assertThat(success.device()).isPresent();
    staff.clock.turn(Duration.ofSeconds(30));
    assertThat(door.signIn("C01").account().number()).isEqualTo(number("C01"));
    assertThat(staff.events.actions()).contains("account.factor", "account.sign-in");
  }

  @Test
  void the_password_is_wiped_once_it_was_tried() {
    door.hire("C01", Role.CASHIER);
    Credentials credentials = door.credentials("C01", PASSWORD, Optional.empty());
    door.authenticator.authenticate(credentials);
    assertThat(credentials.password()).containsOnly('\0');
    assertThat(credentials).hasToString("Credentials[" + COUNTER + "]");
  }

  @Test
  void unknown_wrong_and_unusable_are_answered_alike_and_after_the_same_work() {
    door.hire("C01", Role.CASHIER);
    door.hire("C02", Role.CASHIER);
    door.hire("C03", Role.CASHIER);
    staff.create("C04", "p-C04", Role.CASHIER);
    staff.suspend("C02", ADMIN);
    staff.close("C03", ADMIN, SECURITY);
    for (String login : List.of("C01", "C02", "C03", "C04", "C99", "no number!", "")) {
      int before = door.hasher.evaluations.get();
      String password = login.equals("C01") ? OTHER_PASSWORD : PASSWORD;
      assertThat(door.tries(login, password)).as(login).isEqualTo(new Failed());
      assertThat(door.hasher.evaluations.get() - before).as(login).isEqualTo(1);
    }
    assertThat(door.tries("C01", "x".repeat(10_000))).isEqualTo(new Failed());
    assertThat(door.tries("C01", "half \uD842 character")).isEqualTo(new Failed());
  }

  @Test
  void a_number_that_nobody_has_is_not_put_on_record_as_it_was_typed() {
    door.tries("Hunter2.secret", PASSWORD);
    AuditEvent last = staff.events.last();
    assertThat(last.actor()).isEqualTo(AccountTables.NOBODY);
    assertThat(last.toString()).doesNotContain("Hunter2");
    assertThat(last.outcome()).isEqualTo(AuditEvent.Outcome.REFUSED);
    assertThat(last.rule()).isEqualTo("ACCOUNT-043");
  }

  @Test
  void the_holder_is_told_of_the_last_sign_in_and_of_failures_since() {
    door.hire("C01", Role.CASHIER);
    door.signIn("C01");
    staff.clock.turn(Duration.ofHours(1));
    door.triesAt(Door.ELSEWHERE, "C01", "guess");
    door.triesAt(Door.ELSEWHERE, "C01", "guess again");
    staff.clock.turn(Duration.ofHours(1));
    Success success = door.signIn("C01");
    assertThat(success.lastSignIn().orElseThrow().failures()).isEqualTo(2);
    assertThat(success.lastSignIn().orElseThrow().terminal()).isEqualTo(COUNTER);
    assertThat(success.lastSignIn().orElseThrow().at())
        .isEqualTo(staff.clock.instant().minus(Duration.ofHours(2)));
  }

  @Test
  void a_closed_account_does_not_end_a_sign_in_that_was_under_way() {
    door.hire("C01", Role.CASHIER);
    door.signIn("C01");
    staff.clock.turn(Duration.ofMinutes(1));
    SecondFactorRequired required = (SecondFactorRequired) door.tries("C01", PASSWORD);
    staff.close("C01", ADMIN, SECURITY);
    assertThat(door.authenticator.confirm(required, door.code("C01"))).isEqualTo(new Failed());
    assertThat(staff.store.<Boolean>read(c -> SecondFactors.isEnrolled(c, number("C01"))))
        .isFalse();
  }

  @Test
  void a_sign_in_is_finished_within_five_minutes() {
    door.hire("C01", Role.CASHIER);
    door.signIn("C01");
    staff.clock.turn(Duration.ofMinutes(1));
    SecondFactorRequired required = (SecondFactorRequired) door.tries("C01", PASSWORD);
    staff.clock.turn(Duration.ofMinutes(5));
    assertThat(refusal(() -> door.authenticator.confirm(required, door.code("C01"))))
        .isEqualTo("040");
  }

  @Test
  void a_password_is_good_for_90_days_and_its_end_is_told_14_days_before() {
    door.hire("C01", Role.CASHIER);
    door.signIn("C01");
    staff.clock.turn(Duration.ofDays(76).minusSeconds(60));
    assertThat(door.signIn("C01").changeBefore()).isEmpty();
    staff.clock.turn(Duration.ofSeconds(60));
    assertThat(door.signIn("C01").changeBefore())
        .contains(staff.clock.instant().plus(Duration.ofDays(14)));
    staff.clock.turn(Duration.ofDays(14));
    SecondFactorRequired required = (SecondFactorRequired) door.tries("C01", PASSWORD);
    AuthenticationResult result = door.authenticator.confirm(required, door.code("C01"));
    assertThat(result).isInstanceOf(ChangeRequired.class);
    assertThat(refusal(() -> change(result, PASSWORD))).isEqualTo("026");
    assertThat(refusal(() -> change(result, "short"))).isEqualTo("020 022");
    change(result, OTHER_PASSWORD);
    assertThat(staff.changes).contains("C01 PASSWORD");
    staff.clock.turn(Duration.ofSeconds(30));
    assertThat(door.tries("C01", PASSWORD)).isEqualTo(new Failed());
    assertThat(door.tries("C01", OTHER_PASSWORD)).isInstanceOf(SecondFactorRequired.class);
  }

  private Success change(AuthenticationResult result, String password) {
    return door.authenticator.change((ChangeRequired) result, password.toCharArray(), List.of());
  }

  @Test
  void the_last_five_passwords_are_not_used_again() {
    door.hire("C01", Role.CASHIER);
    StepUp proof = new StepUp(number("C01"), staff.clock.instant());
    for (int i = 1; i <= 5; i++) {
      set(proof, "Teppich-4-Klopfer-" + i);
      assertThat(refusal(() -> set(proof, PASSWORD))).isEqualTo(i < 5 ? "026" : "");
    }
  }

  private void set(StepUp proof, String password) {
    door.authenticator.changePassword(proof, password.toCharArray(), List.of());
  }

  @Test
  void after_a_suspected_theft_the_password_is_changed_at_the_next_sign_in() {
    door.hire("C01", Role.CASHIER);
    door.signIn("C01");
    staff.store.write(
        c -> {
          staff.codes.forceChange(c, staff.request(), number("C01"), ADMIN);
          return c;
        });
    staff.clock.turn(Duration.ofSeconds(30));
    SecondFactorRequired required = (SecondFactorRequired) door.tries("C01", PASSWORD);
    AuthenticationResult result = door.authenticator.confirm(required, door.code("C01"));
    assertThat(result).isInstanceOf(ChangeRequired.class);
    change(result, OTHER_PASSWORD);
  }

  @Test
  void a_step_up_takes_the_password_or_a_code_and_holds_for_five_minutes() {
    door.hire("C01", Role.CASHIER);
    door.signIn("C01");
    staff.clock.turn(Duration.ofSeconds(30));
    assertThat(stepUp(OTHER_PASSWORD)).isEmpty();
    StepUp proof = stepUp(PASSWORD).orElseThrow();
    assertThat(proof.by()).isEqualTo(number("C01"));
    assertThat(door.authenticator.stepUpWithCode(COUNTER, number("C01"), door.code("C01")))
        .isPresent();
    assertThat(door.authenticator.stepUpWithCode(COUNTER, number("C01"), door.code("C01")))
        .isEmpty();
    assertThat(proof.isFresh(proof.at().plus(StepUp.VALID).minusMillis(1))).isTrue();
    assertThat(proof.isFresh(proof.at().plus(StepUp.VALID))).isFalse();
    assertThat(proof.isFresh(proof.at().minusMillis(1))).isFalse();
    staff.clock.turn(StepUp.VALID);
    assertThat(refusal(() -> set(proof, OTHER_PASSWORD))).isEqualTo("040");
    staff.suspend("C01", ADMIN);
    assertThat(stepUp(PASSWORD)).isEmpty();
  }

  private Optional<StepUp> stepUp(String password) {
    return door.authenticator.stepUp(COUNTER, number("C01"), password.toCharArray());
  }

  @Test
  void an_account_that_was_not_used_for_90_days_does_not_sign_in() {
    door = new Door(staff, Profiles.nist());
    door.hire("C01", Role.CASHIER);
    door.signIn("C01");
    staff.clock.turn(Duration.ofDays(90));
    assertThat(door.tries("C01", PASSWORD)).isEqualTo(new Failed());
  }

  @Test
  void a_cashier_under_nist_needs_no_second_factor_and_everybody_else_does() {
    door = new Door(staff, Profiles.nist());
    for (Role role : Role.values()) {
      door.hire("X-" + role, role);
      Class<?> expected = role == Role.CASHIER ? Success.class : SecondFactorRequired.class;
      assertThat(door.tries("X-" + role, PASSWORD)).as(role.name()).isInstanceOf(expected);
    }
  }

  @Test
  void a_record_of_lower_cost_is_made_anew_at_the_next_sign_in() {
    Argon2idHasher weak = new Argon2idHasher(new Argon2idHasher.Cost(8, 1, 1), Peppers.none());
    Argon2idHasher strong = new Argon2idHasher(new Argon2idHasher.Cost(16, 1, 1), Peppers.none());
    door = new Door(staff, Profiles.nist(), weak);
    door.hire("C01", Role.CASHIER);
    door = new Door(staff, Profiles.nist(), strong);
    assertThat(door.tries("C01", PASSWORD)).isInstanceOf(Success.class);
    String record =
        staff
            .store
            .read(c -> PasswordTables.current(c, number("C01")))
            .orElseThrow()
            .record()
            .phc();
    assertThat(record).startsWith("$argon2id$v=19$m=16,t=1,p=1$");
    assertThat(door.tries("C01", PASSWORD)).isInstanceOf(Success.class);
  }
}
