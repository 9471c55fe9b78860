package io.hall.invoice.desk;

import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.payment.StaffNumber;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The coded answers of one check (核对结果): for each point what was found, nothing if it is right.
 * Immutable.
 *
 * @param answers what was found, by point
 * @param by who checked
 * @param at when
 */
public record PointAnswers(Map<Point, List<Finding>> answers, StaffNumber by, Instant at) {

  /** Copies the answers. */
  public PointAnswers {
    Map<Point, List<Finding>> copy = new EnumMap<>(Point.class);
    answers.forEach((point, found) -> copy.put(point, List.copyOf(found)));
    answers = Collections.unmodifiableMap(copy);
  }

  /** Whether a point is right; what is merely suspect does not make it wrong. */
  public boolean isRight(Point point) {
    return answers.getOrDefault(point, List.of()).stream()
        .noneMatch(f -> f.grade() == Verdict.INVALID);
  }

  /** Whether every point is right. */
  public boolean passed() {
    return answers.keySet().stream().allMatch(this::isRight);
  }

  /** Everything that was found, each in its point: {@code UNIT_PRICE lines[1].unitPrice}. */
  public List<Finding> findings() {
    return answers.entrySet().stream()
        .flatMap(answer -> answer.getValue().stream().map(f -> within(answer.getKey(), f)))
        .toList();
  }

  private static Finding within(Point point, Finding finding) {
    return finding.in(
        String.join(
            " ", Stream.of(point.name(), finding.where()).filter(s -> !s.isEmpty()).toList()));
  }
}
