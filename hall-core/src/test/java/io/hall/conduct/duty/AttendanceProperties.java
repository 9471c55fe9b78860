package io.hall.conduct.duty;

import static io.hall.conduct.ConductAtWork.HALL;
import static io.hall.conduct.ConductAtWork.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.conduct.Stretch;
import io.hall.conduct.duty.ClockEvent.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("规程-3.1")
@Tag("规程-3.4")
class AttendanceProperties {

  @Property
  void presence_leave_and_what_was_missed_make_up_the_shift_without_overlap(
      @ForAll("events") List<ClockEvent> events,
      @ForAll("leave") List<Stretch> leave,
      @ForAll @IntRange(max = 60) int until) {
    DutyShift shift =
        new DutyShift(HALL, WANG, new Stretch(Instant.ofEpochMilli(10), Instant.ofEpochMilli(50)));
    Instant end = Instant.ofEpochMilli(until);
    List<Breach> breaches = Attendance.of(shift, events, leave, end);
    List<Stretch> present = Attendance.present(events, end);
    for (int i = 0; i < 60; i++) {
      Instant at = Instant.ofEpochMilli(i);
      boolean missed =
          shift.time().contains(at)
              && i < until
              && present.stream().noneMatch(p -> p.contains(at))
              && leave.stream().noneMatch(l -> l.contains(at));
      assertThat(breaches.stream().filter(b -> b.time().contains(at)).count())
          .isEqualTo(missed ? 1 : 0);
    }
  }

  @Property
  void the_order_in_which_events_are_read_does_not_matter(
      @ForAll("events") List<ClockEvent> events) {
    List<ClockEvent> backwards = new ArrayList<>(events);
    Collections.reverse(backwards);
    DutyShift shift =
        new DutyShift(HALL, WANG, new Stretch(Instant.ofEpochMilli(10), Instant.ofEpochMilli(50)));
    Instant end = Instant.ofEpochMilli(60);
    assertThat(Attendance.of(shift, backwards, List.of(), end))
        .isEqualTo(Attendance.of(shift, events, List.of(), end));
  }

  @Provide
  Arbitrary<List<ClockEvent>> events() {
    return Arbitraries.integers()
        .between(0, 59)
        .set()
        .ofMaxSize(8)
        .map(
            times -> {
              List<ClockEvent> events = new ArrayList<>();
              times.stream()
                  .sorted()
                  .forEach(
                      t ->
                          events.add(
                              new ClockEvent(
                                  HALL,
                                  WANG,
                                  events.size() % 2 == 0 ? Kind.IN : Kind.OUT,
                                  Instant.ofEpochMilli(t))));
              return events;
            });
  }

  @Provide
  Arbitrary<List<Stretch>> leave() {
    return Arbitraries.integers()
        .between(0, 50)
        .map(from -> new Stretch(Instant.ofEpochMilli(from), Instant.ofEpochMilli(from + 7)))
        .list()
        .ofMaxSize(3);
  }
}
