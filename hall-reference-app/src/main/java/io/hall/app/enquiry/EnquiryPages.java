package io.hall.app.enquiry;

import io.hall.app.enquiry.EnquiryBook.Question;
import io.hall.app.shift.Hours;
import io.hall.app.spring.NotThere;
import io.hall.app.spring.SignedIn;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.conduct.ConductCode;
import io.hall.conduct.Note;
import io.hall.conduct.enquiry.Duty;
import io.hall.conduct.enquiry.Enquiry;
import io.hall.payment.StaffNumber;
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

/** First enquiries: the open ones by age, and what is owed of each. */
@Controller
@RequestMapping("/enquiries")
class EnquiryPages {

  private final EnquiryBook book;
  private final Clock clock;

  EnquiryPages(EnquiryBook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  @ModelAttribute("hours")
  Hours hours() {
    return new Hours();
  }

  @ModelAttribute("request")
  String request() {
    return RequestId.next(clock).value();
  }

  @GetMapping
  String open(SignedIn me, Model model) {
    model.addAttribute("classes", book.open(me.hall()));
    model.addAttribute("window", me.getPrincipal().terminal().id());
    return "enquiries";
  }

  @PostMapping
  String receive(
      @RequestParam String request,
      @RequestParam String topic,
      @RequestParam String window,
      @RequestParam(defaultValue = "false") boolean inScope,
      @RequestParam String words,
      SignedIn me) {
    Question question = new Question(topic.strip(), window.strip(), inScope, words.strip());
    book.receive(new RequestId(request), me.getPrincipal(), question);
    return "redirect:/enquiries/" + request;
  }

  @GetMapping("/{id}")
  String one(@PathVariable String id, SignedIn me, Model model) {
    Enquiry enquiry = enquiry(id, me);
    model.addAttribute("enquiry", enquiry);
    model.addAttribute("open", enquiry instanceof Enquiry.Open open ? open : null);
    model.addAttribute("duties", Duty.values());
    model.addAttribute("others", book.others(me.hall(), me.number()));
    return "enquiry";
  }

  /** Shows the customer's words, which is put on record. */
  @PostMapping("/{id}/words")
  String words(@PathVariable String id, SignedIn me, Model model) {
    Enquiry enquiry = enquiry(id, me);
    model.addAttribute("enquiry", enquiry);
    model.addAttribute("words", book.words(enquiry, me.getPrincipal()));
    return "enquiry :: words";
  }

  @PostMapping("/{id}/duty")
  String duty(
      @PathVariable String id,
      @RequestParam String request,
      @RequestParam Duty duty,
      @RequestParam String department,
      @RequestParam String note,
      SignedIn me) {
    book.fulfil(
        new RequestId(request), open(id, me), duty, department.strip(), me.number(), note(note));
    return "redirect:/enquiries/" + id;
  }

  @PostMapping("/{id}/offer")
  String offer(
      @PathVariable String id,
      @RequestParam String request,
      @RequestParam String to,
      @RequestParam String note,
      SignedIn me) {
    book.offer(new RequestId(request), open(id, me), me.number(), new StaffNumber(to), note(note));
    return "redirect:/enquiries/" + id;
  }

  @PostMapping("/{id}/take")
  String take(@PathVariable String id, @RequestParam String request, SignedIn me) {
    book.take(new RequestId(request), open(id, me), me.number());
    return "redirect:/enquiries/" + id;
  }

  @PostMapping("/{id}/answer")
  String answer(
      @PathVariable String id,
      @RequestParam String request,
      @RequestParam(defaultValue = "false") boolean satisfied,
      @RequestParam String note,
      SignedIn me) {
    book.answer(new RequestId(request), open(id, me), me.number(), satisfied, note(note));
    return "redirect:/enquiries/" + id;
  }

  private Enquiry enquiry(String id, SignedIn me) {
    return book.find(me.hall(), id).orElseThrow(NotThere::new);
  }

  private Enquiry.Open open(String id, SignedIn me) {
    if (enquiry(id, me) instanceof Enquiry.Open open) {
      return open;
    }
    throw new CheckFailedException(Finding.of(ConductCode.GONE_ON));
  }

  private static Note note(String text) {
    return new Note(text.strip());
  }
}
