package io.hall.app.day;

import io.hall.app.files.Correction;
import io.hall.app.files.CounterCheck;
import io.hall.app.files.DayEvent;
import io.hall.app.files.ShiftFigures;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.payment.HallCode;
import io.hall.settlement.Statement;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the files say of one day.
 *
 * @param date which day
 * @param season the current heating season
 * @param events payments, voids, refunds and reprints
 * @param shifts shifts with their counts and filed sheets
 * @param checks checks before opening; empty when there is no file of them
 * @param statements what terminals, wallets and banks say
 * @param corrections what was done about the differences
 */
record DayInput(
    BusinessDate date,
    HeatingSeason season,
    List<DayEvent> events,
    List<ShiftFigures> shifts,
    Optional<List<CounterCheck>> checks,
    List<Statement> statements,
    List<Correction> corrections) {

  NavigableSet<HallCode> halls() {
    NavigableSet<HallCode> halls = new TreeSet<>();
    events.forEach(event -> halls.add(event.hall()));
    shifts.forEach(shift -> halls.add(shift.opening().id().hall()));
    statements.forEach(statement -> halls.add(statement.hall()));
    return halls;
  }
}
