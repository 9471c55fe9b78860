package io.hall.app.month;

import io.hall.check.Finding;
import io.hall.report.ExplainedGap;
import io.hall.report.FiledReport;
import io.hall.report.MonthFigures;
import io.hall.report.MonthlySummary;
import io.hall.report.ReportDay;
import io.hall.settlement.Figure;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A month as JSON, for the program that asked for it; {@code docs/formats/month-chain.md} describes
 * it. Money is in fen; there is no personal data in it, and no reason in words.
 */
final class MonthJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private MonthJson() {}

  static byte[] of(MonthlySummary summary, List<Finding> findings) {
    ObjectNode month = JSON.createObjectNode();
    MonthFigures figures = summary.figures();
    month.put("format", "hall.month.1");
    month.put("month", figures.month().toString());
    month.put("state", state(summary));
    figure(month.putObject("total"), figures.totals().total());
    figures(month.putArray("categories"), "category", figures.totals().categories());
    figures(month.putArray("tenders"), "tender", figures.totals().tenders());
    figures(month.putArray("halls"), "hall", figures.totals().halls());
    figures(month.putArray("days"), "date", figures.totals().days());
    figures(month.putArray("cumulative"), "season", figures.cumulative());
    ArrayNode reports = month.putArray("reports");
    figures.reports().forEach(report -> report(reports.addObject(), report));
    ArrayNode gaps = month.putArray("gaps");
    figures.gaps().forEach(gap -> gap(gaps.addObject(), gap, summary));
    ArrayNode found = month.putArray("findings");
    findings.forEach(finding -> finding(found.addObject(), finding));
    if (summary instanceof MonthlySummary.HandedOver done) {
      handOver(month.putObject("handOver"), done.handOver());
    }
    return JSON.writeValueAsBytes(month);
  }

  private static String state(MonthlySummary summary) {
    if (summary instanceof MonthlySummary.HandedOver) {
      return "HANDED_OVER";
    }
    boolean complete =
        summary instanceof MonthlySummary.Complete
            || (summary instanceof MonthlySummary.Draft draft
                && draft.complete().value().isPresent());
    return complete ? "COMPLETE" : "OPEN";
  }

  private static <K> void figures(ArrayNode nodes, String name, Map<K, Figure> figures) {
    figures.forEach(
        (key, figure) -> {
          String text = key instanceof Enum<?> constant ? constant.name() : key.toString();
          figure(nodes.addObject().put(name, text), figure);
        });
  }

  private static void figure(ObjectNode node, Figure figure) {
    node.put("count", figure.count())
        .put("paidFen", figure.paid().fen())
        .put("refundCount", figure.refundCount())
        .put("refundedFen", figure.refunded().fen())
        .put("netFen", figure.net().fen());
  }

  private static void report(ObjectNode node, FiledReport report) {
    day(node, new ReportDay(report.hall(), report.date()))
        .put("version", report.version())
        .put("late", report.isLate())
        .put("netFen", report.total().net().fen())
        .put("hash", report.hash().toString());
  }

  private static ObjectNode day(ObjectNode node, ReportDay day) {
    return node.put("hall", day.hall().value()).put("date", day.date().toString());
  }

  private static void gap(ObjectNode node, ReportDay gap, MonthlySummary summary) {
    String approver =
        summary.explained().stream()
            .filter(one -> one.day().equals(gap))
            .map(ExplainedGap::approver)
            .map(Object::toString)
            .findFirst()
            .orElse(null);
    day(node, gap).put("approver", approver);
  }

  private static void finding(ObjectNode node, Finding finding) {
    node.put("code", finding.code().id())
        .put("where", finding.where())
        .put("zh", finding.message(Locale.CHINESE))
        .put("en", finding.message(Locale.ENGLISH));
  }

  private static void handOver(ObjectNode node, MonthlySummary.HandOver how) {
    node.put("version", how.version())
        .put("preparedBy", how.preparedBy().value())
        .put("receivedBy", how.receivedBy().value())
        .put("at", how.at().toString())
        .put("hash", how.hash().toString());
  }
}
