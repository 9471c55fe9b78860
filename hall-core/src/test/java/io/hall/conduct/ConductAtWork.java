package io.hall.conduct;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.calendar.WorkingDays;
import io.hall.conduct.duty.Leave;
import io.hall.conduct.duty.ReadinessRule;
import io.hall.conduct.premises.Roster;
import io.hall.conduct.weekly.Registers;
import io.hall.conduct.weekly.SupplyCatalogue;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.TurnableClock;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.Store;
import io.hall.store.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** Two halls whose conduct is on record; a quarter to eight of Monday, 23 November 2026 (W48). */
public final class ConductAtWork implements AutoCloseable {

  public static final HallCode HALL = new HallCode("H01");
  public static final HallCode OTHER_HALL = new HallCode("H02");
  public static final StaffNumber WANG = new StaffNumber("C01");
  public static final StaffNumber LI = new StaffNumber("C02");
  public static final StaffNumber ZHAO = new StaffNumber("C03");
  public static final StaffNumber HEAD = new StaffNumber("K01");
  public static final StaffNumber OTHER_HEAD = new StaffNumber("K02");
  public static final StaffNumber ELSEWHERE = new StaffNumber("C31");
  public static final StaffNumber MANAGER = new StaffNumber("M01");

  /** The account that Wang has as an acting manager. */
  public static final StaffNumber WANG_AS_MANAGER = new StaffNumber("M02");

  public static final StaffNumber KEEPER = new StaffNumber("S01");
  public static final BusinessDate MONDAY = BusinessDate.parse("2026-11-23");
  public static final HallWeek WEEK = HallWeek.parse("2026-W48");

  public static final StaffList STAFF =
      StaffList.parse(
              "staff.csv",
              """
              number,person,post,hall,from,to
              C01,P01,CASHIER,H01,,
              C02,P02,CASHIER,H01,,
              C03,P03,CASHIER,H01,,
              K01,P10,HALL_HEAD,H01,,
              K02,P11,HALL_HEAD,H02,,
              C31,P31,CASHIER,H02,,
              M01,P90,DEPARTMENT_MANAGER,,,
              M02,P01,DEPARTMENT_MANAGER,,,
              S01,P91,OTHER,,,
              X01,P99,CASHIER,H01,,2026-10-31
              """)
          .orThrow();

  /** Monday to Friday with a midday pause, Saturday in the morning, Sunday closed. */
  public static final HallCalendar CALENDAR =
      HallCalendar.parse(
              "hours.csv",
              """
              kind,from,to,days,hours,source
              WEEKLY,2026-09-01,,MON TUE WED THU FRI,08:00-12:00 14:00-18:00,notice
              WEEKLY,2026-09-01,,SAT,09:00-12:00,notice
              """,
              WorkingDays.shipped())
          .orThrow();

  public final TurnableClock clock = new TurnableClock("2026-11-22T23:45:00Z");
  public final Store store;
  public final ConductLog log;
  public final Registers registers;
  private int requests;

  public ConductAtWork(TestDatabase database) {
    this(database, ReadinessRule.regulation());
  }

  public ConductAtWork(TestDatabase database, ReadinessRule rule) {
    createTables(database);
    store = database.open();
    registers = Registers.on(store, STAFF, clock, CALENDAR, rule, SupplyCatalogue.shipped());
    log = registers.log();
  }

  /** A server's schema is used again, and then has them. */
  public static void createTables(TestDatabase database) {
    if (!hasTables(database)) {
      database.ask(
          connection -> {
            ConductTables.create(connection);
            return connection;
          });
    }
  }

  private static boolean hasTables(TestDatabase database) {
    try (Connection connection = database.connect()) {
      return Sql.exists(connection, "SELECT count(*) FROM readiness_check");
    } catch (SQLException e) {
      return false;
    }
  }

  /** Sets the clock to a local time such as {@code 2026-11-23T07:45}. */
  public void at(String local) {
    clock.set(instant(local).toString());
  }

  /** Turns the clock forward. */
  public void later(Duration time) {
    clock.turn(time);
  }

  /** The instant of a local time such as {@code 2026-11-23T07:45}. */
  public static Instant instant(String local) {
    return LocalDateTime.parse(local).atZone(BusinessDate.ZONE).toInstant();
  }

  /** From one local time to another. */
  public static Stretch time(String from, String to) {
    return new Stretch(instant(from), instant(to));
  }

  /** A request id that was not used before. */
  public RequestId request() {
    requests++;
    return new RequestId("r" + requests);
  }

  /** A note. */
  public static Note note(String text) {
    return new Note(text);
  }

  /** Does something in a transaction. */
  public <T> T write(Store.Work<T> work) {
    return store.write(work);
  }

  /** Reads something. */
  public <T> T read(Store.Work<T> work) {
    return store.read(work);
  }

  /** Grants leave with a cover. */
  public void grantLeave(StaffNumber staff, StaffNumber cover, Stretch time) {
    Leave.Ask ask = new Leave.Ask(request(), HALL, staff, time, cover);
    write(
        c ->
            registers
                .leave()
                .grant(c, request(), registers.leave().request(c, ask, note("去医院")), MANAGER));
  }

  /** Adopts a cleaning roster of the week's open days among the three cashiers. */
  public void adoptRoster() {
    Roster roster =
        Roster.plan(
            List.of(),
            registers.cleaning().openDays(MONDAY, WEEK.sunday()),
            List.of(WANG, LI, ZHAO),
            (s, d) -> false);
    write(
        c -> {
          registers.cleaning().adopt(c, request(), HALL, roster, MONDAY, WEEK.sunday(), HEAD);
          return c;
        });
  }

  @Override
  public void close() {
    store.close();
  }
}
