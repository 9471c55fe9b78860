package io.hall.app.office;

import io.hall.app.spring.NotThere;
import io.hall.app.spring.SignedIn;
import io.hall.calendar.BusinessDate;
import io.hall.payment.StaffNumber;
import io.hall.security.departure.Departure;
import io.hall.store.RequestId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Departures: asked for, allowed, executed and certified, by three people. */
@Controller
@RequestMapping("/departures")
class DeparturePages {

  private final DepartureOffice office;
  private final Clock clock;

  DeparturePages(DepartureOffice office, Clock clock) {
    this.office = office;
    this.clock = clock;
  }

  @GetMapping
  String list(SignedIn me, Model model) {
    model.addAttribute(
        "departures",
        office.recent(me.getPrincipal().account()).stream().map(DepartureLine::of).toList());
    model.addAttribute("request", RequestId.next(clock).value());
    model.addAttribute("today", BusinessDate.today(clock));
    return "departures";
  }

  @PostMapping("/new")
  String request(
      @RequestParam String request,
      @RequestParam String account,
      @RequestParam LocalDate lastDay,
      @RequestParam String reason,
      SignedIn me) {
    office.request(
        me.getPrincipal(),
        new RequestId(request),
        new StaffNumber(account),
        new BusinessDate(lastDay),
        reason);
    return to(request);
  }

  /** Stops an account on one person's word, and begins its departure. */
  @PostMapping("/suspend")
  String suspend(
      @RequestParam String request,
      @RequestParam String account,
      @RequestParam String reason,
      SignedIn me) {
    office.suspend(me.getPrincipal(), new RequestId(request), new StaffNumber(account), reason);
    return to(request);
  }

  @GetMapping("/case/{id}")
  String departure(@PathVariable String id, SignedIn me, Model model) {
    model.addAttribute("departure", DepartureLine.of(known(id, me)));
    model.addAttribute("heads", office.heads());
    model.addAttribute("request", RequestId.next(clock).value());
    return "departures-case";
  }

  @PostMapping("/case/{id}/approve")
  String approve(@PathVariable String id, @RequestParam String request, SignedIn me) {
    office.approve(me.getPrincipal(), new RequestId(request), known(id, me));
    return to(id);
  }

  @PostMapping("/case/{id}/withdraw")
  String withdraw(@PathVariable String id, @RequestParam String request, SignedIn me) {
    office.withdraw(me.getPrincipal(), new RequestId(request), known(id, me));
    return to(id);
  }

  @PostMapping("/case/{id}/execute")
  String execute(
      @PathVariable String id,
      @RequestParam String request,
      @RequestParam String receiver,
      SignedIn me) {
    office.execute(
        me.getPrincipal(), new RequestId(request), known(id, me), new StaffNumber(receiver));
    office.certify(known(id, me));
    return to(id);
  }

  /** For an execution whose certificate could not be sealed at once. */
  @PostMapping("/case/{id}/certify")
  String certify(@PathVariable String id, SignedIn me) {
    office.certify(known(id, me));
    return to(id);
  }

  @GetMapping("/case/{id}/certificate.pdf")
  ResponseEntity<byte[]> paper(@PathVariable String id, SignedIn me) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
        .body(office.paper(known(id, me)));
  }

  /** The bytes that the seal is over. */
  @GetMapping("/case/{id}/certificate.json")
  ResponseEntity<byte[]> json(@PathVariable String id, SignedIn me) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=certificate.json")
        .body(office.json(known(id, me)).getBytes(StandardCharsets.UTF_8));
  }

  private Departure known(String id, SignedIn me) {
    return office.find(new RequestId(id), me.getPrincipal().account()).orElseThrow(NotThere::new);
  }

  private static String to(String id) {
    return "redirect:/departures/case/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
  }
}
