package io.hall.conduct.premises;

import static io.hall.conduct.ConductAtWork.ELSEWHERE;
import static io.hall.conduct.ConductAtWork.HALL;
import static io.hall.conduct.ConductAtWork.HEAD;
import static io.hall.conduct.ConductAtWork.LI;
import static io.hall.conduct.ConductAtWork.MANAGER;
import static io.hall.conduct.ConductAtWork.MONDAY;
import static io.hall.conduct.ConductAtWork.OTHER_HALL;
import static io.hall.conduct.ConductAtWork.WANG;
import static io.hall.conduct.ConductAtWork.ZHAO;
import static io.hall.conduct.ConductAtWork.note;
import static io.hall.conduct.ConductAtWork.time;
import static io.hall.settlement.Refusals.codes;
import static io.hall.settlement.Refusals.codesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.conduct.ConductTestBase;
import io.hall.conduct.duty.Leave;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("规程-1.4")
class CleaningDeskTest extends ConductTestBase {

  private static final BusinessDate SATURDAY = MONDAY.plusDays(5);
  private static final List<StaffNumber> STAFF = List.of(WANG, LI, ZHAO);

  private CleaningDesk desk() {
    return hall.registers.cleaning();
  }

  private Roster plan(BusinessDate from, BusinessDate to, List<StaffNumber> staff) {
    List<Turn> past = hall.read(c -> desk().turns(c, HALL, MONDAY, from.plusDays(-1)));
    return Roster.plan(past, desk().openDays(from, to), staff, (s, d) -> false);
  }

  private List<Turn> adopt(Roster roster, BusinessDate from, BusinessDate to) {
    return hall.write(c -> desk().adopt(c, hall.request(), HALL, roster, from, to, HEAD));
  }

  private List<Turn> turns() {
    return hall.read(c -> desk().turns(c, HALL, MONDAY, MONDAY.plusDays(6)));
  }

  private void done(BusinessDate day, CleaningArea area, StaffNumber by) {
    hall.write(
        c -> {
          desk().done(c, hall.request(), HALL, day, area, by);
          return day;
        });
  }

  private List<String> findings(BusinessDate day) {
    return codes(hall.read(c -> desk().findings(c, HALL, day)));
  }

  private void leave(StaffNumber staff, StaffNumber cover, String from, String to) {
    hall.write(
        c -> {
          Leave.Requested asked =
              hall.registers
                  .leave()
                  .request(
                      c,
                      new Leave.Ask(hall.request(), HALL, staff, time(from, to), cover),
                      note("探亲"));
          return hall.registers.leave().grant(c, hall.request(), asked, MANAGER);
        });
  }

  @Test
  void a_roster_that_covers_the_open_days_is_in_force() {
    assertThat(desk().openDays(MONDAY, MONDAY.plusDays(6))).hasSize(6);
    List<Turn> adopted = adopt(plan(MONDAY, SATURDAY, STAFF), MONDAY, SATURDAY);
    assertThat(adopted).hasSize(12);
    assertThat(turns()).isEqualTo(adopted);
    assertThat(hall.<List<Turn>>read(c -> desk().turns(c, OTHER_HALL, MONDAY, SATURDAY))).isEmpty();
  }

  @Test
  void a_later_roster_takes_the_place_of_an_earlier_one_from_its_first_day_on() {
    Roster first = plan(MONDAY, SATURDAY, STAFF);
    adopt(first, MONDAY, SATURDAY);
    BusinessDate wednesday = MONDAY.plusDays(2);
    BusinessDate thursday = MONDAY.plusDays(3);
    Roster second = plan(wednesday, thursday, List.of(LI));
    adopt(second, wednesday, thursday);

    List<Turn> now = turns();
    assertThat(now).hasSize(12);
    assertThat(now.stream().filter(t -> t.date().isBefore(wednesday)))
        .containsExactlyElementsOf(first.before(wednesday));
    assertThat(
            now.stream().filter(t -> !t.date().isBefore(wednesday) && !t.date().isAfter(thursday)))
        .hasSize(4)
        .allMatch(t -> t.staff().equals(LI));
    assertThat(now.stream().filter(t -> t.date().isAfter(thursday)))
        .containsExactlyElementsOf(first.from(MONDAY.plusDays(4)));
  }

  @Test
  void the_past_is_not_planned_anew() {
    Roster roster = plan(MONDAY, SATURDAY, STAFF);
    hall.at("2026-11-24T00:00");
    assertThat(codesOf(() -> adopt(roster, MONDAY, SATURDAY))).containsExactly("CONDUCT-053");
    adopt(roster, MONDAY.next(), SATURDAY);
    assertThat(turns()).hasSize(10);
  }

