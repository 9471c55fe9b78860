package io.hall.security.account;

import static io.hall.security.account.Door.OTHER_PASSWORD;
import static io.hall.security.account.Door.PASSWORD;
import static io.hall.security.account.Staff.ADMIN;
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
import org.junit.jupiter.api.Test;

/** What is begun and not finished is judged by how things stand when it is finished. */
class MeanwhileTest extends DoorTestBase {

  private StepUp proof() {
    return new StepUp(number("C01"), staff.clock.instant());
  }

  private SecondFactorRequired enrolled() {
    door.hire("C01", Role.CASHIER);
    door.signIn("C01");
    staff.clock.turn(Duration.ofMinutes(1));
    return (SecondFactorRequired) door.tries("C01", PASSWORD);
  }

  private ChangeRequired changeRequired() {
    SecondFactorRequired required = enrolled();
    staff.store.write(
        c -> {
          staff.codes.forceChange(c, staff.request(), number("C01"), ADMIN);
          return c;
        });
    return (ChangeRequired) door.authenticator.confirm(required, door.code("C01"));
  }

  @Test
  void a_code_that_was_used_while_a_password_was_hashed_sets_no_second_one() {
    staff.create("C01", "p1", Role.CASHIER);
    door.issue("C01");
    door.hasher.meanwhile(() -> door.activate("C01", PASSWORD));
    assertThat(refusal(() -> door.activate("C01", OTHER_PASSWORD))).isEqualTo("012");
    assertThat(staff.events.last())
        .isEqualTo(
            AuditEvent.refused("account.activate", number("C01"), "account/C01", "ACCOUNT-012")
                .at(Door.COUNTER));
    assertThat(door.tries("C01", OTHER_PASSWORD)).isEqualTo(new Failed());
    assertThat(door.tries("C01", PASSWORD)).isInstanceOf(SecondFactorRequired.class);
  }

  @Test
  void a_recovery_code_that_was_used_while_it_was_compared_lets_nobody_else_in() {
    door.hire("C01", Role.CASHIER);
    char[] code = door.authenticator.newRecoveryCodes(door.signIn("C01").stepUp()).get(0);
    SecondFactorRequired one = (SecondFactorRequired) door.tries("C01", PASSWORD);
    SecondFactorRequired other = (SecondFactorRequired) door.tries("C01", PASSWORD);
    char[] same = code.clone();
    door.hasher.meanwhile(
        () -> assertThat(door.authenticator.confirm(other, same)).isInstanceOf(Success.class));
    assertThat(door.authenticator.confirm(one, code)).isEqualTo(new Failed());
  }

  @Test
  void a_changed_password_ends_a_sign_in_that_was_under_way() {
    SecondFactorRequired required = enrolled();
    door.authenticator.changePassword(proof(), OTHER_PASSWORD.toCharArray(), List.of());
    assertThat(door.authenticator.confirm(required, door.code("C01"))).isEqualTo(new Failed());
  }

  @Test
  void a_suspended_account_gets_neither_a_new_password_nor_a_second_factor() {
    ChangeRequired change = changeRequired();
    door.hire("C02", Role.CASHIER);
    SecondFactorRequired required = (SecondFactorRequired) door.tries("C02", PASSWORD);
    staff.suspend("C01", ADMIN);
    staff.suspend("C02", ADMIN);
    assertThat(refusal(() -> change(change))).isEqualTo("040");
    assertThat(refusal(() -> door.authenticator.enrol(required))).isEqualTo("040");
    assertThat(
            refusal(
                () ->
                    door.authenticator.changePassword(
                        proof(), OTHER_PASSWORD.toCharArray(), List.of())))
        .isEqualTo("003");
  }

  private Success change(ChangeRequired required) {
    return door.authenticator.change(required, OTHER_PASSWORD.toCharArray(), List.of());
  }

  @Test
  void what_began_five_minutes_ago_is_not_gone_on_with() {
    ChangeRequired change = changeRequired();
    door.hire("C02", Role.CASHIER);
    SecondFactorRequired required = (SecondFactorRequired) door.tries("C02", PASSWORD);
    StepUp proof = proof();
    staff.clock.turn(Duration.ofMinutes(5));
    assertThat(refusal(() -> change(change))).isEqualTo("040");
    assertThat(refusal(() -> door.authenticator.enrol(required))).isEqualTo("040");
    assertThat(refusal(() -> door.authenticator.release(proof))).isEqualTo("040");
    staff.clock.turn(Duration.ofMillis(-1));
    assertThat(change(change).account()).isEqualTo(staff.find("C01"));
    door.authenticator.enrol(required).close();
    door.authenticator.release(proof);
    staff.clock.turn(Duration.ofMinutes(-6));
    assertThat(refusal(() -> door.authenticator.enrol(required))).isEqualTo("040");
  }

  @Test
  void an_attempt_that_could_not_be_made_is_not_counted() {
    door.hire("C01", Role.CASHIER);
    for (int i = 0; i < 6; i++) {
      door.hasher.meanwhile(
          () -> {
            throw AccountCode.BUSY.refused();
          });
      assertThat(refusal(() -> door.tries("C01", PASSWORD))).isEqualTo("028");
    }
    assertThat(door.tries("C01", PASSWORD)).isInstanceOf(SecondFactorRequired.class);
  }
}
