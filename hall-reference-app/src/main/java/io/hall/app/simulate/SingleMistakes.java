package io.hall.app.simulate;

import io.hall.app.files.MistakeKind;
import io.hall.payment.StaffNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plants one mistake into every day of a hall that has a payment, of the kind that was planted
 * least so far and finds something to spoil; of kinds planted as often, one for which there is
 * seldom something. Not thread-safe.
 */
final class SingleMistakes implements Mistakes {

  private static final Set<MistakeKind> RARE =
      EnumSet.of(MistakeKind.REFUND_NOT_MIRRORED, MistakeKind.ARREARS_IN_CURRENT);

  private final Plan plan;
  private final Planter planter;
  private final List<MistakeKind> kinds;
  private final Map<MistakeKind, Integer> planted = new EnumMap<>(MistakeKind.class);

  SingleMistakes(Plan plan, Planter planter) {
    this.plan = plan;
    this.planter = planter;
    List<MistakeKind> shuffled =
        Dice.of(plan.seed(), STREAM, 3).shuffled(List.of(MistakeKind.values()));
    shuffled.sort(Comparator.comparing(kind -> !RARE.contains(kind)));
    this.kinds = shuffled;
  }

  @Override
  public void plant(HallDay hall, int day, boolean opensTheDayAfter) {
    Dice dice = Dice.of(plan.seed(), STREAM, 4, day, hall.crew().number());
    List<StaffNumber> cashiers = dice.shuffled(hall.busy());
    for (MistakeKind kind : leastPlantedFirst()) {
      for (StaffNumber cashier : cashiers) {
        if (planter.plantAt(cashier, hall, kind, opensTheDayAfter, dice)) {
          planted.merge(kind, 1, Integer::sum);
          return;
        }
      }
    }
  }

  private List<MistakeKind> leastPlantedFirst() {
    List<MistakeKind> sorted = new ArrayList<>(kinds);
    sorted.sort(Comparator.comparing(kind -> planted.getOrDefault(kind, 0)));
    return sorted;
  }
}
