package io.hall.app.simulate;

import io.hall.app.files.MistakeKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Plants mistakes: on a few days of a hall, one to three; each kind in turn, so that a season of
 * some thousand customers has them all. What finds nothing to spoil on a day waits for the next.
 * Not thread-safe.
 */
final class SeasonMistakes implements Mistakes {

  private static final int SPOILED_DAYS = 800;
  private static final int SPOILED_DAYS_UNTIL_COMPLETE = 2_500;

  /** Enough days have passed for refunds and arrears to have been. */
  private static final int SETTLED = 35;

  private final Plan plan;
  private final Planter planter;
  private final Deque<MistakeKind> turns = new ArrayDeque<>();
  private final Set<MistakeKind> outstanding = EnumSet.allOf(MistakeKind.class);

  SeasonMistakes(Plan plan, Planter planter) {
    this.plan = plan;
    this.planter = planter;
    turns.addAll(Dice.of(plan.seed(), STREAM, 1).shuffled(List.of(MistakeKind.values())));
  }

  @Override
  public void plant(HallDay hall, int day, boolean opensTheDayAfter) {
    Dice dice = Dice.of(plan.seed(), STREAM, 2, day, hall.crew().number());
    boolean catchingUp = day > SETTLED && !outstanding.isEmpty();
    if (!dice.chance(catchingUp ? SPOILED_DAYS_UNTIL_COMPLETE : SPOILED_DAYS)) {
      return;
    }
    int wanted = dice.weighted(0, 60, 30, 10);
    List<MistakeKind> waiting = new ArrayList<>();
    for (int tries = turns.size(); wanted > 0 && tries > 0; tries--) {
      MistakeKind kind = turns.removeFirst();
      if (planter.plant(hall, kind, opensTheDayAfter, dice)) {
        turns.addLast(kind);
        outstanding.remove(kind);
        wanted--;
      } else {
        waiting.add(kind);
      }
    }
    for (int i = waiting.size() - 1; i >= 0; i--) {
      turns.addFirst(waiting.get(i));
    }
  }
}
