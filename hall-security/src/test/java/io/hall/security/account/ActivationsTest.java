package io.hall.security.account;

import static io.hall.security.account.Door.COUNTER;
import static io.hall.security.account.Door.OTHER_PASSWORD;
import static io.hall.security.account.Door.PASSWORD;
import static io.hall.security.account.Staff.ADMIN;
import static io.hall.security.account.Staff.SECURITY;
import static io.hall.security.account.Staff.number;
import static io.hall.security.account.Staff.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.security.account.AuthenticationResult.Failed;
import io.hall.security.account.AuthenticationResult.SecondFactorRequired;
import io.hall.security.audit.AuditEvent;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivationsTest extends DoorTestBase {

  @Test
  void a_code_is_good_once() {
    staff.create("C01", "p1", Role.CASHIER);
    door.issue("C01");
    assertThat(refusal(() -> door.activate("C01", "short"))).isEqualTo("020 022");
    door.activate("C01", PASSWORD);
    assertThat(staff.find("C01").isActive()).isTrue();
    assertThat(refusal(() -> door.activate("C01", OTHER_PASSWORD))).isEqualTo("012");
    assertThat(door.tries("C01", PASSWORD)).isInstanceOf(SecondFactorRequired.class);
  }

  @Test
  void a_code_is_good_for_a_day() {
    staff.create("C01", "p1", Role.CASHIER);
    door.issue("C01");
    staff.clock.turn(Duration.ofHours(24));
    assertThat(refusal(() -> door.activate("C01", PASSWORD))).isEqualTo("012");
    door.issue("C01");
    staff.clock.turn(Duration.ofHours(24).minusMillis(1));
    door.activate("C01", PASSWORD);
    assertThat(staff.find("C01").isActive()).isTrue();
  }

  @Test
  void a_new_code_ends_the_ones_before() {
    staff.create("C01", "p1", Role.CASHIER);
    door.issue("C01");
    OneTimeCode earlier = staff.delivered("C01");
    door.issue("C01");
    assertThat(refusal(() -> activate("C01", earlier))).isEqualTo("012");
    activate("C01", staff.delivered("C01"));
  }

  private void activate(String login, OneTimeCode code) {
    door.activations.activate(COUNTER, login, code, PASSWORD.toCharArray(), List.of());
  }

  @Test
  void a_code_is_one_accounts_alone_and_an_unknown_account_is_answered_alike() {
    staff.create("C01", "p1", Role.CASHIER);
    staff.create("C02", "p2", Role.CASHIER);
    door.issue("C01");
    OneTimeCode code = staff.delivered("C01");
    for (String login : List.of("C02", "C99", "none!")) {
      assertThat(refusal(() -> activate(login, code))).as(login).isEqualTo("012");
    }
    assertThat(staff.events.actions()).contains("account.activate");
    staff.close("C01", ADMIN, SECURITY);
    assertThat(refusal(() -> activate("C01", code))).isEqualTo("012");
  }

  @Test
  void a_code_is_read_however_it_is_typed() {
    staff.create("C01", "p1", Role.CASHIER);
    door.issue("C01");
    String written = new String(staff.delivered("C01").reveal());
    assertThat(written).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
    String typed = written.toLowerCase(java.util.Locale.ROOT).replace("-", " ").replace('0', 'o');
    activate("c01", OneTimeCode.typed(typed.replace('1', 'l').toCharArray()));
  }

  @Test
  void codes_are_not_kept_in_the_clear() {
    staff.create("C01", "p1", Role.CASHIER);
    door.issue("C01");
    OneTimeCode code = staff.delivered("C01");
    assertThat(code).hasToString("OneTimeCode[hidden]");
    byte[] kept =
        staff.store.read(
            c ->
                io.hall.store.Sql.first(
                        c,
                        "SELECT code_hash FROM account_code WHERE number = 'C01'",
                        r -> r.getBytes(1))
                    .orElseThrow());
    assertThat(kept).hasSize(32);
    assertThatThrownBy(() -> staff.run("UPDATE account_code SET expires_at = expires_at + 1"))
        .hasStackTraceContaining("used once");
  }

  @Test
  void a_reset_keeps_the_second_factor_and_ends_waits_and_devices() {
    door.hire("C01", Role.CASHIER);
    var device = door.signIn("C01").device();
    for (int i = 0; i < 4; i++) {
      door.triesAt(Door.ELSEWHERE, "C01", "guess");
    }
    assertThat(door.tries("C01", PASSWORD)).isInstanceOf(AuthenticationResult.Throttled.class);
    door.issue("C01");
    door.activate("C01", OTHER_PASSWORD);
    assertThat(door.tries("C01", PASSWORD)).isEqualTo(new Failed());
    SecondFactorRequired required =
        (SecondFactorRequired) door.tries("C01", OTHER_PASSWORD, device);
    assertThat(required.isEnrolled()).isTrue();
    assertThat(required.pending().known()).isEmpty();
    assertThat(staff.changes).contains("C01 PASSWORD");
    assertThat(staff.events.actions()).contains("account.invite", "account.reset");
  }

  @Test
  void a_wrong_code_is_refused_before_the_password_is_looked_at() {
    staff.create("C01", "p1", Role.CASHIER);
    door.issue("C01");
    OneTimeCode wrong = OneTimeCode.typed("0000-0000-0000-0000".toCharArray());
    assertThat(
            refusal(
                () ->
                    door.activations.activate(
                        COUNTER, "C01", wrong, "short".toCharArray(), List.of())))
        .isEqualTo("012");
    assertThat(staff.events.last())
        .isEqualTo(
            AuditEvent.refused("account.activate", number("C01"), "account/C01", "ACCOUNT-012")
                .at(COUNTER));
  }

  @Test
  void a_suspended_account_is_not_reset_even_with_a_good_code() {
    door.hire("C01", Role.CASHIER);
    door.issue("C01");
    staff.suspend("C01", ADMIN);
    assertThat(refusal(() -> door.activate("C01", OTHER_PASSWORD))).isEqualTo("012");
  }

  @Test
  void a_password_that_was_set_is_on_record_and_wiped() {
    staff.create("C01", "p1", Role.CASHIER);
    door.issue("C01");
    staff.changes.clear();
    char[] password = PASSWORD.toCharArray();
    door.activations.activate(COUNTER, "C01", staff.delivered("C01"), password, List.of());
    assertThat(password).containsOnly('\0');
    assertThat(staff.changes).containsExactly("C01 STANDING", "C01 PASSWORD");
    assertThat(staff.events.last())
        .isEqualTo(AuditEvent.done("account.activate", number("C01"), "account/C01").at(COUNTER));
  }

  @Test
  void twenty_wrong_codes_pause_the_terminal() {
    staff.create("C01", "p1", Role.CASHIER);
    door.issue("C01");
    OneTimeCode wrong = OneTimeCode.typed("0000-0000-0000-0000".toCharArray());
    for (int i = 0; i < 20; i++) {
      assertThat(refusal(() -> activate("C01", wrong))).isEqualTo("012");
    }
    assertThat(refusal(() -> activate("C01", staff.delivered("C01")))).isEqualTo("044");
    staff.clock.turn(Duration.ofMinutes(10));
    activate("C01", staff.delivered("C01"));
  }

  @Test
  void who_is_no_administrator_issues_nothing_and_what_is_closed_gets_none() {
    door.hire("C01", Role.CASHIER);
    assertThat(refusal(() -> issue("C01", SECURITY))).isEqualTo("004");
    staff.close("C01", ADMIN, SECURITY);
    assertThat(refusal(() -> issue("C01", ADMIN))).isEqualTo("003");
  }

  private void issue(String number, io.hall.payment.StaffNumber by) {
    staff.store.write(
        c -> {
          staff.codes.issue(c, staff.request(), number(number), by);
          return c;
        });
  }

  @Test
  void nothing_that_an_administrator_calls_takes_or_returns_a_secret() {
    List<Class<?>> secret =
        List.of(
            char[].class, byte[].class, OneTimeCode.class, PasswordHash.class, Credentials.class);
    for (Class<?> type : List.of(Accounts.class, ActivationCodes.class)) {
      for (Method method : type.getMethods()) {
        if (method.getDeclaringClass() == type) {
          assertThat(secret).as(method.toString()).doesNotContain(method.getReturnType());
          assertThat(Arrays.asList(method.getParameterTypes()))
              .as(method.toString())
              .doesNotContainAnyElementsOf(secret);
        }
      }
    }
  }
}
