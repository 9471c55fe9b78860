package io.hall.conduct.duty;

import static io.hall.conduct.ConductAtWork.ELSEWHERE;
import static io.hall.conduct.ConductAtWork.HALL;
import static io.hall.conduct.ConductAtWork.HEAD;
import static io.hall.conduct.ConductAtWork.LI;
import static io.hall.conduct.ConductAtWork.MONDAY;
import static io.hall.conduct.ConductAtWork.OTHER_HALL;
import static io.hall.conduct.ConductAtWork.WANG;
import static io.hall.conduct.ConductAtWork.instant;
import static io.hall.conduct.ConductAtWork.time;
import static io.hall.settlement.Refusals.codes;
import static io.hall.settlement.Refusals.codesOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.conduct.ConductTestBase;
import io.hall.conduct.Stretch;
import io.hall.conduct.duty.ClockEvent.Kind;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("规程-3.1")
@Tag("规程-3.4")
class AttendanceDeskTest extends ConductTestBase {

  private static final Stretch MORNING = time("2026-11-23T07:50", "2026-11-23T12:00");
  private static final Stretch AFTERNOON = time("2026-11-23T13:50", "2026-11-23T18:00");

  private DutyShift plan(HallCode where, StaffNumber staff, Stretch time) {
    DutyShift shift = new DutyShift(where, staff, time);
    return hall.write(c -> hall.registers.attendance().plan(c, hall.request(), shift, HEAD));
  }

  private ClockEvent clock(StaffNumber staff, Kind kind, String local) {
    hall.at(local);
    return hall.write(c -> hall.registers.attendance().clock(c, hall.request(), HALL, staff, kind));
  }

  private List<String> findings() {
    return codes(hall.read(c -> hall.registers.attendance().findings(c, HALL, MONDAY)));
  }

  @Test
  void shifts_of_a_day_read_back_by_beginning() {
    DutyShift later = plan(HALL, WANG, AFTERNOON);
    DutyShift li = plan(HALL, LI, MORNING);
    DutyShift wang = plan(HALL, WANG, MORNING);
    plan(HALL, WANG, time("2026-11-24T00:00", "2026-11-24T01:00"));

    assertThat(hall.<List<DutyShift>>read(c -> hall.registers.attendance().shifts(c, HALL, MONDAY)))
        .containsExactly(wang, li, later);
    assertThat(wang.date()).isEqualTo(MONDAY);
  }

  @Test
  void nobody_has_two_shifts_at_one_time() {
    plan(HALL, WANG, MORNING);
    assertThat(codesOf(() -> plan(HALL, WANG, time("2026-11-23T11:59", "2026-11-23T12:30"))))
        .containsExactly("CONDUCT-020");
    plan(HALL, WANG, time("2026-11-23T12:00", "2026-11-23T12:30"));
  }

  @Test
  void a_shift_has_sixteen_hours_at_most_and_begins_after_it_was_planned() {
    assertThat(codesOf(() -> plan(HALL, WANG, time("2026-11-23T08:00", "2026-11-24T00:00:01"))))
        .containsExactly("CONDUCT-035");
    plan(HALL, WANG, time("2026-11-23T08:00", "2026-11-24T00:00"));
    assertThat(codesOf(() -> plan(HALL, LI, time("2026-11-23T07:44:59", "2026-11-23T09:00"))))
        .containsExactly("CONDUCT-035");
    plan(HALL, LI, time("2026-11-23T07:45", "2026-11-23T09:00"));
  }

  @Test
  void a_shift_is_for_somebody_of_that_hall() {
    assertThat(codesOf(() -> plan(OTHER_HALL, WANG, MORNING))).containsExactly("CONDUCT-008");
    assertThat(codesOf(() -> plan(HALL, ELSEWHERE, MORNING))).containsExactly("CONDUCT-008");
  }

  @Test
  void coming_and_leaving_take_turns() {
    assertThat(codesOf(() -> clock(WANG, Kind.OUT, "2026-11-23T07:46")))
        .containsExactly("CONDUCT-021");
    ClockEvent came = clock(WANG, Kind.IN, "2026-11-23T07:46");
    assertThat(came).isEqualTo(new ClockEvent(HALL, WANG, Kind.IN, instant("2026-11-23T07:46")));
    assertThat(codesOf(() -> clock(WANG, Kind.IN, "2026-11-23T07:47")))
        .containsExactly("CONDUCT-021");
    clock(LI, Kind.IN, "2026-11-23T07:47");
    clock(WANG, Kind.OUT, "2026-11-23T12:00");
    clock(WANG, Kind.IN, "2026-11-23T13:50");
  }

  @Test
  void a_clock_event_asked_again_is_the_same() {
    RequestId request = hall.request();
    ClockEvent first =
        hall.write(c -> hall.registers.attendance().clock(c, request, HALL, WANG, Kind.IN));
    hall.at("2026-11-23T09:00");
    assertThat(
            hall.<ClockEvent>write(
                c -> hall.registers.attendance().clock(c, request, HALL, WANG, Kind.IN)))
        .isEqualTo(first);
  }

  @Test
  void a_clock_that_was_set_back_takes_no_event_before_the_last() {
    clock(WANG, Kind.IN, "2026-11-23T08:00");
    assertThat(codesOf(() -> clock(WANG, Kind.OUT, "2026-11-23T07:59:59")))
        .containsExactly("CONDUCT-021");
  }

  @Test
  void who_forgot_to_clock_out_is_told_and_can_come_the_next_day() {
    plan(HALL, WANG, MORNING);
    plan(HALL, WANG, AFTERNOON);
    clock(WANG, Kind.IN, "2026-11-23T07:46");
    hall.at("2026-11-23T23:59");
    assertThat(findings()).isEmpty();
    clock(WANG, Kind.IN, "2026-11-24T07:46");
    assertThat(findings()).containsExactly("CONDUCT-032");
  }

  @Test
  void late_early_and_away_follow_from_shifts_and_events() {
    plan(HALL, WANG, MORNING);
    plan(HALL, LI, MORNING);
    clock(WANG, Kind.IN, "2026-11-23T07:50:01");
    clock(WANG, Kind.OUT, "2026-11-23T09:00");
    clock(WANG, Kind.IN, "2026-11-23T09:01");
    clock(WANG, Kind.OUT, "2026-11-23T11:59");
    hall.at("2026-11-23T12:00");

    assertThat(findings())
        .containsExactlyInAnyOrder("CONDUCT-022", "CONDUCT-024", "CONDUCT-023", "CONDUCT-025");
    assertThat(hall.<List<Breach>>read(c -> hall.registers.attendance().breaches(c, HALL, MONDAY)))
        .hasSize(4);
  }

  @Test
  void a_night_shift_is_clocked_out_of_in_the_morning() {
    plan(HALL, WANG, time("2026-11-23T22:00", "2026-11-24T06:00"));
    clock(WANG, Kind.IN, "2026-11-23T22:00");
    clock(WANG, Kind.OUT, "2026-11-24T06:00");
    hall.at("2026-11-25T00:00");
    assertThat(findings()).isEmpty();
  }
}
