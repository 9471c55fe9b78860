package io.hall.conduct.duty;

import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import io.hall.conduct.ConductCode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a check that is on record says against its counter. */
final class ReadinessFindings {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private ReadinessFindings() {}

  /**
   * Returns what is wrong with a check.
   *
   * @param first whether it is the first for its opening, which says when they came
   * @param last whether it is the last, which says how the counter opened
   */
  static List<Finding> of(Readiness check, ReadinessRule rule, boolean first, boolean last) {
    List<Finding> findings = new ArrayList<>();
    Instant latest = rule.latestArrival(check.date(), check.opening());
    if (first && check.arrivedAt().isAfter(latest)) {
      findings.add(
          finding(ConductCode.ARRIVED_LATE, check)
              .with("arrived", time(check.arrivedAt()))
              .with("latest", time(latest)));
    }
    if (last) {
      findings.addAll(ofLast(check));
    }
    if (first
        && check.completedAt().isAfter(ReadinessRule.instant(check.date(), check.opening()))) {
      findings.add(finding(ConductCode.CHECKED_LATE, check).with("at", time(check.completedAt())));
    }
    return findings;
  }

  private static List<Finding> ofLast(Readiness check) {
    List<Finding> findings = new ArrayList<>();
    if (!check.uniform()) {
      findings.add(finding(ConductCode.NO_UNIFORM, check));
    }
    Arrays.stream(Device.values())
        .filter(check.faults()::contains)
        .forEach(
            device ->
                findings.add(
                    finding(ConductCode.DEVICE_FAULT, check)
                        .with("counter", check.counter())
                        .with("device", device)));
    return findings;
  }

  private static Finding finding(ConductCode code, Readiness check) {
    return Finding.of(code).with("staff", check.staff()).with("day", check.date());
  }

  /** A time of day in Shanghai; the instant before 07:50:01 is 07:50:00. */
  static String time(Instant instant) {
    return TIME.format(instant.atZone(BusinessDate.ZONE));
  }
}
