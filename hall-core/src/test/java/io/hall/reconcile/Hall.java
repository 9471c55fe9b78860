package io.hall.reconcile;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.settlement.CashCount;
import io.hall.settlement.Cell;
import io.hall.settlement.Figure;
import io.hall.settlement.Shift;
import io.hall.tariff.FeeCategory;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A hall's day in few words, for tests. */
final class Hall {

  static final HallCode HALL = new HallCode("H01");
  static final StaffNumber ANN = new StaffNumber("1001");
  static final StaffNumber BEN = new StaffNumber("1002");
  static final BusinessDate DAY = BusinessDate.parse("2026-11-08");
  static final HeatingSeason SEASON = new HeatingSeason(2026);
  static final Row CURRENT = new Row(FeeCategory.RESIDENTIAL_AREA, SEASON);
  static final Row ARREARS = new Row(FeeCategory.ARREARS, SEASON.previous());
  static final Row SHOPS = new Row(FeeCategory.NON_RESIDENTIAL_AREA, SEASON);

  private Hall() {}

  static Line ours(String number, Tender tender, String amount, String time) {
    return Line.of(HALL, DAY, tender, Money.yuan(amount))
        .by(ANN)
        .at(at(time))
        .withNumber(number)
        .in(CURRENT);
  }

  static Line theirs(String reference, Tender tender, String amount, String time) {
    return Line.of(HALL, DAY, tender, Money.yuan(amount))
        .by(ANN)
        .at(at(time))
        .withReference(reference);
  }

  static Instant at(String time) {
    return Instant.parse(DAY + "T" + time + ":00Z").minusSeconds(8 * 3600);
  }

  /** A drawer of Ann's, from 08:00, or 14:00 when it is the second. */
  static Shift.Closed drawer(int number, String openingFloat, String counted) {
    return new Shift.Closed(
        new Shift.Open(
            new Shift.Id(HALL, ANN, DAY, number),
            at(number == 1 ? "08:00" : "14:00"),
            Money.yuan(openingFloat)),
        at(number == 1 ? "12:00" : "18:00"),
        CashCount.fewest(Money.yuan(counted)));
  }

  static MoneySide money(List<Line> statements, Shift.Closed... drawers) {
    return new MoneySide(statements, java.util.Set.of(), List.of(drawers));
  }

  /** Ann's sheet: rows, tenders, counts and sums one after the other. */
  static FiledSheet sheet(Object... cells) {
    SortedMap<Cell, Figure> filed = new TreeMap<>();
    for (int i = 0; i < cells.length; i += 4) {
      Row row = (Row) cells[i];
      filed.put(
          new Cell(row.category(), row.season(), (Tender) cells[i + 1]),
          new Figure((Integer) cells[i + 2], Money.yuan((String) cells[i + 3]), 0, Money.ZERO));
    }
    return new FiledSheet(HALL, ANN, DAY, filed);
  }

  static Reconciliation money(List<Line> register, MoneySide side) {
    return Reconciler.with(RuleSet.STANDARD).money(register, side);
  }

  static Reconciliation sheets(List<Line> register, FiledSheet... sheets) {
    return Reconciler.with(RuleSet.STANDARD).sheets(register, List.of(sheets));
  }

  static Reconciliation lines(List<Line> ours, List<Line> theirs) {
    return Reconciler.with(RuleSet.STANDARD).lines(ours, theirs);
  }

  /** The causes as {@code KIND amount}. */
  static List<String> causes(Reconciliation found) {
    return found.causes().stream().map(c -> c.kind() + " " + c.amount()).toList();
  }
}
