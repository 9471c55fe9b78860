package io.hall.conduct.weekly;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.conduct.HallWeek;
import io.hall.payment.HallCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a week of every hall stands (周管理情况). Immutable.
 *
 * @param week which week
 * @param at when it was looked at
 * @param work the company's work meeting, if there was one
 * @param halls each hall, by code
 */
public record WeekReport(
    HallWeek week, Instant at, Optional<OnRecord<WorkMeeting>> work, List<OfHall> halls) {

  /** Copies the list. */
  public WeekReport {
    halls = List.copyOf(halls);
  }

  /**
   * How a week of one hall stands.
   *
   * @param hall which
   * @param figures what there was, by name, in the order of the clauses
   * @param findings what is missing, late or unsigned, in the order of the clauses
   * @param minutes what is on record
   */
  public record OfHall(
      HallCode hall, Map<WeekFigure, Long> figures, List<Finding> findings, WeekMinutes minutes) {

    /** Copies both. */
    public OfHall {
      figures = Map.copyOf(figures);
      findings = List.copyOf(findings);
    }

    /** What the hall still owes: what is missing or unsigned, without what was late and is done. */
    public List<Finding> owes() {
      return findings.stream().filter(f -> f.grade() == Verdict.INVALID).toList();
    }

    /** One of the figures. */
    public long figure(WeekFigure figure) {
      return figures.getOrDefault(figure, 0L);
    }
  }

  /** Whether no hall owes anything. */
  @JsonIgnore
  public boolean isComplete() {
    return halls.stream().allMatch(hall -> hall.owes().isEmpty());
  }
}