  @Test
  void a_roster_leaves_no_open_day_out() {
    Roster roster = plan(MONDAY, MONDAY.plusDays(3), STAFF);
    assertThat(codesOf(() -> adopt(roster, MONDAY, MONDAY.plusDays(4))))
        .containsExactly("CONDUCT-054", "CONDUCT-054");
    adopt(roster, MONDAY, MONDAY.plusDays(3));
  }

  @Test
  void a_closed_day_needs_no_turn() {
    adopt(plan(MONDAY, SATURDAY, STAFF), MONDAY, SATURDAY.next());
    assertThat(findings(SATURDAY.next())).isEmpty();
  }

  @Test
  void nobody_has_a_turn_who_is_on_leave_or_works_elsewhere() {
    leave(WANG, LI, "2026-11-24T09:00", "2026-11-24T10:00");
    BusinessDate tuesday = MONDAY.next();
    Roster roster = plan(tuesday, tuesday, List.of(WANG));
    assertThat(codesOf(() -> adopt(roster, tuesday, tuesday)))
        .containsExactly("CONDUCT-056", "CONDUCT-056");
    Roster other = plan(tuesday, tuesday, List.of(ELSEWHERE));
    assertThat(codesOf(() -> adopt(other, tuesday, tuesday))).containsExactly("CONDUCT-008");
  }

  @Test
  void who_takes_leave_after_the_roster_was_made_is_told() {
    BusinessDate tuesday = MONDAY.next();
    adopt(plan(tuesday, tuesday, List.of(WANG)), tuesday, tuesday);
    assertThat(findings(tuesday)).isEmpty();
    leave(WANG, LI, "2026-11-24T09:00", "2026-11-24T10:00");
    assertThat(findings(tuesday)).containsExactly("CONDUCT-056", "CONDUCT-056");
    hall.at("2026-11-25T08:00");
    assertThat(findings(tuesday)).containsExactly("CONDUCT-055", "CONDUCT-055");
  }

  @Test
  void an_open_day_without_a_roster_is_told() {
    assertThat(findings(MONDAY)).containsExactly("CONDUCT-054", "CONDUCT-054");
    assertThat(findings(MONDAY.plusDays(6))).isEmpty();
  }

  @Test
  void a_turn_that_was_not_done_is_told_the_day_after() {
    adopt(plan(MONDAY, SATURDAY, STAFF), MONDAY, SATURDAY);
    hall.at("2026-11-23T23:59");
    assertThat(findings(MONDAY)).isEmpty();
    done(MONDAY, CleaningArea.COUNTER, ZHAO);
    hall.at("2026-11-24T00:00");
    assertThat(findings(MONDAY)).containsExactly("CONDUCT-055");
    done(MONDAY, CleaningArea.CHANGING_ROOM, ZHAO);
    assertThat(findings(MONDAY)).isEmpty();
    assertThat(
            hall.<Optional<StaffNumber>>read(
                c -> desk().doneBy(c, HALL, MONDAY, CleaningArea.COUNTER)))
        .contains(ZHAO);
  }

  @Test
  void a_turn_is_done_once_when_its_day_has_come_by_somebody_who_works_there() {
    adopt(plan(MONDAY, SATURDAY, STAFF), MONDAY, SATURDAY);
    assertThat(codesOf(() -> done(MONDAY.next(), CleaningArea.COUNTER, WANG)))
        .containsExactly("CONDUCT-007");
    assertThat(codesOf(() -> done(MONDAY, CleaningArea.COUNTER, ELSEWHERE)))
        .containsExactly("CONDUCT-008");
    done(MONDAY, CleaningArea.COUNTER, WANG);
    assertThat(codesOf(() -> done(MONDAY, CleaningArea.COUNTER, LI)))
        .containsExactly("CONDUCT-058");
    hall.at("2026-11-29T12:00");
    assertThat(codesOf(() -> done(MONDAY.plusDays(6), CleaningArea.COUNTER, WANG)))
        .containsExactly("CONDUCT-057");
  }

  @Test
  void a_roster_asked_again_is_the_same() {
    Roster roster = plan(MONDAY, SATURDAY, STAFF);
    RequestId request = hall.request();
    for (int i = 0; i < 2; i++) {
      assertThat(
              hall.<List<Turn>>write(
                  c -> desk().adopt(c, request, HALL, roster, MONDAY, SATURDAY, HEAD)))
          .hasSize(12);
      hall.at("2026-11-24T08:00");
    }
    HallCode other = OTHER_HALL;
    assertThat(
            codesOf(
                () ->
                    hall.write(
                        c -> desk().adopt(c, request, other, roster, MONDAY, SATURDAY, HEAD))))
        .containsExactly("STORE-003");
  }
}
