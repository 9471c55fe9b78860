package io.hall.app.operations;

import io.hall.app.figures.Pictures;
import io.hall.app.form.FormFields;
import io.hall.app.operations.MonthDesk.Month;
import io.hall.app.operations.MonthDesk.TakeOver;
import io.hall.app.server.PdfAnswer;
import io.hall.app.spring.SignedIn;
import io.hall.calendar.BusinessDate;
import io.hall.document.DocumentRenderer;
import io.hall.money.CapitalAmount;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.report.FiledReport;
import io.hall.report.MonthFigures;
import io.hall.report.ReportDay;
import io.hall.security.account.Role;
import io.hall.settlement.Figure;
import io.hall.store.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Months: totals in tables and pictures, gaps and their reasons, hand-over and paper. */
@Controller
@RequestMapping("/months")
class MonthPages {

  private static final String REASON = "reason.";
  private static final Set<Role> PREPARERS = Set.of(Role.HALL_HEAD, Role.SETTLEMENT_ADMIN);

  private final MonthDesk months;
  private final SecondPerson second;
  private final Pictures pictures;
  private final DocumentRenderer renderer;
  private final Clock clock;

  MonthPages(
      MonthDesk months,
      SecondPerson second,
      Pictures pictures,
      DocumentRenderer renderer,
      Clock clock) {
    this.months = months;
    this.second = second;
    this.pictures = pictures;
    this.renderer = renderer;
    this.clock = clock;
  }

  /** A hall's month. */
  record Hall(HallCode hall, long reports, long gaps, Figure figure) {}

  /** A day without a report, and who allowed it. */
  record Gap(ReportDay day, Optional<StaffNumber> approver) {}

  @GetMapping
  String list(Model model) {
    model.addAttribute("months", months.lines());
    return "operations-months";
  }

  @GetMapping("/{month}")
  String month(@PathVariable String month, Model model) {
    YearMonth asked = Asked.month(month);
    Month found = months.month(asked);
    MonthFigures figures = found.draft().figures();
    Money net = figures.totals().total().net();
    model.addAttribute("month", asked);
    model.addAttribute("found", found);
    model.addAttribute("figures", figures);
    model.addAttribute("capitals", CapitalAmount.write(net));
    model.addAttribute("halls", halls(figures));
    model.addAttribute("gaps", gaps(found));
    model.addAttribute("told", Told.of(found.draft().findings()));
    model.addAttribute("outdated", Told.of(found.outdated()));
    model.addAttribute("over", asked.isBefore(YearMonth.from(months.today().date())));
    model.addAttribute("request", RequestId.next(clock).value());
    pictures
        .of("month.by-category", net(figures.totals().categories()), pictures.named("category"))
        .ifPresent(picture -> model.addAttribute("byCategory", picture));
    pictures
        .of("month.by-day", net(figures.totals().days()), BusinessDate::toString)
        .ifPresent(picture -> model.addAttribute("byDay", picture));
    return "operations-month";
  }

  private static <K> SortedMap<K, Money> net(Map<K, Figure> figures) {
    SortedMap<K, Money> net = new TreeMap<>();
    figures.forEach((of, figure) -> net.put(of, figure.net()));
    return net;
  }

  private static List<Hall> halls(MonthFigures figures) {
    SortedSet<HallCode> all = new TreeSet<>(figures.halls());
    all.addAll(figures.totals().halls().keySet());
    Map<HallCode, Long> reports =
        figures.reports().stream()
            .collect(Collectors.groupingBy(FiledReport::hall, Collectors.counting()));
    Map<HallCode, Long> gaps =
        figures.gaps().stream()
            .collect(Collectors.groupingBy(ReportDay::hall, Collectors.counting()));
    return all.stream()
        .map(
            hall ->
                new Hall(
                    hall,
                    reports.getOrDefault(hall, 0L),
                    gaps.getOrDefault(hall, 0L),
                    figures.totals().halls().getOrDefault(hall, Figure.NONE)))
        .toList();
  }

  private static List<Gap> gaps(Month found) {
    Map<ReportDay, StaffNumber> approvers = new HashMap<>();
    found.draft().explained().forEach(gap -> approvers.put(gap.day(), gap.approver()));
    return found.draft().figures().gaps().stream()
        .map(day -> new Gap(day, Optional.ofNullable(approvers.get(day))))
        .toList();
  }

  /** The settlement administrator takes the month over; who drew it up signs beside. */
  @PostMapping("/{month}/hand-over")
  @FormFields({"reason\\.[A-Za-z0-9-]+(/[0-9]{4}-[0-9]{2}-[0-9]{2})?", "correction"})
  String handOver(
      @PathVariable String month,
      @RequestParam String request,
      @RequestParam String number,
      @RequestParam char[] password,
      @RequestParam Map<String, String> form,
      SignedIn me,
      HttpServletRequest web) {
    YearMonth asked = Asked.month(month);
    StaffNumber preparer = second.signed(web, number, password, PREPARERS);
    months.takeOver(
        new TakeOver(
            new RequestId(request),
            asked,
            reasons(form),
            preparer,
            me.number(),
            Optional.of(form.getOrDefault("correction", "").strip()).filter(t -> !t.isEmpty())));
    return "redirect:/months/" + asked;
  }

  private static Map<String, String> reasons(Map<String, String> form) {
    Map<String, String> reasons = new HashMap<>();
    form.forEach(
        (field, text) -> {
          if (field.startsWith(REASON)) {
            reasons.put(field.substring(REASON.length()), text);
          }
        });
    return reasons;
  }

  /** The signed paper; of a month that is not handed over, its page stamped as such. */
  @GetMapping("/{month}/month.pdf")
  ResponseEntity<byte[]> paper(@PathVariable String month) {
    YearMonth asked = Asked.month(month);
    return months
        .paper(asked)
        .map(PdfAnswer::of)
        .orElseGet(() -> PdfAnswer.of(months.draftPage(asked), renderer));
  }
}
