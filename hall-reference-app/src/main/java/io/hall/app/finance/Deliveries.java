package io.hall.app.finance;

import io.hall.calendar.BusinessDate;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.desk.DeskInvoice;
import io.hall.invoice.desk.DeskInvoice.Delivered;
import io.hall.invoice.desk.DeskInvoice.Reviewed;
import io.hall.invoice.desk.DeskInvoice.Stage;
import io.hall.invoice.desk.InvoiceDesk;
import io.hall.invoice.desk.InvoiceLedger;
import io.hall.invoice.print.HandoverList;
import io.hall.invoice.rules.InvoiceRuleBook;
import io.hall.invoice.tax.InvoiceCheck;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.report.MonthRegister;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Invoices that come to finance (报送财务管理部): received, and summed up. */
@Component
class Deliveries {

  private final Store store;
  private final Clock clock;
  private final MonthRegister months;
  private final InvoiceDesk desk;

  Deliveries(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.months = new MonthRegister(store, clock);
    this.desk = new InvoiceDesk(store, clock, InvoiceCheck.chinese(InvoiceRuleBook.shipped()));
  }

  /**
   * What is summed up together.
   *
   * @param day the day of receipt
   * @param item the item on the invoice
   * @param rate its tax rate
   */
  record Group(BusinessDate day, String item, String rate) implements Comparable<Group> {

    private static final Comparator<Group> ORDER =
        Comparator.comparing(Group::day).thenComparing(Group::item).thenComparing(Group::rate);

    @Override
    public int compareTo(Group other) {
      return ORDER.compare(this, other);
    }
  }

  BusinessDate today() {
    return BusinessDate.today(clock);
  }

  /** Invoices that operations have reviewed and finance does not have. */
  List<Reviewed> waiting() {
    return store.read(connection -> at(connection, Stage.REVIEWED, Reviewed.class));
  }

  /** Invoices that finance received on these days. */
  List<Delivered> received(BusinessDate from, BusinessDate to) {
    return store.read(connection -> at(connection, Stage.DELIVERED, Delivered.class)).stream()
        .filter(invoice -> !day(invoice).isBefore(from) && !day(invoice).isAfter(to))
        .toList();
  }

  private <T extends DeskInvoice> List<T> at(Connection connection, Stage stage, Class<T> type)
      throws SQLException {
    List<T> found = new ArrayList<>();
    for (HallCode hall : months.knownHalls(connection)) {
      for (InvoiceLedger.Row row : InvoiceLedger.at(connection, hall, stage)) {
        desk.find(connection, row.id()).map(type::cast).ifPresent(found::add);
      }
    }
    return found;
  }

  private static BusinessDate day(Delivered invoice) {
    return BusinessDate.of(invoice.at());
  }

  static SortedMap<Group, InvoiceTotals> sums(List<Delivered> received) {
    SortedMap<Group, InvoiceTotals> sums = new TreeMap<>();
    for (Delivered invoice : received) {
      for (InvoiceLine line : invoice.invoice().lines()) {
        Group group = new Group(day(invoice), line.name(), line.rate().toString());
        sums.merge(group, InvoiceTotals.of(line.net(), line.tax()), InvoiceTotals::plus);
      }
    }
    return sums;
  }

  static InvoiceTotals total(SortedMap<Group, InvoiceTotals> sums) {
    return sums.values().stream().reduce(InvoiceTotals.ZERO, InvoiceTotals::plus);
  }

  /**
   * Receives invoices, all or none; whoever reviewed one has handed it over. Pressed twice, those
   * that were received stay so.
   */
  void receive(RequestId request, List<RequestId> invoices, StaffNumber by) {
    store.write(
        connection -> {
          for (RequestId id : invoices) {
            DeskInvoice invoice = desk.find(connection, id).orElseThrow();
            Reviewed reviewed =
                invoice instanceof Delivered delivered ? delivered.reviewed() : (Reviewed) invoice;
            desk.deliver(
                connection,
                new RequestId(request.value() + "." + invoices.indexOf(id)),
                reviewed,
                reviewed.by(),
                by);
          }
          return connection;
        });
  }

  /** The list of what was received, for paper. */
  static HandoverList list(List<Delivered> received) {
    return new HandoverList(received.stream().map(HandoverList.Entry::of).toList());
  }
}
