package io.hall.conduct.weekly;

import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import io.hall.conduct.ConductCode;
import io.hall.conduct.HallWeek;
import io.hall.conduct.Post;
import io.hall.conduct.Staff;
import io.hall.conduct.enquiry.AgeingReport;
import io.hall.conduct.weekly.MeetingTables.Held;
import io.hall.conduct.weekly.Requisition.Received;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks what each hall still owes of a week (周管理检查): what is missing, late or unsigned, clause by
 * clause. What belongs to a day is looked at from that day on; what belongs to the week is owed
 * until it is there. Only reads. Safe for use by several threads.
 */
public final class WeekReview {

  private final Registers registers;
  private final MeetingTables meetings;
  private final WeekRule rule;

  /** Makes a review of what is in {@code registers}. */
  public WeekReview(Registers registers, WeekRule rule) {
    this.registers = registers;
    this.meetings = registers.meetings().tables();
    this.rule = rule;
  }

  /** Returns how a week stands, of every hall at which somebody worked in it. */
  public WeekReport of(Connection connection, HallWeek week) throws SQLException {
    Set<HallCode> halls = new TreeSet<>();
    for (BusinessDate day : week.days()) {
      halls.addAll(registers.log().staff().halls(connection, day));
    }
    Instant now = registers.log().now();
    List<WeekReport.OfHall> each = new ArrayList<>();
    for (HallCode hall : halls) {
      List<Finding> findings = new ArrayList<>();
      findings.addAll(premises(connection, hall, week));
      findings.addAll(duty(connection, hall, week));
      findings.addAll(enquiries(connection, hall, week));
      findings.addAll(safety(connection, hall, week));
      findings.addAll(work(connection, hall, week));
      findings.addAll(supplies(connection, hall, week));
      findings.addAll(remedies(connection, hall, week));
      Map<WeekFigure, Long> figures =
          new WeekFigures(registers).of(connection, hall, week, past(week));
      each.add(new WeekReport.OfHall(hall, figures, findings));
    }
    return new WeekReport(week, now, each);
  }

  /** The days of a week that have come. */
  private List<BusinessDate> past(HallWeek week) {
    BusinessDate today = registers.log().today();
    return week.days().stream().filter(day -> !day.isAfter(today)).toList();
  }

  private List<Finding> premises(Connection connection, HallCode hall, HallWeek week)
      throws SQLException {
    List<Finding> findings = new ArrayList<>();
    if (rule.inspected()
        && registers.inspections().of(connection, hall, week.monday(), week.sunday()).isEmpty()) {
      findings.add(of(ConductCode.NOT_INSPECTED, week));
    }
    for (BusinessDate day : week.days()) {
      findings.addAll(registers.cleaning().findings(connection, hall, day));
    }
    return findings;
  }

  private List<Finding> duty(Connection connection, HallCode hall, HallWeek week)
      throws SQLException {
    List<Finding> findings = new ArrayList<>();
    for (BusinessDate day : past(week)) {
      findings.addAll(registers.attendance().findings(connection, hall, day));
      findings.addAll(registers.readiness().findings(connection, hall, day));
    }
    return findings;
  }

  /** Those received up to the week's end, as old as they are now. */
  private List<Finding> enquiries(Connection connection, HallCode hall, HallWeek week)
      throws SQLException {
    Instant end = week.sunday().next().start();
    return AgeingReport.of(
            registers.enquiries().open(connection, hall).stream()
                .filter(enquiry -> enquiry.asked().receivedAt().isBefore(end))
                .toList(),
            registers.log().now(),
            AgeingReport.BOUNDS)
        .olderThan(rule.answered());
  }

  private List<Finding> safety(Connection connection, HallCode hall, HallWeek week)
      throws SQLException {
    List<Finding> findings = new ArrayList<>();
    Optional<Held> meeting = meetings.safetyMeeting(connection, hall, week);
    findings.addAll(held(meeting, week, ConductCode.NO_SAFETY_MEETING, "SAFETY_MEETING"));
    if (meeting.isPresent()) {
      findings.addAll(attendance(connection, hall, week, BusinessDate.of(meeting.get().from())));
    }
    findings.addAll(
        held(meetings.training(connection, hall, week), week, ConductCode.NO_TRAINING, "TRAINING"));
    findings.addAll(
        held(
            meetings.search(connection, hall, week),
            week,
            ConductCode.NO_HAZARD_SEARCH,
            "HAZARD_SEARCH"));
    return findings;
  }

  private List<Finding> attendance(
      Connection connection, HallCode hall, HallWeek week, BusinessDate day) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    Map<StaffNumber, Presence> listed = meetings.attendance(connection, hall, week);
    for (Staff staff : registers.log().staff().of(connection, hall, day)) {
      if (!listed.containsKey(staff.number())) {
        findings.add(of(ConductCode.NOT_ON_LIST, week).with("staff", staff.number()));
      }
    }
    List<StaffNumber> signed = meetings.signed(connection, hall, week);
    listed.forEach(
        (staff, presence) -> {
          if (presence == Presence.PRESENT && !signed.contains(staff)) {
            findings.add(of(ConductCode.UNSIGNED, week).with("staff", staff));
          }
        });
    return findings;
  }

  private List<Finding> work(Connection connection, HallCode hall, HallWeek week)
      throws SQLException {
    Optional<Held> meeting = meetings.workMeeting(connection, week);
    List<Finding> findings =
        new ArrayList<>(held(meeting, week, ConductCode.NO_WORK_MEETING, "WORK_MEETING"));
    if (meeting.isEmpty()) {
      return findings;
    }
    if (meeting.get().minutes() < rule.leastMinutes()) {
      findings.add(
          of(ConductCode.MEETING_SHORT, week)
              .with("minutes", meeting.get().minutes())
              .with("least", rule.leastMinutes()));
    }
    boolean hasHead =
        registers.log().staff().of(connection, hall, BusinessDate.of(meeting.get().from())).stream()
            .anyMatch(staff -> staff.post() == Post.HALL_HEAD);
    if (hasHead && !meetings.hasHead(connection, hall, week)) {
      findings.add(of(ConductCode.MANAGER_MISSING, week));
    }
    return findings;
  }

  private List<Finding> supplies(Connection connection, HallCode hall, HallWeek week)
      throws SQLException {
    List<Requisition> asked = registers.supplies().of(connection, hall, week);
    if (asked.isEmpty()) {
      return List.of(of(ConductCode.NO_REQUISITION, week));
    }
    boolean waits =
        asked.stream().anyMatch(r -> !r.wanted().lines().isEmpty() && !(r instanceof Received));
    return waits ? List.of(of(ConductCode.NOT_RECEIVED, week)) : List.of();
  }

  private List<Finding> remedies(Connection connection, HallCode hall, HallWeek week)
      throws SQLException {
    BusinessDate last = past(week).stream().max(Comparator.naturalOrder()).orElse(week.monday());
    return registers.remedies().findings(connection, hall, week.monday(), last);
  }

  /** Missing, or put on record after the week; or neither. */
  private static List<Finding> held(
      Optional<Held> held, HallWeek week, ConductCode missing, String what) {
    if (held.isEmpty()) {
      return List.of(of(missing, week));
    }
    BusinessDate recorded = BusinessDate.of(held.get().recordedAt());
    return recorded.isAfter(week.sunday())
        ? List.of(of(ConductCode.LEARNED_LATE, week).with("what", what).with("day", recorded))
        : List.of();
  }

  private static Finding of(ConductCode code, HallWeek week) {
    return Finding.of(code).with("week", week);
  }
}
