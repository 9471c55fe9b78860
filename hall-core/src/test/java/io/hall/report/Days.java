package io.hall.report;

import static io.hall.settlement.SampleDay.DATE;
import static io.hall.settlement.SampleDay.HALL;
import static io.hall.settlement.SampleDay.SEASON;

import io.hall.money.Money;
import io.hall.payment.PaymentId;
import io.hall.receipt.ReceiptLedger.Document;
import io.hall.settlement.Refusals;
import io.hall.settlement.SampleDay;
import io.hall.settlement.SettlementSheet;
import io.hall.settlement.Shift;
import io.hall.settlement.Statement;
import java.util.List;
import java.util.Map;

/** Days as the report sees them: exact ones, and the same with one part replaced. */
final class Days {

  private Days() {}

  static HallDay exact(SampleDay day) {
    return new HallDay(
        HALL,
        DATE,
        SEASON,
        day.documents(),
        day.sheets(),
        List.of(),
        day.statements(),
        day.payments());
  }

  static HallDay withDocuments(HallDay d, List<Document> documents) {
    return new HallDay(
        d.hall(),
        d.date(),
        d.season(),
        documents,
        d.sheets(),
        d.openShifts(),
        d.statements(),
        d.payments());
  }

  static HallDay withSheets(HallDay d, List<SettlementSheet> sheets) {
    return new HallDay(
        d.hall(),
        d.date(),
        d.season(),
        d.documents(),
        sheets,
        d.openShifts(),
        d.statements(),
        d.payments());
  }

  static HallDay withOpenShifts(HallDay d, Shift.Open... open) {
    return new HallDay(
        d.hall(),
        d.date(),
        d.season(),
        d.documents(),
        d.sheets(),
        List.of(open),
        d.statements(),
        d.payments());
  }

  static HallDay withStatements(HallDay d, List<Statement> statements) {
    return new HallDay(
        d.hall(),
        d.date(),
        d.season(),
        d.documents(),
        d.sheets(),
        d.openShifts(),
        statements,
        d.payments());
  }

  static HallDay withPayments(HallDay d, Map<PaymentId, Money> payments) {
    return new HallDay(
        d.hall(),
        d.date(),
        d.season(),
        d.documents(),
        d.sheets(),
        d.openShifts(),
        d.statements(),
        payments);
  }

  /** The codes of everything that keeps the day from being balanced. */
  static List<String> codes(HallDay day) {
    return Refusals.codes(DailyReport.draft(day).balance().findings());
  }
}
