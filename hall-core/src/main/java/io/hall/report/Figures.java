package io.hall.report;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.settlement.Cell;
import io.hall.settlement.Figure;
import io.hall.settlement.NumberRange;
import io.hall.settlement.SettlementSheet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The figures of a hall's day (日报表数据), by category, season and tender. Immutable.
 *
 * @param hall which hall
 * @param date which business date
 * @param season the current heating season
 * @param cells what was taken; voided documents count for nothing
 * @param numbers the numbers used, book by book, voided ones named
 * @param sheets the cashiers' settlement sheets
 */
public record Figures(
    HallCode hall,
    BusinessDate date,
    HeatingSeason season,
    SortedMap<Cell, Figure> cells,
    List<NumberRange> numbers,
    List<SettlementSheet> sheets) {

  /** Copies the collections. */
  public Figures {
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    numbers = List.copyOf(numbers);
    sheets = List.copyOf(sheets);
  }

  static Figures of(HallDay day) {
    return new Figures(
        day.hall(),
        day.date(),
        day.season(),
        SettlementSheet.cells(day.documents()),
        SettlementSheet.numbers(day.documents()),
        day.sheets());
  }

  /** What was taken in all. */
  public Figure total() {
    return sum(cell -> true);
  }

  /** What was taken by {@code tender}. */
  public Figure by(Tender tender) {
    return sum(cell -> cell.tender() == tender);
  }

  /** What was taken in the cells that {@code which} picks. */
  public Figure sum(Predicate<Cell> which) {
    return cells.entrySet().stream()
        .filter(cell -> which.test(cell.getKey()))
        .map(Map.Entry::getValue)
        .reduce(Figure.NONE, Figure::plus);
  }

  /** How many documents were issued, voided ones included. */
  public long issued() {
    return numbers.stream().mapToLong(NumberRange::issued).sum();
  }

  /** How many of them were voided. */
  public long voided() {
    return numbers.stream().mapToLong(range -> range.voided().size()).sum();
  }

  /** What was taken, less what went back. */
  public Money net() {
    return total().net();
  }

  /** Whether {@code person} is one of the day's cashiers. */
  boolean hasSheetOf(StaffNumber person) {
    return sheets.stream().anyMatch(sheet -> sheet.cashier().equals(person));
  }
}
