package io.hall.security.account;

import static io.hall.security.account.Staff.ADMIN;
import static io.hall.security.account.Staff.SECURITY;
import static io.hall.security.account.Staff.creation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import io.hall.security.account.AccountOverview.Line;
import io.hall.security.account.AccountOverview.Waiting;
import io.hall.store.RequestId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountOverviewTest extends StaffTestBase {

  private List<Waiting> waiting() {
    return staff.store.read(AccountOverview::waiting);
  }

  @Test
  void every_account_is_shown_as_it_stands_with_its_last_step() {
    staff.hire("C01", "p1", Role.CASHIER);
    staff.suspend("C01", ADMIN);
    List<Line> all = staff.store.read(AccountOverview::all);
    assertThat(all.stream().map(line -> line.account().number().value()))
        .containsExactly("A01", "C01", "S01");
    assertThat(all.get(1).why()).isEqualTo("SUSPENDED");
    assertThat(all.get(1).account().state()).isEqualTo(Account.State.SUSPENDED);
    assertThat(all.get(1).since()).isEqualTo(staff.clock.instant());
  }

  @Test
  void a_change_waits_until_it_is_answered() {
    AccountChange change = creation("C01", "p1", Role.CASHIER);
    RequestId asked = staff.ask(change, ADMIN);
    assertThat(waiting())
        .containsExactly(
            new Waiting(asked, change, ADMIN, new PersonId("p-admin"), staff.clock.instant()));
    staff.approve(asked, SECURITY);
    assertThat(waiting()).isEmpty();
  }

  @Test
  void an_employee_number_that_is_a_name_is_refused_without_being_told() {
    assertThatThrownBy(() -> new PersonId("张三"))
        .isInstanceOfSatisfying(
            CheckFailedException.class,
            e -> {
              assertThat(e.findings().get(0).code()).isEqualTo(AccountCode.PERSON_FORM);
              assertThat(e).message().doesNotContain("张三");
            });
  }
}
