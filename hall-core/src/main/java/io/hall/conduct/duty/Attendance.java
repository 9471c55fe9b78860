package io.hall.conduct.duty;

import io.hall.conduct.Stretch;
import io.hall.conduct.duty.ClockEvent.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Derives from a shift, the clock events and the leave of one person what was missed of it (迟到、早退、
 * 漏岗、缺勤). A second counts: there is no allowance, and leave counts from its approval on.
 *
 * <p>What is at the post, on leave, and missed adds up to the shift, without overlap.
 */
public final class Attendance {

  private Attendance() {}

  /**
   * Returns what somebody missed of a shift, ascending.
   *
   * @param shift the shift
   * @param events the person's clock events, in any order
   * @param leave when leave held
   * @param until up to when the shift is judged: what is yet to come is not missed, and who has not
   *     clocked out is at the post till then
   */
  public static List<Breach> of(
      DutyShift shift, List<ClockEvent> events, List<Stretch> leave, Instant until) {
    Optional<Stretch> judged =
        until.isBefore(shift.time().to())
            ? Stretch.between(shift.time().from(), until)
            : Optional.of(shift.time());
    if (judged.isEmpty()) {
      return List.of();
    }
    List<Stretch> present = present(events, until);
    boolean came = present.stream().anyMatch(p -> p.overlaps(judged.get()));
    List<Stretch> excused = new ArrayList<>(present);
    excused.addAll(leave);
    return judged.get().without(excused).stream()
        .map(piece -> new Breach(shift, kind(shift, piece, came), piece))
        .toList();
  }

  private static Breach.Kind kind(DutyShift shift, Stretch piece, boolean came) {
    if (!came) {
      return Breach.Kind.ABSENT;
    }
    if (piece.from().equals(shift.time().from())) {
      return Breach.Kind.LATE;
    }
    return piece.to().equals(shift.time().to()) ? Breach.Kind.EARLY : Breach.Kind.AWAY;
  }

  /** When somebody was at the post; who came and did not clock out is there until {@code until}. */
  static List<Stretch> present(List<ClockEvent> events, Instant until) {
    List<Stretch> present = new ArrayList<>();
    Optional<Instant> came = Optional.empty();
    for (ClockEvent event : events.stream().sorted(Comparator.comparing(ClockEvent::at)).toList()) {
      if (event.kind() == Kind.OUT) {
        came.flatMap(from -> Stretch.between(from, event.at())).ifPresent(present::add);
        came = Optional.empty();
      } else if (came.isEmpty()) {
        came = Optional.of(event.at());
      }
    }
    came.flatMap(from -> Stretch.between(from, until)).ifPresent(present::add);
    return present;
  }
}
