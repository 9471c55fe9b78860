package io.hall.app.operations;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.check.Finding;
import io.hall.invoice.desk.DeskInvoice;
import io.hall.invoice.desk.DeskInvoice.Document;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.invoice.desk.DeskInvoice.Refused;
import io.hall.invoice.desk.DeskInvoice.Reviewed;
import io.hall.invoice.desk.DeskInvoice.Stage;
import io.hall.invoice.desk.InvoiceDesk;
import io.hall.invoice.desk.InvoiceLedger;
import io.hall.invoice.desk.NextDay;
import io.hall.invoice.desk.PointAnswers;
import io.hall.invoice.desk.Refusal;
import io.hall.invoice.desk.Share;
import io.hall.invoice.print.HandoverList;
import io.hall.invoice.tax.InvoiceCheck;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.PaymentLine;
import io.hall.payment.StaffNumber;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptRegister;
import io.hall.report.MonthRegister;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Invoices as operations look at them on the day after their issue (次日复核). */
@Component
class InvoiceReviews {

  private final Store store;
  private final Clock clock;
  private final ReceiptRegister receipts;
  private final MonthRegister months;
  private final InvoiceCheck rules;
  private final InvoiceDesk desk;
  private final NextDay next = new NextDay(HallCalendar.jiaozuo(), NextDay.Kind.WORKING_DAY);

  InvoiceReviews(
      Store store, Clock clock, ReceiptRegister receipts, InvoiceCheck rules, InvoiceDesk desk) {
    this.store = store;
    this.clock = clock;
    this.receipts = receipts;
    this.months = new MonthRegister(store, clock);
    this.rules = rules;
    this.desk = desk;
  }

  /**
   * An invoice that waits.
   *
   * @param due the last day in time
   */
  record Waiting(HallCode hall, InvoiceLedger.Row row, BusinessDate due, boolean late) {}

  /** An invoice of a hall. */
  record Found(HallCode hall, InvoiceLedger.Row row) {}

  /** A receipt behind an invoice, and what the invoice takes of it. */
  record Behind(Receipt receipt, Money share) {

    /** What was paid on it for the season of the share. */
    public List<PaymentLine> lines() {
      return receipt.payment().lines();
    }
  }

  /**
   * An invoice beside what it rests on.
   *
   * @param findings what the rules find in it today
   * @param checks the answers of the four-point checks before it was issued
   */
  record Look(
      Document invoice, List<Behind> behind, List<Finding> findings, List<PointAnswers> checks) {}

  List<Waiting> waiting() {
    BusinessDate today = BusinessDate.today(clock);
    return at(Stage.ISSUED).stream()
        .map(
            found -> {
              BusinessDate due = next.after(found.row().issued());
              return new Waiting(found.hall(), found.row(), due, today.isAfter(due));
            })
        .toList();
  }

  List<Found> at(Stage stage) {
    return store.read(
        connection -> {
          List<Found> found = new ArrayList<>();
          for (HallCode hall : months.knownHalls(connection)) {
            InvoiceLedger.at(connection, hall, stage)
                .forEach(row -> found.add(new Found(hall, row)));
          }
          return found;
        });
  }

  /** An invoice with a number; empty if there is none of this name. */
  Optional<Look> look(RequestId id) {
    return store.read(
        connection -> {
          Optional<DeskInvoice> found = desk.find(connection, id);
          return found.isPresent() && found.get() instanceof Document document
              ? Optional.of(look(connection, document))
              : Optional.<Look>empty();
        });
  }

  private Look look(Connection connection, Document document) throws SQLException {
    List<Behind> behind = new ArrayList<>();
    for (Share share : document.shares()) {
      receipts
          .find(connection, share.receipt())
          .ifPresent(receipt -> behind.add(new Behind(receipt, share.amount())));
    }
    List<Finding> findings = rules.check(document.invoice(), BusinessDate.today(clock)).findings();
    return new Look(document, behind, findings, desk.checks(connection, document.id()));
  }

  /** An invoice as it was issued, whatever operations have said of it since. */
  Optional<Issued> issued(RequestId id) {
    return look(id)
        .map(Look::invoice)
        .flatMap(
            invoice ->
                invoice instanceof Issued issued
                    ? Optional.of(issued)
                    : invoice instanceof Reviewed reviewed
                        ? Optional.of(reviewed.issued())
                        : invoice instanceof Refused refused
                            ? Optional.of(refused.issued())
                            : Optional.empty());
  }

  void review(RequestId request, Issued issued, StaffNumber by) {
    store.write(connection -> desk.review(connection, request, issued, by));
  }

  void refuse(RequestId request, Issued issued, StaffNumber by, Refusal refusal) {
    store.write(connection -> desk.refuse(connection, request, issued, by, refusal));
  }

  /** What goes to finance: the reviewed invoices that it does not have yet. */
  HandoverList handover() {
    List<HandoverList.Entry> entries = new ArrayList<>();
    for (Found found : at(Stage.REVIEWED)) {
      store
          .read(connection -> desk.find(connection, found.row().id()))
          .filter(Reviewed.class::isInstance)
          .map(invoice -> HandoverList.Entry.of((Reviewed) invoice))
          .ifPresent(entries::add);
    }
    return new HandoverList(entries);
  }
}
