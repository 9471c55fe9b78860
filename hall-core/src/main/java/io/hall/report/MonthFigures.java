package io.hall.report;

import io.hall.calendar.HeatingSeason;
import io.hall.payment.HallCode;
import io.hall.settlement.Figure;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a month's reports say together (月汇总数据). Immutable.
 *
 * @param month which month
 * @param halls the halls whose open days are known
 * @param reports the last version of each hall's and day's report, by day and hall
 * @param late every version that was submitted after its business day, by day, hall and version
 * @param corrected every version after the first, by day, hall and version
 * @param gaps open days without a report, up to the day on which the summary was drawn up
 * @param closedDays reported days on which the hall was closed
 * @param totals what the reports come to
 * @param cumulative for each season that a report of the month names as its current one: what was
 *     taken in that season, from its first report to the end of the month
 */
public record MonthFigures(
    YearMonth month,
    SortedSet<HallCode> halls,
    List<FiledReport> reports,
    List<FiledReport> late,
    List<FiledReport> corrected,
    SortedSet<ReportDay> gaps,
    SortedSet<ReportDay> closedDays,
    MonthTotals totals,
    SortedMap<HeatingSeason, Figure> cumulative) {

  /** Copies the collections. */
  public MonthFigures {
    halls = Collections.unmodifiableSortedSet(new TreeSet<>(halls));
    reports = List.copyOf(reports);
    late = List.copyOf(late);
    corrected = List.copyOf(corrected);
    gaps = Collections.unmodifiableSortedSet(new TreeSet<>(gaps));
    closedDays = Collections.unmodifiableSortedSet(new TreeSet<>(closedDays));
    cumulative = Collections.unmodifiableSortedMap(new TreeMap<>(cumulative));
  }
}
