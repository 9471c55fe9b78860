package io.hall.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.Hash;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The summary of a month's daily reports (月汇总) on its way to the settlement administrator, who
 * keeps and files them (规程 7.1, 每月汇总): {@link Draft}, {@link Complete}, {@link HandedOver}. Each is
 * another type, so that a month with an unexplained gap cannot be handed over, and one that was
 * handed over cannot be changed.
 */
@MonthlySummaryInJson
public sealed interface MonthlySummary {

  /** What the month's reports say together. */
  @JsonProperty
  MonthFigures figures();

  /** The gaps that were explained, by day and hall. */
  @JsonProperty
  List<ExplainedGap> explained();

  /**
   * Draws up the summary of a month, with no gap explained yet. {@link MonthRegister#draft} does so
   * from the log.
   *
   * @param halls every hall of the company with its open days, weekends and holidays
   * @param reports submitted reports, all versions, of this month and of those before it in the
   *     season; others are left aside
   * @param today a day without a report is a gap up to this day
   */
  static Draft draft(
      YearMonth month,
      Map<HallCode, HallCalendar> halls,
      Iterable<FiledReport> reports,
      BusinessDate today) {
    MonthCollector collector = new MonthCollector(month);
    reports.forEach(collector::add);
    return Draft.of(collector.figures(halls, today), today);
  }

  /** A summary that was drawn up and checked. Only {@link #draft} makes one. */
  final class Draft implements MonthlySummary {

    private final MonthFigures figures;
    private final List<Finding> findings;
    private final List<ExplainedGap> explained;

    private Draft(MonthFigures figures, List<Finding> findings, List<ExplainedGap> explained) {
      this.figures = figures;
      this.findings = List.copyOf(findings);
      this.explained = List.copyOf(explained);
    }

    static Draft of(MonthFigures figures, BusinessDate today) {
      return new Draft(figures, new MonthCheck(figures, today).findings(), List.of());
    }

    @Override
    public MonthFigures figures() {
      return figures;
    }

    @Override
    public List<ExplainedGap> explained() {
      return explained.stream().sorted((one, other) -> one.day().compareTo(other.day())).toList();
    }

    /**
     * What was found besides gaps: {@code REPORT-031}, {@code -032} and {@code -035} keep the month
     * from being complete; {@code REPORT-036} to {@code -038} are to be looked at.
     */
    @JsonProperty
    public List<Finding> findings() {
      return findings;
    }

    /** Returns this summary with one more gap explained. */
    public Draft explain(ExplainedGap gap) {
      List<ExplainedGap> more = new ArrayList<>(explained);
      more.add(gap);
      return new Draft(figures, findings, more);
    }

    /** The open days that have neither a report nor an explanation. */
    public SortedSet<ReportDay> openGaps() {
      SortedSet<ReportDay> open = new TreeSet<>(figures.gaps());
      explained.forEach(gap -> open.remove(gap.day()));
      return open;
    }

    /**
     * Returns the complete summary.
     *
     * <p>Complete means that the month is over, every hall has reported every open day or the gap
     * is explained, and all sums agree. Otherwise the outcome names everything that is open: {@code
     * REPORT-030} to {@code -035}.
     */
    public Checked<Complete> complete() {
      List<Finding> against = new ArrayList<>();
      openGaps().forEach(day -> against.add(MonthCheck.on(MonthCode.GAP, day)));
      against.addAll(unfounded());
      against.addAll(findings);
      return Checked.of(new Complete(figures, explained(), findings), against);
    }

    private List<Finding> unfounded() {
      SortedSet<ReportDay> left = new TreeSet<>(figures.gaps());
      return explained.stream()
          .map(ExplainedGap::day)
          .filter(day -> !left.remove(day))
          .map(day -> MonthCheck.on(MonthCode.GAP_UNFOUNDED, day))
          .toList();
    }
  }

  /**
   * A summary in which nothing is missing without an explanation. Only a {@link Draft} makes one.
   */
  final class Complete implements MonthlySummary {

    private final MonthFigures figures;
    private final List<ExplainedGap> explained;
    private final List<Finding> findings;

    private Complete(MonthFigures figures, List<ExplainedGap> explained, List<Finding> findings) {
      this.figures = figures;
      this.explained = List.copyOf(explained);
      this.findings = List.copyOf(findings);
    }

    @Override
    public MonthFigures figures() {
      return figures;
    }

    @Override
    public List<ExplainedGap> explained() {
      return explained;
    }

    /** What is to be looked at: {@code REPORT-036} to {@code -038}. */
    @JsonProperty
    public List<Finding> findings() {
      return findings;
    }
  }

  /**
   * A summary in the settlement administrator's hands: immutable; a correction is a new version.
   */
  final class HandedOver implements MonthlySummary {

    private final Complete summary;
    private final HandOver handOver;

    HandedOver(Complete summary, HandOver handOver) {
      this.summary = summary;
      this.handOver = handOver;
    }

    @Override
    public MonthFigures figures() {
      return summary.figures();
    }

    @Override
    public List<ExplainedGap> explained() {
      return summary.explained();
    }

    /** What is to be looked at: {@code REPORT-036} to {@code -038}. */
    @JsonProperty
    public List<Finding> findings() {
      return summary.findings();
    }

    /** Who gave it to whom, when, as which version. */
    @JsonProperty
    public HandOver handOver() {
      return handOver;
    }
  }

  /**
   * How a summary was handed over (移交).
   *
   * @param version 1, and one more for each new version
   * @param preparedBy who drew it up
   * @param receivedBy the settlement administrator who took it over
   * @param at when
   * @param correction why there is a new version; empty for the first
   * @param hash the hash of the summary's own record
   */
  record HandOver(
      int version,
      StaffNumber preparedBy,
      StaffNumber receivedBy,
      Instant at,
      Optional<String> correction,
      Hash hash) {
    /** Says nothing of the reason, which is personal text. */
    @Override
    public String toString() {
      return "HandOver[%d, %s, %s, %s, %s]".formatted(version, preparedBy, receivedBy, at, hash);
    }
  }
}
