package io.hall.conduct.premises;

import static io.hall.conduct.premises.RosterProperties.FIRST;
import static io.hall.conduct.premises.RosterProperties.NOBODY;
import static io.hall.conduct.premises.RosterProperties.away;
import static io.hall.conduct.premises.RosterProperties.days;
import static io.hall.conduct.premises.RosterProperties.people;
import static io.hall.conduct.premises.RosterProperties.spread;
import static io.hall.settlement.Refusals.codesOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.calendar.BusinessDate;
import io.hall.payment.StaffNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("规程-1.4")
class RosterTest {

  @Test
  void both_areas_of_a_day_go_to_two_people_where_there_are_two() {
    Roster roster = Roster.plan(List.of(), days(0, 10), people(3), NOBODY);
    for (BusinessDate day : days(0, 10)) {
      assertThat(roster.turns().stream().filter(t -> t.date().equals(day)).map(Turn::staff))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void who_comes_back_from_leave_catches_up() {
    List<StaffNumber> staff = people(2);
    Away firstAway = (one, day) -> one.equals(staff.get(0)) && day.isBefore(FIRST.plusDays(2));
    Roster roster = Roster.plan(List.of(), days(0, 4), staff, firstAway);
    assertThat(roster.count()).isEqualTo(Map.of(staff.get(0), 4, staff.get(1), 4));
  }

  @Test
  void a_day_on_which_everybody_is_away_is_named() {
    assertThat(codesOf(() -> Roster.plan(List.of(), days(0, 2), people(2), (s, d) -> true)))
        .containsExactly("CONDUCT-052");
  }

  @Test
  void a_roster_needs_people_and_days_that_are_not_kept() {
    assertThatThrownBy(() -> Roster.plan(List.of(), days(0, 1), List.of(), NOBODY))
        .isInstanceOf(IllegalArgumentException.class);
    Roster roster = Roster.plan(List.of(), days(0, 1), people(1), NOBODY);
    assertThatThrownBy(() -> Roster.plan(roster.turns(), days(0, 1), people(1), NOBODY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_month_of_twenty_people_is_planned() {
    List<StaffNumber> staff = people(20);
    List<Integer> pairs = new ArrayList<>();
    IntStream.range(0, 200).forEach(i -> pairs.add(i * 7));
    Roster roster = Roster.plan(List.of(), days(0, 62), staff, away(pairs, staff, 62));
    assertThat(spread(roster, staff)).isLessThanOrEqualTo(1);
  }
}
