package io.hall.check;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Collects the findings of a long pass in bounded memory: it keeps the first thousand of each code
 * and counts the others, so a damaged file of ten million records is answered too. Not safe for use
 * by several threads.
 */
public final class FindingLog {

  /** How many findings of one code are kept. */
  public static final int KEPT = 1_000;

  private static final Comparator<Finding> BY_POSITION =
      Comparator.comparingLong(
          finding ->
              Long.parseLong(finding.where().substring(finding.where().lastIndexOf(':') + 1)));

  private final List<Finding> kept = new ArrayList<>();
  private final Map<String, Long> counts = new TreeMap<>();
  private long left;

  /** Makes a log without findings. */
  public FindingLog() {}

  /** Takes a finding. */
  public void add(Finding finding) {
    if (counts.merge(finding.code().id(), 1L, Long::sum) <= KEPT) {
      kept.add(finding);
    } else {
      left++;
    }
  }

  /** Counts findings of a code that are not kept. */
  public void leave(Code code, long more) {
    counts.merge(code.id(), more, Long::sum);
    left += more;
  }

  /** Takes back what was found and turned out to be another thing. */
  public void removeIf(Predicate<Finding> other) {
    kept.removeIf(other);
  }

  /** Takes what another pass found. */
  public void addAll(FindingLog other) {
    other.kept.forEach(this::add);
    other.counts.forEach((code, count) -> counts.merge(code, Math.max(0, count - KEPT), Long::sum));
    left += other.left;
  }

  /** How many findings of a code there were, kept or not. */
  public long count(Code code) {
    return counts.getOrDefault(code.id(), 0L);
  }

  /** How many findings were counted and not kept. */
  public long left() {
    return left;
  }

  /** The findings that were kept, in the order in which they came. */
  @JsonValue
  public List<Finding> list() {
    return List.copyOf(kept);
  }

  /**
   * The findings that were kept in the order of their positions, which is the number behind the
   * last colon of each one's place; those of one position in the order in which they came.
   */
  public List<Finding> byPosition() {
    return kept.stream().sorted(BY_POSITION).toList();
  }
}
