package io.hall.report;

import static io.hall.report.FiledDays.END;
import static io.hall.report.FiledDays.H01;
import static io.hall.report.FiledDays.H02;
import static io.hall.report.FiledDays.NOVEMBER;
import static io.hall.report.FiledDays.WORKDAYS;
import static io.hall.report.FiledDays.cells;
import static io.hall.report.FiledDays.days;
import static io.hall.report.FiledDays.late;
import static io.hall.report.FiledDays.report;
import static io.hall.report.FiledDays.saying;
import static io.hall.settlement.Refusals.codes;
import static io.hall.settlement.Refusals.codesOf;
import static io.hall.settlement.SampleDay.OFFICE;
import static io.hall.settlement.SampleDay.SEASON;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.Tender;
import io.hall.settlement.Figure;
import io.hall.tariff.FeeCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("规程-7.1")
class MonthlySummaryTest {

  private static final Map<HallCode, HallCalendar> ONE = Map.of(H01, WORKDAYS);
  private static final Map<HallCode, HallCalendar> BOTH = Map.of(H01, WORKDAYS, H02, WORKDAYS);

  /** A report of 10.00 for each open day of November. */
  private static List<FiledReport> full(HallCode... halls) {
    List<FiledReport> reports = new ArrayList<>();
    for (HallCode hall : halls) {
      days(NOVEMBER).stream()
          .filter(WORKDAYS::isOpen)
          .forEach(day -> reports.add(report(hall, day.toString(), 1000)));
    }
    return reports;
  }

  private static MonthlySummary.Draft draft(
      Map<HallCode, HallCalendar> halls, List<FiledReport> reports) {
    return MonthlySummary.draft(NOVEMBER, halls, reports, END);
  }

  private static ReportDay day(HallCode hall, String date) {
    return new ReportDay(hall, BusinessDate.parse(date));
  }

  private static ExplainedGap storm(HallCode hall, String date) {
    return new ExplainedGap(day(hall, date), "暴雪停业", OFFICE);
  }

  @Test
  void a_month_with_a_report_of_every_open_day_is_complete() {
    MonthlySummary.Draft draft = draft(ONE, full(H01));

    assertThat(codes(draft.complete().findings())).isEmpty();
    assertThat(draft.complete().orThrow().figures().reports()).hasSize(21);
    assertThat(draft.figures().totals().total()).isEqualTo(figure(21, 21_000, 0, 0));
  }

  private static Figure figure(long count, long paid, long refunds, long refunded) {
    return new Figure(count, Money.ofFen(paid), refunds, Money.ofFen(refunded));
  }

  @Test
  void an_open_day_without_a_report_is_named_with_its_hall() {
    List<FiledReport> reports = full(H01, H02);
    reports.removeIf(r -> r.hall().equals(H02) && r.date().toString().equals("2026-11-07"));
    reports.removeIf(r -> r.hall().equals(H01) && r.date().toString().equals("2026-11-30"));

    MonthlySummary.Draft draft = draft(BOTH, reports);

    assertThat(draft.openGaps()).containsExactly(day(H02, "2026-11-07"), day(H01, "2026-11-30"));
    List<Finding> findings = draft.complete().findings();
    assertThat(codes(findings)).containsExactly("REPORT-030", "REPORT-030");
    assertThat(findings.get(0).message(Locale.ENGLISH)).startsWith("H02 was open on 2026-11-07 ");
    assertThat(draft.complete().value()).isEmpty();
  }

  @Test
  void a_hall_that_reported_nothing_has_a_gap_on_each_open_day() {
    assertThat(draft(BOTH, full(H01)).openGaps())
        .hasSize(21)
        .allMatch(gap -> gap.hall().equals(H02));
  }

  @Test
  void weekends_and_holidays_are_no_gaps_unless_the_calendar_opens_them() {
    MonthlySummary.Draft draft = draft(ONE, List.of());

    assertThat(draft.openGaps())
        .contains(day(H01, "2026-11-07"))
        .doesNotContain(day(H01, "2026-11-08"), day(H01, "2026-11-11"));
  }

  @Test
  void a_gap_explained_with_reason_and_approver_is_none_any_more() {
    List<FiledReport> reports = full(H01);
    reports.removeIf(r -> r.date().toString().equals("2026-11-30"));

    MonthlySummary.Complete complete =
        draft(ONE, reports).explain(storm(H01, "2026-11-30")).complete().orThrow();

    assertThat(complete.explained()).containsExactly(storm(H01, "2026-11-30"));
    assertThat(complete.figures().gaps()).containsExactly(day(H01, "2026-11-30"));
    assertThat(complete.explained().get(0).toString()).doesNotContain("暴雪");
  }

  @Test
  void an_explanation_of_a_reported_day_or_a_second_one_is_refused() {
    List<FiledReport> reports = full(H01);
    reports.removeIf(r -> r.date().toString().equals("2026-11-30"));
    MonthlySummary.Draft draft =
        draft(ONE, reports)
            .explain(storm(H01, "2026-11-30"))
            .explain(storm(H01, "2026-11-30"))
            .explain(storm(H01, "2026-11-27"));

    assertThat(codes(draft.complete().findings())).containsExactly("REPORT-034", "REPORT-034");
  }

