package io.hall.conduct.duty;

import static io.hall.conduct.ConductAtWork.HALL;
import static io.hall.conduct.ConductAtWork.WANG;
import static io.hall.conduct.ConductAtWork.instant;
import static io.hall.conduct.ConductAtWork.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.conduct.Stretch;
import io.hall.conduct.duty.ClockEvent.Kind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("规程-3.1")
@Tag("规程-3.4")
class AttendanceTest {

  private static final DutyShift MORNING =
      new DutyShift(HALL, WANG, time("2026-11-23T07:50", "2026-11-23T12:00"));

  private static final Instant EVENING = instant("2026-11-23T22:00");

  private static ClockEvent event(Kind kind, String time) {
    return new ClockEvent(HALL, WANG, kind, instant("2026-11-23T" + time));
  }

  private static List<String> breaches(List<Stretch> leave, ClockEvent... events) {
    return breaches(EVENING, leave, events);
  }

  private static List<String> breaches(Instant until, List<Stretch> leave, ClockEvent... events) {
    return Attendance.of(MORNING, List.of(events), leave, until).stream()
        .map(
            b ->
                b.kind()
                    + " "
                    + ReadinessFindings.time(b.time().from())
                    + " "
                    + ReadinessFindings.time(b.time().to()))
        .toList();
  }

  @Test
  void who_is_there_from_beginning_to_end_missed_nothing() {
    assertThat(breaches(List.of(), event(Kind.IN, "07:50"), event(Kind.OUT, "12:00"))).isEmpty();
    assertThat(breaches(List.of(), event(Kind.IN, "07:30"), event(Kind.OUT, "12:30"))).isEmpty();
  }

  @Test
  void a_second_after_the_beginning_is_late_and_a_second_before_the_end_is_early() {
    assertThat(breaches(List.of(), event(Kind.IN, "07:50:01"), event(Kind.OUT, "11:59:59")))
        .containsExactly("LATE 07:50:00 07:50:01", "EARLY 11:59:59 12:00:00");
  }

  @Test
  void who_goes_and_comes_back_was_away() {
    assertThat(
            breaches(
                List.of(),
                event(Kind.IN, "07:50"),
                event(Kind.OUT, "09:00"),
                event(Kind.IN, "09:20"),
                event(Kind.OUT, "12:00")))
        .containsExactly("AWAY 09:00:00 09:20:00");
  }

  @Test
  void who_never_came_was_absent() {
    assertThat(breaches(List.of())).containsExactly("ABSENT 07:50:00 12:00:00");
    assertThat(breaches(List.of(), event(Kind.IN, "13:00"), event(Kind.OUT, "18:00")))
        .containsExactly("ABSENT 07:50:00 12:00:00");
  }

  @Test
  void what_leave_covers_is_not_missed() {
    List<Stretch> leave = List.of(time("2026-11-23T09:00", "2026-11-23T09:20"));
    assertThat(
            breaches(
                leave,
                event(Kind.IN, "07:50"),
                event(Kind.OUT, "09:00"),
                event(Kind.IN, "09:30"),
                event(Kind.OUT, "12:00")))
        .containsExactly("AWAY 09:20:00 09:30:00");
    assertThat(breaches(List.of(MORNING.time()))).isEmpty();
  }

  @Test
  void what_is_yet_to_come_is_not_missed() {
    assertThat(breaches(instant("2026-11-23T07:50"), List.of())).isEmpty();
    assertThat(breaches(instant("2026-11-23T08:00"), List.of(), event(Kind.IN, "07:45"))).isEmpty();
    assertThat(breaches(instant("2026-11-23T08:00"), List.of()))
        .containsExactly("ABSENT 07:50:00 08:00:00");
    assertThat(
            breaches(
                instant("2026-11-23T10:00"),
                List.of(),
                event(Kind.IN, "07:50"),
                event(Kind.OUT, "09:00")))
        .containsExactly("AWAY 09:00:00 10:00:00");
  }

  @Test
  void a_shift_across_midnight_is_one_shift_of_the_day_it_begins() {
    DutyShift night = new DutyShift(HALL, WANG, time("2026-11-23T22:00", "2026-11-24T06:00"));
    List<ClockEvent> events =
        List.of(
            event(Kind.IN, "22:00"),
            new ClockEvent(HALL, WANG, Kind.OUT, instant("2026-11-24T05:59")));
    List<Breach> breaches = Attendance.of(night, events, List.of(), instant("2026-11-24T12:00"));
    assertThat(breaches)
        .singleElement()
        .satisfies(
            b -> {
              assertThat(b.kind()).isEqualTo(Breach.Kind.EARLY);
              assertThat(b.finding().parameters()).containsEntry("day", "2026-11-23");
            });
  }

  @Test
  void a_breach_is_told_with_its_times() {
    Breach breach =
        new Breach(MORNING, Breach.Kind.LATE, time("2026-11-23T07:50", "2026-11-23T07:51"));
    assertThat(breach.finding())
        .hasToString(
            "CONDUCT-022 C01 came late on 2026-11-23: 07:50:00 to 07:51:00 is not covered by"
                + " leave");
  }
}
