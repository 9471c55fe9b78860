package io.hall.security.account;

import static io.hall.security.account.Staff.ADMIN;
import static io.hall.security.account.Staff.SECURITY;
import static io.hall.security.account.Staff.creation;
import static io.hall.security.account.Staff.number;
import static io.hall.security.account.Staff.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hall.check.CheckFailedException;
import io.hall.check.Verdict;
import io.hall.payment.StaffNumber;
import io.hall.security.audit.AuditEvent;
import io.hall.store.Canonical;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every step is on record once, however often it is asked for, and is told to who listens. */
class AccountRecordTest extends StaffTestBase {

  private static final RequestId AGAIN = new RequestId("again");

  private LogRecord last() {
    return staff.store.read(c -> staff.store.log().head(c, AccountJournal.STREAM)).orElseThrow();
  }

  private void assertRecorded(String kind, String... fields) {
    Canonical.Writer body = Canonical.write();
    for (String field : fields) {
      body.text(field);
    }
    assertThat(last().kind()).isEqualTo(kind);
    assertThat(last().body()).isEqualTo(body.end());
  }

  private void assertTold(String action, StaffNumber by, String number) {
    assertThat(staff.events.last()).isEqualTo(AuditEvent.done(action, by, "account/" + number));
  }

  private void assertNothingNew(Runnable work) {
    LogRecord before = last();
    int events = staff.events.events().size();
    work.run();
    assertThat(last()).isEqualTo(before);
    assertThat(staff.events.events()).hasSize(events);
  }

  @Test
  void the_first_two_accounts_are_one_record() {
    LogRecord first =
        staff.store.read(c -> staff.store.log().at(c, AccountJournal.STREAM, 1)).orElseThrow();
    assertThat(first.kind()).isEqualTo("account.first.1");
    Canonical.Writer body = Canonical.write();
    for (String field :
        List.of("A01", "p-admin", "SYSTEM_ADMIN", "", "S01", "p-security", "SECURITY_ADMIN", "")) {
      body.text(field);
    }
    assertThat(first.body()).isEqualTo(body.end());
    assertThat(staff.events.events())
        .contains(
            AuditEvent.done("account.first", ADMIN, "account/A01"),
            AuditEvent.done("account.first", SECURITY, "account/S01"));
  }

  @Test
  void a_change_that_is_asked_for_is_on_record() {
    AccountChange change = creation("C01", "p1", Role.CASHIER);
    assertThat(ask(change)).isEqualTo(AGAIN);
    assertRecorded("account.change.1", "CREATE", "C01", "p1", "CASHIER", "H01", "A01");
    assertTold("account.ask", ADMIN, "C01");
    assertNothingNew(() -> assertThat(ask(change)).isEqualTo(AGAIN));
  }

  private RequestId ask(AccountChange change) {
    return staff.store.write(c -> staff.accounts.ask(c, AGAIN, change, ADMIN));
  }

  @Test
  void an_approval_is_on_record_and_answers_with_the_account() {
    RequestId change = staff.ask(creation("C01", "p1", Role.CASHIER), ADMIN);
    Account made = approve(change);
    assertThat(made).isEqualTo(staff.find("C01"));
    assertRecorded("account.approval.1", change.value(), "S01");
    assertTold("account.approve", SECURITY, "C01");
    assertNothingNew(() -> assertThat(approve(change)).isEqualTo(made));
  }

  private Account approve(RequestId change) {
    return staff.store.write(c -> staff.accounts.approve(c, AGAIN, change, SECURITY));
  }

  @Test
  void what_has_become_impossible_is_not_approved() {
    RequestId cashier = staff.ask(creation("C01", "p1", Role.CASHIER), ADMIN);
    RequestId finance = staff.ask(creation("F01", "p1", Role.FINANCE), ADMIN);
    staff.approve(cashier, SECURITY);
    assertThatExceptionOfType(CheckFailedException.class)
        .isThrownBy(() -> staff.approve(finance, SECURITY))
        .satisfies(
            refused ->
                assertThat(refused.findings().get(0).parameters())
                    .containsEntry("other", "CASHIER")
                    .containsEntry("role", "FINANCE"));
  }

  @Test
  void a_refusal_is_on_record_and_leaves_nothing_to_approve() {
    RequestId change = staff.ask(creation("C01", "p1", Role.CASHIER), ADMIN);
    refuse(change, SECURITY);
    assertRecorded("account.refusal.1", change.value(), "S01");
    assertTold("account.refuse", SECURITY, "C01");
    assertNothingNew(() -> refuse(change, SECURITY));
    assertThat(refusal(() -> approve(change))).isNotEmpty();
  }

  private void refuse(RequestId change, StaffNumber by) {
    staff.store.write(
        c -> {
          staff.accounts.refuse(c, AGAIN, change, by);
          return c;
        });
  }

  @Test
  void who_neither_asked_nor_could_approve_does_not_refuse() {
    staff.hire("C02", "p2", Role.CASHIER);
    RequestId change = staff.ask(creation("C01", "p1", Role.CASHIER), ADMIN);
    assertThat(refusal(() -> refuse(change, number("C02")))).isEqualTo("004");
    assertThat(staff.approve(change, SECURITY).number()).isEqualTo(number("C01"));
  }

