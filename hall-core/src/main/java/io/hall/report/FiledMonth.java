package io.hall.report;

import io.hall.calendar.HeatingSeason;
import io.hall.payment.StaffNumber;
import io.hall.settlement.Figure;
import io.hall.store.Hash;
import io.hall.store.LogRecord;
import io.hall.store.StoreException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A month that was handed over as its record holds it (已移交的月汇总), without the reasons in words,
 * which are personal text. {@code docs/formats/month-chain.md} lists the same fields. Immutable.
 *
 * @param month which month
 * @param version 1, and one more for each new version
 * @param preparedBy who drew it up
 * @param receivedBy the settlement administrator who took it over
 * @param at when
 * @param reports the reports it sums up, by day and hall
 * @param totals what they come to; {@link MonthTotals#findings} checks what the record says
 * @param cumulative the sums of the seasons to the end of the month
 * @param gaps the days without a report, and who allowed each
 * @param hash the hash of the record
 */
public record FiledMonth(
    YearMonth month,
    int version,
    StaffNumber preparedBy,
    StaffNumber receivedBy,
    Instant at,
    List<Report> reports,
    MonthTotals totals,
    SortedMap<HeatingSeason, Figure> cumulative,
    List<Gap> gaps,
    Hash hash) {

  /** The kind of a record that holds a month. */
  public static final String KIND = "report.month.1";

  /** The stream in which the company's months stand. */
  public static final String STREAM = "monthly-summary";

  /**
   * A report that the month sums up.
   *
   * @param day its hall and day
   * @param version its version
   * @param hash the hash of its record
   */
  public record Report(ReportDay day, int version, Hash hash) {}

  /**
   * A day without a report.
   *
   * @param day its hall and day
   * @param approver who allowed it
   */
  public record Gap(ReportDay day, StaffNumber approver) {}

  /** Copies the collections. */
  public FiledMonth {
    reports = List.copyOf(reports);
    cumulative = Collections.unmodifiableSortedMap(new TreeMap<>(cumulative));
    gaps = List.copyOf(gaps);
  }

  /**
   * Reads a month from its record.
   *
   * @throws StoreException with {@code STORE-004} if the record holds no month
   */
  public static FiledMonth of(LogRecord record) {
    return FiledMonthReader.read(record);
  }
}
