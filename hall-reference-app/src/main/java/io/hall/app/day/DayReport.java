package io.hall.app.day;

import io.hall.app.text.TextTable;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.reconcile.CauseWords;
import io.hall.report.DailyReport;
import io.hall.report.Figures;
import io.hall.report.ReportCode;
import io.hall.report.TotalDifference;
import java.util.List;
import java.util.Locale;

/** What a person reads of a day on a terminal, in Chinese or English. */
final class DayReport {

  private final boolean chinese;
  private final CauseWords words;

  DayReport(Locale locale) {
    this.chinese = locale.getLanguage().equals("zh");
    this.words = CauseWords.in(locale);
  }

  /** Returns the sentence in the reader's language. */
  String say(String inChinese, String inEnglish) {
    return chinese ? inChinese : inEnglish;
  }

  /** Returns one line about a hall's day. */
  String summary(DailyReport report) {
    Figures figures = report.figures();
    return say("%s %s:单据 %d 张(作废 %d),净收 %s 元,%s", "%s %s: %d documents (%d void), net %s yuan, %s")
        .formatted(
            figures.hall(),
            figures.date(),
            figures.issued(),
            figures.voided(),
            figures.net(),
            state(report));
  }

  private String state(DailyReport report) {
    if (report instanceof DailyReport.Submitted submitted) {
      int version = submitted.submission().version();
      return say("已上报(第 " + version + " 版)", "submitted (version " + version + ")");
    }
    boolean balanced =
        report instanceof DailyReport.Balanced
            || (report instanceof DailyReport.Draft draft && draft.balance().value().isPresent());
    return balanced ? say("已平", "balanced") : say("未平", "not balanced");
  }

  /** Returns the table of a hall's differences, booked ones marked; empty when there is none. */
  String differences(HallCode hall, DailyReport.Draft draft) {
    if (draft.differences().isEmpty()) {
      return "";
    }
    TextTable table =
        chinese
            ? new TextTable("大厅", "核对", "收费员", "类别", "缴费方式", "系统", "对方", "差异", "处理")
            : new TextTable(
                "hall",
                "check",
                "cashier",
                "category",
                "tender",
                "register",
                "other",
                "apart",
                "state");
    for (TotalDifference d : draft.differences()) {
      table.row(
          hall.value(),
          say(d.identity().chinese(), d.identity().name().toLowerCase(Locale.ROOT)),
          d.cashier().map(StaffNumber::value).orElse(say("全厅", "(hall)")),
          d.category().map(words::category).orElse("-"),
          tender(d.tender()),
          d.register().toString(),
          d.other().toString(),
          (d.amount().isPositive() ? "+" : "") + d.amount(),
          draft.open().contains(d) ? say("待处理", "open") : say("已批准", "booked"));
    }
    return table.toString();
  }

  /** Returns what is wrong besides amounts, a line each. */
  String findings(DailyReport.Draft draft) {
    return lines(
        draft.balance().findings().stream()
            .filter(
                finding ->
                    finding.code() != ReportCode.SHEET_DIFFERS
                        && finding.code() != ReportCode.MONEY_DIFFERS)
            .toList());
  }

  /** Returns findings, a line each. */
  String lines(List<Finding> findings) {
    StringBuilder lines = new StringBuilder();
    Locale locale = chinese ? Locale.CHINESE : Locale.ENGLISH;
    for (Finding finding : findings) {
      lines.append(finding.code().id()).append(' ');
      lines.append(finding.message(locale)).append('\n');
    }
    return lines.toString();
  }

  String tender(Tender tender) {
    return words.tender(tender);
  }
}
