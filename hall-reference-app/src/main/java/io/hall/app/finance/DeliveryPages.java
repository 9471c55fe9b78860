package io.hall.app.finance;

import io.hall.app.data.Company;
import io.hall.app.finance.Deliveries.Group;
import io.hall.app.server.AskedDay;
import io.hall.app.server.PdfAnswer;
import io.hall.app.spring.SignedIn;
import io.hall.calendar.BusinessDate;
import io.hall.document.DocumentRenderer;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.desk.DeskInvoice.Delivered;
import io.hall.invoice.print.HandoverPage;
import io.hall.store.RequestId;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finance receives invoices, and sees what they come to by day, item and rate. */
@Controller
@RequestMapping("/deliveries")
class DeliveryPages {

  private static final int USUAL_DAYS = 31;

  private final Deliveries deliveries;
  private final DocumentRenderer renderer;
  private final Clock clock;
  private final Company company;

  DeliveryPages(Deliveries deliveries, DocumentRenderer renderer, Clock clock, Company company) {
    this.company = company;
    this.deliveries = deliveries;
    this.renderer = renderer;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      Model model) {
    BusinessDate last = AskedDay.of(to, deliveries.today());
    BusinessDate first = AskedDay.of(from, last.plusDays(1 - USUAL_DAYS));
    List<Delivered> received = deliveries.received(first, last);
    SortedMap<Group, InvoiceTotals> sums = Deliveries.sums(received);
    model.addAttribute("from", first);
    model.addAttribute("to", last);
    model.addAttribute("waiting", deliveries.waiting());
    model.addAttribute("received", received);
    model.addAttribute("sums", sums);
    model.addAttribute("total", Deliveries.total(sums));
    model.addAttribute("request", RequestId.next(clock).value());
    return "finance-deliveries";
  }

  @PostMapping("/receive")
  String receive(
      @RequestParam String request,
      @RequestParam(required = false, defaultValue = "") List<String> invoice,
      SignedIn me) {
    deliveries.receive(
        new RequestId(request), invoice.stream().map(RequestId::new).toList(), me.number());
    return "redirect:/deliveries";
  }

  /** The list of what was received, to be signed. */
  @GetMapping("/handover.pdf")
  ResponseEntity<byte[]> paper(@RequestParam String from, @RequestParam String to) {
    BusinessDate today = deliveries.today();
    List<Delivered> received =
        deliveries.received(AskedDay.of(from, today), AskedDay.of(to, today));
    return PdfAnswer.of(
        HandoverPage.of(Deliveries.list(received), company.head(), clock.instant()), renderer);
  }
}
