package io.hall.app.operations;

import io.hall.app.operations.AllReports.Day;
import io.hall.app.operations.AllReports.Line;
import io.hall.app.server.PdfAnswer;
import io.hall.app.spring.NotThere;
import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.money.CapitalAmount;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.report.FiledReport;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The daily reports of all halls: a day with its missing ones, and each with its figures. */
@Controller
@RequestMapping("/reports")
class ReportPages {

  private final AllReports reports;

  ReportPages(AllReports reports) {
    this.reports = reports;
  }

  @GetMapping
  String day(@RequestParam(defaultValue = "") String day, Model model) {
    BusinessDate asked = Asked.day(day, reports.today().plusDays(-1));
    List<Line> lines = reports.lines(asked);
    Line line = lines.get(0);
    model.addAttribute("line", line);
    model.addAttribute("lines", lines);
    model.addAttribute("total", Money.sum(line.days().stream().map(ReportPages::net).toList()));
    model.addAttribute("before", asked.plusDays(-1));
    model.addAttribute("after", asked.next());
    return "operations-reports";
  }

  private static Money net(Day day) {
    return day.last().map(FiledReport::net).orElse(Money.ZERO);
  }

  @GetMapping("/{hall}/{day}/{version}")
  String report(
      @PathVariable String hall, @PathVariable String day, @PathVariable int version, Model model) {
    List<FiledReport> versions = versions(hall, day);
    FiledReport report = report(versions, version);
    model.addAttribute("report", report);
    model.addAttribute("versions", versions);
    model.addAttribute("cells", Cells.of(report.cells()));
    model.addAttribute("capitals", CapitalAmount.write(report.net()));
    model.addAttribute("paper", reports.paper(report).isPresent());
    return "operations-report";
  }

  @GetMapping("/{hall}/{day}/{version}/daily-report.pdf")
  ResponseEntity<byte[]> paper(
      @PathVariable String hall, @PathVariable String day, @PathVariable int version) {
    FiledReport report = report(versions(hall, day), version);
    return PdfAnswer.of(reports.content(Asked.known(reports.paper(report))));
  }

  private List<FiledReport> versions(String hall, String day) {
    try {
      return reports.versions(new HallCode(hall), Asked.day(day));
    } catch (CheckFailedException e) {
      throw new NotThere();
    }
  }

  private static FiledReport report(List<FiledReport> versions, int version) {
    boolean known = version > 0 && version <= versions.size();
    return Asked.known(known ? Optional.of(versions.get(version - 1)) : Optional.empty());
  }
}
