package io.hall.conduct.premises;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.payment.StaffNumber;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@Tag("规程-1.4")
class RosterProperties {

  static final BusinessDate FIRST = BusinessDate.parse("2026-11-23");
  static final Away NOBODY = (staff, day) -> false;

  static List<StaffNumber> people(int count) {
    return IntStream.range(0, count).mapToObj(i -> new StaffNumber("C" + (10 + i))).toList();
  }

  static List<BusinessDate> days(int from, int to) {
    return IntStream.range(from, to).mapToObj(FIRST::plusDays).toList();
  }

  /** Each pair says: one of the people is away on one of the days. */
  static Away away(Collection<Integer> pairs, List<StaffNumber> people, int days) {
    Set<String> set = new HashSet<>();
    for (int pair : pairs) {
      set.add(people.get(pair % people.size()) + "@" + FIRST.plusDays(pair / people.size() % days));
    }
    return (staff, day) -> set.contains(staff + "@" + day);
  }

  static int spread(Roster roster, List<StaffNumber> people) {
    int most = 0;
    int least = Integer.MAX_VALUE;
    for (StaffNumber one : people) {
      int turns = roster.count().getOrDefault(one, 0);
      most = Math.max(most, turns);
      least = Math.min(least, turns);
    }
    return most - least;
  }

  private static void assertCovered(Roster roster, List<BusinessDate> days) {
    assertThat(roster.turns()).hasSize(2 * days.size()).isSorted();
    assertThat(roster.turns().stream().map(t -> t.date() + " " + t.area())).doesNotHaveDuplicates();
    assertThat(roster.turns().stream().map(Turn::date).distinct()).containsExactlyElementsOf(days);
  }

  @Property(tries = 300)
  void without_leave_every_day_is_covered_and_nobody_has_two_turns_more_than_another(
      @ForAll @IntRange(min = 1, max = 9) int people,
      @ForAll @IntRange(min = 1, max = 40) int days) {
    Roster roster = Roster.plan(List.of(), days(0, days), people(people), NOBODY);
    assertCovered(roster, days(0, days));
    assertThat(spread(roster, people(people))).isLessThanOrEqualTo(1);
  }

  @Property(tries = 300)
  void nobody_on_leave_has_a_turn_and_every_day_is_covered(
      @ForAll @IntRange(min = 2, max = 6) int people,
      @ForAll @IntRange(min = 1, max = 15) int days,
      @ForAll @Size(max = 40) Set<@IntRange(max = 89) Integer> pairs) {
    List<StaffNumber> staff = people(people);
    Away away = away(pairs, staff, days);
    Assume.that(
        days(0, days).stream()
            .allMatch(day -> staff.stream().anyMatch(one -> !away.isAway(one, day))));
    Roster roster = Roster.plan(List.of(), days(0, days), staff, away);
    assertCovered(roster, days(0, days));
    assertThat(roster.turns()).noneMatch(turn -> away.isAway(turn.staff(), turn.date()));
  }

  @Property(tries = 200)
  void with_leave_it_is_as_fair_as_any_roster_could_be(
      @ForAll @IntRange(min = 2, max = 3) int people,
      @ForAll @IntRange(min = 1, max = 4) int days,
      @ForAll @Size(max = 8) Set<@IntRange(max = 11) Integer> pairs) {
    List<StaffNumber> staff = people(people);
    Away away = away(pairs, staff, days);
    Assume.that(
        days(0, days).stream()
            .allMatch(day -> staff.stream().anyMatch(one -> !away.isAway(one, day))));
    Roster roster = Roster.plan(List.of(), days(0, days), staff, away);
    assertThat(unfairness(roster.count()))
        .isEqualTo(best(days(0, days), 0, staff, away, new HashMap<>()));
  }

  /** The sum of squares is least exactly where no chain of exchanges evens anything out. */
  private static long unfairness(Map<StaffNumber, Integer> count) {
    return count.values().stream().mapToLong(n -> (long) n * n).sum();
  }

  private static long best(
      List<BusinessDate> days,
      int slot,
      List<StaffNumber> staff,
      Away away,
      Map<StaffNumber, Integer> count) {
    if (slot == 2 * days.size()) {
      return unfairness(count);
    }
    long best = Long.MAX_VALUE;
    for (StaffNumber one : staff) {
      if (!away.isAway(one, days.get(slot / 2))) {
        count.merge(one, 1, Integer::sum);
        best = Math.min(best, best(days, slot + 1, staff, away, count));
        count.merge(one, -1, Integer::sum);
      }
    }
    return best;
  }

  @Property(tries = 300)
  void planning_anew_leaves_the_past_as_it_was_and_evens_out_what_is_left(
      @ForAll @IntRange(min = 2, max = 6) int people,
      @ForAll @IntRange(min = 2, max = 20) int days,
      @ForAll @IntRange(max = 19) int cut,
      @ForAll @Size(max = 20) Set<@IntRange(max = 119) Integer> pairs) {
    Assume.that(cut < days);
    List<StaffNumber> staff = people(people);
    Roster before = Roster.plan(List.of(), days(0, days), staff, NOBODY);
    Away away = away(pairs, staff, days);
    List<BusinessDate> rest = days(cut, days);
    Assume.that(
        rest.stream().allMatch(day -> staff.stream().anyMatch(one -> !away.isAway(one, day))));
    BusinessDate from = FIRST.plusDays(cut);
    Roster after = Roster.plan(before.before(from), rest, staff, away);

    assertThat(after.before(from)).isEqualTo(before.before(from));
    assertCovered(after, days(0, days));
    assertThat(after.from(from)).noneMatch(turn -> away.isAway(turn.staff(), turn.date()));
  }

  @Property(tries = 200)
  void planning_anew_without_leave_is_fair_over_the_whole_period(
      @ForAll @IntRange(min = 1, max = 6) int people,
      @ForAll @IntRange(min = 2, max = 20) int days,
      @ForAll @IntRange(max = 19) int cut) {
    Assume.that(cut < days);
    List<StaffNumber> staff = people(people);
    Roster before = Roster.plan(List.of(), days(0, days), staff, NOBODY);
    Roster after = Roster.plan(before.before(FIRST.plusDays(cut)), days(cut, days), staff, NOBODY);
    assertThat(spread(after, staff)).isLessThanOrEqualTo(1);
  }
}
