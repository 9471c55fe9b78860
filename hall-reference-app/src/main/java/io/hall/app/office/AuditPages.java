package io.hall.app.office;

import io.hall.app.spring.NotThere;
import io.hall.app.spring.SignedIn;
import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.proof.SealedCheckpoint;
import io.hall.security.account.Conformance;
import io.hall.security.audit.AuditRecords;
import io.hall.security.audit.AuditRecords.Query;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
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

/** The audit log: searched by day, person and kind, with a proof for every entry. */
@Controller
@RequestMapping("/audit")
class AuditPages {

  private final AuditOffice office;
  private final Clock clock;
  private final String profile;

  AuditPages(AuditOffice office, Clock clock, @Value("${hall.profile}") String profile) {
    this.office = office;
    this.clock = clock;
    this.profile = profile;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = AuditLine.COMPANY) String log,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate until,
      @RequestParam(defaultValue = "") String actor,
      @RequestParam(defaultValue = "") String action,
      @RequestParam(defaultValue = "") String resource,
      @RequestParam(required = false) @Nullable Long before,
      Model model) {
    Optional<HallCode> asked = known(log);
    LocalDate today = BusinessDate.today(clock).date();
    LocalDate first = from == null ? today : from;
    LocalDate last = until == null ? first : until;
    AuditRecords.Page page =
        office.page(
            asked, query(first, last, actor, action, resource), Optional.ofNullable(before));
    model.addAttribute("entries", page.entries().stream().map(AuditLine::of).toList());
    model.addAttribute("older", page.older().orElse(null));
    model.addAttribute("from", first);
    model.addAttribute("until", last);
    model.addAttribute("actor", actor);
    model.addAttribute("action", action);
    model.addAttribute("resource", resource);
    return log("audit", asked, model);
  }

  private static Query query(
      LocalDate from, LocalDate until, String actor, String action, String resource) {
    if (until.isBefore(from)) {
      throw new CheckFailedException(Finding.of(OfficeCode.PERIOD).in("until"));
    }
    return new Query(
        new BusinessDate(from).start(),
        new BusinessDate(until).next().start(),
        actor.strip(),
        action.strip().toLowerCase(Locale.ROOT),
        resource.strip());
  }

  private String log(String page, Optional<HallCode> log, Model model) {
    model.addAttribute("log", AuditLine.name(log));
    model.addAttribute("logs", office.logs().stream().map(AuditLine::name).toList());
    model.addAttribute("head", office.head(log).map(SealedCheckpoint::checkpoint).orElse(null));
    return page;
  }

  @GetMapping("/entry/{log}/{position}")
  String entry(@PathVariable String log, @PathVariable long position, Model model) {
    Optional<HallCode> asked = known(log);
    AuditRecords.Entry entry = office.entry(asked, position).orElseThrow(NotThere::new);
    model.addAttribute("entry", AuditLine.of(entry));
    model.addAttribute("proof", office.proof(asked, position).orElse(null));
    return log("audit-entry", asked, model);
  }

  @GetMapping("/entry/{log}/{position}/proof.txt")
  ResponseEntity<byte[]> proof(@PathVariable String log, @PathVariable long position) {
    return text("audit-proof", office.proof(known(log), position));
  }

  @GetMapping("/head/{log}/head.txt")
  ResponseEntity<byte[]> head(@PathVariable String log) {
    return text("audit-head", office.head(known(log)).map(SealedCheckpoint::text));
  }

  /** Seals the log as it stands, so that its last entries can be proved too. */
  @PostMapping("/head/{log}/seal")
  String seal(@PathVariable String log, SignedIn me) {
    Optional<HallCode> asked = known(log);
    office.seal(me.getPrincipal(), asked);
    return "redirect:/audit?log=" + AuditLine.name(asked);
  }

  @PostMapping("/verify")
  String verify(SignedIn me, Model model) {
    Locale locale = LocaleContextHolder.getLocale();
    List<VerifiedLine> logs =
        office.verify(me.getPrincipal()).stream().map(one -> VerifiedLine.of(one, locale)).toList();
    model.addAttribute("verified", logs);
    model.addAttribute(
        "uncovered", office.coverage().stream().map(f -> f.message(locale)).toList());
    return "audit-verified";
  }

  /** What the standards demand, and what stands for it. */
  @GetMapping("/conformance")
  String conformance(Model model) {
    model.addAttribute("profile", profile);
    model.addAttribute("rows", Conformance.shipped().of(profile));
    return "audit-conformance";
  }

  private Optional<HallCode> known(String name) {
    Optional<HallCode> log = AuditLine.log(name);
    if (!name.equals(AuditLine.COMPANY) && !office.logs().contains(log)) {
      throw new NotThere();
    }
    return log;
  }

  private static ResponseEntity<byte[]> text(String name, Optional<String> text) {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + name + ".txt")
        .body(text.orElseThrow(NotThere::new).getBytes(StandardCharsets.UTF_8));
  }
}
