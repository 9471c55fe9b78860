package io.hall.app.simulate;

import io.hall.app.files.DayEvent;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.StaffNumber;
import io.hall.settlement.Cell;
import io.hall.settlement.Figure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The settlement sheets that the cashiers of a hall file at the end of the day: what the register
 * has, but for what they write into the wrong row.
 */
final class Sheets {

  private Sheets() {}

  static Map<StaffNumber, SortedMap<Cell, Figure>> of(HallDay hall) {
    Map<StaffNumber, SortedMap<Cell, Figure>> sheets = new HashMap<>();
    Set<PaymentId> voided = new HashSet<>();
    for (Taking taking : hall.takings()) {
      taking
          .booked()
          .filter(DayEvent.Voided.class::isInstance)
          .ifPresent(event -> voided.add(event.id()));
    }
    for (Taking taking : hall.takings()) {
      taking
          .booked()
          .filter(event -> !voided.contains(event.id()))
          .ifPresent(event -> add(sheets, event));
    }
    for (HallDay.Move move : hall.moves()) {
      move(sheet(sheets, move.cashier()), move);
    }
    return sheets;
  }

  private static SortedMap<Cell, Figure> sheet(
      Map<StaffNumber, SortedMap<Cell, Figure>> sheets, StaffNumber cashier) {
    return sheets.computeIfAbsent(cashier, key -> new TreeMap<>());
  }

  private static void add(Map<StaffNumber, SortedMap<Cell, Figure>> sheets, DayEvent event) {
    if (event instanceof DayEvent.Paid paid) {
      add(sheet(sheets, event.cashier()), paid.payment().lines(), false);
    } else if (event instanceof DayEvent.Refunded refunded) {
      add(sheet(sheets, event.cashier()), refunded.refund().lines(), true);
    }
  }

  private static void add(SortedMap<Cell, Figure> sheet, List<PaymentLine> lines, boolean back) {
    for (PaymentLine line : lines) {
      Figure figure = Figure.line(back ? line.amount().negated() : line.amount(), back);
      sheet.merge(new Cell(line.category(), line.season(), line.tender()), figure, Figure::plus);
    }
  }

  private static void move(SortedMap<Cell, Figure> sheet, HallDay.Move move) {
    Figure one = Figure.line(move.amount(), false);
    sheet.computeIfPresent(
        move.from(),
        (cell, figure) ->
            new Figure(
                figure.count() - 1,
                figure.paid().minus(move.amount()),
                figure.refundCount(),
                figure.refunded()));
    sheet.merge(move.to(), one, Figure::plus);
    sheet.values().removeIf(Figure.NONE::equals);
  }
}
