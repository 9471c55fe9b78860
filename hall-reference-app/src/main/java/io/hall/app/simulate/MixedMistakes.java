package io.hall.app.simulate;

import io.hall.app.files.MistakeKind;
import io.hall.payment.StaffNumber;

/**
 * Plants none to five mistakes at every cashier who took a payment, but no more than there were
 * payments and refunds. What another cashier or the day before left there counts with them. Not
 * thread-safe.
 */
final class MixedMistakes implements Mistakes {

  private static final int[] HOW_MANY = {10, 15, 20, 20, 20, 15};
  private static final MistakeKind[] KINDS = MistakeKind.values();

  private final Plan plan;
  private final Planter planter;

  MixedMistakes(Plan plan, Planter planter) {
    this.plan = plan;
    this.planter = planter;
  }

  @Override
  public void plant(HallDay hall, int day, boolean opensTheDayAfter) {
    Dice dice = Dice.of(plan.seed(), STREAM, 5, day, hall.crew().number());
    for (StaffNumber cashier : hall.busy()) {
      int wanted = Math.min(dice.weighted(HOW_MANY), hall.transactions(cashier));
      plant(wanted - planter.named(hall, cashier), cashier, hall, opensTheDayAfter, dice);
    }
  }

  private void plant(
      int wanted, StaffNumber cashier, HallDay hall, boolean opensTheDayAfter, Dice dice) {
    int[] weights = weights();
    int possible = KINDS.length;
    for (int left = wanted; left > 0 && possible > 0; ) {
      int drawn = dice.weighted(weights);
      if (planter.plantAt(cashier, hall, KINDS[drawn], opensTheDayAfter, dice)) {
        left--;
      } else {
        weights[drawn] = 0;
        possible--;
      }
    }
  }

  /** Refunds and arrears are rare; where there are some, they are drawn more often. */
  private static int[] weights() {
    int[] weights = new int[KINDS.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] =
          switch (KINDS[i]) {
            case REFUND_NOT_MIRRORED -> 12;
            case ARREARS_IN_CURRENT -> 4;
            default -> 2;
          };
    }
    return weights;
  }
}
