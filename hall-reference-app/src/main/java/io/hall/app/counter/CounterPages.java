package io.hall.app.counter;

import io.hall.app.customer.Customer;
import io.hall.app.form.FormFields;
import io.hall.app.shift.Hours;
import io.hall.app.shift.Ready;
import io.hall.app.spring.SignedIn;
import io.hall.app.watch.Seen;
import io.hall.check.CheckFailedException;
import io.hall.payment.Tender;
import io.hall.receipt.Receipt;
import io.hall.security.account.Account;
import io.hall.security.masking.Masks;
import io.hall.store.RequestId;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The counter: a customer is found, pays, and gets the receipt. */
@Controller
@RequestMapping("/counter")
class CounterPages {

  private final Counter counter;
  private final Ready ready;
  private final Seen seen;
  private final Clock clock;

  CounterPages(Counter counter, Ready ready, Seen seen, Clock clock) {
    this.counter = counter;
    this.ready = ready;
    this.seen = seen;
    this.clock = clock;
  }

  /** A customer as the list shows them: masked. */
  record Hit(String number, String name, String phone, String address) {
    static Hit of(Customer customer) {
      return new Hit(
          customer.number(),
          Masks.name(customer.name()),
          customer.phone().isEmpty() ? "" : Masks.phone(customer.phone()),
          Masks.address(customer.address()));
    }
  }

  @ModelAttribute("hours")
  Hours hours() {
    return new Hours();
  }

  /** What is searched comes in the body: no name and no number of a telephone is in an address. */
  @RequestMapping(method = {RequestMethod.GET, RequestMethod.POST})
  String search(@RequestParam(defaultValue = "") String q, SignedIn me, Model model) {
    Account account = me.getPrincipal().account();
    model.addAttribute("book", counter.book(me.hall(), account.number()).orElse(null));
    model.addAttribute("missing", ready.missing(me.getPrincipal()).orElse(null));
    model.addAttribute("q", q);
    model.addAttribute("today", counter.today(me.hall(), account.number()));
    model.addAttribute("hits", counter.search(q).stream().map(Hit::of).toList());
    return "counter";
  }

  @GetMapping("/customer/{number}")
  String customer(@PathVariable String number, SignedIn me, Model model) {
    model.addAttribute("missing", ready.missing(me.getPrincipal()).orElse(null));
    model.addAttribute("customer", Hit.of(counter.customer(number)));
    model.addAttribute("owed", counter.owed(number));
    model.addAttribute("tenders", Tender.values());
    model.addAttribute("request", RequestId.next(clock).value());
    return "counter-customer";
  }

  /** What is typed so far comes to: due, tendered, change, in capitals too. */
  @GetMapping("/customer/{number}/sum")
  String sum(@PathVariable String number, @RequestParam Map<String, String> form, Model model) {
    try {
      model.addAttribute("sum", BillSum.of(form));
    } catch (CheckFailedException e) { // half typed, or wrong: it is told when it is sent
      model.addAttribute("sum", null);
    }
    return "counter-customer :: sum";
  }

  /** Shows a customer's data in full, which is put on record. */
  @PostMapping("/customer/{number}/reveal")
  String reveal(@PathVariable String number, SignedIn me, Model model) {
    Customer customer = counter.customer(number);
    seen.by(me, "customer.reveal", "customer/" + number);
    model.addAttribute(
        "customer", new Hit(number, customer.name(), customer.phone(), customer.address()));
    return "counter-customer :: who";
  }

  @FormFields({
    "pay\\.[0-9]{4}\\.[A-Z_]+",
    "tender\\.[A-Z_]+",
    "reference\\.[A-Z_]+",
    "cashReceived"
  })
  @PostMapping("/customer/{number}/pay")
  String pay(
      @PathVariable String number,
      @RequestParam String request,
      @RequestParam Map<String, String> form,
      SignedIn me) {
    Receipt receipt = counter.take(new RequestId(request), me.hall(), me.number(), number, form);
    return "redirect:/counter/receipt/" + receipt.number();
  }
}
