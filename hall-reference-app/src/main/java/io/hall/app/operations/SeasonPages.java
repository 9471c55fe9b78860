package io.hall.app.operations;

import io.hall.app.operations.SeasonDesk.Progress;
import io.hall.app.server.PdfAnswer;
import io.hall.app.spring.SignedIn;
import io.hall.archive.Cut;
import io.hall.calendar.FilingSeasons.Filed;
import io.hall.document.DocumentRenderer;
import io.hall.payment.StaffNumber;
import io.hall.receipt.CompletenessCertificate;
import io.hall.security.account.Role;
import io.hall.store.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The season: progress, cuts, and the certificates of the books. */
@Controller
@RequestMapping("/season")
class SeasonPages {

  private static final Set<Role> APPROVERS = Set.of(Role.LEADER, Role.SETTLEMENT_ADMIN);

  private final SeasonDesk season;
  private final ArchiveWorks works;
  private final SecondPerson second;
  private final DocumentRenderer renderer;
  private final Clock clock;

  SeasonPages(
      SeasonDesk season,
      ArchiveWorks works,
      SecondPerson second,
      DocumentRenderer renderer,
      Clock clock) {
    this.season = season;
    this.works = works;
    this.second = second;
    this.renderer = renderer;
    this.clock = clock;
  }

  /** A cut in the list. */
  record Line(String name, Cut cut, boolean built) {}

  @GetMapping
  String progress(Model model) {
    Filed filed = season.season();
    List<Progress> progress = season.progress(filed);
    model.addAttribute("filed", filed);
    model.addAttribute("progress", progress);
    model.addAttribute("to", season.lastClosed(progress));
    model.addAttribute(
        "cuts",
        season.cuts().stream()
            .map(cut -> new Line(SeasonDesk.name(cut), cut, works.isBuilt(cut)))
            .toList());
    model.addAttribute("books", season.books());
    model.addAttribute("request", RequestId.next(clock).value());
    return "operations-season";
  }

  /** Makes a cut, which a second person approves, and begins to build its archive. */
  @PostMapping("/cut")
  String cut(
      @RequestParam String request,
      @RequestParam String to,
      @RequestParam(defaultValue = "false") boolean closing,
      @RequestParam String number,
      @RequestParam char[] password,
      SignedIn me,
      HttpServletRequest web) {
    StaffNumber approver = second.signed(web, number, password, APPROVERS);
    StaffNumber by = me.number();
    Cut made =
        season.cut(new RequestId(request), Asked.day(to, season.today()), closing, by, approver);
    works.build(made);
    return "redirect:/season/archive/" + SeasonDesk.name(made);
  }

  @GetMapping("/book")
  String book(@RequestParam String id, Model model) {
    CompletenessCertificate certificate = Asked.known(season.certificate(id));
    model.addAttribute("certificate", certificate);
    model.addAttribute("told", Told.of(certificate.findings()));
    return "operations-book";
  }

  @GetMapping("/book/certificate.pdf")
  ResponseEntity<byte[]> certificate(@RequestParam String id) {
    return PdfAnswer.of(season.page(Asked.known(season.certificate(id))), renderer);
  }
}
