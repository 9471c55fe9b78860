package io.hall.conduct.enquiry;

import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import io.hall.conduct.ConductCode;
import io.hall.conduct.enquiry.Enquiry.Open;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How long open questions wait (首问未结账龄). Each stands in one class of age, the oldest first in it.
 * Immutable.
 *
 * @param at the instant it is of
 * @param classes the classes from the youngest to the oldest
 */
public record AgeingReport(Instant at, List<AgeClass> classes) {

  /** Usual bounds: a day, three days, a week. */
  public static final List<Duration> BOUNDS =
      List.of(Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7));

  /**
   * Questions of one age.
   *
   * @param from the least age in it
   * @param open the questions, the oldest first
   */
  public record AgeClass(Duration from, List<Open> open) {

    /** Copies the list. */
    public AgeClass {
      open = List.copyOf(open);
    }
  }

  /** Copies the list. */
  public AgeingReport {
    classes = List.copyOf(classes);
  }

  /**
   * Sorts questions by their age. What is exactly as old as a bound stands above it; what seems to
   * come from the future, as when a clock was set back, stands among the youngest.
   *
   * @param bounds ascending, each above zero
   */
  public static AgeingReport of(List<Open> open, Instant at, List<Duration> bounds) {
    List<AgeClass> classes = new ArrayList<>();
    for (int i = 0; i <= bounds.size(); i++) {
      int index = i;
      List<Open> some =
          open.stream()
              .filter(enquiry -> indexOf(age(enquiry, at), bounds) == index)
              .sorted(Comparator.comparing(enquiry -> enquiry.asked().receivedAt()))
              .toList();
      classes.add(new AgeClass(i == 0 ? Duration.ZERO : bounds.get(i - 1), some));
    }
    return new AgeingReport(at, classes);
  }

  private static Duration age(Open enquiry, Instant at) {
    return Duration.between(enquiry.asked().receivedAt(), at);
  }

  private static int indexOf(Duration age, List<Duration> bounds) {
    return (int) bounds.stream().filter(bound -> age.compareTo(bound) >= 0).count();
  }

  /** How many questions there are. */
  public int count() {
    return classes.stream().mapToInt(c -> c.open().size()).sum();
  }

  /** Returns one finding, to its owner, for each question that is at least {@code limit} old. */
  public List<Finding> olderThan(Duration limit) {
    return classes.stream()
        .flatMap(c -> c.open().stream())
        .filter(enquiry -> age(enquiry, at).compareTo(limit) >= 0)
        .sorted(Comparator.comparing(enquiry -> enquiry.asked().receivedAt()))
        .map(
            enquiry ->
                Finding.of(ConductCode.UNANSWERED)
                    .with("staff", enquiry.owner())
                    .with("since", BusinessDate.of(enquiry.asked().receivedAt())))
        .toList();
  }
}
