package io.hall.app.demo;

import io.hall.app.customer.Charges;
import io.hall.app.customer.Customers;
import io.hall.app.data.Company;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.document.DocumentRenderer;
import io.hall.payment.HallCode;
import io.hall.receipt.Receipt;
import io.hall.security.audit.AuditLog;
import io.hall.security.seal.SealKey;
import io.hall.store.Sql;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Past days of two invented halls: their reports are submitted and their days closed, but for one
 * that is missing; and invoices on their way to finance. Yesterday is left to the first hall.
 */
@Component
class DemoPast {

  private static final HallCode SECOND = new HallCode("H02");
  private static final int RECENT = 4;
  private static final int OF_THE_MONTH_BEFORE = 2;

  private final Store store;
  private final Clock clock;
  private final SealKey key;
  private final Company company;
  private final AuditLog audit;
  private final DocumentRenderer renderer;
  private final Customers customers;
  private final Charges charges;

  DemoPast(
      Store store,
      Clock clock,
      SealKey key,
      Company company,
      AuditLog audit,
      DocumentRenderer renderer,
      Customers customers,
      Charges charges) {
    this.store = store;
    this.clock = clock;
    this.key = key;
    this.company = company;
    this.audit = audit;
    this.renderer = renderer;
    this.customers = customers;
    this.charges = charges;
  }

  /** Plays the days; before any later day of these halls is played. */
  void play(Connection connection) throws SQLException {
    BusinessDate yesterday = BusinessDate.today(clock).plusDays(-1);
    NavigableSet<BusinessDate> days = days(yesterday);
    List<Receipt> invoiced = new ArrayList<>();
    DemoDays first = days(connection, DemoPeople.HALL, "C1");
    NavigableSet<BusinessDate> behind = behind(connection, days);
    for (BusinessDate day : behind) {
      first.play(day, 5, day.equals(behind.first()), day.equals(behind.last()));
    }
    invoiced.addAll(first.invoiced());
    DemoDays second = days(connection, SECOND, "C2");
    for (BusinessDate day : days) {
      if (!day.equals(days.lower(days.last()))) {
        second.play(day, 4, false, false);
      }
    }
    second.play(yesterday, 4, false, false);
    invoiced.addAll(second.invoiced());
    new DemoInvoices(store, connection, company).bring(invoiced);
  }

  /** The days of the first hall behind those that were worked there before, which are closed. */
  private static NavigableSet<BusinessDate> behind(
      Connection connection, NavigableSet<BusinessDate> days) throws SQLException {
    return Sql.first(
            connection,
            "SELECT max(business_date) FROM shift_opened WHERE hall = ? AND business_date < ?",
            row -> Optional.ofNullable(row.getString(1)),
            DemoPeople.HALL.value(),
            days.last().next().toString())
        .flatMap(last -> last)
        .map(last -> days.tailSet(BusinessDate.parse(last), false))
        .orElse(days);
  }

  private DemoDays days(Connection connection, HallCode hall, String cashiers) {
    DemoPayers payers =
        new DemoPayers(connection, customers, charges, hall.equals(SECOND) ? 30 : 0);
    return new DemoDays(store, connection, key, company, audit, renderer, payers, hall, cashiers);
  }

  /** Open days before {@code yesterday}, and the last ones of the month before. */
  private static NavigableSet<BusinessDate> days(BusinessDate yesterday) {
    NavigableSet<BusinessDate> days = new TreeSet<>(open(yesterday, RECENT));
    BusinessDate first = new BusinessDate(yesterday.date().withDayOfMonth(1));
    days.addAll(open(first, OF_THE_MONTH_BEFORE));
    return days;
  }

  private static List<BusinessDate> open(BusinessDate before, int count) {
    HallCalendar calendar = HallCalendar.jiaozuo();
    List<BusinessDate> open = new ArrayList<>();
    BusinessDate day = before.plusDays(-1);
    while (open.size() < count) {
      if (calendar.isOpen(day)) {
        open.add(day);
      }
      day = day.plusDays(-1);
    }
    return open;
  }
}
