package io.hall.app.counter;

import io.hall.invoice.ConfirmationNumber;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.RedConfirmation;
import io.hall.invoice.RedReference;
import io.hall.invoice.desk.DeskInvoice;
import io.hall.invoice.desk.DeskInvoice.Document;
import io.hall.invoice.desk.DeskInvoice.Drafted;
import io.hall.invoice.desk.InvoiceDesk;
import io.hall.invoice.desk.InvoiceDraft;
import io.hall.invoice.desk.RedForms;
import io.hall.invoice.desk.RedGround;
import io.hall.invoice.desk.Share;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Red letters that take back the whole of an invoice (红冲), and their confirmation forms. */
@Component
class RedLetters {

  private final Store store;
  private final InvoiceDesk desk;
  private final RedForms forms;

  RedLetters(Store store, InvoiceDesk desk, RedForms forms) {
    this.store = store;
    this.desk = desk;
    this.forms = forms;
  }

  /**
   * Draws up the red letter of an invoice and checks it; what is wrong is found with the red
   * letter, and on record. From then on it goes the way of every invoice.
   */
  RequestId ask(
      RequestId request,
      Document blue,
      RedGround ground,
      Optional<ConfirmationNumber> form,
      StaffNumber by) {
    InvoiceDraft draft = draft(blue, ground, form, by);
    return store.write(
        connection -> {
          Drafted drafted = desk.draft(connection, request, draft);
          desk.checkRed(connection, new RequestId(request.value() + "-check"), drafted, by);
          return drafted.id();
        });
  }

  private static InvoiceDraft draft(
      Document blue, RedGround ground, Optional<ConfirmationNumber> form, StaffNumber by) {
    List<Share> shares =
        blue.shares().stream()
            .map(share -> new Share(share.receipt(), share.season(), share.amount().negated()))
            .toList();
    InvoiceDraft draft =
        InvoiceDraft.red(blue.draft().hall(), by, negated(blue, form, by), shares, ground);
    return isWrong(blue) ? draft.correcting(blue.id()) : draft;
  }

  /** Whether the red letter puts something right, or takes back what was right. */
  private static boolean isWrong(Document blue) {
    return blue instanceof DeskInvoice.Differing || blue instanceof DeskInvoice.Refused;
  }

  private static Invoice negated(Document blue, Optional<ConfirmationNumber> form, StaffNumber by) {
    Invoice issued = blue.invoice();
    RedReference reference = new RedReference(blue.number(), form);
    return Invoice.red(issued.seller(), issued.buyer())
        .lines(issued.lines().stream().map(InvoiceLine::negated).toList())
        .totals(issued.totals().negated())
        .takesBack(reference)
        .remark(reference.remark())
        .drawer(by.value())
        .build();
  }

  /** Checks a red letter once more that was found wrong, as for want of a form. */
  void check(RequestId request, Drafted red, StaffNumber by) {
    store.write(connection -> desk.checkRed(connection, request, red, by));
  }

  void started(RequestId request, Document blue, RedConfirmation form, StaffNumber by) {
    store.write(connection -> forms.start(connection, request, blue, form, by));
  }

  void confirmed(
      RequestId request,
      ConfirmationNumber form,
      RedConfirmation.Side side,
      Instant at,
      StaffNumber by) {
    store.write(connection -> forms.confirm(connection, request, form, side, at, by));
  }
}
