package io.hall.conduct.premises;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.payment.StaffNumber;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who cleans when (值班表, 规程 1.4): one turn for each area of each open day, as fair as leave allows.
 *
 * <p>Without leave no two people differ by more than one turn. With leave, nobody has more turns
 * than could be taken off them by any chain of exchanges that keeps to everybody's leave. Turns
 * that are past count and are not touched. Immutable.
 *
 * <pre>{@code
 * Roster roster = Roster.plan(List.of(), openDays, staff, leave);
 * Roster again = Roster.plan(roster.before(today), openDaysFromToday, staff, newLeave);
 * }</pre>
 */
public final class Roster {

  private final List<Turn> turns;

  private Roster(Collection<Turn> turns) {
    this.turns = turns.stream().sorted().toList();
  }

  /**
   * Plans the turns of {@code days}.
   *
   * @param past the turns of the period that are kept as they are; they count
   * @param days the open days to be planned, each once, none of a turn that is kept
   * @param staff who takes turns, each once, at least one
   * @param away who cannot on which day
   * @throws CheckFailedException with {@code CONDUCT-052} if nobody can on some day
   */
  public static Roster plan(
      Collection<Turn> past, List<BusinessDate> days, List<StaffNumber> staff, Away away) {
    if (staff.isEmpty() || past.stream().anyMatch(turn -> days.contains(turn.date()))) {
      throw new IllegalArgumentException("A roster needs people, and days that are not kept");
    }
    RosterPlan plan = new RosterPlan(past, staff, away);
    for (BusinessDate day : days.stream().sorted().distinct().toList()) {
      for (CleaningArea area : CleaningArea.values()) {
        plan.fill(day, area);
      }
    }
    plan.level();
    return new Roster(plan.turns());
  }

  /** The turns by day and area, those that were kept among them. */
  public List<Turn> turns() {
    return turns;
  }

  /** The turns before a day. */
  public List<Turn> before(BusinessDate day) {
    return turns.stream().filter(turn -> turn.date().isBefore(day)).toList();
  }

  /** The turns from a day on. */
  public List<Turn> from(BusinessDate day) {
    return turns.stream().filter(turn -> !turn.date().isBefore(day)).toList();
  }

  /** How many turns each has who has any. */
  public Map<StaffNumber, Integer> count() {
    Map<StaffNumber, Integer> count = new TreeMap<>();
    turns.forEach(turn -> count.merge(turn.staff(), 1, Integer::sum));
    return count;
  }
}
