package io.hall.app.counter;

import io.hall.app.counter.InvoiceOrder.Order;
import io.hall.app.spring.NotThere;
import io.hall.calendar.BusinessDate;
import io.hall.invoice.Party;
import io.hall.invoice.desk.DeskInvoice;
import io.hall.invoice.desk.DeskInvoice.Drafted;
import io.hall.invoice.desk.InvoiceDesk;
import io.hall.invoice.desk.InvoiceLedger;
import io.hall.invoice.desk.PointAnswers;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Invoices asked for at the counter: drawn up, and checked by the four points at once (规程 7.3). */
@Component
class Invoices {

  private final Store store;
  private final Clock clock;
  private final InvoiceDesk desk;
  private final InvoiceOrder orders;

  Invoices(Store store, Clock clock, InvoiceDesk desk, InvoiceOrder orders) {
    this.store = store;
    this.clock = clock;
    this.desk = desk;
    this.orders = orders;
  }

  /**
   * Draws up the invoice of a receipt and checks it; what is wrong is found with the invoice, and
   * on record.
   */
  RequestId ask(RequestId request, Receipt receipt, Party buyer, StaffNumber by) {
    return store.write(
        connection -> {
          Order order = orders.of(connection, receipt, buyer, by, BusinessDate.today(clock));
          Drafted drafted = desk.draft(connection, request, order.draft());
          RequestId check = new RequestId(request.value() + "-check");
          desk.check(connection, check, drafted, by, order.account());
          return drafted.id();
        });
  }

  /** Checks once more what was found wrong, against the ledger as it is now. */
  void check(RequestId request, Drafted drafted, Receipt receipt, StaffNumber by) {
    Party buyer = drafted.draft().invoice().buyer();
    store.write(
        connection -> {
          Order order = orders.of(connection, receipt, buyer, by, BusinessDate.today(clock));
          return desk.check(connection, request, drafted, by, order.account());
        });
  }

  /** An invoice of this hall; another's is not there. */
  DeskInvoice of(HallCode hall, String id) {
    return store
        .read(connection -> desk.find(connection, new RequestId(id)))
        .filter(invoice -> invoice.draft().hall().equals(hall))
        .orElseThrow(NotThere::new);
  }

  /** What the last check answered. */
  Optional<PointAnswers> answers(DeskInvoice invoice) {
    return store.read(connection -> desk.checks(connection, invoice.id())).stream()
        .reduce((earlier, later) -> later);
  }

  /** The invoices that name a receipt. */
  List<InvoiceLedger.Mark> marks(ReceiptNumber receipt) {
    return store.read(connection -> InvoiceLedger.marks(connection, receipt));
  }

  void withdraw(RequestId request, DeskInvoice.Unissued invoice, StaffNumber by) {
    store.write(connection -> desk.withdraw(connection, request, invoice, by));
  }
}
