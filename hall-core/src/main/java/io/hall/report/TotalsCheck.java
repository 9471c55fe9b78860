package io.hall.report;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.ReceiptLedger.Document;
import io.hall.receipt.ReceiptLedger.Line;
import io.hall.settlement.Cell;
import io.hall.settlement.Figure;
import io.hall.settlement.SettlementSheet;
import io.hall.settlement.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares the totals of a day: identities {@code SHEETS} and {@code MONEY}. */
final class TotalsCheck {

  private final HallDay day;

  TotalsCheck(HallDay day) {
    this.day = day;
  }

  /** The totals that do not agree: sheets first, then drawers, then statements. */
  List<TotalDifference> differences() {
    List<TotalDifference> differences = new ArrayList<>();
    day.cashiers().forEach(cashier -> differences.addAll(sheet(cashier)));
    day.cashiers().forEach(cashier -> cash(cashier).ifPresent(differences::add));
    for (Tender tender : stated()) {
      differences.addAll(stated(tender));
    }
    return differences;
  }

  private List<TotalDifference> sheet(StaffNumber cashier) {
    SortedMap<Cell, Figure> register = SettlementSheet.cells(day.documentsOf(cashier));
    SortedMap<Cell, Figure> filed =
        day.sheetOf(cashier).map(SettlementSheet::cells).orElseGet(TreeMap::new);
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
    Money register = taken(day.documentsOf(cashier), Tender.CASH);
    Money counted = day.sheetOf(cashier).map(SettlementSheet::cashTaken).orElse(Money.ZERO);
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
    NavigableSet<StaffNumber> cashiers = day.cashiers();
    lines.forEach(line -> line.cashier().ifPresent(cashiers::add));
    List<TotalDifference> differences = new ArrayList<>();
    for (StaffNumber cashier : cashiers) {
      Optional<StaffNumber> whose = Optional.of(cashier);
      Money register = taken(day.documentsOf(cashier), tender);
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
}
