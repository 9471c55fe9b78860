package io.hall.invoice.desk;

import io.hall.check.Finding;
import io.hall.invoice.CheckCode;
import io.hall.invoice.Invoice;
import io.hall.invoice.RedConfirmation;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.Hash;
import io.hall.store.RequestId;
import io.hall.tariff.Charge;
import io.hall.tariff.InvoicePrice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The canonical bytes of an invoice's steps; {@code docs/formats/invoice-chain.md} lists the same
 * fields in the same order.
 */
final class StepBytes {

  static final String DRAFTED = "invoice.draft.1";
  static final String CHECKED = "invoice.check.1";
  static final String SENT = "invoice.send.1";
  static final String FAILED = "invoice.failure.1";
  static final String ISSUED = "invoice.issue.1";
  static final String DIFFERING = "invoice.differing.1";
  static final String TAKEN_OVER = "invoice.taken-over.1";
  static final String FILED = "invoice.file.1";
  static final String REVIEWED = "invoice.review.1";
  static final String REFUSED = "invoice.refusal.1";
  static final String DELIVERED = "invoice.delivery.1";
  static final String WITHDRAWN = "invoice.withdrawal.1";
  static final String VOIDED = "invoice.void.1";
  static final String FORM = "invoice.form.1";
  static final String FORM_CONFIRMED = "invoice.form-confirmed.1";

  private StepBytes() {}

  /** A step that somebody takes with an invoice. */
  static Canonical step(RequestId draft, StaffNumber... staff) {
    Canonical.Writer out = Canonical.write().text(draft.value());
    for (StaffNumber one : staff) {
      out.text(one.value());
    }
    return out.end();
  }

  static Canonical check(
      RequestId draft, StaffNumber by, List<Charge> charges, Map<Point, List<Finding>> answers) {
    Canonical.Writer out = Canonical.write().text(draft.value()).text(by.value());
    return out.fields(answers(answers)).fields(charges(charges)).end();
  }

  private static Canonical charges(List<Charge> charges) {
    Canonical.Writer out = Canonical.write();
    for (Charge charge : charges) {
      InvoicePrice price = charge.invoicePrice();
      out.text(charge.ground().tariffId())
          .number(charge.season().firstYear())
          .number(charge.amount().fen())
          .text(price.quantity().toPlainString())
          .text(price.unitPrice().toPlainString());
    }
    return out.end();
  }

  private static Canonical answers(Map<Point, List<Finding>> answers) {
    Canonical.Writer out = Canonical.write();
    answers.forEach(
        (point, found) -> {
          out.text(point.name());
          findings(out, found);
        });
    return out.end();
  }

  private static Canonical.Writer findings(Canonical.Writer out, List<Finding> found) {
    out.number(found.size());
    found.forEach(finding -> finding(out, finding));
    return out;
  }

  private static void finding(Canonical.Writer out, Finding finding) {
    out.text(finding.code().id())
        .text(finding.code().grade().name())
        .text(finding.where())
        .number(finding.parameters().size());
    finding.parameters().forEach((name, value) -> out.text(name).text(value));
  }

  /** The answers in the body of a check. */
  static Map<Point, List<Finding>> answers(Canonical body) {
    Canonical.Reader in = body.read();
    in.text();
    in.text();
    Canonical.Reader answers = in.fields().read();
    Map<Point, List<Finding>> found = new EnumMap<>(Point.class);
    while (!answers.atEnd()) {
      found.put(Point.valueOf(answers.text()), findings(answers));
    }
    return found;
  }

  private static List<Finding> findings(Canonical.Reader in) {
    List<Finding> findings = new ArrayList<>();
    for (long left = in.number(); left > 0; left--) {
      Finding finding = Finding.of(KeptCode.of(in.text(), in.text())).in(in.text());
      for (long more = in.number(); more > 0; more--) {
        finding = finding.with(in.text(), in.text());
      }
      findings.add(finding);
    }
    return findings;
  }

  /** The account, which names a person. */
  static Canonical personal(Account account) {
    return Canonical.write().text(account.name()).text(account.taxpayerId().orElse("")).end();
  }

  static Canonical send(RequestId draft, int attempt, StaffNumber by) {
    return Canonical.write().text(draft.value()).number(attempt).text(by.value()).end();
  }

  static Canonical failure(RequestId draft, int attempt, Failure failure) {
    return Canonical.write().text(draft.value()).number(attempt).text(failure.name()).end();
  }

  /** What was issued under the number that {@code document} bears. */
  static Canonical issue(RequestId draft, int attempt, Invoice document) {
    return issued(draft, attempt, document).end();
  }

  private static Canonical.Writer issued(RequestId draft, int attempt, Invoice document) {
    return number(Canonical.write().text(draft.value()).number(attempt), document);
  }

  /** Number, check code and day. */
  private static Canonical.Writer number(Canonical.Writer out, Invoice document) {
    InvoiceBytes.number(out, document.number());
    return out.text(document.checkCode().map(CheckCode::value).orElse(""))
        .text(document.issued().orElseThrow().toString());
  }

