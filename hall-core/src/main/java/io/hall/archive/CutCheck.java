package io.hall.archive;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.report.FiledMonth;
import io.hall.report.MonthRegister;
import io.hall.report.ReportDay;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is not ready for a cut: all of it, so that a user mends it in one go. */
final class CutCheck {

  private static final String IN_PERIOD = " BETWEEN ? AND ?";

  private static final String DAYS_WITH_NUMBERS =
      "SELECT hall, business_date FROM receipt WHERE business_date"
          + IN_PERIOD
          + " UNION SELECT hall, business_date FROM receipt_spoiled WHERE business_date"
          + IN_PERIOD
          + " UNION SELECT r.hall, v.business_date FROM receipt_void v JOIN receipt r USING (number)"
          + " WHERE v.business_date"
          + IN_PERIOD;

  private final MonthRegister months;

  CutCheck(MonthRegister months) {
    this.months = months;
  }

  List<Finding> findings(Connection connection, CutRequest ask, BusinessDate from)
      throws SQLException {
    return new Look(connection, ask, from).findings();
  }

  /** One look at the period of a cut. */
  private final class Look {

    private final Connection connection;
    private final CutRequest ask;
    private final BusinessDate from;
    private final List<Finding> findings = new ArrayList<>();
    private final SortedSet<ReportDay> reported;
    private final SortedSet<ReportDay> withNumbers;

    Look(Connection connection, CutRequest ask, BusinessDate from) throws SQLException {
      this.connection = connection;
      this.ask = ask;
      this.from = from;
      this.reported =
          days("SELECT hall, business_date FROM daily_report WHERE business_date" + IN_PERIOD, 1);
      this.withNumbers = days(DAYS_WITH_NUMBERS, 3);
    }

    private SortedSet<ReportDay> days(String sql, int periods) throws SQLException {
      Object[] values =
          Stream.generate(() -> List.of(from.toString(), ask.to().toString()))
              .limit(periods)
              .flatMap(List::stream)
              .toArray();
      return new TreeSet<>(
          Sql.list(
              connection,
              sql,
              row ->
                  new ReportDay(
                      new HallCode(row.getString(1)), BusinessDate.parse(row.getString(2))),
              values));
    }

    List<Finding> findings() throws SQLException {
      lookAtDays();
      lookAtShifts();
      if (ask.closing()) {
        Map<YearMonth, FiledMonth> handedOver = lookAtMonths();
        lookAtSeason();
        lookAtOpenDays(handedOver);
      }
      return findings;
    }

    private void lookAtDays() throws SQLException {
      for (ReportDay day : withNumbers) {
        if (!reported.contains(day)) {
          add(BindingCode.DAY_NOT_REPORTED, day);
        }
      }
      for (ReportDay day : reported) {
        if (!isClosed(day.hall(), "DAY", day.date(), day.date())) {
          add(BindingCode.DAY_NOT_CLOSED, day);
        }
      }
    }

    private void add(BindingCode code, ReportDay day) {
      findings.add(Finding.of(code).with("hall", day.hall()).with("date", day.date()));
    }

    private boolean isClosed(HallCode hall, String period, BusinessDate first, BusinessDate last)
        throws SQLException {
      return Sql.exists(
          connection,
          "SELECT 1 FROM checkpoint WHERE hall = ? AND season = ? AND period = ?"
              + " AND last_date"
              + IN_PERIOD,
          hall.value(),
          ask.season().firstYear(),
          period,
          first.toString(),
          last.toString());
    }

    private void lookAtShifts() throws SQLException {
      findings.addAll(
          Sql.list(
              connection,
              "SELECT hall, cashier, business_date FROM shift_opened o WHERE business_date <= ?"
                  + " AND NOT EXISTS (SELECT 1 FROM shift_closed c WHERE c.hall = o.hall"
                  + " AND c.cashier = o.cashier AND c.business_date = o.business_date"
                  + " AND c.shift = o.shift) ORDER BY business_date, hall, cashier",
              row ->
                  Finding.of(BindingCode.SHIFT_OPEN)
                      .with("hall", row.getString(1))
                      .with("cashier", row.getString(2))
                      .with("date", row.getString(3)),
              ask.to().toString()));
    }

    /** Every month that ends in the period and has a report is handed over as it is now. */
    private Map<YearMonth, FiledMonth> lookAtMonths() throws SQLException {
      Map<YearMonth, FiledMonth> handedOver = new HashMap<>();
      for (YearMonth month : monthsThatEnd()) {
        Optional<FiledMonth> filed = months.last(connection, month);
        if (filed.isPresent() && months.outdated(connection, filed.get()).isEmpty()) {
          handedOver.put(month, filed.get());
        } else {
          findings.add(Finding.of(BindingCode.MONTH_NOT_HANDED_OVER).with("month", month));
        }
        lookAtMonth(month);
      }
      return handedOver;
    }

    private SortedSet<YearMonth> monthsThatEnd() {
      return reported.stream()
          .map(day -> YearMonth.from(day.date().date()))
          .filter(month -> !new BusinessDate(month.atEndOfMonth()).isAfter(ask.to()))
          .collect(Collectors.toCollection(TreeSet::new));
    }

    private void lookAtMonth(YearMonth month) throws SQLException {
      BusinessDate first = new BusinessDate(month.atDay(1));
      BusinessDate last = new BusinessDate(month.atEndOfMonth());
      for (HallCode hall : halls(day -> YearMonth.from(day.date().date()).equals(month))) {
        if (!isClosed(hall, "MONTH", first, last)) {
          findings.add(
              Finding.of(BindingCode.MONTH_NOT_CLOSED).with("hall", hall).with("month", month));
        }
      }
    }

    private SortedSet<HallCode> halls(Predicate<ReportDay> of) {
      return reported.stream()
          .filter(of)
          .map(ReportDay::hall)
          .collect(Collectors.toCollection(TreeSet::new));
    }

    private void lookAtSeason() throws SQLException {
      for (HallCode hall : halls(day -> true)) {
        if (!isClosed(hall, "SEASON", ask.to(), ask.to())) {
          findings.add(
              Finding.of(BindingCode.SEASON_NOT_CLOSED)
                  .with("hall", hall)
                  .with("season", ask.season())
                  .with("to", ask.to()));
        }
      }
    }

    private void lookAtOpenDays(Map<YearMonth, FiledMonth> handedOver) throws SQLException {
      // The season may end within a month, which is handed over all the same.
      Optional<FiledMonth> last = months.last(connection, YearMonth.from(ask.to().date()));
      Set<ReportDay> explained =
          Stream.concat(handedOver.values().stream(), last.stream())
              .flatMap(month -> month.gaps().stream())
              .map(FiledMonth.Gap::day)
              .collect(Collectors.toSet());
      for (HallCode hall : new TreeSet<>(ask.calendars().keySet())) {
        HallCalendar calendar = ask.calendars().get(hall);
        for (BusinessDate date = from; !date.isAfter(ask.to()); date = date.next()) {
          ReportDay day = new ReportDay(hall, date);
          boolean known =
              reported.contains(day) || withNumbers.contains(day) || explained.contains(day);
          if (!known && calendar != null && calendar.isOpen(date)) {
            add(BindingCode.OPEN_DAY_NOT_REPORTED, day);
          }
        }
      }
    }
  }
}
