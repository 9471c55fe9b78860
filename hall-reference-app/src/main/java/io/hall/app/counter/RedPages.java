package io.hall.app.counter;

import io.hall.app.spring.SignedIn;
import io.hall.calendar.BusinessDate;
import io.hall.invoice.ConfirmationNumber;
import io.hall.invoice.RedConfirmation;
import io.hall.invoice.RedReason;
import io.hall.invoice.desk.DeskInvoice.Document;
import io.hall.invoice.desk.DeskInvoice.Stage;
import io.hall.invoice.desk.RedGround;
import io.hall.store.RequestId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What takes an issued invoice back: its red letter, and the confirmation form for one. */
@Controller
@RequestMapping("/counter/invoice/{id}")
class RedPages {

  private final Invoices invoices;
  private final RedLetters reds;

  RedPages(Invoices invoices, RedLetters reds) {
    this.invoices = invoices;
    this.reds = reds;
  }

  @PostMapping("/red")
  String red(
      @PathVariable String id,
      @RequestParam String request,
      @RequestParam RedReason reason,
      @RequestParam(defaultValue = "false") boolean used,
      @RequestParam(defaultValue = "false") boolean booked,
      @RequestParam String form,
      SignedIn me) {
    RedGround ground = new RedGround(reason, RedConfirmation.isNeeded(used, booked));
    Optional<ConfirmationNumber> number =
        form.isBlank() ? Optional.empty() : Optional.of(number(form));
    return "redirect:/counter/invoice/"
        + reds.ask(new RequestId(request), document(me, id), ground, number, me.number());
  }

  /** A form that one side has started on the platform. */
  @PostMapping("/form")
  String started(
      @PathVariable String id,
      @RequestParam String request,
      @RequestParam String form,
      @RequestParam RedReason reason,
      @RequestParam RedConfirmation.Side side,
      @RequestParam LocalDateTime at,
      SignedIn me) {
    RedConfirmation started = RedConfirmation.started(number(form), reason, side, instant(at));
    reds.started(new RequestId(request), document(me, id), started, me.number());
    return "redirect:/counter/invoice/" + id;
  }

  /** That the other side has confirmed it there. */
  @PostMapping("/form/confirmed")
  String confirmed(
      @PathVariable String id,
      @RequestParam String request,
      @RequestParam String form,
      @RequestParam RedConfirmation.Side side,
      @RequestParam LocalDateTime at,
      SignedIn me) {
    document(me, id);
    reds.confirmed(new RequestId(request), number(form), side, instant(at), me.number());
    return "redirect:/counter/invoice/" + id;
  }

  private static ConfirmationNumber number(String text) {
    return ConfirmationNumber.parse(text.strip()).orThrow();
  }

  private static Instant instant(LocalDateTime at) {
    return at.atZone(BusinessDate.ZONE).toInstant();
  }

  private Document document(SignedIn me, String id) {
    return Issuing.at(invoices.of(me.hall(), id), Document.class, Stage.ISSUED);
  }
}
