package io.hall.security.account;

import static io.hall.security.account.Staff.ADMIN;
import static io.hall.security.account.Staff.SECURITY;
import static io.hall.security.account.Staff.creation;
import static io.hall.security.account.Staff.number;
import static io.hall.security.account.Staff.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What one person must not do, refused by this library and, behind it, by the tables. */
class SeparationTest extends StaffTestBase {

  private static boolean excludes(Role one, Role other) {
    if (one == other) {
      return false;
    }
    List<Role> pair = List.of(one, other);
    boolean administrator = pair.contains(Role.SYSTEM_ADMIN) || pair.contains(Role.AUDITOR);
    boolean policies = pair.contains(Role.SECURITY_ADMIN) && !pair.contains(Role.LEADER);
    boolean money =
        pair.containsAll(List.of(Role.CASHIER, Role.SETTLEMENT_ADMIN))
            || pair.containsAll(List.of(Role.CASHIER, Role.FINANCE))
            || pair.containsAll(List.of(Role.SETTLEMENT_ADMIN, Role.FINANCE))
            || pair.containsAll(List.of(Role.HALL_HEAD, Role.SETTLEMENT_ADMIN));
    return administrator || policies || money;
  }

  @Test
  @Tag("规程-7.1")
  void no_person_has_two_roles_that_exclude_each_other() {
    List<Store.Work<?>> works = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (Role one : Role.values()) {
      for (Role other : Role.values()) {
        works.add(
            c -> {
              make(c, creation("X1", "p1", one));
              return make(c, creation("X2", "p1", other));
            });
        expected.add(excludes(one, other) ? "006" : "");
      }
    }
    assertThat(staff.tried(works)).isEqualTo(expected);
  }

  private Account make(Connection connection, AccountChange change) throws SQLException {
    RequestId asked = new RequestId("ask-" + change.number());
    staff.accounts.ask(connection, asked, change, ADMIN);
    RequestId yes = new RequestId("yes-" + change.number());
    return staff.accounts.approve(connection, yes, asked, SECURITY);
  }

  @Test
  void nor_by_way_of_a_change_of_role_or_after_a_suspension() {
    Account cashier = staff.hire("C01", "p1", Role.CASHIER);
    staff.hire("C02", "p1", Role.CASHIER);
    AccountChange change = AccountChange.role(cashier, Role.FINANCE, cashier.hall());
    assertThat(refusal(() -> staff.ask(change, ADMIN))).isEqualTo("006");
    staff.suspend("C02", ADMIN);
    assertThat(refusal(() -> staff.ask(change, ADMIN))).isEqualTo("006");
    staff.close("C02", ADMIN, SECURITY);
    assertThat(staff.approve(staff.ask(change, ADMIN), SECURITY).role()).isEqualTo(Role.FINANCE);
  }

  @Test
  void the_tables_refuse_two_such_roles_from_whoever_writes_to_them() {
    Account cashier = staff.hire("C01", "p1", Role.CASHIER);
    RequestId one = staff.ask(creation("F01", "p2", Role.FINANCE), ADMIN);
    staff.run(
        "INSERT INTO account_change(change, kind, number, person, role, hall, asked_by,"
            + " asked_person, asked_at) VALUES ('x', 'ROLE', 'C01', 'p1', 'FINANCE', 'H01', 'A01',"
            + " 'p-admin', 0)");
    staff.run(
        "INSERT INTO account_answer(change, approved, number, person, asked_person, answered_by,"
            + " answered_person, answered_at)"
            + " VALUES ('x', 1, 'C01', 'p1', 'p-admin', 'S01', 'p-security', 0)");
    staff.hire("C02", "p1", Role.CASHIER);
    assertThatThrownBy(() -> step("C01", 3, "p1", "ROLE", "ACTIVE", "FINANCE", "'x'"))
        .hasStackTraceContaining("one person does not have both roles");
    assertThat(staff.find("C01")).isEqualTo(cashier);
    assertThat(staff.approve(one, SECURITY).role()).isEqualTo(Role.FINANCE);
  }