  static Canonical differing(
      RequestId draft, int attempt, Invoice document, List<Share> shares, List<Finding> findings) {
    Canonical.Writer out = issued(draft, attempt, document);
    out.fields(findings(Canonical.write(), findings).end());
    out.fields(InvoiceBytes.figures(document));
    return DraftBytes.shares(out, shares).end();
  }

  /** What was issued instead of what was checked, as it is read back. */
  record Otherwise(List<Finding> findings, Invoice invoice, List<Share> shares) {}

  /** Reads what was issued instead; the invoice without number and day. */
  static Otherwise otherwise(Canonical body, Optional<Canonical> personal) {
    Canonical.Reader in = body.read();
    in.text();
    in.number();
    skipNumber(in);
    List<Finding> findings = findings(in.fields().read());
    return new Otherwise(findings, InvoiceBytes.read(in.fields(), personal), DraftBytes.shares(in));
  }

  private static void skipNumber(Canonical.Reader in) {
    for (int field = 0; field < 4; field++) {
      in.text();
    }
  }

  static Canonical takenOver(EarlierInvoice earlier) {
    Canonical.Writer out =
        Canonical.write().text(earlier.hall().value()).text(earlier.by().value());
    number(out, earlier.invoice()).fields(InvoiceBytes.figures(earlier.invoice()));
    return DraftBytes.shares(out, earlier.shares()).end();
  }

  /** Names and words, and the file's hash, by which a person could be found out too. */
  static Canonical personal(EarlierInvoice earlier) {
    return Canonical.write()
        .bytes(earlier.file().bytes())
        .fields(InvoiceBytes.personal(earlier.invoice()))
        .end();
  }

  /** Reads what was taken over, as a draft: without number and day. */
  static InvoiceDraft takenOver(Canonical body, Optional<Canonical> personal) {
    Canonical.Reader in = body.read();
    HallCode hall = new HallCode(in.text());
    StaffNumber by = new StaffNumber(in.text());
    skipNumber(in);
    Optional<Canonical> texts = personal.map(StepBytes::texts);
    Invoice invoice = InvoiceBytes.read(in.fields(), texts);
    return InvoiceDraft.blue(hall, by, invoice, DraftBytes.shares(in));
  }

  private static Canonical texts(Canonical personal) {
    Canonical.Reader in = personal.read();
    in.bytes();
    return in.fields();
  }

  /** The file's hash in the personal text. */
  static Hash file(Canonical personal) {
    return Hash.of(personal.read().bytes());
  }

  static Canonical refusal(RequestId draft, StaffNumber by, Refusal refusal) {
    Canonical.Writer out = Canonical.write().text(draft.value()).text(by.value());
    out.number(refusal.faults().size());
    refusal.faults().forEach(fault -> out.text(fault.name()));
    return out.end();
  }

  /** The note of a refusal; nothing at all if there is none. */
  static Canonical personal(Refusal refusal) {
    return refusal.note().isEmpty()
        ? Canonical.EMPTY
        : Canonical.write().text(refusal.note()).end();
  }

  /** Reads a refusal; an erased note is {@code ***}. */
  static Refusal refusal(Canonical body, Optional<String> note) {
    Canonical.Reader in = body.read();
    in.text();
    in.text();
    Set<ReviewFault> faults = EnumSet.noneOf(ReviewFault.class);
    for (long left = in.number(); left > 0; left--) {
      faults.add(ReviewFault.valueOf(in.text()));
    }
    return new Refusal(faults, note.orElse(InvoiceBytes.ERASED));
  }

  static Canonical file(RequestId draft, int file, InvoiceFile content) {
    return Canonical.write()
        .text(draft.value())
        .number(file)
        .text(content.media().name())
        .number(content.size())
        .end();
  }

  /** The second field of a body: the attempt, or which file it is. */
  static int ordinal(Canonical body) {
    Canonical.Reader in = body.read();
    in.text();
    return Math.toIntExact(in.number());
  }

  static Canonical voiding(
      RequestId draft, boolean filed, boolean copiesBack, StaffNumber by, StaffNumber approver) {
    return Canonical.write()
        .text(draft.value())
        .number(filed ? 1 : 0)
        .number(copiesBack ? 1 : 0)
        .text(by.value())
        .text(approver.value())
        .end();
  }

  static Canonical form(RequestId blue, RedConfirmation form, StaffNumber by) {
    return Canonical.write()
        .text(form.number().value())
        .text(blue.value())
        .text(form.reason().name())
        .text(form.startedBy().name())
        .number(form.requested().toEpochMilli())
        .text(by.value())
        .end();
  }

  static Canonical formConfirmed(
      String form, RedConfirmation.Side side, Instant at, StaffNumber by) {
    return Canonical.write()
        .text(form)
        .text(side.name())
        .number(at.toEpochMilli())
        .text(by.value())
        .end();
  }
}