  @Test
  void an_activation_is_on_record_and_comes_once() {
    Account active = staff.hire("C01", "p1", Role.CASHIER);
    assertRecorded("account.activation.1", "C01", "C01");
    assertThat(active.isActive()).isTrue();
    assertThat(refusal(() -> staff.activate(number("C01")))).isEqualTo("009");
  }

  @Test
  void a_suspension_is_on_record_and_answers_with_the_account() {
    staff.hire("C01", "p1", Role.CASHIER);
    staff.changes.clear();
    Account suspended = suspend();
    assertThat(suspended.state()).isEqualTo(Account.State.SUSPENDED);
    assertRecorded("account.suspension.1", "C01", "A01");
    assertTold("account.suspend", ADMIN, "C01");
    assertThat(staff.changes).containsExactly("C01 STANDING");
    assertNothingNew(() -> assertThat(suspend()).isEqualTo(suspended));
  }

  private Account suspend() {
    return staff.store.write(c -> staff.accounts.suspend(c, AGAIN, number("C01"), ADMIN));
  }

  @Test
  void a_closing_is_on_record_and_answers_with_the_account() {
    staff.hire("C01", "p1", Role.CASHIER);
    Account closed = close();
    assertThat(closed.state()).isEqualTo(Account.State.CLOSED);
    assertRecorded("account.closing.1", "C01", "A01", "S01");
    assertTold("account.close", ADMIN, "C01");
    assertNothingNew(() -> assertThat(close()).isEqualTo(closed));
  }

  private Account close() {
    return staff.store.write(c -> staff.accounts.close(c, AGAIN, number("C01"), ADMIN, SECURITY));
  }

  @Test
  void what_is_suspended_unused_is_one_record_that_names_each() {
    staff.hire("C01", "p1", Role.CASHIER);
    assertNothingNew(() -> assertThat(suspendDormant()).isEmpty());
    staff.clock.turn(Accounts.DORMANT);
    List<Account> suspended = suspendDormant();
    assertThat(suspended).extracting(Account::number).containsExactly(number("C01"), SECURITY);
    assertThat(suspended).extracting(Account::isActive).containsOnly(false);
    assertRecorded("account.dormant.1", "A01", "C01", "S01");
    assertThat(staff.events.actions()).doesNotContain("account.suspend");
    assertTold("account.dormant", ADMIN, "S01");
    assertNothingNew(() -> assertThat(suspendDormant()).isEqualTo(suspended));
  }

  private List<Account> suspendDormant() {
    return staff.store.write(c -> staff.accounts.suspendDormant(c, AGAIN, ADMIN));
  }

  @Test
  void a_code_is_issued_once_for_one_request() {
    staff.create("C01", "p1", Role.CASHIER);
    issue();
    OneTimeCode code = staff.delivered("C01");
    assertRecorded("account.code.1", "C01", "A01");
    assertTold("account.invite", ADMIN, "C01");
    assertNothingNew(this::issue);
    assertThat(staff.delivered("C01")).isSameAs(code);
  }

  private void issue() {
    staff.store.write(
        c -> {
          staff.codes.issue(c, AGAIN, number("C01"), ADMIN);
          return c;
        });
  }

  @Test
  void a_code_for_an_account_in_use_is_a_reset() {
    staff.hire("C01", "p1", Role.CASHIER);
    issue();
    assertTold("account.reset", ADMIN, "C01");
  }

  @Test
  void a_forced_change_is_on_record() {
    staff.hire("C01", "p1", Role.CASHIER);
    forceChange();
    assertRecorded("account.forced-change.1", "C01", "A01");
    assertTold("account.force-change", ADMIN, "C01");
    assertNothingNew(this::forceChange);
  }

  private void forceChange() {
    staff.store.write(
        c -> {
          staff.codes.forceChange(c, AGAIN, number("C01"), ADMIN);
          return c;
        });
  }

  @Test
  void a_person_has_the_accounts_that_were_made_for_him() {
    staff.hire("C01", "p1", Role.CASHIER);
    staff.close("C01", ADMIN, SECURITY);
    Account present = staff.hire("C02", "p1", Role.CASHIER);
    staff.hire("C03", "p3", Role.CASHIER);
    assertThat(of("p1")).containsExactly(staff.find("C01"), present);
    assertThat(of("p9")).isEmpty();
  }

  private List<Account> of(String person) {
    return staff.store.read(c -> staff.accounts.of(c, new PersonId(person)));
  }

  @Test
  void work_that_no_rule_refuses_gives_its_answer_and_no_refusal() {
    AuditedWork work = new AuditedWork(staff.store, staff.events);
    AuditEvent tried = AuditEvent.done("account.ask", ADMIN, "account/C01");
    assertNothingNew(() -> assertThat(work.<String>write(tried, c -> "done")).isEqualTo("done"));
  }

  @Test
  void a_code_of_a_refusal_makes_the_whole_invalid() {
    for (AccountCode code : AccountCode.values()) {
      assertThat(code.refused().findings().get(0).grade()).as(code.id()).isEqualTo(Verdict.INVALID);
    }
  }

  @Test
  void just_before_its_time_nothing_is_suspended() {
    staff.hire("C01", "p1", Role.CASHIER);
    staff.clock.turn(Accounts.DORMANT.minus(Duration.ofMillis(1)));
    assertThat(suspendDormant()).isEmpty();
    assertThat(staff.find("C01").isActive()).isTrue();
  }
}