  private void step(
      String number,
      int step,
      String person,
      String why,
      String state,
      String role,
      String change) {
    staff.run(
        "INSERT INTO account_step(number, step, person, why, state, role, hall, change, taken_by,"
            + " taken_person, taken_at) VALUES (?, ?, ?, ?, ?, ?, 'H01', "
            + change
            + ", 'S01', 'p-security', 0)",
        number,
        step,
        person,
        why,
        state,
        role);
  }

  @Test
  void the_tables_refuse_steps_that_nobody_approved() {
    staff.hire("C01", "p1", Role.CASHIER);
    assertThatThrownBy(() -> step("C01", 3, "p1", "ROLE", "ACTIVE", "HALL_HEAD", "NULL"))
        .hasStackTraceContaining("constraint");
    assertThatThrownBy(() -> step("C01", 3, "p1", "SUSPENDED", "SUSPENDED", "HALL_HEAD", "NULL"))
        .hasStackTraceContaining("a role changes with an approved change alone");
    assertThatThrownBy(() -> step("C01", 4, "p1", "SUSPENDED", "SUSPENDED", "CASHIER", "NULL"))
        .hasStackTraceContaining("steps follow each other");
    assertThatThrownBy(() -> step("C01", 3, "p1", "ACTIVATED", "ACTIVE", "CASHIER", "NULL"))
        .hasStackTraceContaining("no such step");
    staff.close("C01", ADMIN, SECURITY);
    assertThatThrownBy(() -> step("C01", 4, "p1", "ACTIVATED", "ACTIVE", "CASHIER", "NULL"))
        .hasStackTraceContaining("no such step");
  }

  @Test
  void the_tables_refuse_an_account_that_nobody_approved() {
    staff.ask(creation("C01", "p1", Role.CASHIER), ADMIN);
    assertThatThrownBy(
            () ->
                staff.run(
                    "INSERT INTO account(number, number_key, person, created_at)"
                        + " VALUES ('C01', 'c01', 'p1', 0)"))
        .hasStackTraceContaining("needs an approved change");
  }

  @Test
  void the_tables_refuse_an_approval_by_the_person_who_asked() {
    staff.hire("L01", "p-leader", Role.LEADER);
    RequestId change = staff.ask(creation("C01", "p1", Role.CASHIER), ADMIN);
    for (String who :
        List.of("'A01', 'p-admin'", "'L01', 'p-admin'", "'A01', 'p-leader'", "'S01', 'p1'")) {
      assertThatThrownBy(
              () ->
                  staff.run(
                      "INSERT INTO account_answer(change, approved, number, person, asked_person,"
                          + " answered_by, answered_person, answered_at)"
                          + " VALUES (?, 1, 'C01', 'p1', 'p-admin', "
                          + who
                          + ", 0)",
                      change.value()))
          .as(who)
          .isNotNull();
    }
    assertThat(staff.approve(change, number("L01")).number()).isEqualTo(number("C01"));
  }

  @Test
  void the_tables_refuse_an_approval_by_a_role_that_has_none_to_give() {
    staff.hire("C02", "p2", Role.CASHIER);
    RequestId change = staff.ask(creation("C01", "p1", Role.CASHIER), ADMIN);
    assertThatThrownBy(
            () ->
                staff.run(
                    "INSERT INTO account_answer(change, approved, number, person, asked_person,"
                        + " answered_by, answered_person, answered_at)"
                        + " VALUES (?, 1, 'C01', 'p1', 'p-admin', 'C02', 'p2', 0)",
                    change.value()))
        .hasStackTraceContaining("this role does not approve");
  }

  @Test
  void what_happened_is_neither_changed_nor_deleted() {
    staff.hire("C01", "p1", Role.CASHIER);
    for (String table :
        List.of(
            "account", "account_change", "account_answer", "account_step", "account_bootstrap")) {
      assertThatThrownBy(() -> staff.run("DELETE FROM " + table))
          .as(table)
          .hasStackTraceContaining("append-only");
    }
    for (String update :
        List.of(
            "account SET person = 'x'",
            "account_change SET role = 'LEADER'",
            "account_answer SET approved = 0",
            "account_step SET state = 'ACTIVE'")) {
      assertThatThrownBy(() -> staff.run("UPDATE " + update))
          .as(update)
          .hasStackTraceContaining("append-only");
    }
  }

