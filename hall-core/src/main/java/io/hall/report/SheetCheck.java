package io.hall.report;

import io.hall.check.Finding;
import io.hall.receipt.ReceiptLedger.Document;
import io.hall.settlement.Cell;
import io.hall.settlement.Figure;
import io.hall.settlement.NumberRange;
import io.hall.settlement.SettlementSheet;
import io.hall.settlement.Shift;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Checks one settlement sheet against the register: that it is of this day, and that its counts and
 * numbers are the register's. Its amounts are {@link TotalsCheck}'s.
 */
final class SheetCheck {

  private final HallDay day;
  private final SettlementSheet sheet;
  private final List<Document> documents;

  SheetCheck(HallDay day, SettlementSheet sheet) {
    this.day = day;
    this.sheet = sheet;
    this.documents = day.documentsOf(sheet.cashier());
  }

  /** What is wrong: {@code REPORT-016} and {@code REPORT-017}. */
  List<Finding> findings() {
    if (misplaced()) {
      return List.of(Finding.of(ReportCode.SHEET_MISPLACED).with("cashier", sheet.cashier()));
    }
    List<Finding> findings = new ArrayList<>(counts());
    findings.addAll(numbers());
    return findings;
  }

  private boolean misplaced() {
    boolean foreign = !sheet.hall().equals(day.hall()) || !sheet.date().equals(day.date());
    boolean twice =
        day.sheets().stream().filter(s -> s.cashier().equals(sheet.cashier())).count() > 1;
    return foreign || twice || foreignShift();
  }

  private boolean foreignShift() {
    List<Shift.Id> ids = sheet.shifts().stream().map(Shift.Closed::id).toList();
    return ids.stream().distinct().count() < ids.size()
        || ids.stream()
            .anyMatch(
                id ->
                    !id.equals(new Shift.Id(day.hall(), sheet.cashier(), day.date(), id.number())));
  }

  /** Where the net agrees, count and gross must agree too; where not, it is a difference anyway. */
  private List<Finding> counts() {
    SortedMap<Cell, Figure> register = SettlementSheet.cells(documents);
    SortedMap<Cell, Figure> either = new TreeMap<>(sheet.cells());
    either.putAll(register);
    List<Finding> findings = new ArrayList<>();
    for (Cell cell : either.keySet()) {
      Figure ours = register.getOrDefault(cell, Figure.NONE);
      Figure theirs = sheet.cells().getOrDefault(cell, Figure.NONE);
      if (ours.net().equals(theirs.net()) && !ours.equals(theirs)) {
        String what = cell.category() + " " + cell.season() + " " + cell.tender();
        findings.add(differs(what, text(ours), text(theirs)));
      }
    }
    return findings;
  }

  private List<Finding> numbers() {
    List<NumberRange> register = SettlementSheet.numbers(documents);
    SortedSet<String> books = new TreeSet<>();
    register.forEach(range -> books.add(range.book()));
    sheet.numbers().forEach(range -> books.add(range.book()));
    List<Finding> findings = new ArrayList<>();
    for (String book : books) {
      List<NumberRange> ours = ofBook(register, book);
      List<NumberRange> theirs = ofBook(sheet.numbers(), book);
      if (!ours.equals(theirs)) {
        findings.add(differs(book, text(ours), text(theirs)));
      }
    }
    return findings;
  }

  private static List<NumberRange> ofBook(List<NumberRange> ranges, String book) {
    return ranges.stream().filter(range -> range.book().equals(book)).toList();
  }

  private Finding differs(String what, String register, String other) {
    return Finding.of(ReportCode.COUNT_DIFFERS)
        .with("cashier", sheet.cashier())
        .with("what", what)
        .with("register", register)
        .with("other", other);
  }

  /** How many, and what they came to; then the same of what went back. */
  private static String text(Figure figure) {
    return "%d: %s; %d: -%s"
        .formatted(figure.count(), figure.paid(), figure.refundCount(), figure.refunded());
  }

  /** From, to, how many, and how many of them void. */
  private static String text(List<NumberRange> ranges) {
    return ranges.stream()
        .map(r -> "%s-%s: %d/%d".formatted(r.first(), r.last(), r.issued(), r.voided().size()))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
