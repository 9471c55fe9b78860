package io.hall.app.manager;

import io.hall.app.data.Company;
import io.hall.app.form.FormFields;
import io.hall.app.spring.NotThere;
import io.hall.app.spring.SignedIn;
import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.conduct.HallWeek;
import io.hall.conduct.premises.Checklist;
import io.hall.conduct.premises.Judgement;
import io.hall.conduct.remedy.Remedy;
import io.hall.conduct.weekly.Presence;
import io.hall.conduct.weekly.Topic;
import io.hall.conduct.weekly.Training;
import io.hall.conduct.weekly.WeekFigure;
import io.hall.conduct.weekly.WeekJson;
import io.hall.conduct.weekly.WeekPage;
import io.hall.conduct.weekly.WeekReport;
import io.hall.document.DocumentRenderer;
import io.hall.payment.HallCode;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The duties of a hall's week: what it owes, the forms that put it on record, and the pack. */
@Controller
@RequestMapping("/week")
class WeekPages {

  private final Store store;
  private final WeekDesk desk;
  private final DocumentRenderer renderer;
  private final Clock clock;
  private final Company company;

  WeekPages(Store store, WeekDesk desk, DocumentRenderer renderer, Clock clock, Company company) {
    this.store = store;
    this.desk = desk;
    this.renderer = renderer;
    this.clock = clock;
    this.company = company;
  }

  /** What of one kind is not done, or was done late. */
  record Duty(String code, List<String> sentences) {}

  @GetMapping
  String now() {
    return "redirect:/week/" + HallWeek.of(BusinessDate.today(clock));
  }

  @GetMapping("/{week}")
  String week(@PathVariable String week, SignedIn me, Model model) {
    HallWeek which = week(week);
    HallCode hall = Mine.hall(me);
    WeekReport report = store.read(c -> desk.report(c, hall, which));
    model.addAttribute("week", which);
    model.addAttribute("before", HallWeek.of(which.monday().plusDays(-1)));
    model.addAttribute("after", which.next());
    report.halls().stream().findFirst().ifPresent(one -> duties(model, one));
    model.addAttribute("staff", store.read(c -> desk.staff(c, hall)));
    model.addAttribute("heads", store.read(desk::heads));
    model.addAttribute("open", store.read(c -> desk.open(c, hall)));
    model.addAttribute("inspections", store.read(c -> desk.inspections(c, hall, which)));
    choices(model);
    return "week";
  }

  private static void duties(Model model, WeekReport.OfHall hall) {
    Locale locale = LocaleContextHolder.getLocale();
    model.addAttribute("owes", duties(hall.owes(), locale));
    model.addAttribute(
        "late",
        duties(
            hall.findings().stream().filter(f -> f.grade() != Verdict.INVALID).toList(), locale));
    model.addAttribute("figures", hall.figures());
  }

  private static List<Duty> duties(List<Finding> findings, Locale locale) {
    Map<String, List<String>> byCode = new LinkedHashMap<>();
    findings.forEach(
        finding ->
            byCode
                .computeIfAbsent(finding.code().id(), code -> new ArrayList<>())
                .add(finding.message(locale)));
    return byCode.entrySet().stream().map(e -> new Duty(e.getKey(), e.getValue())).toList();
  }

  private void choices(Model model) {
    BusinessDate today = BusinessDate.today(clock);
    model.addAttribute("today", today);
    model.addAttribute("figureNames", WeekFigure.values());
    model.addAttribute("topics", Topic.values());
    model.addAttribute("presences", Presence.values());
    model.addAttribute("results", Training.Result.values());
    model.addAttribute("levels", Remedy.Level.values());
    model.addAttribute("outcomes", Judgement.Outcome.values());
    model.addAttribute("items", Checklist.shipped().on(today));
    model.addAttribute("request", RequestId.next(clock).value());
  }

  @FormFields({
    "request",
    "note",
    "topic",
    "hazard",
    "summary",
    "goals",
    "date",
    "wrong",
    "from",
    "minutes",
    "level",
    "owner",
    "due",
    "(topic|staff|head|item)\\.[A-Za-z0-9._-]+"
  })
  @PostMapping("/{week}/record/{what}")
  String record(
      @PathVariable String week,
      @PathVariable String what,
      @RequestParam Map<String, String> form,
      SignedIn me) {
    HallWeek which = week(week);
    WeekForms forms = new WeekForms(Mine.hall(me), me.number(), form);
    store.write(
        connection -> {
          desk.record(connection, what, forms);
          return connection;
        });
    return "redirect:/week/" + which;
  }

  @PostMapping("/{week}/sign")
  String sign(@PathVariable String week, @RequestParam String request, SignedIn me) {
    HallWeek which = week(week);
    store.write(
        connection -> {
          desk.sign(connection, new RequestId(request), Mine.hall(me), which, me.number());
          return connection;
        });
    return "redirect:/week/" + which;
  }

  @FormFields({"request", "note"})
  @PostMapping("/{week}/remedy/{id}")
  String remedy(
      @PathVariable String week,
      @PathVariable String id,
      @RequestParam WeekDesk.Word word,
      @RequestParam Map<String, String> form,
      SignedIn me) {
    HallWeek which = week(week);
    WeekForms forms = new WeekForms(Mine.hall(me), me.number(), form);
    store.write(
        connection -> {
          desk.remedy(connection, new RequestId(id), Mine.hall(me), forms, word, me.number());
          return connection;
        });
    return "redirect:/week/" + which;
  }

  @GetMapping("/{week}/week.pdf")
  ResponseEntity<byte[]> paper(@PathVariable String week, SignedIn me) throws IOException {
    HallWeek which = week(week);
    WeekReport report = store.read(c -> desk.report(c, Mine.hall(me), which));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.render(WeekPage.of(report, company.toString()), out);
    return file(MediaType.APPLICATION_PDF, "week-" + which + ".pdf", out.toByteArray());
  }

  @GetMapping("/{week}/week.json")
  ResponseEntity<byte[]> json(@PathVariable String week, SignedIn me) {
    HallWeek which = week(week);
    WeekReport report = store.read(c -> desk.report(c, Mine.hall(me), which));
    byte[] text = WeekJson.of(report).getBytes(StandardCharsets.UTF_8);
    return file(MediaType.APPLICATION_JSON, "week-" + which + ".json", text);
  }

  private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .body(content);
  }

  private static HallWeek week(String text) {
    try {
      return HallWeek.parse(text);
    } catch (CheckFailedException e) {
      throw new NotThere();
    }
  }
}
