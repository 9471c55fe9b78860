package io.hall.report;

import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.payment.PaymentId;
import io.hall.payment.StaffNumber;
import io.hall.receipt.ReceiptLedger.Document;
import io.hall.settlement.Cell;
import io.hall.settlement.Figure;
import io.hall.settlement.SettlementSheet;
import io.hall.settlement.Shift;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Checks what must be right in a day besides its totals: identities {@code NUMBERS}, {@code
 * PAYMENTS}, {@code SEASONS}, {@code DAY}, and the counts of the sheets.
 */
final class DayCheck {

  private final HallDay day;

  DayCheck(HallDay day) {
    this.day = day;
  }

  /** Everything that is wrong. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(numbers());
    findings.addAll(order());
    day.sheets().forEach(sheet -> findings.addAll(new SheetCheck(day, sheet).findings()));
    findings.addAll(payments());
    findings.addAll(seasons());
    findings.addAll(dates());
    findings.addAll(unsettled());
    return findings;
  }

  private List<Finding> numbers() {
    return SettlementSheet.numbers(day.documents()).stream()
        .filter(range -> !range.contiguous())
        .map(range -> Finding.of(ReportCode.NUMBER_MISSING).with("book", range.book()))
        .toList();
  }

  private List<Finding> order() {
    List<Finding> findings = new ArrayList<>();
    Map<String, Instant> latest = new HashMap<>();
    for (Document document : day.documents().stream().sorted(this::byNumber).toList()) {
      Instant before = latest.put(document.book(), document.issuedAt());
      if (before != null && document.issuedAt().isBefore(before)) {
        findings.add(Finding.of(ReportCode.NUMBER_ORDER).with("number", document.number()));
      }
    }
    return findings;
  }

  private int byNumber(Document one, Document other) {
    return one.number().compareTo(other.number());
  }

  private List<Finding> payments() {
    List<Finding> findings = new ArrayList<>();
    Map<PaymentId, Money> open = new TreeMap<>(day.payments());
    for (Document document : day.documents()) {
      if (document.counts() && !document.amount().equals(open.remove(document.payment()))) {
        findings.add(Finding.of(ReportCode.NO_PAYMENT).with("number", document.number()));
      }
    }
    open.keySet()
        .forEach(id -> findings.add(Finding.of(ReportCode.NO_RECEIPT).with("payment", id)));
    return findings;
  }

  private List<Finding> seasons() {
    List<Finding> findings = new ArrayList<>();
    for (Document document : day.documents()) {
      if (document.counts() && wrongRow(SettlementSheet.cells(List.of(document)))) {
        findings.add(Finding.of(ReportCode.SEASON_ROW).with("what", document.number()));
      }
    }
    for (SettlementSheet sheet : day.sheets()) {
      if (wrongRow(sheet.cells())) {
        findings.add(Finding.of(ReportCode.SEASON_ROW).with("what", sheet.cashier()));
      }
    }
    return findings;
  }

  private boolean wrongRow(Map<Cell, Figure> cells) {
    return cells.entrySet().stream().anyMatch(cell -> wrongRow(cell.getKey(), cell.getValue()));
  }

  private boolean wrongRow(Cell cell, Figure figure) {
    boolean earlier = cell.season().compareTo(day.season()) < 0;
    // What was paid as the current season's goes back under its category, even a season later.
    boolean paid = figure.count() > 0 || !figure.paid().isZero();
    return switch (cell.category()) {
      case ARREARS -> !earlier;
      case PENALTY, ADJUSTMENT, RECONNECT, METER_OR_MATERIAL, CONNECTION -> false;
      default -> earlier && paid;
    };
  }

  private List<Finding> dates() {
    return day.documents().stream()
        .filter(document -> !BusinessDate.of(document.issuedAt()).equals(day.date()))
        .map(document -> Finding.of(ReportCode.OTHER_DATE).with("number", document.number()))
        .toList();
  }

  private List<Finding> unsettled() {
    NavigableSet<StaffNumber> unsettled = new TreeSet<>();
    day.openShifts().stream().map(Shift.Open::id).map(Shift.Id::cashier).forEach(unsettled::add);
    for (StaffNumber cashier : day.cashiers()) {
      if (day.sheetOf(cashier).map(sheet -> sheet.shifts().isEmpty()).orElse(true)) {
        unsettled.add(cashier);
      }
    }
    return unsettled.stream()
        .map(cashier -> Finding.of(ReportCode.SHIFT_OPEN).with("cashier", cashier))
        .toList();
  }
}
