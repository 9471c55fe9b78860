package io.hall.conduct.duty;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.conduct.Act;
import io.hall.conduct.ConductCode;
import io.hall.conduct.ConductLog;
import io.hall.conduct.Stretch;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The register of attendance (考勤登记, 规程 3): shifts as planned, clock events as they are, and what
 * follows from both and from leave. Nobody enters LATE, EARLY or ABSENT: they are derived. Works in
 * the caller's transaction. Safe for use by several threads.
 */
public final class AttendanceDesk {

  private static final String SHIFT = "conduct.shift.1";
  private static final String CLOCK = "conduct.clock.1";
  private static final Duration LONGEST = Duration.ofHours(16);

  private final ConductLog log;
  private final DutyTables tables = new DutyTables();
  private final LeaveTables leaves = new LeaveTables();

  /** Makes a register. */
  public AttendanceDesk(ConductLog log) {
    this.log = log;
  }

  /**
   * Plans a shift.
   *
   * @param by who plans it
   * @throws CheckFailedException with {@code CONDUCT-020} if that person has one at that time,
   *     {@code CONDUCT-035} if it is longer than 16 hours or begins in the past
   */
  public DutyShift plan(Connection connection, RequestId request, DutyShift shift, StaffNumber by)
      throws SQLException {
    Canonical body =
        Canonical.write()
            .text(shift.hall().value())
            .text(shift.staff().value())
            .number(shift.time().from().toEpochMilli())
            .number(shift.time().to().toEpochMilli())
            .end();
    log.write(
        connection,
        Act.at(shift.hall(), SHIFT, request, by, body),
        () -> require(connection, shift, by),
        record -> tables.insert(connection, shift, record));
    return shift;
  }

  private void require(Connection connection, DutyShift shift, StaffNumber by) throws SQLException {
    log.require(connection, by);
    log.requireAt(connection, shift.hall(), shift.staff());
    Stretch time = shift.time();
    if (Duration.between(time.from(), time.to()).compareTo(LONGEST) > 0
        || time.from().isBefore(log.now())) {
      throw new CheckFailedException(Finding.of(ConductCode.SHIFT_TIME).in("time"));
    }
    if (!tables.shifts(connection, shift.staff(), time).isEmpty()) {
      throw new CheckFailedException(
          Finding.of(ConductCode.SHIFT_OVERLAP).with("staff", shift.staff()));
    }
  }

  /**
   * Records that somebody comes or leaves, now.
   *
   * @throws CheckFailedException with {@code CONDUCT-021} if they leave without having come, or
   *     come twice a day; a day that ended without clocking out does not keep the next one shut
   */
  public ClockEvent clock(
      Connection connection,
      RequestId request,
      HallCode hall,
      StaffNumber staff,
      ClockEvent.Kind kind)
      throws SQLException {
    Canonical body = Canonical.write().text(hall.value()).text(kind.name()).end();
    LogRecord written =
        log.write(
            connection,
            Act.at(hall, CLOCK, request, staff, body),
            () -> requireOrder(connection, hall, staff, kind),
            record ->
                tables.insert(connection, new ClockEvent(hall, staff, kind, record.at()), record));
    return new ClockEvent(hall, staff, kind, written.at());
  }

  private void requireOrder(
      Connection connection, HallCode hall, StaffNumber staff, ClockEvent.Kind kind)
      throws SQLException {
    log.requireAt(connection, hall, staff);
    Optional<ClockEvent> last = tables.last(connection, staff);
    boolean isIn = last.filter(e -> e.kind() == ClockEvent.Kind.IN).isPresent();
    boolean forgotten =
        isIn && !last.map(e -> BusinessDate.of(e.at())).equals(Optional.of(log.today()));
    boolean fits = kind == ClockEvent.Kind.IN ? !isIn || forgotten : isIn;
    boolean backwards = last.filter(e -> e.at().isAfter(log.now())).isPresent();
    if (!fits || backwards) {
      throw new CheckFailedException(Finding.of(ConductCode.CLOCK_ORDER).with("staff", staff));
    }
  }

  /** Returns the shifts of a hall that begin on a day. */
  public List<DutyShift> shifts(Connection connection, HallCode hall, BusinessDate day)
      throws SQLException {
    return tables.shifts(connection, hall, new Stretch(day.start(), day.next().start()));
  }

  /** Returns what was missed of the shifts of a day, as far as they have passed. */
  public List<Breach> breaches(Connection connection, HallCode hall, BusinessDate day)
      throws SQLException {
    List<Breach> breaches = new ArrayList<>();
    for (DutyShift shift : shifts(connection, hall, day)) {
      breaches.addAll(breaches(connection, shift));
    }
    return breaches;
  }

  private List<Breach> breaches(Connection connection, DutyShift shift) throws SQLException {
    Stretch around = around(shift);
    return Attendance.of(
        shift,
        tables.events(connection, shift.hall(), shift.staff(), around),
        leaves.granted(connection, shift.staff(), around.from(), around.to()),
        log.now());
  }

  /** From the midnight before to the midnight after. */
  private static Stretch around(DutyShift shift) {
    Instant end = BusinessDate.of(shift.time().to()).next().start();
    return new Stretch(shift.date().start(), end);
  }

  /**
   * Returns what is wrong with the attendance of a day: breaches, a day that ended without clocking
   * out, and leave that began without the post being handed over.
   */
  public List<Finding> findings(Connection connection, HallCode hall, BusinessDate day)
      throws SQLException {
    Set<Finding> findings = new LinkedHashSet<>(); // a day of two shifts is clocked out of once
    breaches(connection, hall, day).forEach(breach -> findings.add(breach.finding()));
    for (DutyShift shift : shifts(connection, hall, day)) {
      if (hasNotClockedOut(connection, shift)) {
        findings.add(of(ConductCode.NO_CLOCK_OUT, shift.staff(), day));
      }
    }
    for (Leave leave : leaves.of(connection, hall, new Stretch(day.start(), day.next().start()))) {
      if (isNotHandedOver(connection, leave, day)) {
        findings.add(of(ConductCode.NOT_HANDED_OVER, leave.ask().staff(), day));
      }
    }
    return List.copyOf(findings);
  }

  private boolean hasNotClockedOut(Connection connection, DutyShift shift) throws SQLException {
    Stretch around = around(shift);
    List<ClockEvent> events = tables.events(connection, shift.hall(), shift.staff(), around);
    return !log.now().isBefore(around.to())
        && !events.isEmpty()
        && events.get(events.size() - 1).kind() == ClockEvent.Kind.IN;
  }

  /**
   * On the day it begins, if a shift of theirs had begun: before that, nothing was in their hands.
   */
  private boolean isNotHandedOver(Connection connection, Leave leave, BusinessDate day)
      throws SQLException {
    Stretch time = leave.ask().time();
    return leave instanceof Leave.Granted
        && BusinessDate.of(time.from()).equals(day)
        && !time.from().isAfter(log.now())
        && tables.shifts(connection, leave.ask().staff(), time).stream()
            .anyMatch(shift -> shift.time().from().isBefore(time.from()));
  }

  private static Finding of(ConductCode code, StaffNumber staff, BusinessDate day) {
    return Finding.of(code).with("staff", staff).with("day", day);
  }
}
