package io.hall.conduct.duty;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.calendar.OpeningHours;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.conduct.Act;
import io.hall.conduct.ConductCode;
import io.hall.conduct.ConductLog;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The register of readiness checks (到岗登记, 规程 4.1). One staff member has one check for an opening;
 * it may be repeated, as when the uniform was not on or the printer works again: the last counts,
 * and the first says when they came. Works in the caller's transaction. Safe for use by several
 * threads.
 */
public final class ReadinessDesk {

  private static final String CHECK = "conduct.readiness.1";
  private static final String UNREADY = "conduct.unready.1";

  private final ConductLog log;
  private final HallCalendar calendar;
  private final ReadinessRule rule;
  private final ReadinessTables tables = new ReadinessTables();

  /** Makes a register of the halls that open by {@code calendar}. */
  public ReadinessDesk(ConductLog log, HallCalendar calendar, ReadinessRule rule) {
    this.log = log;
    this.calendar = calendar;
    this.rule = rule;
  }

  /**
   * Records a check, as finished now.
   *
   * @throws CheckFailedException with {@code CONDUCT-012} if the hall does not open then or it is
   *     another day, {@code CONDUCT-007} if they are yet to come, {@code CONDUCT-002} or {@code
   *     -008} if they do not work there
   */
  public Readiness complete(Connection connection, RequestId request, ReadinessCheck check)
      throws SQLException {
    log.write(
        connection,
        Act.at(check.hall(), CHECK, request, check.staff(), check.body()).saying(check.notes()),
        () -> require(connection, check),
        record -> tables.insert(connection, check, record));
    return tables.get(connection, request);
  }

  private void require(Connection connection, ReadinessCheck check) throws SQLException {
    log.requireAt(connection, check.hall(), check.staff());
    log.requirePast(check.arrivedAt());
    boolean opens =
        check.date().equals(log.today())
            && calendar.hours(check.date()).stream()
                .map(OpeningHours::opens)
                .anyMatch(check.opening()::equals);
    if (!opens) {
      throw new CheckFailedException(
          Finding.of(ConductCode.NO_OPENING)
              .with("time", check.opening())
              .with("day", check.date())
              .in("opening"));
    }
  }

  /** Returns the checks of a hall's day, in the order in which they were finished. */
  public List<Readiness> of(Connection connection, HallCode hall, BusinessDate day)
      throws SQLException {
    return tables.of(connection, hall, day);
  }

  /**
   * Returns what is wrong with the readiness of a hall's day: late, out of uniform, with a fault,
   * finished after the opening, or missing for somebody who opened a shift.
   */
  public List<Finding> findings(Connection connection, HallCode hall, BusinessDate day)
      throws SQLException {
    List<Readiness> checks = of(connection, hall, day);
    List<Finding> findings = new ArrayList<>();
    for (Readiness check : checks) {
      boolean first = first(checks, check).equals(check);
      boolean last = last(checks, check).equals(check);
      findings.addAll(ReadinessFindings.of(check, rule, first, last));
    }
    for (StaffNumber cashier : tables.atWork(connection, hall, day)) {
      for (LocalTime opening : missed(connection, hall, cashier, day, checks)) {
        findings.add(unready(ConductCode.WORKED_UNREADY, cashier, day, opening));
      }
    }
    return findings;
  }

  private List<LocalTime> missed(
      Connection connection,
      HallCode hall,
      StaffNumber cashier,
      BusinessDate day,
      List<Readiness> checks)
      throws SQLException {
    List<LocalTime> unready = tables.unready(connection, hall, cashier, day);
    return rule.openings(calendar, day).stream()
        .filter(
            opening ->
                unready.contains(opening)
                    || (opening.equals(rule.openings(calendar, day).get(0))
                        && checks.stream()
                            .noneMatch(
                                c -> c.staff().equals(cashier) && c.opening().equals(opening))))
        .toList();
  }

  private static Readiness first(List<Readiness> checks, Readiness like) {
    return checks.stream().filter(c -> isAlike(c, like)).findFirst().orElse(like);
  }

  private static Readiness last(List<Readiness> checks, Readiness like) {
    return checks.stream()
        .filter(c -> isAlike(c, like))
        .reduce((earlier, later) -> later)
        .orElse(like);
  }

  private static boolean isAlike(Readiness one, Readiness other) {
    return one.staff().equals(other.staff()) && one.opening().equals(other.opening());
  }

  /** What stands against issuing at an instant of a business date; none when ready. */
  Optional<Finding> against(
      Connection connection, HallCode hall, StaffNumber cashier, BusinessDate day, Instant at)
      throws SQLException {
    Optional<LocalTime> opening = rule.openingFor(calendar, day, at);
    if (opening.isEmpty()) {
      return Optional.empty();
    }
    boolean ready = tables.isReady(connection, hall, cashier, day, opening.get());
    return ready
        ? Optional.empty()
        : Optional.of(unready(ConductCode.NOT_READY, cashier, day, opening.get()));
  }

  /** Puts on record, once for an opening, that somebody issued without a check. */
  Finding recordUnready(
      Connection connection, HallCode hall, StaffNumber cashier, BusinessDate day, Instant at)
      throws SQLException {
    LocalTime opening = rule.openingFor(calendar, day, at).orElseThrow();
    Canonical body = Canonical.write().text(day.toString()).text(opening.toString()).end();
    byte[] name =
        String.join("|", hall.value(), cashier.value(), day.toString(), opening.toString())
            .getBytes(StandardCharsets.UTF_8);
    RequestId request = new RequestId("unready:" + UUID.nameUUIDFromBytes(name));
    log.write(
        connection,
        Act.at(hall, UNREADY, request, cashier, body),
        () -> {},
        (LogRecord record) ->
            tables.insertUnready(connection, hall, cashier, day, opening, record));
    return unready(ConductCode.WORKED_UNREADY, cashier, day, opening);
  }

  ReadinessRule rule() {
    return rule;
  }

  Instant now() {
    return log.now();
  }

  private static Finding unready(
      ConductCode code, StaffNumber cashier, BusinessDate day, LocalTime opening) {
    return Finding.of(code).with("staff", cashier).with("day", day).with("time", opening);
  }
}
