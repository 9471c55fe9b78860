package io.hall.settlement;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.ReceiptLedger.Document;
import io.hall.receipt.ReceiptLedger.Line;
import io.hall.receipt.ReceiptNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A cashier's settlement sheet (收费员结算汇总单) of one business day: what was taken by category, season
 * and tender, which numbers were used, and what the drawer held. Immutable.
 *
 * @param hall where
 * @param cashier whose
 * @param date the business date
 * @param cells what was taken; as the cashier files it, or as the register has it
 * @param numbers the numbers used, book by book
 * @param shifts the day's shifts, all closed
 */
public record SettlementSheet(
    HallCode hall,
    StaffNumber cashier,
    BusinessDate date,
    SortedMap<Cell, Figure> cells,
    List<NumberRange> numbers,
    List<Shift.Closed> shifts) {

  /** Copies the collections. */
  public SettlementSheet {
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    numbers = List.copyOf(numbers);
    shifts = List.copyOf(shifts);
  }

  /** Returns the sheet as the register has it: of {@code documents}, those of this cashier. */
  public static SettlementSheet of(
      HallCode hall,
      StaffNumber cashier,
      BusinessDate date,
      List<Document> documents,
      List<Shift.Closed> shifts) {
    List<Document> own = documents.stream().filter(d -> d.cashier().equals(cashier)).toList();
    return new SettlementSheet(hall, cashier, date, cells(own), numbers(own), shifts);
  }

  /** Returns this sheet with the figures that the cashier filed instead of the register's. */
  public SettlementSheet filedWith(Map<Cell, Figure> filed) {
    return new SettlementSheet(hall, cashier, date, new TreeMap<>(filed), numbers, shifts);
  }

  /** Returns what the documents come to, cell by cell; voided ones count for nothing. */
  public static SortedMap<Cell, Figure> cells(List<Document> documents) {
    SortedMap<Cell, Figure> cells = new TreeMap<>();
    for (Document document : documents) {
      if (document.counts()) {
        for (Line line : document.lines()) {
          cells.merge(
              new Cell(line.category(), line.season(), line.tender()),
              Figure.line(line.amount(), document.isRefund()),
              Figure::plus);
        }
      }
    }
    return cells;
  }

  /** Returns the numbers that the documents used, book by book. */
  public static List<NumberRange> numbers(List<Document> documents) {
    SortedMap<String, List<Document>> books = new TreeMap<>();
    for (Document document : documents) {
      books.computeIfAbsent(document.book(), book -> new ArrayList<>()).add(document);
    }
    return books.entrySet().stream().map(e -> range(e.getKey(), e.getValue())).toList();
  }

  private static NumberRange range(String book, List<Document> documents) {
    List<ReceiptNumber> numbers =
        documents.stream().map(Document::number).distinct().sorted().toList();
    List<ReceiptNumber> voided =
        documents.stream().filter(d -> !d.counts()).map(Document::number).sorted().toList();
    return new NumberRange(
        book, numbers.get(0), numbers.get(numbers.size() - 1), numbers.size(), voided);
  }

  /** What was taken by {@code tender}. */
  public Figure takenBy(Tender tender) {
    return cells.entrySet().stream()
        .filter(cell -> cell.getKey().tender() == tender)
        .map(Map.Entry::getValue)
        .reduce(Figure.NONE, Figure::plus);
  }

  /** What was taken in all. */
  public Figure total() {
    return cells.values().stream().reduce(Figure.NONE, Figure::plus);
  }

  /** The opening floats of the shifts together. */
  public Money openingFloat() {
    return Money.sum(shifts.stream().map(Shift.Closed::openingFloat).toList());
  }

  /** The counted drawers of the shifts together, floats included. */
  public Money counted() {
    return Money.sum(shifts.stream().map(shift -> shift.count().total()).toList());
  }

  /** What the drawers gained: counted less floats. */
  public Money cashTaken() {
    return counted().minus(openingFloat());
  }

  /**
   * Cash over (positive) or short (negative): what the drawers gained less what was taken in cash.
   */
  public Money overShort() {
    return cashTaken().minus(takenBy(Tender.CASH).net());
  }
}
