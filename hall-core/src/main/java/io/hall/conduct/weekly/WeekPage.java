package io.hall.conduct.weekly;

import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.document.Block;
import io.hall.document.Block.Heading;
import io.hall.document.Block.Paragraph;
import io.hall.document.Block.Signatures;
import io.hall.document.Block.Spacer;
import io.hall.document.Block.Stamp;
import io.hall.document.Document;
import io.hall.document.Fields;
import io.hall.document.Fields.Field;
import io.hall.document.PageSize;
import io.hall.document.Table;
import io.hall.document.Table.Column;
import io.hall.document.Table.Row;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A week of every hall on paper (周管理情况表): figures, what is missing, late or unsigned, signatures.
 */
public final class WeekPage {

  private static final String TITLE = "收费大厅周管理情况表";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private WeekPage() {}

  /** Returns the page of a week that {@code company} prints. */
  public static Document of(WeekReport report, String company) {
    List<Block> blocks = new ArrayList<>();
    if (!report.isComplete()) {
      blocks.add(Stamp.corner("未完成"));
    }
    blocks.add(Heading.subtitle(company));
    blocks.add(Heading.title(TITLE));
    blocks.add(
        Fields.framed(
            2,
            Field.of("周次", report.week().toString()),
            Field.of("日期", report.week().monday() + " 至 " + report.week().sunday()),
            Field.of("大厅", Integer.toString(report.halls().size())),
            Field.of("统计时间", TIME.format(report.at().atZone(BusinessDate.ZONE)))));
    blocks.add(Heading.section("周工作例会"));
    blocks.addAll(report.work().map(MinutesPage::of).orElse(List.of(Paragraph.of("没有记录。"))));
    for (WeekReport.OfHall hall : report.halls()) {
      blocks.add(Heading.section("大厅 " + hall.hall()));
      blocks.add(figures(hall));
      blocks.add(findings(hall));
      blocks.addAll(MinutesPage.of(hall.minutes()));
    }
    blocks.add(new Spacer(5));
    blocks.add(Signatures.of("制表", "厅长", "部门经理"));
    return new Document(
        TITLE + " " + report.week(),
        PageSize.A4,
        new Document.Metadata(company, TITLE, report.at()),
        blocks);
  }

  private static Fields figures(WeekReport.OfHall hall) {
    return Fields.framed(
        3,
        Arrays.stream(WeekFigure.values())
            .map(
                figure ->
                    Field.of(
                        figure.chinese(),
                        hall.figures().containsKey(figure)
                            ? Long.toString(hall.figure(figure))
                            : "—"))
            .toArray(Field[]::new));
  }

  private static Block findings(WeekReport.OfHall hall) {
    if (hall.findings().isEmpty()) {
      return Paragraph.of("无缺项。");
    }
    return new Table(
        List.of(Column.words(16), Column.centred(10), Column.words(74)),
        List.of(Row.of("代码", "性质", "内容")),
        hall.findings().stream().map(WeekPage::row).toList(),
        List.of());
  }

  private static Row row(Finding finding) {
    return Row.of(
        finding.code().id(),
        finding.grade() == Verdict.INVALID ? "欠缺" : "提示",
        finding.message(Locale.CHINESE));
  }
}
