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
import io.hall.security.account.AuthenticationResult.Throttled;
import io.hall.security.audit.AuditEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is tried at the door is on record and counted, whatever comes of it; secrets are wiped. */
class SignInRecordTest extends DoorTestBase {

  private Success signedIn;

  @BeforeEach
  void hire() {
    door.hire("C01", Role.CASHIER);
    signedIn = door.signIn("C01");
    staff.clock.turn(Duration.ofMinutes(1));
  }

  private void assertDone(String action) {
    assertThat(staff.events.last())
        .isEqualTo(AuditEvent.done(action, number("C01"), "account/C01"));
  }

  private void assertDoneHere(String action) {
    assertThat(staff.events.last())
        .isEqualTo(AuditEvent.done(action, number("C01"), "account/C01").at(COUNTER));
  }

  private void assertRefused(String action, String rule) {
    assertThat(staff.events.last())
        .isEqualTo(AuditEvent.refused(action, number("C01"), "account/C01", rule).at(COUNTER));
  }

  private long heard(String action) {
    return staff.events.actions().stream().filter(action::equals).count();
  }

  private StepUp proof() {
    return new StepUp(number("C01"), staff.clock.instant());
  }

  private char[] wrongCode() {
    char[] code = door.code("C01");
    code[0] = code[0] == '0' ? '1' : '0';
    return code;
  }

  private SecondFactorRequired required() {
    return (SecondFactorRequired) door.tries("C01", PASSWORD);
  }

  @Test
  void a_sign_in_says_whose_it_is_where_and_when() {
    Success success = door.signIn("C01");
    assertThat(success.account()).isEqualTo(staff.find("C01"));
    assertThat(success.terminal()).isEqualTo(COUNTER);
    assertThat(success.at()).isEqualTo(staff.clock.instant());
    assertThat(success).hasToString("Success[C01]");
    assertDoneHere("account.sign-in");
  }

  @Test
  void a_sign_in_that_is_not_finished_tells_its_number_alone() {
    SecondFactorRequired required = required();
    assertThat(required).hasToString("SecondFactorRequired[C01]");
    forceChange();
    assertThat(door.authenticator.confirm(required, door.code("C01")))
        .isInstanceOf(ChangeRequired.class)
        .hasToString("ChangeRequired[C01]");
  }

  private void forceChange() {
    staff.store.write(
        c -> {
          staff.codes.forceChange(c, staff.request(), number("C01"), ADMIN);
          return c;
        });
  }

  @Test
  void a_second_factor_is_new_once() {
    assertThat(heard("account.factor")).isEqualTo(1);
    staff.changes.clear();
    door.signIn("C01");
    assertThat(heard("account.factor")).isEqualTo(1);
    assertThat(staff.changes).isEmpty();
  }

  @Test
  void no_code_is_right_for_an_account_without_a_second_factor() {
    door.hire("C02", Role.CASHIER);
    SecondFactorRequired required = (SecondFactorRequired) door.tries("C02", PASSWORD);
    assertThat(door.authenticator.confirm(required, "123456".toCharArray()))
        .isEqualTo(new Failed());
    assertThat(door.authenticator.stepUpWithCode(COUNTER, number("C02"), "123456".toCharArray()))
        .isEmpty();
  }

  @Test
  void a_password_that_comes_too_soon_is_refused_on_record() {
    for (int i = 0; i < 4; i++) {
      assertThat(door.tries("C01", OTHER_PASSWORD)).isEqualTo(new Failed());
      assertRefused("account.sign-in", "ACCOUNT-043");
    }
    assertThat(door.tries("C01", PASSWORD)).isInstanceOf(Throttled.class);
    assertRefused("account.sign-in", "ACCOUNT-044");
  }

  @Test
  void a_code_that_comes_too_soon_is_refused_on_record() {
    SecondFactorRequired required = required();
    for (int i = 0; i < 4; i++) {
      assertThat(door.authenticator.confirm(required, wrongCode())).isEqualTo(new Failed());
      assertRefused("account.sign-in", "ACCOUNT-043");
    }
    assertThat(door.authenticator.confirm(required, door.code("C01")))
        .isEqualTo(new Throttled(Optional.of(Duration.ofSeconds(1))));
    assertRefused("account.sign-in", "ACCOUNT-044");
    staff.clock.turn(Duration.ofSeconds(1));
    assertThat(door.authenticator.confirm(required, door.code("C01"))).isInstanceOf(Success.class);
  }

  private Optional<StepUp> stepUp(String password) {
    return door.authenticator.stepUp(COUNTER, number("C01"), password.toCharArray());
  }

  @Test
  void a_step_up_is_on_record_right_or_wrong() {
    assertThat(stepUp(PASSWORD)).isPresent();
    assertDoneHere("account.step-up");
    assertThat(stepUp(OTHER_PASSWORD)).isEmpty();
    assertRefused("account.step-up", "ACCOUNT-043");
    assertThat(door.signIn("C01").lastSignIn().orElseThrow().failures()).isEqualTo(1);
  }

