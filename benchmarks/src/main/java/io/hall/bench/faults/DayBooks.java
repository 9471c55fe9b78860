package io.hall.bench.faults;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.PaymentId;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.IssuingGuard;
import io.hall.receipt.ReceiptLedger.Document;
import io.hall.report.DailyReport;
import io.hall.report.HallDay;
import io.hall.report.ReportRegister;
import io.hall.report.SubmitRequest;
import io.hall.settlement.CashCount;
import io.hall.settlement.SettlementSheet;
import io.hall.settlement.Shift;
import io.hall.settlement.ShiftRegister;
import io.hall.settlement.Statement;
import io.hall.store.RequestId;
import io.hall.store.Store;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shifts and daily reports of the halls: what opens a day and what closes it. */
final class DayBooks {

  private static final StaffNumber OFFICE = new StaffNumber("S01");

  private final Store store;
  private final ShiftRegister shifts;
  private final ReportRegister reports;

  DayBooks(Store store, Clock clock) {
    this.store = store;
    this.shifts = new ShiftRegister(store, clock);
    this.reports = new ReportRegister(store, clock);
  }

  /** Who lets nothing be issued without an open shift, or on a day whose report is submitted. */
  List<IssuingGuard> guards() {
    return List.of(shifts, reports);
  }

  void openShift(Desk desk, BusinessDate date) {
    RequestId request = new RequestId("open-" + desk.cashier() + "-" + date);
    store.write(c -> shifts.open(c, request, desk.hall(), desk.cashier(), Money.ZERO));
  }

  void closeShift(Desk desk, BusinessDate date) {
    RequestId request = new RequestId("close-" + desk.cashier() + "-" + date);
    store.write(c -> shifts.close(c, request, desk.hall(), desk.cashier(), CashCount.NOTHING));
  }

  /** Draws up, balances and submits the report of a hall's day, and returns what was taken. */
  Money submit(HallCode hall, BusinessDate date) {
    DailyReport.Balanced report = DailyReport.draft(day(hall, date)).balance().orThrow();
    RequestId request = new RequestId("submit-" + hall + "-" + date);
    store.write(c -> reports.submit(c, SubmitRequest.of(request, report, OFFICE)));
    return report.figures().net();
  }

  private HallDay day(HallCode hall, BusinessDate date) {
    List<Document> documents = BusinessDays.documents(store, hall, date);
    List<Shift.Closed> closed = store.read(c -> shifts.closedShifts(c, hall, date));
    return new HallDay(
        hall,
        date,
        FaultHall.SEASON,
        documents,
        closed.stream().map(shift -> sheet(shift, documents)).toList(),
        store.read(c -> shifts.openShifts(c, hall, date)),
        List.of(statement(hall, documents)),
        payments(documents));
  }

  private static SettlementSheet sheet(Shift.Closed shift, List<Document> documents) {
    Shift.Id id = shift.id();
    return SettlementSheet.of(id.hall(), id.cashier(), id.date(), documents, List.of(shift));
  }

  private static Statement statement(HallCode hall, List<Document> documents) {
    return new Statement(
        Tender.WECHAT,
        hall,
        documents.stream().filter(Document::counts).map(DayBooks::stated).toList());
  }

  private static Statement.Line stated(Document document) {
    return new Statement.Line(
        Optional.of(document.cashier()),
        document.issuedAt(),
        document.payment().value(),
        document.isRefund() ? Statement.Kind.REFUND : Statement.Kind.SALE,
        document.amount().abs(),
        Money.ZERO,
        BusinessDate.of(document.issuedAt()).date());
  }

  private static Map<PaymentId, Money> payments(List<Document> documents) {
    Map<PaymentId, Money> payments = new HashMap<>();
    documents.stream()
        .filter(Document::counts)
        .forEach(document -> payments.put(document.payment(), document.amount()));
    return payments;
  }
}
