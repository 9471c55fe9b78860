package io.hall.invoice.desk;

import io.hall.calendar.BusinessDate;
import io.hall.invoice.CheckCode;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceNumber;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An invoice on its way (开票流程): {@link Drafted}, {@link Cleared}, {@link Sent}, {@link Issued},
 * {@link Reviewed}, {@link Delivered}; beside the way {@link Withdrawn} and {@link Voided}. Each is
 * another type, which only {@link InvoiceDesk} makes, and each step takes the one before: nothing
 * is issued unchecked or delivered unreviewed (规程 7.3). Immutable and thread-safe.
 */
public sealed interface DeskInvoice {

  /** Where an invoice stands. */
  enum Stage {
    /** Drawn up, not checked or found wrong (草稿). */
    DRAFTED,
    /** All points are right (核对无误). */
    CLEARED,
    /** The platform was asked; what became of it is not known (开票中). */
    SENT,
    /** It has its number (已开具). */
    ISSUED,
    /** Operations have checked it (已复核). */
    REVIEWED,
    /** Finance has it (已报送). */
    DELIVERED,
    /** Given up before it was issued (已撤销). */
    WITHDRAWN,
    /** Made void, on paper alone (已作废). */
    VOIDED
  }

  /** Its name: the request that drew it up. */
  RequestId id();

  /** What it was drawn up to say. */
  InvoiceDraft draft();

  /** Where it stood when it was read. */
  Stage stage();

  /** What has no number yet and may be given up. */
  sealed interface Unissued extends DeskInvoice permits Drafted, Cleared {}

  /** What has a number and counts. */
  sealed interface Document extends DeskInvoice permits Issued, Reviewed, Delivered {

    /** As it was issued. */
    Issued issued();

    /** The number that the tax platform assigned. */
    default InvoiceNumber number() {
      return issued().number();
    }

    /** The invoice with its number and day. */
    default Invoice invoice() {
      return issued().invoice();
    }
  }

  /** An invoice that was drawn up. */
  final class Drafted implements Unissued {

    private final RequestId id;
    private final InvoiceDraft draft;
    private final Instant at;

    Drafted(RequestId id, InvoiceDraft draft, Instant at) {
      this.id = id;
      this.draft = draft;
      this.at = at;
    }

    @Override
    public RequestId id() {
      return id;
    }

    @Override
    public InvoiceDraft draft() {
      return draft;
    }

    @Override
    public Stage stage() {
      return Stage.DRAFTED;
    }

    /** When it was drawn up. */
    public Instant at() {
      return at;
    }
  }

  /** An invoice of which all points are right. */
  final class Cleared implements Unissued {

    private final Drafted drafted;
    private final PointAnswers answers;
    private final List<Attempt> attempts;

    Cleared(Drafted drafted, PointAnswers answers, List<Attempt> attempts) {
      this.drafted = drafted;
      this.answers = answers;
      this.attempts = List.copyOf(attempts);
    }

    @Override
    public RequestId id() {
      return drafted.id();
    }

    @Override
    public InvoiceDraft draft() {
      return drafted.draft();
    }

    @Override
    public Stage stage() {
      return Stage.CLEARED;
    }

    /** What the check answered, with checker and time. */
    public PointAnswers answers() {
      return answers;
    }

    /** The requests to the platform that failed, in their order. */
    public List<Attempt> attempts() {
      return attempts;
    }

    /** Whether it may be sent: not after the platform refused it. */
    public boolean isSendable() {
      return attempts.stream().allMatch(a -> a.failure().map(Failure::isRetryable).orElse(true));
    }
  }

  /** An invoice that the platform was asked to issue; what became of it is not known. */
  final class Sent implements DeskInvoice {

    private final Cleared cleared;
    private final Attempt attempt;

    Sent(Cleared cleared, Attempt attempt) {
      this.cleared = cleared;
      this.attempt = attempt;
    }

    @Override
    public RequestId id() {
      return cleared.id();
    }

    @Override
    public InvoiceDraft draft() {
      return cleared.draft();
    }

    @Override
    public Stage stage() {
      return Stage.SENT;
    }

    /** The check and the earlier requests. */
    public Cleared cleared() {
      return cleared;
    }

    /** The request whose outcome is not known. */
    public Attempt attempt() {
      return attempt;
    }
  }

  /** An invoice that has its number. */
  final class Issued implements Document {

    private final Sent sent;
    private final InvoiceNumber number;
    private final Optional<CheckCode> checkCode;
    private final BusinessDate day;
    private final Instant at;

