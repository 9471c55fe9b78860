package io.hall.app.simulate;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import java.util.ArrayList;
import java.util.List;

/**
 * The people of one hall: three to five cashiers, and the manager who approves.
 *
 * @param number the hall's number, from 1
 * @param hall its code
 * @param cashiers its cashiers
 * @param manager its manager
 */
record Crew(int number, HallCode hall, List<StaffNumber> cashiers, StaffNumber manager) {

  private static final long STREAM = 3;

  static List<Crew> of(Plan plan) {
    List<Crew> crews = new ArrayList<>();
    for (int number = 1; number <= plan.halls(); number++) {
      String code = "H" + Numbers.padded(number, 2);
      List<StaffNumber> cashiers = new ArrayList<>();
      int count = Dice.of(plan.seed(), STREAM, number).between(3, 5);
      for (int cashier = 1; cashier <= count; cashier++) {
        cashiers.add(new StaffNumber(code + "-C" + cashier));
      }
      crews.add(
          new Crew(
              number, new HallCode(code), List.copyOf(cashiers), new StaffNumber(code + "-M1")));
    }
    return crews;
  }

  /** The cashiers on duty for so many visits: two at least, all when it is busy. */
  List<StaffNumber> onDuty(int visits) {
    return cashiers.subList(0, Math.min(cashiers.size(), 2 + visits / 30));
  }
}
