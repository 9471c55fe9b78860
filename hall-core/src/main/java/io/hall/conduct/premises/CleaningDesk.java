package io.hall.conduct.premises;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.calendar.Span;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.conduct.Act;
import io.hall.conduct.ConductCode;
import io.hall.conduct.ConductLog;
import io.hall.conduct.duty.LeaveDesk;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The register of cleaning in turn (值日登记, 规程 1.4): the roster that is in force, and what was done
 * of it. A later roster takes the place of an earlier one from its first day on; what is past
 * stays. Works in the caller's transaction. Safe for use by several threads.
 */
public final class CleaningDesk {

  private static final String ROSTER = "conduct.roster.1";
  private static final String DONE = "conduct.cleaned.1";

  /** A turn stands in the last roster whose days include its own. */
  private static final String TURNS =
      "SELECT t.turn_on, t.area, t.staff FROM cleaning_turn t"
          + " JOIN cleaning_roster r ON r.request_id = t.request_id"
          + " WHERE r.hall = ? AND t.turn_on >= ? AND t.turn_on <= ?"
          + " AND r.position = (SELECT max(q.position) FROM cleaning_roster q"
          + " WHERE q.hall = r.hall AND q.from_day <= t.turn_on AND q.to_day >= t.turn_on)"
          + " ORDER BY t.turn_on";

  private final ConductLog log;
  private final LeaveDesk leave;
  private final HallCalendar calendar;

  /** Makes a register of the halls that open by {@code calendar}. */
  public CleaningDesk(ConductLog log, LeaveDesk leave, HallCalendar calendar) {
    this.log = log;
    this.leave = leave;
    this.calendar = calendar;
  }

  /**
   * Puts a roster in force from a day to another.
   *
   * @param by who planned it
   * @throws CheckFailedException with {@code CONDUCT-053} if it begins in the past, {@code
   *     CONDUCT-054} if an open day lacks a turn, {@code CONDUCT-056} if somebody has one while on
   *     leave, {@code CONDUCT-002} or {@code -008} if somebody does not work there
   */
  public List<Turn> adopt(
      Connection connection,
      RequestId request,
      HallCode hall,
      Roster roster,
      BusinessDate from,
      BusinessDate to,
      StaffNumber by)
      throws SQLException {
    List<Turn> turns = roster.from(from).stream().filter(turn -> !turn.date().isAfter(to)).toList();
    Canonical.Writer body =
        Canonical.write().text(hall.value()).text(from.toString()).text(to.toString());
    body.number(turns.size());
    turns.forEach(
        turn ->
            body.text(turn.date().toString()).text(turn.area().name()).text(turn.staff().value()));
    log.write(
        connection,
        Act.at(hall, ROSTER, request, by, body.end()),
        () -> require(connection, hall, turns, Span.of(from, to), by),
        record -> insert(connection, hall, turns, Span.of(from, to), record));
    return turns;
  }

  private void require(
      Connection connection,
      HallCode hall,
      List<Turn> turns,
      Span<BusinessDate> days,
      StaffNumber by)
      throws SQLException {
    log.require(connection, by);
    BusinessDate from = days.from().orElseThrow();
    if (from.isBefore(log.today())) {
      throw new CheckFailedException(Finding.of(ConductCode.ROSTER_PAST).with("day", log.today()));
    }
    List<Finding> findings = new ArrayList<>();
    for (BusinessDate day : days(from, days.to().orElseThrow())) {
      findings.addAll(gaps(day, turns));
    }
    for (Turn turn : turns) {
      log.requireAt(connection, hall, turn.staff());
      if (leave.isOnLeave(connection, turn.staff(), turn.date())) {
        findings.add(onLeave(turn));
      }
    }
    if (!findings.isEmpty()) {
      throw new CheckFailedException(findings);
    }
  }

  private List<Finding> gaps(BusinessDate day, List<Turn> turns) {
    List<Finding> findings = new ArrayList<>();
    for (CleaningArea area : CleaningArea.values()) {
      boolean covered = turns.stream().anyMatch(t -> t.date().equals(day) && t.area() == area);
      if (calendar.isOpen(day) && !covered) {
        findings.add(Finding.of(ConductCode.ROSTER_GAP).with("day", day).with("area", area));
      }
    }
    return findings;
  }

  private static Finding onLeave(Turn turn) {
    return Finding.of(ConductCode.ROSTER_ON_LEAVE)
        .with("staff", turn.staff())
        .with("day", turn.date());
  }

