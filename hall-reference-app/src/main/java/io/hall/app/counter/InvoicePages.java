package io.hall.app.counter;

import io.hall.app.server.InvoiceFields;
import io.hall.app.spring.SignedIn;
import io.hall.app.watch.Seen;
import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.RedConfirmation;
import io.hall.invoice.RedReason;
import io.hall.invoice.desk.DeskInvoice;
import io.hall.invoice.desk.DeskInvoice.Cleared;
import io.hall.invoice.desk.DeskInvoice.Differing;
import io.hall.invoice.desk.DeskInvoice.Drafted;
import io.hall.invoice.desk.Failure;
import io.hall.invoice.desk.InvoiceFile;
import io.hall.invoice.desk.Point;
import io.hall.invoice.desk.PointAnswers;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.RequestId;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The hall's invoices that are to be issued, and each of them: what it says, and its points. */
@Controller
@RequestMapping("/counter")
class InvoicePages {

  private final Counter counter;
  private final Invoices invoices;
  private final Issuing issuing;
  private final RedLetters reds;
  private final InvoiceFields fields;
  private final Seen seen;
  private final Clock clock;

  InvoicePages(
      Counter counter,
      Invoices invoices,
      Issuing issuing,
      RedLetters reds,
      InvoiceFields fields,
      Seen seen,
      Clock clock) {
    this.reds = reds;
    this.fields = fields;
    this.seen = seen;
    this.counter = counter;
    this.invoices = invoices;
    this.issuing = issuing;
    this.clock = clock;
  }

  @GetMapping("/invoices")
  String list(SignedIn me, Model model) {
    model.addAttribute("waiting", issuing.waiting(me.hall()));
    return "counter-invoices";
  }

  /**
   * A point of the check.
   *
   * @param right whether nothing stands against it
   * @param found what was found, in sentences
   */
  record Shown(Point point, boolean right, List<String> found) {}

  @GetMapping("/invoice/{id}")
  String one(@PathVariable String id, SignedIn me, Locale locale, Model model) {
    DeskInvoice invoice = invoices.of(me.hall(), id);
    Optional<PointAnswers> answers = invoices.answers(invoice);
    model.addAttribute("invoice", invoice);
    model.addAttribute("face", InvoiceFace.masked(invoice));
    model.addAttribute("points", points(answers, locale));
    model.addAttribute("mine", answers.filter(one -> one.by().equals(me.number())).isPresent());
    model.addAttribute("request", RequestId.next(clock).value());
    outcome(invoice, model);
    document(invoice, locale, model);
    return "counter-invoice-one";
  }

  /** What the platform answered, and what it may answer. */
  private void outcome(DeskInvoice invoice, Model model) {
    model.addAttribute("unissued", invoice instanceof DeskInvoice.Unissued);
    model.addAttribute(
        "attempts", invoice instanceof Cleared cleared ? cleared.attempts() : List.of());
    model.addAttribute("failures", Failure.values());
    model.addAttribute("today", BusinessDate.today(clock));
  }

  /** What was issued, its files, and what may take it back. */
  private void document(DeskInvoice invoice, Locale locale, Model model) {
    List<InvoiceFile> files = issuing.files(invoice);
    model.addAttribute("files", files);
    model.addAttribute("state", InvoiceState.of(invoice, !files.isEmpty()));
    model.addAttribute("numbered", invoice instanceof DeskInvoice.Document);
    model.addAttribute("reversible", isReversible(invoice));
    model.addAttribute("reasons", RedReason.values());
    model.addAttribute("sides", RedConfirmation.Side.values());
    List<Finding> differences =
        invoice instanceof Differing differing ? differing.findings() : List.of();
    model.addAttribute(
        "differences", differences.stream().map(f -> fields.sentence(f, locale)).toList());
  }

  private static boolean isReversible(DeskInvoice invoice) {
    return invoice instanceof DeskInvoice.Document && !invoice.draft().isRed();
  }

  private static List<Shown> points(Optional<PointAnswers> answers, Locale locale) {
    return answers.stream()
        .flatMap(
            given -> given.answers().keySet().stream().map(point -> shown(given, point, locale)))
        .toList();
  }

  private static Shown shown(PointAnswers given, Point point, Locale locale) {
    List<Finding> found = given.answers().getOrDefault(point, List.of());
    return new Shown(
        point, given.isRight(point), found.stream().map(f -> f.message(locale)).toList());
  }

  /** Shows what names a person in full, which is put on record. */
  @PostMapping("/invoice/{id}/reveal")
  String reveal(@PathVariable String id, SignedIn me, Model model) {
    DeskInvoice invoice = invoices.of(me.hall(), id);
    seen.by(me, "invoice.reveal", "invoice/" + invoice.id());
    model.addAttribute("invoice", invoice);
    model.addAttribute("face", InvoiceFace.full(invoice));
    return "counter-invoice-one :: face";
  }

  @PostMapping("/invoice/{id}/check")
  String check(@PathVariable String id, @RequestParam String request, SignedIn me) {
    DeskInvoice invoice = invoices.of(me.hall(), id);
    if (invoice instanceof Drafted drafted) {
      check(new RequestId(request), drafted, me);
    }
    return "redirect:/counter/invoice/" + id;
  }

  private void check(RequestId request, Drafted drafted, SignedIn me) {
    if (drafted.draft().isRed()) {
      reds.check(request, drafted, me.number());
    } else {
      ReceiptNumber number = drafted.draft().shares().get(0).receipt();
      Receipt receipt = counter.receipt(me.hall(), number.toString());
      invoices.check(request, drafted, receipt, me.number());
    }
  }

  @PostMapping("/invoice/{id}/withdraw")
  String withdraw(@PathVariable String id, @RequestParam String request, SignedIn me) {
    if (!(invoices.of(me.hall(), id) instanceof DeskInvoice.Unissued unissued)) {
      throw new CheckFailedException(Finding.of(InvoiceCode.OTHER_STAGE));
    }
    invoices.withdraw(new RequestId(request), unissued, me.number());
    return "redirect:/counter/invoice/" + id;
  }
}
