package io.hall.report;

import static io.hall.report.FiledDays.END;
import static io.hall.report.FiledDays.H01;
import static io.hall.report.FiledDays.H02;
import static io.hall.report.FiledDays.NOVEMBER;
import static io.hall.report.FiledDays.WORKDAYS;
import static io.hall.report.FiledDays.cells;
import static io.hall.report.FiledDays.late;
import static io.hall.report.FiledDays.report;
import static io.hall.settlement.SampleDay.LI;
import static io.hall.settlement.SampleDay.MANAGER;
import static io.hall.settlement.SampleDay.OFFICE;
import static io.hall.settlement.SampleDay.SEASON;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.document.Chart;
import io.hall.document.Document;
import io.hall.document.TextRenderer;
import io.hall.paper.MonthPage;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.report.MonthlySummary.HandOver;
import io.hall.report.MonthlySummary.HandedOver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("规程-7.1")
class MonthOnPaperTest {

  private static final Map<HallCode, HallCalendar> HALLS = Map.of(H01, WORKDAYS);
  private static final Instant NOW = FiledDays.at("2026-11-30T19:00");

  private static MonthlySummary.Draft draft(boolean withGap) {
    List<FiledReport> reports = new ArrayList<>();
    for (BusinessDate day : FiledDays.days(NOVEMBER)) {
      if (WORKDAYS.isOpen(day) && !(withGap && day.equals(END))) {
        reports.add(report(H01, day, 1, SEASON, cells(100_000, 2_500)));
      }
    }
    reports.add(late(report(H01, BusinessDate.parse("2026-11-03"), 2, SEASON, cells(5, 9)), LI));
    reports.add(report(H01, "2026-11-08", 700));
    return MonthlySummary.draft(NOVEMBER, HALLS, reports, END);
  }

  private static HandedOver handedOver(int version, Optional<String> why) {
    MonthlySummary.Complete complete =
        draft(true)
            .explain(new ExplainedGap(new ReportDay(H01, END), "暴雪停业", OFFICE))
            .complete()
            .orThrow();
    FiledReport any = complete.figures().reports().get(0);
    return new HandedOver(
        complete, new HandOver(version, MANAGER, new StaffNumber("S09"), NOW, why, any.hash()));
  }

  private static String text(Document page) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TextRenderer().render(List.of(page), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_month_handed_over_says_who_gave_it_to_whom_and_what_it_holds() throws IOException {
    Document page = MonthPage.of(handedOver(1, Optional.empty()), "示例热力有限公司");

    assertThat(text(page))
        .contains("收费月汇总表", "月份：2026年11月", "日报表：21 份")
        .containsPattern("居民面积采暖费 +21 +19007\\.05 +0 +0\\.00 +19007\\.05")
        .containsPattern("往年欠费 +0 +0\\.00 +20 +475\\.09 +-475\\.09")
        .containsPattern("现金 +21 +19007\\.05")
        .containsPattern("H01 +21 +1 +21 +19007\\.05 +20 +475\\.09 +18531\\.96")
        .containsPattern("2026-2027采暖季 +21 +19007\\.05")
        .contains("净收（大写）：人民币壹万捌仟伍佰叁拾壹元玖角陆分")
        .containsPattern("H01 +2026年11月30日 +暴雪停业 +S01")
        .containsPattern("H01 +2026年11月3日 +第2版 +逾期上报")
        .containsPattern("H01 +2026年11月3日 +第2版 +更正")
        .containsPattern("H01 +2026年11月8日 +第1版 +非营业日")
        .contains("制表人：M01", "接收人：S09", "移交时间：2026-11-30 19:00:00")
        .contains("制表：____________    经营管理部：____________    实收结算管理员：")
        .doesNotContain("【");
    assertThat(page.title()).isEqualTo("月汇总表 2026-11");
  }

  @Test
  void a_new_version_is_stamped_and_says_why() throws IOException {
    assertThat(text(MonthPage.of(handedOver(2, Optional.of("补报更正")), "公司")))
        .contains("【第2版】", "重报原因：补报更正", "版次：第2版");
  }

  @Test
  void a_month_that_is_not_handed_over_is_stamped_so() throws IOException {
    assertThat(text(MonthPage.unfinished(draft(true), "公司", NOW)))
        .contains("【未齐 未移交】")
        .containsPattern("H01 +2026年11月30日 +未说明 +—")
        .doesNotContain("接收人");
    assertThat(text(MonthPage.unfinished(draft(false), "公司", NOW)))
        .contains("【未移交】")
        .doesNotContain("缺报\n大厅");
  }

  @Test
  void pictures_show_each_category_and_each_day_of_the_month() {
    List<Chart> charts =
        MonthPage.of(handedOver(1, Optional.empty()), "公司").blocks().stream()
            .filter(Chart.class::isInstance)
            .map(Chart.class::cast)
            .toList();

    assertThat(charts.get(0).bars())
        .containsExactly(
            new Chart.Bar("居民面积采暖费", 1_900_705, "19007.05"),
            new Chart.Bar("往年欠费", -47_509, "-475.09"));
    assertThat(charts.get(1).bars())
        .hasSize(30)
        .startsWith(
            new Chart.Bar("11月1日 周日", 0, "0.00"), new Chart.Bar("11月2日 周一", 97_500, "975.00"));
  }

  @Test
  void a_month_without_any_report_has_a_page_too() throws IOException {
    MonthlySummary.Draft empty =
        MonthlySummary.draft(NOVEMBER, Map.of(H02, WORKDAYS), List.of(), END);
    assertThat(text(MonthPage.unfinished(empty, "公司", NOW)))
        .contains("人民币零元整")
        .containsPattern("H02 +0 +21 +0 +0\\.00")
        .doesNotContain("采暖季累计");
  }
}
