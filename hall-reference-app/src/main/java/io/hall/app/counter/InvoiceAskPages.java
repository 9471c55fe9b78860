package io.hall.app.counter;

import io.hall.app.spring.SignedIn;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.Party;
import io.hall.invoice.desk.DeskInvoice;
import io.hall.invoice.desk.Point;
import io.hall.invoice.desk.PointAnswers;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.Receipt;
import io.hall.security.masking.Masks;
import io.hall.store.RequestId;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The invoice that a customer asks for, with the buyer's title, and its four points. */
@Controller
@RequestMapping("/counter")
class InvoiceAskPages {

  private static final String PERSON = "个人";
  private static final List<Point> FOUR =
      List.of(Point.NAME, Point.SEASON, Point.AMOUNT, Point.UNIT_PRICE);

  private final Counter counter;
  private final Invoices invoices;
  private final Clock clock;

  InvoiceAskPages(Counter counter, Invoices invoices, Clock clock) {
    this.counter = counter;
    this.invoices = invoices;
    this.clock = clock;
  }

  @ModelAttribute("request")
  String request() {
    return RequestId.next(clock).value();
  }

  @GetMapping("/receipt/{number}/invoice")
  String ask(@PathVariable String number, SignedIn me, Model model) {
    Receipt receipt = receipt(me, number);
    model.addAttribute("receipt", receipt);
    model.addAttribute("name", Masks.name(receipt.payment().payer().name()));
    return "counter-invoice";
  }

  @PostMapping("/receipt/{number}/invoice")
  String ask(
      @PathVariable String number,
      @RequestParam String request,
      @RequestParam boolean person,
      @RequestParam String taxpayer,
      SignedIn me) {
    Receipt receipt = receipt(me, number);
    Party buyer = Party.of(person ? PERSON : receipt.payment().payer().name());
    Party titled = taxpayer.isBlank() ? buyer : buyer.withTaxpayerId(taxpayer.strip());
    return "redirect:/counter/invoice/"
        + invoices.ask(new RequestId(request), receipt, titled, staff(me));
  }

  /**
   * A point of the check.
   *
   * @param right whether nothing stands against it
   * @param found what was found, in sentences
   */
  record Shown(Point point, boolean right, List<String> found) {}

  @GetMapping("/invoice/{id}")
  String invoice(@PathVariable String id, SignedIn me, Locale locale, Model model) {
    DeskInvoice invoice = invoice(me, id);
    model.addAttribute("invoice", invoice);
    model.addAttribute("points", points(invoices.answers(invoice), locale));
    model.addAttribute("unissued", invoice instanceof DeskInvoice.Unissued);
    return "counter-invoice-points";
  }

  private static List<Shown> points(Optional<PointAnswers> answers, Locale locale) {
    return answers.stream()
        .flatMap(given -> FOUR.stream().map(point -> shown(given, point, locale)))
        .toList();
  }

  private static Shown shown(PointAnswers given, Point point, Locale locale) {
    List<Finding> found = given.answers().getOrDefault(point, List.of());
    return new Shown(
        point, given.isRight(point), found.stream().map(f -> f.message(locale)).toList());
  }

  @PostMapping("/invoice/{id}/withdraw")
  String withdraw(@PathVariable String id, @RequestParam String request, SignedIn me) {
    if (!(invoice(me, id) instanceof DeskInvoice.Unissued unissued)) {
      throw new CheckFailedException(Finding.of(InvoiceCode.OTHER_STAGE));
    }
    invoices.withdraw(new RequestId(request), unissued, staff(me));
    return "redirect:/counter/invoice/" + id;
  }

  private DeskInvoice invoice(SignedIn me, String id) {
    return invoices.find(hall(me), id).orElseThrow(InvoiceAskPages::notHere);
  }

  private Receipt receipt(SignedIn me, String number) {
    return counter.receipt(hall(me), number).orElseThrow(InvoiceAskPages::notHere);
  }

  private static ResponseStatusException notHere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static HallCode hall(SignedIn me) {
    return me.getPrincipal().account().hall().orElseThrow();
  }

  private static StaffNumber staff(SignedIn me) {
    return me.getPrincipal().account().number();
  }
}
