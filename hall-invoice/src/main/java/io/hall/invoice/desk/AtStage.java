package io.hall.invoice.desk;

import io.hall.invoice.Invoice;
import io.hall.invoice.desk.DeskInvoice.Document;
import io.hall.invoice.desk.DeskInvoice.Stage;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import java.time.Instant;
import java.util.List;

/** What every stage of an invoice tells. */
abstract class AtStage {

  private final RequestId id;
  private final InvoiceDraft draft;
  private final Stage stage;
  private final StaffNumber by;
  private final Instant at;

  AtStage(RequestId id, InvoiceDraft draft, Stage stage, StaffNumber by, Instant at) {
    this.id = id;
    this.draft = draft;
    this.stage = stage;
    this.by = by;
    this.at = at;
  }

  AtStage(DeskInvoice before, Stage stage, StaffNumber by, Instant at) {
    this(before.id(), before.draft(), stage, by, at);
  }

  /** Its name: the request that drew it up. */
  public RequestId id() {
    return id;
  }

  /** What it was drawn up to say. */
  public InvoiceDraft draft() {
    return draft;
  }

  /** Where it stood when it was read. */
  public Stage stage() {
    return stage;
  }

  /** Who took it there. */
  public StaffNumber by() {
    return by;
  }

  /** When. */
  public Instant at() {
    return at;
  }

  /** What every stage with a number tells. */
  abstract static class Numbered extends AtStage {

    private final Invoice invoice;
    private final List<Share> shares;

    Numbered(Of of, Stage stage, StaffNumber by, Instant at) {
      super(of.id(), of.draft(), stage, by, at);
      this.invoice = of.invoice();
      this.shares = of.shares();
    }

    Numbered(Document before, Stage stage, StaffNumber by, Instant at) {
      super(before, stage, by, at);
      this.invoice = before.invoice();
      this.shares = before.shares();
    }

    /** The invoice as it is at the tax platform, with its number and day. */
    public Invoice invoice() {
      return invoice;
    }

    /** What it has of which receipts. */
    public List<Share> shares() {
      return shares;
    }
  }

  /** A document that is first put on record. */
  record Of(RequestId id, InvoiceDraft draft, Invoice invoice, List<Share> shares) {
    Of {
      shares = List.copyOf(shares);
    }
  }
}
