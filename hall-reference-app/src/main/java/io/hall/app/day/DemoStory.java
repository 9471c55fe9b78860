package io.hall.app.day;

import io.hall.conduct.duty.Readiness;
import io.hall.money.Money;
import io.hall.payment.Payment;
import io.hall.payment.Tender;
import io.hall.receipt.Receipt;
import io.hall.report.DailyReport;
import io.hall.report.Figures;
import io.hall.verify.Outcome;
import io.hall.verify.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Tells in eleven lines what happened in the demonstration; every figure comes from the run. */
final class DemoStory {

  private final DayReport words;
  private final DailyReport.Draft left;
  private final DayJob.Result end;
  private final Report archive;

  DemoStory(DayReport words, DailyReport.Draft left, DayJob.Result end, Report archive) {
    this.words = words;
    this.left = left;
    this.end = end;
    this.archive = archive;
  }

  void tell(PrintWriter out, Path folder) throws IOException {
    List<String> lines = lines(folder);
    for (int i = 0; i < lines.size(); i++) {
      out.println("%2d  %s".formatted(i + 1, lines.get(i)));
    }
    out.println();
    out.print(words.differences(left.figures().hall(), left));
    out.flush();
  }

  private List<String> lines(Path folder) throws IOException {
    DailyReport report = end.reports().get(left.figures().hall());
    if (!(report instanceof DailyReport.Submitted submitted)) {
      throw new IllegalStateException("The demonstration day did not end submitted");
    }
    Figures figures = submitted.figures();
    DayOutcome outcome = end.outcome();
    return List.of(
        words
            .say("大厅 %s,营业日 %s,%s", "Hall %s, business day %s, season %s")
            .formatted(figures.hall(), figures.date(), figures.season().displayName()),
        words
            .say(
                "到岗检查 %d 个柜台(故障 %d 处,均有处理),开班 %d 次,备用金合计 %s 元",
                "%d counters checked before opening (%d fault, seen to), %d shifts opened with"
                    + " floats of %s yuan")
            .formatted(
                outcome.checks().stream().map(Readiness::counter).distinct().count(),
                outcome.checks().stream().mapToInt(check -> check.faults().size()).sum(),
                figures.sheets().stream().mapToInt(sheet -> sheet.shifts().size()).sum(),
                Money.sum(figures.sheets().stream().map(sheet -> sheet.openingFloat()).toList())),
        words
            .say("开具收据 %d 张,退费单 %d 张,补打 %d 次", "%d receipts, %d refund voucher, %d reprint")
            .formatted(
                outcome.receipts().size(), outcome.refunds().size(), outcome.reprints().size()),
        words
            .say("首张收据 %s:%s 元,实收现金 %s,找零 %s", "First receipt %s: %s yuan, cash %s, change %s")
            .formatted(first()),
        words
            .say("作废 %s,均有原因和第二人批准", "Void: %s, each with a reason and a second person")
            .formatted(
                outcome.voided().stream().map(Object::toString).collect(Collectors.joining(", "))),
        words
            .say("日结发现差异 %d 处(见下表)", "Closing found %d differences (table below)")
            .formatted(left.differences().size()),
        words
            .say(
                "更正 %d 处,经批准记长短款 %d 处",
                "%d of them corrected, %d booked as over/short with approval")
            .formatted(
                left.differences().size() - submitted.settled().size(), submitted.booked().size()),
        words.say("净收 %s 元 = %s", "Net %s yuan = %s").formatted(figures.net(), tenders(figures)),
        words
            .say("日报表已平,由 %s 上报,链首 %s…", "Report balanced, submitted by %s, chain head %s…")
            .formatted(
                submitted.submission().by(),
                submitted.submission().hash().toString().substring(0, 16)),
        words
            .say("归档在 %s,独立核验 %d 项成立、%d 项不成立", "Archive in %s: of its checks %d hold, %d do not")
            .formatted(folder.resolve("archive"), count(Outcome.HOLDS), count(Outcome.BROKEN)),
        words.say("文件在 %s", "Papers in %s").formatted(folder.resolve("out")));
  }

  private long count(Outcome outcome) {
    return archive.checks().stream().filter(check -> check.outcome() == outcome).count();
  }

  private Object[] first() {
    Receipt receipt = end.outcome().receipts().firstEntry().getValue();
    Payment payment = receipt.payment();
    return new Object[] {
      receipt.number(), payment.total(), payment.cashReceived(), payment.change()
    };
  }

  private String tenders(Figures figures) {
    return Arrays.stream(Tender.values())
        .filter(tender -> !figures.by(tender).net().isZero())
        .map(tender -> words.tender(tender) + " " + figures.by(tender).net())
        .collect(Collectors.joining(" + "));
  }
}
