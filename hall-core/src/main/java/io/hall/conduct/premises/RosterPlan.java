package io.hall.conduct.premises;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.conduct.ConductCode;
import io.hall.payment.StaffNumber;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A roster in the making. Each turn goes to whoever has the fewest; then turns are passed on, from
 * one to the next if need be, as long as somebody with two more than another can be relieved so (an
 * optimal semi-matching: Harvey, Ladner, Lovász and Tamir, 2006). Not thread-safe.
 */
final class RosterPlan {

  /** Whoever a search begins with takes nobody's. */
  private static final int NO_TURN = -1;

  private final List<Turn> kept;
  private final List<Turn> planned = new ArrayList<>();
  private final List<StaffNumber> staff;
  private final Away away;
  private final Map<StaffNumber, Integer> counts = new HashMap<>();

  RosterPlan(Collection<Turn> past, List<StaffNumber> staff, Away away) {
    this.kept = List.copyOf(past);
    this.staff = staff.stream().distinct().sorted().toList();
    this.away = away;
    this.staff.forEach(one -> counts.put(one, 0));
    kept.forEach(turn -> counts.merge(turn.staff(), 1, Integer::sum));
  }

  /** Gives a turn to somebody. */
  void fill(BusinessDate day, CleaningArea area) {
    StaffNumber next =
        staff.stream()
            .filter(one -> !away.isAway(one, day))
            .min(
                Comparator.comparing(this::count)
                    .thenComparing(one -> lastTurn(one))
                    .thenComparing(one -> one))
            .orElseThrow(
                () -> new CheckFailedException(Finding.of(ConductCode.NOBODY).with("day", day)));
    planned.add(new Turn(day, area, next));
    counts.merge(next, 1, Integer::sum);
  }

  private int count(StaffNumber one) {
    return counts.getOrDefault(one, 0);
  }

  /** The place of somebody's last turn among those planned; -1 when there is none. */
  private int lastTurn(StaffNumber one) {
    for (int i = planned.size() - 1; i >= 0; i--) {
      if (planned.get(i).staff().equals(one)) {
        return i;
      }
    }
    return -1;
  }

  /** Passes turns on until nobody can be relieved. */
  void level() {
    boolean relieved = true;
    while (relieved) {
      relieved = false;
      for (StaffNumber one : staff) {
        relieved |= relieve(one);
      }
    }
  }

  /** How a search came to somebody: whose turn they would take. */
  private record Step(StaffNumber giver, int turn) {}

  private boolean relieve(StaffNumber from) {
    Map<StaffNumber, Step> reached = new HashMap<>(Map.of(from, new Step(from, NO_TURN)));
    Deque<StaffNumber> queue = new ArrayDeque<>(List.of(from));
    while (!queue.isEmpty()) {
      StaffNumber giver = queue.remove();
      if (count(giver) <= count(from) - 2) {
        pass(giver, reached);
        return true;
      }
      spread(giver, reached, queue);
    }
    return false;
  }

  private void spread(StaffNumber giver, Map<StaffNumber, Step> reached, Deque<StaffNumber> queue) {
    for (int i = 0; i < planned.size(); i++) {
      Turn turn = planned.get(i);
      if (!turn.staff().equals(giver)) {
        continue;
      }
      for (StaffNumber taker : staff) {
        if (!reached.containsKey(taker) && !away.isAway(taker, turn.date())) {
          reached.put(taker, new Step(giver, i));
          queue.add(taker);
        }
      }
    }
  }

  /** Passes a turn on along the way on which {@code last} was reached. */
  private void pass(StaffNumber last, Map<StaffNumber, Step> reached) {
    StaffNumber taker = last;
    for (Step step = step(reached, taker); step.turn() != NO_TURN; step = step(reached, taker)) {
      Turn turn = planned.get(step.turn());
      planned.set(step.turn(), new Turn(turn.date(), turn.area(), taker));
      counts.merge(taker, 1, Integer::sum);
      counts.merge(step.giver(), -1, Integer::sum);
      taker = step.giver();
    }
  }

  private static Step step(Map<StaffNumber, Step> reached, StaffNumber one) {
    return Optional.ofNullable(reached.get(one)).orElseThrow();
  }

  List<Turn> turns() {
    List<Turn> turns = new ArrayList<>(kept);
    turns.addAll(planned);
    return turns;
  }
}
