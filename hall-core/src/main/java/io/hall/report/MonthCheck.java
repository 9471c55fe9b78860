package io.hall.report;

import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Checks what must be right in a month besides its gaps, and lists what is to be looked at. */
final class MonthCheck {

  private final MonthFigures figures;
  private final BusinessDate today;

  MonthCheck(MonthFigures figures, BusinessDate today) {
    this.figures = figures;
    this.today = today;
  }

  /** Everything that is found. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (today.isBefore(new BusinessDate(figures.month().atEndOfMonth()))) {
      findings.add(Finding.of(MonthCode.NOT_OVER).with("month", figures.month()));
    }
    findings.addAll(withoutCalendar());
    findings.addAll(sums());
    figures.closedDays().forEach(day -> findings.add(on(MonthCode.CLOSED_DAY, day)));
    figures.late().forEach(report -> findings.add(version(MonthCode.LATE, report)));
    figures.corrected().forEach(report -> findings.add(version(MonthCode.CORRECTED, report)));
    return findings;
  }

  private List<Finding> withoutCalendar() {
    TreeSet<HallCode> unknown = new TreeSet<>(figures.totals().halls().keySet());
    unknown.removeAll(figures.halls());
    return unknown.stream()
        .map(hall -> Finding.of(MonthCode.NO_CALENDAR).with("hall", hall))
        .toList();
  }

  private List<Finding> sums() {
    List<Finding> findings = new ArrayList<>(figures.totals().findings());
    for (FiledReport report : figures.reports()) {
      if (!report.net().equals(report.total().net())) {
        findings.add(
            MonthTotals.differ(
                MonthCollector.day(report).toString(), report.total().net(), report.net()));
      }
    }
    return findings;
  }

  static Finding on(MonthCode code, ReportDay day) {
    return Finding.of(code).with("hall", day.hall()).with("date", day.date()).in(day.toString());
  }

  private static Finding version(MonthCode code, FiledReport report) {
    return on(code, MonthCollector.day(report)).with("version", report.version());
  }
}
