package io.hall.conduct.duty;

import io.hall.check.Finding;
import io.hall.conduct.ConductCode;
import io.hall.conduct.Stretch;

/**
 * A part of a shift in which somebody was neither at the post nor on leave (违纪时段, 规程 3.1, 3.4).
 * Immutable.
 *
 * @param shift the shift
 * @param kind which part of it
 * @param time from when to when
 */
public record Breach(DutyShift shift, Kind kind, Stretch time) {

  /** Which part of a shift was missed. */
  public enum Kind {
    /** Its beginning (迟到). */
    LATE(ConductCode.LATE),
    /** Its end (早退). */
    EARLY(ConductCode.EARLY),
    /** Something between (中途漏岗). */
    AWAY(ConductCode.AWAY),
    /** All of it (缺勤). */
    ABSENT(ConductCode.ABSENT);

    private final ConductCode code;

    Kind(ConductCode code) {
      this.code = code;
    }
  }

  /** This breach as a finding. */
  public Finding finding() {
    return Finding.of(kind.code)
        .with("staff", shift.staff())
        .with("day", shift.date())
        .with("from", ReadinessFindings.time(time.from()))
        .with("to", ReadinessFindings.time(time.to()));
  }
}
