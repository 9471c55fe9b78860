package io.hall.security.account;

import static io.hall.security.account.Staff.ADMIN;
import static io.hall.security.account.Staff.SECURITY;
import static io.hall.security.account.Staff.number;
import static io.hall.security.account.Staff.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.payment.StaffNumber;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FourEyesTest extends StaffTestBase {

  private String tried(String maker, String checker, String... others) {
    return refusal(
        () ->
            staff.store.read(
                c -> {
                  FourEyes.require(
                      c,
                      staff.accounts,
                      number(maker),
                      number(checker),
                      Arrays.stream(others).map(Staff::number).toArray(StaffNumber[]::new));
                  return c;
                }));
  }

  @Test
  void two_persons_do_what_two_have_to_and_one_does_not() {
    staff.hire("L01", "p-leader", Role.LEADER);
    staff.hire("L02", "p-leader", Role.LEADER);
    assertThat(tried("A01", "S01")).isEmpty();
    assertThat(tried("A01", "A01")).isEqualTo("005");
    assertThat(tried("L01", "L02")).isEqualTo("005");
    assertThat(tried("A01", "S01", "L01")).isEmpty();
    assertThat(tried("A01", "S01", "A01")).isEqualTo("005");
    assertThat(tried("A01", "S01", "L01", "L02")).isEqualTo("005");
  }

  @Test
  void who_checks_has_an_account_in_use_and_who_made_may_have_left() {
    staff.hire("C01", "p1", Role.CASHIER);
    staff.close("C01", ADMIN, SECURITY);
    assertThat(tried("C01", "S01")).isEmpty();
    assertThat(tried("S01", "C01")).isEqualTo("003");
    assertThat(tried("C99", "S01")).isEqualTo("002");
    assertThat(tried("S01", "C99")).isEqualTo("002");
    assertThat(tried("A01", "S01", "C99")).isEqualTo("002");
  }
}
