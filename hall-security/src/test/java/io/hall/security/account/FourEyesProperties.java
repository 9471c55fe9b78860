package io.hall.security.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.store.RequestId;
import io.hall.store.Store;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every three of eight accounts of five persons, at every step that takes two. */
class FourEyesProperties extends StaffTestBase {

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
}
