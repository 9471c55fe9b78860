package io.hall.app.counter;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.desk.Attempt;
import io.hall.invoice.desk.DeskInvoice;
import io.hall.invoice.desk.DeskInvoice.Cleared;
import io.hall.invoice.desk.DeskInvoice.Differing;
import io.hall.invoice.desk.DeskInvoice.Document;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.invoice.desk.DeskInvoice.Sent;
import io.hall.invoice.desk.DeskInvoice.Stage;
import io.hall.invoice.desk.DueInvoices;
import io.hall.invoice.desk.Failure;
import io.hall.invoice.desk.InvoiceDesk;
import io.hall.invoice.desk.InvoiceFile;
import io.hall.invoice.desk.InvoiceLedger;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * From the check to the number (开票): somebody types an invoice into the tax platform and records
 * what it answered. Asked twice, each step answers as before.
 */
@Component
class Issuing {

  private final Store store;
  private final InvoiceDesk desk;

  Issuing(Store store, InvoiceDesk desk) {
    this.store = store;
    this.desk = desk;
  }

  /** An invoice that waits, and for what. */
  record Waiting(DeskInvoice invoice, InvoiceState state) {}

  /** What waits in a hall: without a number, without a file, or to be taken back. */
  List<Waiting> waiting(HallCode hall) {
    return store.read(
        connection -> {
          List<RequestId> ids = new ArrayList<>(DueInvoices.unnumbered(connection, hall));
          InvoiceLedger.at(connection, hall, Stage.ISSUED).forEach(row -> ids.add(row.id()));
          DueInvoices.wrong(connection, hall).forEach(row -> ids.add(row.id()));
          List<Waiting> all = new ArrayList<>();
          for (RequestId id : ids) {
            all.add(waiting(connection, desk.find(connection, id).orElseThrow()));
          }
          return all.stream().filter(one -> one.state() != InvoiceState.NOTHING).toList();
        });
  }

  private Waiting waiting(Connection connection, DeskInvoice invoice) throws SQLException {
    boolean kept = invoice instanceof Issued issued && !desk.files(connection, issued).isEmpty();
    return new Waiting(invoice, InvoiceState.of(invoice, kept));
  }

  /** What is kept of an invoice; nothing as long as it has no number. */
  List<InvoiceFile> files(DeskInvoice invoice) {
    return invoice instanceof Document document
        ? store.read(connection -> desk.files(connection, document))
        : List.of();
  }

  void send(RequestId request, DeskInvoice invoice, StaffNumber by) {
    Cleared cleared =
        invoice instanceof Sent sent ? sent.cleared() : at(invoice, Cleared.class, Stage.CLEARED);
    store.write(connection -> desk.send(connection, request, cleared, by));
  }

  void failed(RequestId request, DeskInvoice invoice, Failure failure) {
    if (invoice instanceof Cleared cleared && isLast(cleared, failure)) {
      return; // pressed twice
    }
    Sent sent = at(invoice, Sent.class, Stage.SENT);
    store.write(connection -> desk.failed(connection, request, sent, failure));
  }

  private static boolean isLast(Cleared cleared, Failure failure) {
    List<Attempt> made = cleared.attempts();
    return !made.isEmpty() && made.get(made.size() - 1).failure().equals(Optional.of(failure));
  }

  /**
   * Records what was issued, without a file.
   *
   * @throws CheckFailedException as the desk does
   */
  void number(RequestId request, DeskInvoice invoice, Invoice document) {
    Sent sent = sent(invoice);
    store.write(connection -> desk.issued(connection, request, sent, document));
  }

  /**
   * Records what was issued, and keeps its file; or a file of what was issued before.
   *
   * @param otherwise whether it may differ from what was checked, and counts all the same
   * @throws CheckFailedException as the desk does; with all that differs, and nothing is on record,
   *     if it must not
   */
  void file(RequestId request, DeskInvoice invoice, PlatformFile file, boolean otherwise) {
    RequestId keep = new RequestId(request.value() + "-file");
    store.write(
        connection -> {
          Document document =
              invoice instanceof Document numbered
                  ? same(numbered, file, otherwise)
                  : answered(connection, request, sent(invoice), file, otherwise);
          return desk.attach(connection, keep, document, file.file());
        });
  }

  private static Document same(Document numbered, PlatformFile file, boolean otherwise) {
    if (!otherwise) {
      file.requireSame(numbered.invoice());
    }
    return numbered;
  }

  private Document answered(
      Connection connection, RequestId request, Sent sent, PlatformFile file, boolean otherwise)
      throws SQLException {
    Invoice document = file.document(sent.draft().invoice());
    Document issued = desk.issued(connection, request, sent, document);
    if (issued instanceof Differing differing && !otherwise) {
      throw new CheckFailedException(differing.findings());
    }
    return issued;
  }

  /** The request that is open, or was answered. */
  private static Sent sent(DeskInvoice invoice) {
    if (invoice instanceof Issued issued) {
      return issued.sent();
    }
    return invoice instanceof Differing differing
        ? differing.sent()
        : at(invoice, Sent.class, Stage.SENT);
  }

  /** Returns an invoice that is at a stage; another is refused. */
  static <T> T at(DeskInvoice invoice, Class<T> type, Stage due) {
    if (!type.isInstance(invoice)) {
      throw new CheckFailedException(
          Finding.of(InvoiceCode.OTHER_STAGE).with("stage", invoice.stage()).with("due", due));
    }
    return type.cast(invoice);
  }
}