  @Test
  void a_step_up_that_comes_too_soon_is_refused_on_record() {
    for (int i = 0; i < 4; i++) {
      assertThat(stepUp(OTHER_PASSWORD)).isEmpty();
    }
    assertThat(stepUp(PASSWORD)).isEmpty();
    assertRefused("account.step-up", "ACCOUNT-044");
    assertThat(door.authenticator.stepUpWithCode(COUNTER, number("C01"), door.code("C01")))
        .isEmpty();
    assertRefused("account.step-up", "ACCOUNT-044");
    staff.clock.turn(Duration.ofSeconds(1));
    assertThat(stepUp(PASSWORD)).isPresent();
  }

  @Test
  void a_right_step_up_begins_a_new_count() {
    for (int i = 0; i < 3; i++) {
      assertThat(stepUp(OTHER_PASSWORD)).isEmpty();
    }
    assertThat(stepUp(PASSWORD)).isPresent();
    for (int i = 0; i < 3; i++) {
      assertThat(stepUp(OTHER_PASSWORD)).isEmpty();
    }
    assertThat(stepUp(PASSWORD)).isPresent();
  }

  @Test
  void a_new_password_is_on_record_and_ends_what_stands_on_the_old_one() {
    staff.changes.clear();
    char[] password = OTHER_PASSWORD.toCharArray();
    door.authenticator.changePassword(proof(), password, List.of());
    assertDone("account.password");
    assertThat(staff.changes).containsExactly("C01 PASSWORD");
    assertThat(password).containsOnly('\0');
  }

  @Test
  void new_recovery_codes_are_on_record_and_end_what_stands_on_the_old_ones() {
    staff.changes.clear();
    door.authenticator.newRecoveryCodes(proof());
    assertDone("account.recovery-codes");
    assertThat(staff.changes).containsExactly("C01 SECOND_FACTOR");
  }

  @Test
  void a_factor_that_is_taken_off_ends_what_stands_on_it() {
    AccountChange change = AccountChange.takeOffFactor(staff.find("C01"));
    staff.changes.clear();
    staff.approve(staff.ask(change, ADMIN), SECURITY);
    assertThat(staff.changes).containsExactly("C01 SECOND_FACTOR");
  }

  @Test
  void a_release_is_on_record() {
    door.authenticator.release(proof());
    assertDone("account.release");
  }

  @Test
  void what_is_typed_to_prove_or_to_change_something_is_wiped() {
    char[] password = PASSWORD.toCharArray();
    door.authenticator.stepUp(COUNTER, number("C01"), password);
    assertThat(password).containsOnly('\0');
    char[] code = door.code("C01");
    door.authenticator.stepUpWithCode(COUNTER, number("C01"), code);
    assertThat(code).containsOnly('\0');
    forceChange();
    staff.clock.turn(Duration.ofSeconds(30));
    ChangeRequired change =
        (ChangeRequired) door.authenticator.confirm(required(), door.code("C01"));
    char[] other = OTHER_PASSWORD.toCharArray();
    door.authenticator.change(change, other, List.of());
    assertThat(other).containsOnly('\0');
  }

  @Test
  void a_password_may_have_as_many_characters_of_two_units_as_of_one() {
    String password = "𠮷".repeat(Profiles.mlps().most());
    door.authenticator.changePassword(proof(), password.toCharArray(), List.of());
    assertThat(door.tries("C01", password)).isInstanceOf(SecondFactorRequired.class);
  }

  private List<String> authenticators() {
    return staff.store.read(c -> staff.accounts.authenticators(c, number("C01")));
  }

  @Test
  void what_a_holder_is_known_by_is_told_in_words_and_erased_when_he_leaves() {
    door.authenticator.newRecoveryCodes(proof());
    assertThat(authenticators())
        .containsExactly(
            "passwords, with those before: 1",
            "second factors: 1",
            "recovery codes: 8",
            "known devices: 1");
    staff.close("C01", ADMIN, SECURITY);
    assertThat(authenticators()).isEmpty();
  }

  @Test
  void no_more_old_passwords_are_kept_than_are_asked_for() {
    for (int i = 1; i <= 7; i++) {
      String next = "Teppich-4-Klopfer-" + i;
      door.authenticator.changePassword(proof(), next.toCharArray(), List.of());
    }
    assertThat(authenticators()).contains("passwords, with those before: 5");
  }

  @Test
  void a_second_factor_to_be_taken_over_tells_nothing_of_itself() {
    door.hire("C02", Role.CASHIER);
    try (Enrolment enrolment =
        door.authenticator.enrol((SecondFactorRequired) door.tries("C02", PASSWORD))) {
      assertThat(enrolment).hasToString("Enrolment[hidden]");
    }
  }

  @Test
  void the_proof_of_a_sign_in_is_its_holders() {
    assertThat(signedIn.stepUp().by()).isEqualTo(number("C01"));
    assertThat(refusal(() -> signedIn.stepUp().requireFresh(staff.clock.instant()))).isEmpty();
  }
}
