package io.hall.conduct.weekly;

import io.hall.calendar.BusinessDate;
import io.hall.conduct.HallWeek;
import io.hall.conduct.premises.Inspection;
import io.hall.conduct.premises.Turn;
import io.hall.conduct.remedy.Remedy;
import io.hall.payment.HallCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts a hall's week. */
final class WeekFigures {

  private final Registers registers;

  WeekFigures(Registers registers) {
    this.registers = registers;
  }

  Map<WeekFigure, Long> of(
      Connection connection,
      HallCode hall,
      HallWeek week,
      List<BusinessDate> past,
      WeekMinutes minutes)
      throws SQLException {
    Map<WeekFigure, Long> figures = new EnumMap<>(WeekFigure.class);
    List<Inspection> inspections =
        registers.inspections().of(connection, hall, week.monday(), week.sunday());
    figures.put(WeekFigure.INSPECTIONS, (long) inspections.size());
    if (!inspections.isEmpty()) {
      Inspection last = inspections.get(inspections.size() - 1);
      figures.put(WeekFigure.SCORE_TENTHS, (long) last.score().tenths());
    }
    cleaning(connection, hall, week, figures);
    long checks = 0;
    long breaches = 0;
    for (BusinessDate day : past) {
      checks += registers.readiness().of(connection, hall, day).size();
      breaches += registers.attendance().breaches(connection, hall, day).size();
    }
    figures.put(WeekFigure.READINESS_CHECKS, checks);
    figures.put(WeekFigure.BREACHES, breaches);
    figures.put(
        WeekFigure.OPEN_ENQUIRIES, (long) registers.enquiries().open(connection, hall).size());
    figures.put(
        WeekFigure.OPEN_REMEDIES,
        registers.remedies().upTo(connection, hall, week.sunday()).stream()
            .filter(remedy -> !(remedy instanceof Remedy.Verified))
            .count());
    meeting(minutes, figures);
    figures.put(WeekFigure.REQUISITIONS, (long) minutes.requisitions().size());
    figures.put(WeekFigure.IMPROVEMENTS, (long) minutes.improvements().size());
    return figures;
  }

  private void cleaning(
      Connection connection, HallCode hall, HallWeek week, Map<WeekFigure, Long> figures)
      throws SQLException {
    List<Turn> turns = registers.cleaning().turns(connection, hall, week.monday(), week.sunday());
    long done = 0;
    for (Turn turn : turns) {
      boolean isDone =
          registers.cleaning().doneBy(connection, hall, turn.date(), turn.area()).isPresent();
      done += isDone ? 1 : 0;
    }
    figures.put(WeekFigure.TURNS, (long) turns.size());
    figures.put(WeekFigure.CLEANED, done);
  }

  private static void meeting(WeekMinutes minutes, Map<WeekFigure, Long> figures) {
    long present =
        minutes.safety().stream()
            .flatMap(meeting -> meeting.what().attendance().values().stream())
            .filter(Presence.PRESENT::equals)
            .count();
    figures.put(WeekFigure.AT_SAFETY_MEETING, present);
    figures.put(WeekFigure.SIGNED, (long) minutes.signed().size());
  }
}