    Issued(
        Sent sent,
        InvoiceNumber number,
        Optional<CheckCode> checkCode,
        BusinessDate day,
        Instant at) {
      this.sent = sent;
      this.number = number;
      this.checkCode = checkCode;
      this.day = day;
      this.at = at;
    }

    @Override
    public RequestId id() {
      return sent.id();
    }

    @Override
    public InvoiceDraft draft() {
      return sent.draft();
    }

    @Override
    public Stage stage() {
      return Stage.ISSUED;
    }

    @Override
    public Issued issued() {
      return this;
    }

    @Override
    public InvoiceNumber number() {
      return number;
    }

    @Override
    public Invoice invoice() {
      Invoice.Builder invoice = draft().invoice().toBuilder().number(number).issued(day);
      checkCode.ifPresent(invoice::checkCode);
      return invoice.build();
    }

    /** The request that was answered with it. */
    public Sent sent() {
      return sent;
    }

    /** The day of issue on the document. */
    public BusinessDate day() {
      return day;
    }

    /** When the number was recorded. */
    public Instant at() {
      return at;
    }
  }

  /** An invoice that operations have checked. */
  final class Reviewed implements Document {

    private final Issued issued;
    private final StaffNumber by;
    private final Instant at;

    Reviewed(Issued issued, StaffNumber by, Instant at) {
      this.issued = issued;
      this.by = by;
      this.at = at;
    }

    @Override
    public RequestId id() {
      return issued.id();
    }

    @Override
    public InvoiceDraft draft() {
      return issued.draft();
    }

    @Override
    public Stage stage() {
      return Stage.REVIEWED;
    }

    @Override
    public Issued issued() {
      return issued;
    }

    /** Who reviewed it. */
    public StaffNumber by() {
      return by;
    }

    /** When. */
    public Instant at() {
      return at;
    }
  }

  /** An invoice that finance has. */
  final class Delivered implements Document {

    private final Reviewed reviewed;
    private final StaffNumber by;
    private final StaffNumber receivedBy;
    private final Instant at;

    Delivered(Reviewed reviewed, StaffNumber by, StaffNumber receivedBy, Instant at) {
      this.reviewed = reviewed;
      this.by = by;
      this.receivedBy = receivedBy;
      this.at = at;
    }

    @Override
    public RequestId id() {
      return reviewed.id();
    }

    @Override
    public InvoiceDraft draft() {
      return reviewed.draft();
    }

    @Override
    public Stage stage() {
      return Stage.DELIVERED;
    }

    @Override
    public Issued issued() {
      return reviewed.issued();
    }

    /** The review before it. */
    public Reviewed reviewed() {
      return reviewed;
    }

    /** Who handed it over. */
    public StaffNumber by() {
      return by;
    }

    /** Who took it in finance. */
    public StaffNumber receivedBy() {
      return receivedBy;
    }

    /** When. */
    public Instant at() {
      return at;
    }
  }

  /** An invoice that was given up before it was issued; its receipts are free again. */
  final class Withdrawn implements DeskInvoice {

    private final Drafted drafted;
    private final StaffNumber by;
    private final Instant at;

    Withdrawn(Drafted drafted, StaffNumber by, Instant at) {
      this.drafted = drafted;
      this.by = by;
      this.at = at;
    }

    @Override
    public RequestId id() {
      return drafted.id();
    }

    @Override
    public InvoiceDraft draft() {
      return drafted.draft();
    }

    @Override
    public Stage stage() {
      return Stage.WITHDRAWN;
    }

    /** Who gave it up. */
    public StaffNumber by() {
      return by;
    }

    /** When. */
    public Instant at() {
      return at;
    }
  }

  /** An invoice on paper that was made void; it stays on record and counts for nothing. */
  final class Voided implements DeskInvoice {

    private final Issued issued;
    private final StaffNumber requestedBy;
    private final StaffNumber approvedBy;
    private final Instant at;

    Voided(Issued issued, StaffNumber requestedBy, StaffNumber approvedBy, Instant at) {
      this.issued = issued;
      this.requestedBy = requestedBy;
      this.approvedBy = approvedBy;
      this.at = at;
    }

    @Override
    public RequestId id() {
      return issued.id();
    }

    @Override
    public InvoiceDraft draft() {
      return issued.draft();
    }

    @Override
    public Stage stage() {
      return Stage.VOIDED;
    }

    /** As it was issued. */
    public Issued issued() {
      return issued;
    }

    /** Who asked for it. */
    public StaffNumber requestedBy() {
      return requestedBy;
    }

    /** Who allowed it. */
    public StaffNumber approvedBy() {
      return approvedBy;
    }

    /** When. */
    public Instant at() {
      return at;
    }
  }
}
