package io.hall.app.counter;

import io.hall.invoice.Invoice;
import io.hall.invoice.Party;
import io.hall.invoice.desk.DeskInvoice;
import io.hall.security.masking.Masks;

/**
 * What is to be typed into the tax platform, or was issued there; a person's name is masked until
 * it is asked for.
 *
 * @param said the invoice: its figures are shown as they are
 * @param open whether the buyer is shown in full
 * @param buyer the name to show
 * @param taxpayer the buyer's number to show; empty if there is none
 * @param remark the remark to show; it may name a house
 */
record InvoiceFace(Invoice said, boolean open, String buyer, String taxpayer, String remark) {

  /** With what is no secret; an organisation's name is none. */
  static InvoiceFace masked(DeskInvoice invoice) {
    Invoice said = said(invoice);
    Party buyer = said.buyer();
    return buyer.isOrganisation()
        ? full(invoice)
        : new InvoiceFace(
            said,
            false,
            buyer.isUnnamed() ? buyer.name() : Masks.party(buyer.name()),
            Masks.all(buyer.taxpayerId().orElse("")),
            Masks.all(said.remark()));
  }

  static InvoiceFace full(DeskInvoice invoice) {
    Invoice said = said(invoice);
    Party buyer = said.buyer();
    return new InvoiceFace(said, true, buyer.name(), buyer.taxpayerId().orElse(""), said.remark());
  }

  private static Invoice said(DeskInvoice invoice) {
    return invoice instanceof DeskInvoice.Document document
        ? document.invoice()
        : invoice.draft().invoice();
  }

  /** Says nothing of the buyer. */
  @Override
  public String toString() {
    return "InvoiceFace[" + said + "]";
  }
}