  private static List<BusinessDate> days(BusinessDate from, BusinessDate to) {
    return Stream.iterate(from, day -> !day.isAfter(to), BusinessDate::next).toList();
  }

  /** Returns the open days from a day to another, both included. */
  public List<BusinessDate> openDays(BusinessDate from, BusinessDate to) {
    return days(from, to).stream().filter(calendar::isOpen).toList();
  }

  private static void insert(
      Connection connection,
      HallCode hall,
      List<Turn> turns,
      Span<BusinessDate> days,
      LogRecord record)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO cleaning_roster VALUES (?, ?, ?, ?, ?)",
        record.request().value(),
        hall.value(),
        record.position(),
        days.from().orElseThrow().toString(),
        days.to().orElseThrow().toString());
    for (Turn turn : turns) {
      Sql.insert(
          connection,
          "INSERT INTO cleaning_turn VALUES (?, ?, ?, ?)",
          record.request().value(),
          turn.date().toString(),
          turn.area().name(),
          turn.staff().value());
    }
  }

  /** Returns the turns in force from a day to another, both included. */
  public List<Turn> turns(Connection connection, HallCode hall, BusinessDate from, BusinessDate to)
      throws SQLException {
    return Sql.list(
            connection,
            TURNS,
            row ->
                new Turn(
                    BusinessDate.parse(row.getString(1)),
                    CleaningArea.valueOf(row.getString(2)),
                    new StaffNumber(row.getString(3))),
            hall.value(),
            from.toString(),
            to.toString())
        .stream()
        .sorted()
        .toList();
  }

  /**
   * Records that a turn was done, by whoever did it.
   *
   * @throws CheckFailedException with {@code CONDUCT-057} if there is none, {@code CONDUCT-058} if
   *     it was done before, {@code CONDUCT-007} if its day is yet to come
   */
  public void done(
      Connection connection,
      RequestId request,
      HallCode hall,
      BusinessDate day,
      CleaningArea area,
      StaffNumber by)
      throws SQLException {
    Canonical body =
        Canonical.write().text(hall.value()).text(day.toString()).text(area.name()).end();
    log.write(
        connection,
        Act.at(hall, DONE, request, by, body),
        () -> requireTurn(connection, hall, day, area, by),
        record ->
            Sql.insert(
                connection,
                "INSERT INTO cleaning_done VALUES (?, ?, ?, ?, ?)",
                hall.value(),
                day.toString(),
                area.name(),
                by.value(),
                record.at().toEpochMilli()));
  }

  private void requireTurn(
      Connection connection, HallCode hall, BusinessDate day, CleaningArea area, StaffNumber by)
      throws SQLException {
    log.requireAt(connection, hall, by);
    log.requirePast(day.start());
    if (turns(connection, hall, day, day).stream().noneMatch(t -> t.area() == area)) {
      throw new CheckFailedException(
          Finding.of(ConductCode.NO_TURN).with("day", day).with("area", area));
    }
    if (doneBy(connection, hall, day, area).isPresent()) {
      throw new CheckFailedException(Finding.of(ConductCode.CLEANED_TWICE));
    }
  }

  /** Returns who did a turn, if it was done. */
  public Optional<StaffNumber> doneBy(
      Connection connection, HallCode hall, BusinessDate day, CleaningArea area)
      throws SQLException {
    return Sql.first(
        connection,
        "SELECT done_by FROM cleaning_done WHERE hall = ? AND turn_on = ? AND area = ?",
        row -> new StaffNumber(row.getString(1)),
        hall.value(),
        day.toString(),
        area.name());
  }

  /**
   * Returns what is wrong with the cleaning of a day: no turn on an open day, a turn of a past day
   * that was not done, or one to come of somebody who has leave by now.
   */
  public List<Finding> findings(Connection connection, HallCode hall, BusinessDate day)
      throws SQLException {
    List<Turn> turns = turns(connection, hall, day, day);
    List<Finding> findings = new ArrayList<>(gaps(day, turns));
    boolean past = day.isBefore(log.today());
    for (Turn turn : turns) {
      if (past && doneBy(connection, hall, day, turn.area()).isEmpty()) {
        findings.add(
            Finding.of(ConductCode.NOT_CLEANED)
                .with("day", day)
                .with("area", turn.area())
                .with("staff", turn.staff()));
      }
      if (!past && leave.isOnLeave(connection, turn.staff(), day)) {
        findings.add(onLeave(turn));
      }
    }
    return findings;
  }
}