  @Test
  void no_pair_of_accounts_of_one_person_passes_any_step_of_two() {
    staff.hire("L01", "p-a", Role.LEADER);
    staff.hire("L02", "p-a", Role.LEADER);
    staff.hire("H1", "p-a", Role.HALL_HEAD);
    staff.hire("H2", "p-b", Role.HALL_HEAD);
    staff.hire("C01", "p-b", Role.CASHIER);
    staff.hire("C02", "p-c", Role.CASHIER);
    List<Account> all = new ArrayList<>();
    for (String number : List.of("A01", "S01", "L01", "L02", "H1", "H2", "C01", "C02")) {
      all.add(staff.find(number));
    }
    List<Trio> trios = new ArrayList<>();
    for (Account maker : all) {
      for (Account checker : all) {
        all.forEach(subject -> trios.add(new Trio(maker, checker, subject)));
      }
    }
    assertFourEyes(trios);
    assertChanges(trios);
    assertClosings(trios);
  }

  /** Who makes, who checks, and whom it is about. */
  private record Trio(Account maker, Account checker, Account subject) {

    boolean isThreePersons() {
      return !maker.person().equals(checker.person())
          && !maker.person().equals(subject.person())
          && !checker.person().equals(subject.person());
    }
  }

  private void assertFourEyes(List<Trio> trios) {
    List<Store.Work<?>> works = new ArrayList<>();
    for (Trio t : trios) {
      works.add(
          c -> {
            FourEyes.require(
                c, staff.accounts, t.maker().number(), t.checker().number(), t.subject().number());
            return t;
          });
    }
    List<String> outcomes = staff.tried(works);
    for (int i = 0; i < trios.size(); i++) {
      String expected = trios.get(i).isThreePersons() ? "" : "005";
      assertThat(outcomes.get(i)).as(trios.get(i).toString()).isEqualTo(expected);
    }
  }

  private void assertChanges(List<Trio> trios) {
    List<Store.Work<?>> works = new ArrayList<>();
    for (Trio t : trios) {
      works.add(
          c -> {
            RequestId asked = new RequestId("t-asked");
            AccountChange change = AccountChange.takeOffFactor(t.subject());
            staff.accounts.ask(c, asked, change, t.maker().number());
            RequestId yes = new RequestId("t-approved");
            return staff.accounts.approve(c, yes, asked, t.checker().number());
          });
    }
    List<String> outcomes = staff.tried(works);
    for (int i = 0; i < trios.size(); i++) {
      boolean admin = trios.get(i).maker().role() == Role.SYSTEM_ADMIN;
      assertThat(outcomes.get(i).isEmpty() && !(admin && trios.get(i).isThreePersons()))
          .as(trios.get(i).toString())
          .isFalse();
    }
    assertThat(outcomes).contains("", "004", "005");
  }

  private void assertClosings(List<Trio> trios) {
    List<Store.Work<?>> works = new ArrayList<>();
    for (Trio t : trios) {
      works.add(
          c ->
              staff.accounts.close(
                  c,
                  new RequestId("t-closed"),
                  t.subject().number(),
                  t.maker().number(),
                  t.checker().number()));
    }
    List<String> outcomes = staff.tried(works);
    for (int i = 0; i < trios.size(); i++) {
      boolean admin = trios.get(i).maker().role() == Role.SYSTEM_ADMIN;
      assertThat(outcomes.get(i).isEmpty())
          .as(trios.get(i).toString())
          .isEqualTo(admin && trios.get(i).isThreePersons());
    }
  }

  @Test
  void what_excludes_and_who_approves_is_changed_by_a_migration_alone() {
    for (String rule : List.of("role_exclusion", "account_approver", "account_transition")) {
      assertThatThrownBy(() -> staff.run("DELETE FROM " + rule)).as(rule).isNotNull();
    }
    assertThatThrownBy(
            () -> staff.run("INSERT INTO account_transition VALUES ('CLOSED', 'X', 'ACTIVE')"))
        .isNotNull();
  }

  @Test
  void exclusions_hold_either_way_round() {
    assertThat(
            staff.store.<Boolean>read(
                c ->
                    Sql.exists(
                        c,
                        "SELECT 1 FROM role_exclusion a WHERE NOT EXISTS (SELECT 1 FROM"
                            + " role_exclusion b WHERE b.role = a.other AND b.other = a.role)")))
        .isFalse();
  }
}
