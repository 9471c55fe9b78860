package io.hall.app.simulate;

import io.hall.app.files.CountsWriter;
import io.hall.app.files.DayEvent;
import io.hall.app.files.PaymentsWriter;
import io.hall.app.files.ShiftFigures;
import io.hall.app.files.StatementWriter;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.settlement.Cell;
import io.hall.settlement.Figure;
import io.hall.settlement.Shift;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes the files of a season day by day, so that only one day is in memory. Not thread-safe. */
final class SimulationWriter implements Closeable {

  private static final long STREAM = 7;

  private final Plan plan;
  private final PaymentsWriter payments;
  private final CountsWriter counts;
  private final Map<Tender, StatementWriter> statements = new EnumMap<>(Tender.class);
  private final List<Line> late = new ArrayList<>();

  SimulationWriter(Plan plan, Path folder) throws IOException {
    this.plan = plan;
    payments = new PaymentsWriter(folder.resolve("payments.csv"));
    counts = new CountsWriter(folder.resolve("counts.csv"));
    Path statementFolder = Files.createDirectory(folder.resolve("statements"));
    for (Tender tender : Tender.values()) {
      if (tender != Tender.CASH) {
        statements.put(tender, new StatementWriter(statementFolder, tender));
      }
    }
  }

  private record Line(HallCode hall, Stated stated) {}

  /** Writes one day of all halls. */
  void write(List<HallDay> halls) {
    List<DayEvent> events = new ArrayList<>();
    List<Line> lines = new ArrayList<>(late);
    late.clear();
    for (HallDay hall : halls) {
      HallCode code = hall.crew().hall();
      for (Taking taking : hall.takings()) {
        taking.booked().ifPresent(events::add);
        taking.stated().forEach(stated -> lines.add(new Line(code, stated)));
      }
      hall.late().forEach(stated -> late.add(new Line(code, stated)));
      count(hall);
    }
    events.sort(Comparator.comparing(DayEvent::at));
    events.forEach(payments::write);
    lines.sort(Comparator.comparing(line -> line.stated().line().at()));
    for (Line line : lines) {
      StatementWriter writer = statements.get(line.stated().tender());
      if (writer != null) {
        writer.write(line.hall(), line.stated().line());
      }
    }
  }

  private void count(HallDay hall) {
    Map<StaffNumber, SortedMap<Cell, Figure>> sheets = Sheets.of(hall);
    Dice dice =
        Dice.of(plan.seed(), STREAM, hall.calendarDate().toEpochDay(), hall.crew().number());
    for (Desk desk : hall.desks()) {
      boolean morning = desk.shift() == 1;
      int from = morning ? ArrivalTimes.MORNING : ArrivalTimes.AFTERNOON;
      int to = morning ? ArrivalTimes.NOON : ArrivalTimes.EVENING;
      Shift.Id id = new Shift.Id(hall.crew().hall(), desk.cashier(), hall.date(), desk.shift());
      counts.write(
          new ShiftFigures(
              new Shift.Open(
                  id, hall.at(from - dice.between(60, 900)), Money.ofFen(desk.floatFiled())),
              hall.at(to + dice.between(0, 900)),
              DrawerFiller.filled(desk.counted(), dice),
              morning
                  ? Collections.emptySortedMap()
                  : sheets.getOrDefault(desk.cashier(), new TreeMap<>())));
    }
  }

  @Override
  public void close() throws IOException {
    payments.close();
    counts.close();
    for (StatementWriter writer : statements.values()) {
      writer.close();
    }
  }
}
