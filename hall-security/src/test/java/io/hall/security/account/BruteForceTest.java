package io.hall.security.account;

import static io.hall.security.account.Staff.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.payment.HallCode;
import io.hall.security.Terminal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BruteForceTest extends DoorTestBase {

  /**
   * 60 guesses at each of 4 accounts here; with -Dhall.test.guesses=10000 -Dhall.test.accounts=20
   * as many as that.
   */
  @Test
  void brute_force_gets_50_evaluations_an_account_and_no_owner_is_locked_out() {
    int guesses = Integer.getInteger("hall.test.guesses", 60);
    int accounts = Integer.getInteger("hall.test.accounts", 4);
    List<Optional<DeviceToken>> devices = new ArrayList<>();
    for (int a = 0; a < accounts; a++) {
      door.hire("B" + a, Role.CASHIER);
      devices.add(door.signIn("B" + a).device());
    }
    for (int a = 0; a < accounts; a++) {
      int before = door.hasher.evaluations.get();
      for (int n = 0; n < guesses; n++) {
        door.triesAt(new Terminal(new HallCode("X" + n % 500), "T1"), "B" + a, "guess-" + n);
        staff.clock.turn(Duration.ofMinutes(15));
      }
      assertThat(door.hasher.evaluations.get() - before).as("B" + a).isEqualTo(50);
      staff.clock.turn(Duration.ofMinutes(15).multipliedBy(-guesses));
    }
    staff.clock.turn(Duration.ofMinutes(15));
    for (int a = 0; a < accounts; a++) {
      String owner = "B" + a;
      assertThat(door.signIn(owner, devices.get(a)).account().number()).isEqualTo(number(owner));
    }
  }
}
