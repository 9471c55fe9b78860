package io.hall.app.operations;

import io.hall.app.data.Company;
import io.hall.app.operations.InvoiceReviews.Look;
import io.hall.app.server.PdfAnswer;
import io.hall.app.spring.SignedIn;
import io.hall.app.watch.Seen;
import io.hall.document.DocumentRenderer;
import io.hall.invoice.Party;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.invoice.desk.DeskInvoice.Stage;
import io.hall.invoice.desk.Point;
import io.hall.invoice.desk.Refusal;
import io.hall.invoice.desk.ReviewFault;
import io.hall.invoice.print.HandoverPage;
import io.hall.money.CapitalAmount;
import io.hall.security.masking.Masks;
import io.hall.store.RequestId;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Invoices: those to review, each beside its receipts, and the list that goes to finance. */
@Controller
@RequestMapping("/invoices")
class ReviewPages {

  private static final Set<Point> POINTS =
      EnumSet.of(Point.NAME, Point.SEASON, Point.AMOUNT, Point.UNIT_PRICE);

  private final InvoiceReviews reviews;
  private final Seen seen;
  private final DocumentRenderer renderer;
  private final Clock clock;
  private final Company company;

  ReviewPages(
      InvoiceReviews reviews, Seen seen, DocumentRenderer renderer, Clock clock, Company company) {
    this.company = company;
    this.reviews = reviews;
    this.seen = seen;
    this.renderer = renderer;
    this.clock = clock;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("waiting", reviews.waiting());
    model.addAttribute("reviewed", reviews.at(Stage.REVIEWED));
    model.addAttribute("wrong", reviews.at(Stage.REFUSED));
    model.addAttribute("differing", reviews.at(Stage.DIFFERING));
    return "operations-invoices";
  }

  @GetMapping("/one")
  String one(@RequestParam String id, Model model) {
    Look look = look(id);
    show(look, isOpen(look), model);
    model.addAttribute("look", look);
    model.addAttribute("capitals", CapitalAmount.write(look.invoice().invoice().totals().gross()));
    model.addAttribute("told", Told.of(look.findings()));
    model.addAttribute("points", POINTS);
    model.addAttribute("faults", ReviewFault.values());
    model.addAttribute("reviewable", look.invoice() instanceof Issued);
    model.addAttribute("request", RequestId.next(clock).value());
    return "operations-invoice";
  }

  private Look look(String id) {
    return Asked.known(reviews.look(new RequestId(id)));
  }

  /** A company's name is no secret. */
  private static boolean isOpen(Look look) {
    return look.invoice().invoice().buyer().isOrganisation();
  }

  private static void show(Look look, boolean open, Model model) {
    Party buyer = look.invoice().invoice().buyer();
    model.addAttribute("id", look.invoice().id().value());
    model.addAttribute("open", open);
    model.addAttribute("buyer", open ? buyer.name() : Masks.party(buyer.name()));
    model.addAttribute(
        "payers",
        look.behind().stream()
            .map(behind -> behind.receipt().payment().payer().name())
            .map(name -> open ? name : Masks.party(name))
            .toList());
  }

  /** Shows the names in full, which is put on record. */
  @PostMapping("/reveal")
  String reveal(@RequestParam String id, SignedIn me, Model model) {
    Look look = look(id);
    seen.by(me, "invoice.reveal", "invoice/" + look.invoice().number().text());
    show(look, true, model);
    return "operations-invoice :: names";
  }

  @PostMapping("/review")
  String review(
      @RequestParam String request,
      @RequestParam String id,
      @RequestParam(required = false, defaultValue = "") List<Point> point,
      SignedIn me) {
    Set<Point> missing = EnumSet.copyOf(POINTS);
    point.forEach(missing::remove);
    if (!missing.isEmpty()) {
      throw OperationsCode.NOT_TICKED.in(missing.iterator().next().name());
    }
    reviews.review(new RequestId(request), issued(id), me.number());
    return "redirect:/invoices";
  }

  @PostMapping("/refuse")
  String refuse(
      @RequestParam String request,
      @RequestParam String id,
      @RequestParam(required = false, defaultValue = "") List<ReviewFault> fault,
      @RequestParam(defaultValue = "") String note,
      SignedIn me) {
    Refusal refusal = new Refusal(Set.copyOf(fault), note.strip());
    reviews.refuse(new RequestId(request), issued(id), me.number(), refusal);
    return "redirect:/invoices";
  }

  /** Asked twice the desk answers as before, and what comes too late it refuses. */
  private Issued issued(String id) {
    return Asked.known(reviews.issued(new RequestId(id)));
  }

  @GetMapping("/handover.pdf")
  ResponseEntity<byte[]> handover() {
    return PdfAnswer.of(
        HandoverPage.of(reviews.handover(), company.head(), clock.instant()), renderer);
  }
}
