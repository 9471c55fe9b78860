package io.hall.app.day;

import io.hall.check.Finding;
import io.hall.payment.StaffNumber;
import io.hall.report.DailyReport;
import io.hall.report.Figures;
import io.hall.report.OverShort;
import io.hall.report.TotalDifference;
import io.hall.settlement.NumberRange;
import io.hall.settlement.SettlementSheet;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A day as JSON, for the program that asked for it; {@code docs/formats/day.md} describes it. Money
 * is in fen; there is no personal data in it.
 */
final class DayJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private DayJson() {}

  static byte[] of(DailyReport report, DailyReport.Draft draft) {
    ObjectNode day = JSON.createObjectNode();
    Figures figures = report.figures();
    day.put("hall", figures.hall().value());
    day.put("date", figures.date().toString());
    day.put("season", figures.season().code());
    day.put("state", state(report));
    day.put("paidFen", figures.total().paid().fen());
    day.put("refundedFen", figures.total().refunded().fen());
    day.put("netFen", figures.net().fen());
    cells(day.putArray("cells"), figures);
    figures.numbers().forEach(range -> number(day.withArray("/numbers").addObject(), range));
    figures.sheets().forEach(sheet -> cashier(day.withArray("/cashiers").addObject(), sheet));
    ArrayNode differences = day.putArray("differences");
    draft.differences().forEach(d -> difference(differences.addObject(), d, draft));
    ArrayNode findings = day.putArray("findings");
    draft.findings().forEach(finding -> finding(findings.addObject(), finding));
    ArrayNode booked = day.putArray("booked");
    report.booked().forEach(one -> booked(booked.addObject(), one));
    if (report instanceof DailyReport.Submitted submitted) {
      submission(day.putObject("submission"), submitted.submission());
    }
    return JSON.writeValueAsBytes(day);
  }

  private static String state(DailyReport report) {
    if (report instanceof DailyReport.Submitted) {
      return "SUBMITTED";
    }
    return report instanceof DailyReport.Balanced ? "BALANCED" : "OPEN";
  }

  private static void cells(ArrayNode cells, Figures figures) {
    figures
        .cells()
        .forEach(
            (cell, figure) ->
                cells
                    .addObject()
                    .put("category", cell.category().name())
                    .put("season", cell.season().code())
                    .put("tender", cell.tender().name())
                    .put("count", figure.count())
                    .put("paidFen", figure.paid().fen())
                    .put("refundCount", figure.refundCount())
                    .put("refundedFen", figure.refunded().fen()));
  }

  private static void number(ObjectNode node, NumberRange range) {
    node.put("book", range.book())
        .put("first", range.first().toString())
        .put("last", range.last().toString())
        .put("issued", range.issued());
    ArrayNode voided = node.putArray("voided");
    range.voided().forEach(number -> voided.add(number.toString()));
  }

  private static void cashier(ObjectNode node, SettlementSheet sheet) {
    node.put("cashier", sheet.cashier().value())
        .put("netFen", sheet.total().net().fen())
        .put("openingFloatFen", sheet.openingFloat().fen())
        .put("countedFen", sheet.counted().fen())
        .put("overShortFen", sheet.overShort().fen());
  }

  private static void difference(ObjectNode node, TotalDifference d, DailyReport.Draft draft) {
    node.put("identity", d.identity().name())
        .put("cashier", d.cashier().map(StaffNumber::value).orElse(null))
        .put("category", d.category().map(Enum::name).orElse(null))
        .put("season", d.season().map(Object::toString).orElse(null))
        .put("tender", d.tender().name())
        .put("registerFen", d.register().fen())
        .put("otherFen", d.other().fen())
        .put("amountFen", d.amount().fen())
        .put("open", draft.open().contains(d));
  }

  private static void finding(ObjectNode node, Finding finding) {
    node.put("code", finding.code().id())
        .put("where", finding.where())
        .put("zh", finding.message(Locale.CHINESE))
        .put("en", finding.message(Locale.ENGLISH));
  }

  private static void booked(ObjectNode node, OverShort one) {
    node.put("cashier", one.cashier().map(StaffNumber::value).orElse(null))
        .put("tender", one.tender().name())
        .put("amountFen", one.amount().fen())
        .put("approver", one.approver().value());
  }

  private static void submission(ObjectNode node, DailyReport.Submission submission) {
    node.put("version", submission.version())
        .put("by", submission.by().value())
        .put("at", submission.at().toString())
        .put("hash", submission.hash().toString());
    ArrayNode heads = node.putArray("heads");
    submission
        .heads()
        .forEach(
            head ->
                heads
                    .addObject()
                    .put("book", head.book())
                    .put("records", head.records())
                    .put("hash", head.hash().toString()));
  }
}
