package io.hall.invoice.desk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceNumber;
import io.hall.payment.StaffNumber;
import io.hall.store.Hash;
import io.hall.store.RequestId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An invoice on its way (开票流程): {@link Drafted}, {@link Cleared}, {@link Sent}, {@link Issued},
 * {@link Reviewed}, {@link Delivered}. Beside the way: {@link Withdrawn} and {@link Voided}, which
 * count for nothing; {@link Differing} and {@link Refused}, which count and are wrong; and {@link
 * TakenOver}, which was issued before the desk was in use. Each is another type, which only {@link
 * InvoiceDesk} makes, and each step takes the one before: nothing is issued unchecked or delivered
 * unreviewed (规程 7.3). Immutable and thread-safe.
 */
@DeskInvoiceInJson
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
    /** It has its number, and is not what was checked (开具不符). */
    DIFFERING,
    /** Operations have found it right (已复核). */
    REVIEWED,
    /** Operations have found it wrong (复核退回). */
    REFUSED,
    /** Finance has it (已报送). */
    DELIVERED,
    /** Given up before it was issued (已撤销). */
    WITHDRAWN,
    /** Made void, on paper alone (已作废). */
    VOIDED,
    /** Issued before the desk was in use (期初接收). */
    TAKEN_OVER
  }

  /** Its name: the request that drew it up, or took it over. */
  @JsonProperty
  RequestId id();

  /** What it was drawn up to say. */
  @JsonProperty
  InvoiceDraft draft();

  /** Where it stood when it was read. */
  @JsonProperty
  Stage stage();

  /** Who took it there: drafter, checker, issuer, and so on. */
  @JsonProperty
  StaffNumber by();

  /** When. */
  @JsonProperty
  Instant at();

  /** What has no number yet and may be given up. */
  sealed interface Unissued extends DeskInvoice permits Drafted, Cleared {}

  /** What has a number and counts. */
  sealed interface Document extends DeskInvoice
      permits Issued, Differing, Reviewed, Refused, Delivered, TakenOver {

    /** The invoice as it is at the tax platform, with its number and day. */
    @JsonProperty
    Invoice invoice();

    /** What it has of which receipts. */
    @JsonProperty
    List<Share> shares();

    /** The number that the tax platform assigned. */
    default InvoiceNumber number() {
      return invoice().number().orElseThrow();
    }

    /** The day of issue on the document. */
    default BusinessDate day() {
      return invoice().issued().orElseThrow();
    }
  }

  /** An invoice that was drawn up. */
  final class Drafted extends AtStage implements Unissued {

    Drafted(RequestId id, InvoiceDraft draft, Instant at) {
      super(id, draft, Stage.DRAFTED, draft.by(), at);
    }
  }

  /** An invoice of which all points are right. */
  final class Cleared extends AtStage implements Unissued {

    private final PointAnswers answers;
    private final List<Attempt> attempts;

    Cleared(Drafted drafted, PointAnswers answers, List<Attempt> attempts) {
      super(drafted, Stage.CLEARED, answers.by(), answers.at());
      this.answers = answers;
      this.attempts = List.copyOf(attempts);
    }

    /** What the check answered, with checker and time. */
    @JsonProperty
    public PointAnswers answers() {
      return answers;
    }

    /** The requests to the platform that failed, in their order. */
    @JsonProperty
    public List<Attempt> attempts() {
      return attempts;
    }

    /** Whether it may be sent: not after the platform refused it. */
    @JsonIgnore
    public boolean isSendable() {
      return attempts.stream().allMatch(a -> a.failure().map(Failure::isRetryable).orElse(true));
    }
  }

  /** An invoice that the platform was asked to issue; what became of it is not known. */
  final class Sent extends AtStage implements DeskInvoice {

    private final Cleared cleared;
    private final Attempt attempt;

    Sent(Cleared cleared, Attempt attempt) {
      super(cleared, Stage.SENT, attempt.by(), attempt.at());
      this.cleared = cleared;
      this.attempt = attempt;
    }

    /** The check and the earlier requests. */
    @JsonProperty
    public Cleared cleared() {
      return cleared;
    }

    /** The request whose outcome is not known. */
    @JsonProperty
    public Attempt attempt() {
      return attempt;
    }
  }

  /** An invoice that has its number and is what was checked. */
  final class Issued extends AtStage.Numbered implements Document {

    private final Sent sent;

    Issued(Sent sent, Invoice invoice, Instant at) {
      super(
          new Of(sent.id(), sent.draft(), invoice, sent.draft().shares()),
          Stage.ISSUED,
          sent.by(),
          at);
      this.sent = sent;
    }

    /** The request that was answered with it. */
    @JsonProperty
    public Sent sent() {
      return sent;
    }
  }

  /**
   * An invoice that has its number and is not what was checked. It exists at the tax platform and
   * counts with what it says there; a red letter takes it back, or on paper a void.
   */
  final class Differing extends AtStage.Numbered implements Document {

    private final Sent sent;
    private final List<Finding> findings;

    Differing(Sent sent, Invoice invoice, List<Share> shares, List<Finding> findings, Instant at) {
      super(new Of(sent.id(), sent.draft(), invoice, shares), Stage.DIFFERING, sent.by(), at);
      this.sent = sent;
      this.findings = List.copyOf(findings);
    }

    /** The request that was answered with it. */
    @JsonProperty
    public Sent sent() {
      return sent;
    }

    /** Where it differs from what was checked. */
    @JsonProperty
    public List<Finding> findings() {
      return findings;
    }
  }

  /** An invoice that operations have found right. */
  final class Reviewed extends AtStage.Numbered implements Document {

    private final Issued issued;

    Reviewed(Issued issued, StaffNumber by, Instant at) {
      super(issued, Stage.REVIEWED, by, at);
      this.issued = issued;
    }

    /** As it was issued. */
    @JsonProperty
    public Issued issued() {
      return issued;
    }
  }

  /** An invoice that operations have found wrong: a red letter takes it back, or a void. */
  final class Refused extends AtStage.Numbered implements Document {

    private final Issued issued;
    private final Refusal refusal;

    Refused(Issued issued, Refusal refusal, StaffNumber by, Instant at) {
      super(issued, Stage.REFUSED, by, at);
      this.issued = issued;
      this.refusal = refusal;
    }

    /** As it was issued. */
    @JsonProperty
    public Issued issued() {
      return issued;
    }

    /** What is wrong with it. */
    @JsonProperty
    public Refusal refusal() {
      return refusal;
    }
  }

  /** An invoice that finance has. */
  final class Delivered extends AtStage.Numbered implements Document {

    private final Reviewed reviewed;
    private final StaffNumber receivedBy;

    Delivered(Reviewed reviewed, StaffNumber by, StaffNumber receivedBy, Instant at) {
      super(reviewed, Stage.DELIVERED, by, at);
      this.reviewed = reviewed;
      this.receivedBy = receivedBy;
    }

    /** The review before it. */
    @JsonProperty
    public Reviewed reviewed() {
      return reviewed;
    }

    /** Who took it in finance. */
    @JsonProperty
    public StaffNumber receivedBy() {
      return receivedBy;
    }
  }

  /**
   * A blue invoice that was issued before the desk was in use: nobody checked it here, and it is
   * there to be taken back.
   */
  final class TakenOver extends AtStage.Numbered implements Document {

    private final Optional<Hash> file;

    TakenOver(Of of, Optional<Hash> file, Instant at) {
      super(of, Stage.TAKEN_OVER, of.draft().by(), at);
      this.file = file;
    }

    /** The SHA-256 of its file; empty once it was erased with the names. */
    @JsonProperty
    public Optional<Hash> file() {
      return file;
    }
  }

  /** An invoice that was given up before it was issued; its receipts are free again. */
  final class Withdrawn extends AtStage implements DeskInvoice {

    Withdrawn(Drafted drafted, StaffNumber by, Instant at) {
      super(drafted, Stage.WITHDRAWN, by, at);
    }
  }

  /** An invoice on paper that was made void; it stays on record and counts for nothing. */
  final class Voided extends AtStage implements DeskInvoice {

    private final Document document;
    private final StaffNumber approvedBy;

    Voided(Document document, StaffNumber by, StaffNumber approvedBy, Instant at) {
      super(document, Stage.VOIDED, by, at);
      this.document = document;
      this.approvedBy = approvedBy;
    }

    /** As it was issued. */
    @JsonProperty
    public Document document() {
      return document;
    }

    /** Who allowed it. */
    @JsonProperty
    public StaffNumber approvedBy() {
      return approvedBy;
    }
  }
}
