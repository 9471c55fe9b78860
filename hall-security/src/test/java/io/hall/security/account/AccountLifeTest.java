package io.hall.security.account;

import static io.hall.security.account.Staff.ADMIN;
import static io.hall.security.account.Staff.SECURITY;
import static io.hall.security.account.Staff.creation;
import static io.hall.security.account.Staff.number;
import static io.hall.security.account.Staff.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.security.audit.AuditEvent;
import io.hall.store.RequestId;
import io.hall.store.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AccountLifeTest extends StaffTestBase {

  @Test
  @Tag("规程-8.1")
  void an_account_is_asked_for_by_an_administrator_and_approved_by_another_person() {
    RequestId change = staff.ask(creation("C01", "p1", Role.CASHIER), ADMIN);
    assertThat(refusal(() -> staff.suspend("C01", ADMIN))).isEqualTo("002");
    Account account = staff.approve(change, SECURITY);
    assertThat(account.state()).isEqualTo(Account.State.INVITED);
    assertThat(staff.find("c01")).isEqualTo(account);
    assertThat(staff.activate(number("C01")).isActive()).isTrue();
    assertThat(staff.findings()).isEmpty();
    assertThat(staff.events.actions()).contains("account.ask", "account.approve");
    assertThat(staff.changes).contains("C01 STANDING");
  }

  @Test
  void who_is_no_administrator_asks_for_nothing() {
    staff.hire("C01", "p1", Role.CASHIER);
    assertThat(refusal(() -> staff.ask(creation("C02", "p2", Role.CASHIER), number("C01"))))
        .isEqualTo("004");
    assertThat(refusal(() -> staff.ask(creation("C02", "p2", Role.CASHIER), SECURITY)))
        .isEqualTo("004");
    assertThat(refusal(() -> staff.ask(creation("C02", "p2", Role.CASHIER), number("X"))))
        .isEqualTo("002");
  }

  @Test
  void nobody_approves_what_he_asked_for_or_what_is_for_himself() {
    staff.hire("L01", "p-leader", Role.LEADER);
    RequestId change = staff.ask(creation("L02", "p-leader", Role.LEADER), ADMIN);
    assertThat(refusal(() -> staff.approve(change, ADMIN))).isEqualTo("005");
    assertThat(refusal(() -> staff.approve(change, number("L01")))).isEqualTo("005");
    assertThat(refusal(() -> staff.ask(creation("A02", "p-admin", Role.SYSTEM_ADMIN), ADMIN)))
        .isEqualTo("005");
    assertThat(staff.approve(change, SECURITY).number()).isEqualTo(number("L02"));
  }

  @Test
  void a_hall_manager_approves_cashiers_of_the_own_hall_alone() {
    staff.hire("H1", "p-head", Role.HALL_HEAD);
    AccountChange elsewhere =
        AccountChange.create(
            number("C09"), new PersonId("p9"), Role.CASHIER, Optional.of(Staff.OTHER_HALL));
    RequestId other = staff.ask(elsewhere, ADMIN);
    RequestId head = staff.ask(creation("H2", "p2", Role.HALL_HEAD), ADMIN);
    RequestId own = staff.ask(creation("C01", "p1", Role.CASHIER), ADMIN);
    assertThat(refusal(() -> staff.approve(other, number("H1")))).isEqualTo("004");
    assertThat(refusal(() -> staff.approve(head, number("H1")))).isEqualTo("004");
    assertThat(staff.approve(own, number("H1")).number()).isEqualTo(number("C01"));
  }

  @Test
  void a_change_is_answered_once() {
    RequestId change = staff.ask(creation("C01", "p1", Role.CASHIER), ADMIN);
    assertThat(refusal(() -> staff.ask(creation("c01", "p1", Role.CASHIER), ADMIN)))
        .isEqualTo("007");
    staff.store.write(
        c -> {
          staff.accounts.refuse(c, staff.request(), change, ADMIN);
          return c;
        });
    assertThat(refusal(() -> staff.approve(change, SECURITY))).isEqualTo("008");
    assertThat(staff.create("C01", "p1", Role.CASHIER).state()).isEqualTo(Account.State.INVITED);
  }

  @Test
  void the_same_request_is_answered_alike_and_written_once() {
    AccountChange change = creation("C01", "p1", Role.CASHIER);
    RequestId asked = new RequestId("asked");
    RequestId approved = new RequestId("approved");
    for (int i = 0; i < 2; i++) {
      staff.store.write(c -> staff.accounts.ask(c, asked, change, ADMIN));
    }
    for (int i = 0; i < 2; i++) {
      staff.store.write(c -> staff.accounts.approve(c, approved, asked, SECURITY));
    }
    AccountChange other = creation("C02", "p1", Role.CASHIER);
    Assertions.assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> staff.store.write(c -> staff.accounts.ask(c, asked, other, ADMIN)));
    assertThat(staff.find("C01").state()).isEqualTo(Account.State.INVITED);
  }

  @Test
  void a_role_changes_with_an_approved_change() {
    Account cashier = staff.hire("C01", "p1", Role.CASHIER);
    AccountChange change = AccountChange.role(cashier, Role.HALL_HEAD, Optional.of(Staff.HALL));
    Account head = staff.approve(staff.ask(change, ADMIN), SECURITY);
    assertThat(head.role()).isEqualTo(Role.HALL_HEAD);
    assertThat(head.isActive()).isTrue();
  }

  @Test
  void a_cashier_belongs_to_a_hall() {
    AccountChange nowhere =
        AccountChange.create(number("C01"), new PersonId("p1"), Role.CASHIER, Optional.empty());
    assertThat(refusal(() -> staff.ask(nowhere, ADMIN))).isEqualTo("010");
  }

  @Test
  void one_person_suspends_and_two_resume() {
    Account cashier = staff.hire("C01", "p1", Role.CASHIER);
    staff.hire("H1", "p-head", Role.HALL_HEAD);
    assertThat(staff.suspend("C01", number("H1")).state()).isEqualTo(Account.State.SUSPENDED);
    assertThat(refusal(() -> staff.suspend("C01", ADMIN))).isEqualTo("009");
    RequestId change = staff.ask(AccountChange.resume(cashier), ADMIN);
    assertThat(refusal(() -> staff.approve(change, ADMIN))).isEqualTo("005");
    assertThat(staff.approve(change, SECURITY).isActive()).isTrue();
    assertThat(refusal(() -> staff.suspend("H1", number("C01")))).isEqualTo("004");
    assertThat(refusal(() -> staff.suspend("A01", ADMIN))).isEqualTo("005");
  }

  @Test
  @Tag("规程-8.3")
  void what_is_closed_stays_closed() {
    Account cashier = staff.hire("C01", "p1", Role.CASHIER);
    assertThat(refusal(() -> staff.close("C01", SECURITY, ADMIN))).isEqualTo("004");
    assertThat(refusal(() -> staff.close("C01", ADMIN, ADMIN))).isEqualTo("005");
    assertThat(staff.close("C01", ADMIN, SECURITY).state()).isEqualTo(Account.State.CLOSED);
    assertThat(refusal(() -> staff.ask(AccountChange.resume(cashier), ADMIN))).isEqualTo("009");
    assertThat(refusal(() -> staff.close("C01", ADMIN, SECURITY))).isEqualTo("009");
    assertThat(staff.findings()).isEmpty();
  }

  @Test
  void unused_accounts_are_warned_about_after_30_days_and_suspended_after_90() {
    staff.hire("C01", "p1", Role.CASHIER);
    assertThat(dormant(Accounts.DORMANT_WARNING)).isEmpty();
    staff.clock.turn(Duration.ofDays(30));
    assertThat(dormant(Accounts.DORMANT_WARNING)).contains("A01", "C01", "S01");
    assertThat(dormant(Accounts.DORMANT)).isEmpty();
    staff.clock.turn(Duration.ofDays(60));
    staff.hire("C02", "p2", Role.CASHIER);
    List<Account> suspended =
        staff.store.write(c -> staff.accounts.suspendDormant(c, staff.request(), ADMIN));
    assertThat(suspended).extracting(a -> a.number().value()).containsExactly("C01", "S01");
    assertThat(staff.find("C01").state()).isEqualTo(Account.State.SUSPENDED);
    assertThat(staff.find("C02").isActive()).isTrue();
  }

  private List<String> dormant(Duration unused) {
    return staff.store.read(c -> staff.accounts.dormant(c, unused)).stream()
        .map(account -> account.number().value())
        .toList();
  }

  @Test
  void what_is_refused_is_on_record() {
    AuditedWork work = new AuditedWork(staff.store, staff.events);
    AuditEvent tried = AuditEvent.done("account.ask", SECURITY, "account/C01");
    AccountChange change = creation("C01", "p1", Role.CASHIER);
    assertThat(
            refusal(
                () ->
                    work.write(
                        tried, c -> staff.accounts.ask(c, staff.request(), change, SECURITY))))
        .isEqualTo("004");
    AuditEvent last = staff.events.last();
    assertThat(last.outcome()).isEqualTo(AuditEvent.Outcome.REFUSED);
    assertThat(last.rule()).isEqualTo("ACCOUNT-004");
  }
}
