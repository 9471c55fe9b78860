package io.hall.report;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.payment.PaymentId;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.ReceiptLedger.Document;
import io.hall.receipt.ReceiptLedger.Line;
import io.hall.settlement.Cell;
import io.hall.settlement.Figure;
import io.hall.settlement.NumberRange;
import io.hall.settlement.SettlementSheet;
import io.hall.settlement.Shift;
import io.hall.settlement.Statement;
import io.hall.tariff.FeeCategory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Checks the six identities of a day: the one place where they stand. */
final class DayCheck {

  private final HallDay day;

  DayCheck(HallDay day) {
    this.day = day;
  }

  /** The totals that do not agree: identities {@code SHEETS} and {@code MONEY}. */
  List<TotalDifference> differences() {
    List<TotalDifference> differences = new ArrayList<>();
    cashiers().forEach(cashier -> differences.addAll(sheet(cashier)));
    cashiers().forEach(cashier -> cash(cashier).ifPresent(differences::add));
    for (Tender tender : stated()) {
      differences.addAll(stated(tender));
    }
    return differences;
  }

  /**
   * What is wrong besides amounts: identities {@code NUMBERS}, {@code PAYMENTS}, {@code SEASONS},
   * {@code DAY}.
   */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(numbers());
    findings.addAll(payments());
    findings.addAll(seasons());
    findings.addAll(day());
    return findings;
  }

  private NavigableSet<StaffNumber> cashiers() {
    NavigableSet<StaffNumber> cashiers = new TreeSet<>();
    day.documents().forEach(document -> cashiers.add(document.cashier()));
    day.sheets().forEach(sheet -> cashiers.add(sheet.cashier()));
    return cashiers;
  }

  private Optional<SettlementSheet> sheetOf(StaffNumber cashier) {
    return day.sheets().stream().filter(sheet -> sheet.cashier().equals(cashier)).findFirst();
  }

  private List<Document> documentsOf(StaffNumber cashier) {
    return day.documents().stream().filter(d -> d.cashier().equals(cashier)).toList();
  }

  private List<TotalDifference> sheet(StaffNumber cashier) {
    SortedMap<Cell, Figure> register = SettlementSheet.cells(documentsOf(cashier));
    SortedMap<Cell, Figure> filed =
        sheetOf(cashier).map(SettlementSheet::cells).orElseGet(TreeMap::new);
    NavigableSet<Cell> cells = new TreeSet<>(register.keySet());
    cells.addAll(filed.keySet());
    List<TotalDifference> differences = new ArrayList<>();
    for (Cell cell : cells) {
      Money ours = register.getOrDefault(cell, Figure.NONE).net();
      Money theirs = filed.getOrDefault(cell, Figure.NONE).net();
      if (!ours.equals(theirs)) {
        differences.add(TotalDifference.ofCell(cashier, cell, ours, theirs));
      }
    }
    return differences;
  }

  private Optional<TotalDifference> cash(StaffNumber cashier) {
    Money register = taken(documentsOf(cashier), Tender.CASH);
    Money counted = sheetOf(cashier).map(SettlementSheet::cashTaken).orElse(Money.ZERO);
    return difference(Optional.of(cashier), Tender.CASH, register, counted);
  }

  private Set<Tender> stated() {
    Set<Tender> tenders = EnumSet.noneOf(Tender.class);
    day.statements().forEach(statement -> tenders.add(statement.tender()));
    day.documents().stream()
        .filter(Document::counts)
        .flatMap(document -> document.lines().stream())
        .forEach(line -> tenders.add(line.tender()));
    tenders.remove(Tender.CASH);
    return tenders;
  }

  private List<TotalDifference> stated(Tender tender) {
    List<Statement.Line> lines =
        day.statements().stream()
            .filter(s -> s.tender() == tender && s.hall().equals(day.hall()))
            .flatMap(s -> s.lines().stream())
            .filter(line -> BusinessDate.of(line.at()).equals(day.date()))
            .toList();
    return lines.stream().allMatch(line -> line.cashier().isPresent())
        ? statedByCashier(tender, lines)
        : difference(Optional.empty(), tender, taken(day.documents(), tender), sum(lines)).stream()
            .toList();
  }

  private List<TotalDifference> statedByCashier(Tender tender, List<Statement.Line> lines) {
    NavigableSet<StaffNumber> cashiers = cashiers();
    lines.forEach(line -> line.cashier().ifPresent(cashiers::add));
    List<TotalDifference> differences = new ArrayList<>();
    for (StaffNumber cashier : cashiers) {
      Optional<StaffNumber> whose = Optional.of(cashier);
      Money register = taken(documentsOf(cashier), tender);
      Money stated = sum(lines.stream().filter(line -> line.cashier().equals(whose)).toList());
      difference(whose, tender, register, stated).ifPresent(differences::add);
    }
    return differences;
  }

  private static Optional<TotalDifference> difference(
      Optional<StaffNumber> cashier, Tender tender, Money register, Money other) {
    return register.equals(other)
        ? Optional.empty()
        : Optional.of(TotalDifference.ofTender(cashier, tender, register, other));
  }

  private static Money taken(List<Document> documents, Tender tender) {
    return Money.sum(
        documents.stream()
            .filter(Document::counts)
            .flatMap(document -> document.lines().stream())
            .filter(line -> line.tender() == tender)
            .map(Line::amount)
            .toList());
  }

  private static Money sum(List<Statement.Line> lines) {
    return Money.sum(lines.stream().map(Statement.Line::signed).toList());
  }

  private List<Finding> numbers() {
    List<Finding> findings = new ArrayList<>();
    for (NumberRange range : SettlementSheet.numbers(day.documents())) {
      if (!range.contiguous()) {
        findings.add(Finding.of(ReportCode.NUMBER_MISSING).with("book", range.book()));
      }
    }
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
      boolean wrong =
          document.counts()
              && document.lines().stream().anyMatch(l -> wrongRow(l.category(), l.season()));
      if (wrong) {
        findings.add(Finding.of(ReportCode.SEASON_ROW).with("what", document.number()));
      }
    }
    for (SettlementSheet sheet : day.sheets()) {
      if (sheet.cells().keySet().stream().anyMatch(c -> wrongRow(c.category(), c.season()))) {
        findings.add(Finding.of(ReportCode.SEASON_ROW).with("what", sheet.cashier()));
      }
    }
    return findings;
  }

  private boolean wrongRow(FeeCategory category, HeatingSeason season) {
    boolean earlier = season.compareTo(day.season()) < 0;
    return switch (category) {
      case ARREARS -> !earlier;
      case PENALTY, ADJUSTMENT, RECONNECT, METER_OR_MATERIAL, CONNECTION -> false;
      default -> earlier;
    };
  }

  private List<Finding> day() {
    List<Finding> findings = new ArrayList<>();
    for (Document document : day.documents()) {
      if (!BusinessDate.of(document.issuedAt()).equals(day.date())) {
        findings.add(Finding.of(ReportCode.OTHER_DATE).with("number", document.number()));
      }
    }
    NavigableSet<StaffNumber> unsettled = new TreeSet<>();
    day.openShifts().stream().map(Shift.Open::id).map(Shift.Id::cashier).forEach(unsettled::add);
    for (StaffNumber cashier : cashiers()) {
      if (sheetOf(cashier).map(sheet -> sheet.shifts().isEmpty()).orElse(true)) {
        unsettled.add(cashier);
      }
    }
    unsettled.forEach(c -> findings.add(Finding.of(ReportCode.SHIFT_OPEN).with("cashier", c)));
    return findings;
  }
}