  @Test
  void an_explanation_needs_a_reason_of_one_line() {
    for (String reason : List.of("", " ", "两\n行", "长".repeat(201))) {
      assertThat(codesOf(() -> new ExplainedGap(day(H01, "2026-11-30"), reason, OFFICE)))
          .containsExactly("REPORT-033");
    }
    assertThat(new ExplainedGap(day(H01, "2026-11-30"), "长".repeat(200), OFFICE)).isNotNull();
  }

  @Test
  void a_report_of_a_closed_day_is_told_and_counts() {
    List<FiledReport> reports = full(H01);
    reports.add(report(H01, "2026-11-11", 5));

    MonthlySummary.Complete complete = draft(ONE, reports).complete().orThrow();

    assertThat(codes(complete.findings())).containsExactly("REPORT-036");
    assertThat(complete.figures().closedDays()).containsExactly(day(H01, "2026-11-11"));
    assertThat(complete.figures().totals().total().paid()).hasToString("210.05");
  }

  @Test
  void late_and_corrected_versions_are_told_and_the_last_one_counts() {
    List<FiledReport> reports = full(H01);
    reports.add(
        0, late(report(H01, BusinessDate.parse("2026-11-03"), 2, SEASON, cells(7, 0)), OFFICE));

    MonthlySummary.Complete complete = draft(ONE, reports).complete().orThrow();

    assertThat(codes(complete.findings())).containsExactly("REPORT-037", "REPORT-038");
    assertThat(complete.figures().late()).isEqualTo(complete.figures().corrected()).hasSize(1);
    assertThat(complete.figures().totals().total()).isEqualTo(figure(21, 20_007, 0, 0));
  }

  @Test
  void a_month_is_complete_from_its_last_day_on() {
    BusinessDate before = BusinessDate.parse("2026-11-29");
    MonthlySummary.Draft draft = MonthlySummary.draft(NOVEMBER, ONE, full(H01), before);
    assertThat(codes(draft.complete().findings())).containsExactly("REPORT-031");
    assertThat(draft(ONE, full(H01)).complete().value()).isPresent();
  }

  @Test
  void days_to_come_are_no_gaps_yet() {
    BusinessDate today = BusinessDate.parse("2026-11-03");
    MonthlySummary.Draft draft = MonthlySummary.draft(NOVEMBER, ONE, List.of(), today);
    assertThat(draft.openGaps()).containsExactly(day(H01, "2026-11-02"), day(H01, "2026-11-03"));
  }

  @Test
  void a_hall_with_reports_and_without_a_calendar_is_named() {
    MonthlySummary.Draft draft = draft(ONE, full(H01, H02));
    assertThat(codes(draft.complete().findings())).containsExactly("REPORT-032");
    assertThat(draft.findings().get(0).message(Locale.CHINESE)).startsWith("H02 ");
  }

  @Test
  void a_record_that_says_another_net_than_its_cells_is_found() {
    List<FiledReport> reports = full(H01);
    reports.set(3, saying(reports.get(3), Money.ofFen(999)));

    List<Finding> findings = draft(ONE, reports).complete().findings();

    assertThat(codes(findings)).containsExactly("REPORT-035");
    assertThat(findings.get(0).parameters())
        .containsEntry("what", "H01/2026-11-05")
        .containsEntry("sum", "10.00")
        .containsEntry("total", "9.99");
  }

  @Test
  void totals_that_do_not_agree_are_found_one_by_one() {
    MonthTotals right = MonthTotals.of(full(H01));
    assertThat(right.findings()).isEmpty();
    MonthTotals wrong =
        new MonthTotals(
            right.total(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    assertThat(wrong.findings().stream().map(f -> f.parameters().get("what")))
        .containsExactly("categories", "days", "halls", "tenders");
  }

  @Test
  void totals_are_told_by_category_tender_hall_and_day() {
    List<FiledReport> reports = full(H01, H02);
    reports.set(0, report(H01, reports.get(0).date(), 1, SEASON, cells(1000, 300)));

    MonthTotals totals = draft(BOTH, reports).figures().totals();

    assertThat(totals.categories())
        .containsEntry(FeeCategory.RESIDENTIAL_AREA, figure(42, 42_000, 0, 0))
        .containsEntry(FeeCategory.ARREARS, figure(0, 0, 1, 300));
    assertThat(totals.tenders())
        .containsEntry(Tender.CASH, figure(42, 42_000, 0, 0))
        .containsEntry(Tender.POS, figure(0, 0, 1, 300));
    assertThat(totals.halls())
        .containsEntry(H01, figure(21, 21_000, 1, 300))
        .containsEntry(H02, figure(21, 21_000, 0, 0));
    assertThat(totals.days().get(BusinessDate.parse("2026-11-02")))
        .isEqualTo(figure(2, 2_000, 1, 300));
  }

  @Test
  void the_season_is_summed_up_from_its_first_report_to_the_end_of_the_month() {
    List<FiledReport> reports = full(H01);
    reports.add(report(H01, "2026-10-09", 500));
    reports.add(report(H01, BusinessDate.parse("2026-10-09"), 2, SEASON, cells(600, 0)));
    reports.add(report(H01, "2026-12-01", 7));
    reports.add(report(H01, BusinessDate.parse("2026-05-06"), 1, SEASON.previous(), cells(9, 0)));

    MonthFigures figures = draft(ONE, reports).figures();

    assertThat(figures.cumulative()).containsExactly(Map.entry(SEASON, figure(22, 21_600, 0, 0)));
    assertThat(figures.reports()).hasSize(21);
  }
}
