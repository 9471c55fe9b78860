package io.hall.app.counter;

import io.hall.invoice.desk.Attempt;
import io.hall.invoice.desk.DeskInvoice;
import io.hall.invoice.desk.DeskInvoice.Cleared;
import io.hall.invoice.desk.DeskInvoice.Differing;
import io.hall.invoice.desk.DeskInvoice.Drafted;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.invoice.desk.DeskInvoice.Refused;
import io.hall.invoice.desk.DeskInvoice.Sent;
import java.util.List;

/** What an invoice waits for at the counter; {@code issuing.state.OPEN} of the texts names one. */
enum InvoiceState {
  /** Its points are wrong: to be checked again, or given up. */
  WRONG,
  /** To be typed into the platform. */
  WAITING,
  /** The platform issued nothing: to be sent again. */
  FAILED,
  /** The platform refused it: to be given up and drawn up anew. */
  TURNED_AWAY,
  /** The platform was asked, and its answer is not on record. */
  OPEN,
  /** It has its number and no file. */
  NO_FILE,
  /** It was issued otherwise than it was checked. */
  DIFFERING,
  /** Operations refused it. */
  RETURNED,
  /** Nothing here. */
  NOTHING;

  static InvoiceState of(DeskInvoice invoice, boolean hasFile) {
    if (invoice instanceof Drafted) {
      return WRONG;
    }
    if (invoice instanceof Cleared cleared) {
      return of(cleared);
    }
    if (invoice instanceof Sent) {
      return OPEN;
    }
    if (invoice instanceof Differing) {
      return DIFFERING;
    }
    if (invoice instanceof Refused) {
      return RETURNED;
    }
    return invoice instanceof Issued && !hasFile ? NO_FILE : NOTHING;
  }

  private static InvoiceState of(Cleared cleared) {
    List<Attempt> failed = cleared.attempts();
    if (!cleared.isSendable()) {
      return TURNED_AWAY;
    }
    return failed.isEmpty() ? WAITING : FAILED;
  }
}
