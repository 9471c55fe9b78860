package io.hall.app.month;

import io.hall.app.text.TextTable;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.report.FiledMonth;
import io.hall.report.MonthFigures;
import io.hall.report.MonthlySummary;
import io.hall.settlement.Figure;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** What a person reads of a month on a terminal, in Chinese or English. */
final class MonthWords {

  private final Locale locale;
  private final boolean chinese;

  MonthWords(Locale locale) {
    this.locale = locale;
    this.chinese = locale.getLanguage().equals("zh");
  }

  String say(String inChinese, String inEnglish) {
    return chinese ? inChinese : inEnglish;
  }

  /** One line about a month that is shown. */
  String summary(MonthlySummary.Draft draft) {
    MonthFigures figures = draft.figures();
    boolean complete = draft.complete().value().isPresent();
    return say(
            "%s:大厅 %d 个,日报表 %d 份,缺报 %d 份,净收 %s 元,%s",
            "%s: %d halls, %d reports, %d open gaps, net %s yuan, %s")
        .formatted(
            figures.month(),
            figures.halls().size(),
            figures.reports().size(),
            draft.openGaps().size(),
            figures.totals().total().net(),
            complete ? say("已齐", "complete") : say("未齐", "not complete"));
  }

  /** One line about a month that was handed over before. */
  String filed(FiledMonth month) {
    return say("%s 第 %d 版已于 %s 由 %s 移交给 %s", "%s version %d was handed over at %s by %s to %s")
        .formatted(
            month.month(), month.version(), month.at(), month.preparedBy(), month.receivedBy());
  }

  /** One line about a month that is handed over now. */
  String handedOver(MonthlySummary.HandedOver month) {
    MonthlySummary.HandOver how = month.handOver();
    return say(
            "%s 第 %d 版由 %s 移交给 %s,净收 %s 元,校验值 %s",
            "%s version %d handed over by %s to %s, net %s yuan, record %s")
        .formatted(
            month.figures().month(),
            how.version(),
            how.preparedBy(),
            how.receivedBy(),
            month.figures().totals().total().net(),
            how.hash());
  }

  /** What each hall reported. */
  String halls(MonthFigures figures) {
    TextTable table =
        chinese
            ? new TextTable("大厅", "日报表", "缺报", "实收", "退费", "净收")
            : new TextTable("hall", "reports", "gaps", "paid", "refunded", "net");
    TreeSet<HallCode> halls = new TreeSet<>(figures.halls());
    halls.addAll(figures.totals().halls().keySet());
    for (HallCode hall : halls) {
      long reports = figures.reports().stream().filter(r -> r.hall().equals(hall)).count();
      long gaps = figures.gaps().stream().filter(gap -> gap.hall().equals(hall)).count();
      Figure figure = figures.totals().halls().getOrDefault(hall, Figure.NONE);
      table.row(
          hall.value(),
          Long.toString(reports),
          Long.toString(gaps),
          figure.paid().toString(),
          figure.refunded().toString(),
          figure.net().toString());
    }
    return table.toString();
  }

  /** Everything that was found, a line each; empty when nothing was. */
  String findings(List<Finding> findings) {
    return findings.isEmpty() ? "" : new CheckFailedException(findings).message(locale) + "\n";
  }
}
