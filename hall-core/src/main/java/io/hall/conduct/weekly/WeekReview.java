package io.hall.conduct.weekly;

import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import io.hall.conduct.ConductCode;
import io.hall.conduct.HallWeek;
import io.hall.conduct.Post;
import io.hall.conduct.Staff;
import io.hall.conduct.enquiry.AgeingReport;
import io.hall.conduct.premises.Improvement;
import io.hall.conduct.remedy.Remedy;
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
  private final MeetingDesk meetings;
  private final WeekRule rule;

  /** Makes a review of what is in {@code registers}. */
  public WeekReview(Registers registers, WeekRule rule) {
    this.registers = registers;
    this.meetings = registers.meetings();
    this.rule = rule;
  }

  /** Returns how a week stands, of every hall at which somebody worked in it. */
  public WeekReport of(Connection connection, HallWeek week) throws SQLException {
    Set<HallCode> halls = new TreeSet<>();
    for (BusinessDate day : week.days()) {
      halls.addAll(registers.log().staff().halls(connection, day));
    }
    Optional<OnRecord<WorkMeeting>> work = meetings.workMeeting(connection, week);
    List<WeekReport.OfHall> each = new ArrayList<>();
    for (HallCode hall : halls) {
      each.add(ofHall(connection, hall, week, work));
    }
    return new WeekReport(week, registers.log().now(), work, each);
  }

  private WeekReport.OfHall ofHall(
      Connection connection, HallCode hall, HallWeek week, Optional<OnRecord<WorkMeeting>> work)
      throws SQLException {
    WeekMinutes minutes = minutes(connection, hall, week);
    List<Finding> findings = new ArrayList<>();
    findings.addAll(premises(connection, hall, week));
    findings.addAll(duty(connection, hall, week));
    findings.addAll(enquiries(connection, hall, week));
    findings.addAll(safety(connection, hall, week, minutes));
    findings.addAll(work(connection, hall, week, work));
    findings.addAll(supplies(week, minutes.requisitions()));
    findings.addAll(remedies(connection, hall, week));
    Map<WeekFigure, Long> figures =
        new WeekFigures(registers).of(connection, hall, week, past(week), minutes);
    return new WeekReport.OfHall(hall, figures, findings, minutes);
  }

  private WeekMinutes minutes(Connection connection, HallCode hall, HallWeek week)
      throws SQLException {
    List<Described<Remedy>> remedies = new ArrayList<>();
    for (Remedy remedy : registers.remedies().upTo(connection, hall, week.sunday())) {
      if (isOfWeek(remedy, week)) {
        remedies.add(new Described<>(remedy, registers.remedies().description(connection, remedy)));
      }
    }
    List<Described<Improvement>> improvements = new ArrayList<>();
    for (Improvement one :
        registers.improvements().of(connection, hall, week.monday(), week.sunday())) {
      improvements.add(new Described<>(one, registers.improvements().words(connection, one)));
    }
    return new WeekMinutes(
        meetings.safetyMeeting(connection, hall, week),
        meetings.signed(connection, hall, week),
        meetings.trainings(connection, hall, week),
        meetings.searches(connection, hall, week),
        remedies,
        registers.supplies().of(connection, hall, week),
        improvements);
  }

  /** What was seen to be right before the week is none of its business. */
  private static boolean isOfWeek(Remedy remedy, HallWeek week) {
    return !(remedy instanceof Remedy.Verified verified)
        || !BusinessDate.of(verified.at()).isBefore(week.monday());
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

  private List<Finding> safety(
      Connection connection, HallCode hall, HallWeek week, WeekMinutes minutes)
      throws SQLException {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(held(minutes.safety(), week, ConductCode.NO_SAFETY_MEETING, "SAFETY_MEETING"));
    if (minutes.safety().isPresent()) {
      SafetyMeeting meeting = minutes.safety().get().what();
      List<StaffNumber> ofHall =
          registers.log().staff().of(connection, hall, meeting.sitting().date()).stream()
              .map(Staff::number)
              .toList();
      findings.addAll(Coverage.of(meeting, ofHall, minutes.signed()));
    }
    findings.addAll(
        held(minutes.trainings().stream().findFirst(), week, ConductCode.NO_TRAINING, "TRAINING"));
    findings.addAll(
        held(
            minutes.searches().stream().findFirst(),
            week,
            ConductCode.NO_HAZARD_SEARCH,
            "HAZARD_SEARCH"));
    return findings;
  }

  private List<Finding> work(
      Connection connection, HallCode hall, HallWeek week, Optional<OnRecord<WorkMeeting>> held)
      throws SQLException {
    List<Finding> findings =
        new ArrayList<>(held(held, week, ConductCode.NO_WORK_MEETING, "WORK_MEETING"));
    if (held.isEmpty()) {
      return findings;
    }
    WorkMeeting meeting = held.get().what();
    if (meeting.sitting().minutes() < rule.leastMinutes()) {
      findings.add(
          of(ConductCode.MEETING_SHORT, week)
              .with("minutes", meeting.sitting().minutes())
              .with("least", rule.leastMinutes()));
    }
    boolean hasHead =
        registers.log().staff().of(connection, hall, meeting.sitting().date()).stream()
            .anyMatch(staff -> staff.post() == Post.HALL_HEAD);
    if (hasHead && !meeting.heads().containsKey(hall)) {
      findings.add(of(ConductCode.MANAGER_MISSING, week));
    }
    return findings;
  }

  private static List<Finding> supplies(HallWeek week, List<Requisition> asked) {
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
      Optional<? extends OnRecord<?>> held, HallWeek week, ConductCode missing, String what) {
    if (held.isEmpty()) {
      return List.of(of(missing, week));
    }
    BusinessDate recorded = BusinessDate.of(held.get().at());
    return recorded.isAfter(week.sunday())
        ? List.of(of(ConductCode.LEARNED_LATE, week).with("what", what).with("day", recorded))
        : List.of();
  }

  private static Finding of(ConductCode code, HallWeek week) {
    return Finding.of(code).with("week", week);
  }
}
