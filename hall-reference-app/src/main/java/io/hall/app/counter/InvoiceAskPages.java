package io.hall.app.counter;

import io.hall.app.spring.SignedIn;
import io.hall.invoice.Party;
import io.hall.receipt.Receipt;
import io.hall.security.masking.Masks;
import io.hall.store.RequestId;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The invoice that a customer asks for, with the buyer's title. */
@Controller
@RequestMapping("/counter")
class InvoiceAskPages {

  private static final String PERSON = "个人";

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
    Receipt receipt = counter.receipt(me.hall(), number);
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
    Receipt receipt = counter.receipt(me.hall(), number);
    Party buyer = Party.of(person ? PERSON : receipt.payment().payer().name());
    Party titled = taxpayer.isBlank() ? buyer : buyer.withTaxpayerId(taxpayer.strip());
    return "redirect:/counter/invoice/"
        + invoices.ask(new RequestId(request), receipt, titled, me.number());
  }
}
