package io.hall.report;

import static io.hall.report.FiledDays.H01;
import static io.hall.report.FiledDays.H02;
import static io.hall.report.FiledDays.NOVEMBER;
import static io.hall.report.FiledDays.WORKDAYS;
import static io.hall.report.FiledDays.days;
import static io.hall.settlement.SampleDay.SEASON;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.calendar.HeatingSeason;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.Tender;
import io.hall.settlement.Cell;
import io.hall.settlement.Figure;
import io.hall.store.Hash;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import io.hall.tariff.FeeCategory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("规程-7.1")
class MonthProperties {

  private static final int TRIES = 200;

  private static final HallCalendar EVERY_DAY =
      FiledDays.calendar("WEEKLY,2026-01-01,,MON TUE WED THU FRI SAT SUN,08:00-12:00,测试\n");
  private static final Map<HallCode, HallCalendar> HALLS =
      Map.of(H01, WORKDAYS, H02, EVERY_DAY, new HallCode("H03"), WORKDAYS);

  @Provide
  Arbitrary<List<FiledReport>> reports() {
    Arbitrary<HallCode> halls = Arbitraries.of(new TreeSet<>(HALLS.keySet()));
    Arbitrary<BusinessDate> dates =
        Arbitraries.integers()
            .between(-40, 32)
            .map(day -> new BusinessDate(NOVEMBER.atDay(1)).plusDays(day));
    Arbitrary<HeatingSeason> seasons = Arbitraries.of(SEASON, SEASON.previous());
    return Combinators.combine(halls, dates, Arbitraries.integers().between(1, 3), seasons, cells())
        .as(FiledDays::report)
        .list()
        .ofMaxSize(60)
        .map(MonthProperties::eachOnce);
  }

  /** A version of a report is there once. */
  private static List<FiledReport> eachOnce(List<FiledReport> reports) {
    return List.copyOf(
        reports.stream()
            .collect(Collectors.toMap(FiledReport::hash, r -> r, (one, other) -> one))
            .values());
  }

  private static Arbitrary<SortedMap<Cell, Figure>> cells() {
    Arbitrary<Cell> cell =
        Combinators.combine(
                Arbitraries.of(FeeCategory.class),
                Arbitraries.integers().between(2022, 2026).map(HeatingSeason::new),
                Arbitraries.of(Tender.class))
            .as(Cell::new);
    Arbitrary<Long> fen = Arbitraries.longs().between(0, 1_000_000_00L);
    Arbitrary<Long> count = Arbitraries.longs().between(0, 500);
    Arbitrary<Figure> figure =
        Combinators.combine(count, fen, count, fen)
            .as((n, paid, m, back) -> new Figure(n, Money.ofFen(paid), m, Money.ofFen(back)));
    return Arbitraries.maps(cell, figure).ofMaxSize(8).map(cells -> new TreeMap<>(cells));
  }

  private static MonthlySummary.Draft draft(List<FiledReport> reports, int day) {
    BusinessDate today = new BusinessDate(NOVEMBER.atDay(1)).plusDays(day - 1L);
    return MonthlySummary.draft(NOVEMBER, HALLS, reports, today);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void categories_tenders_halls_and_days_come_to_the_same(
      @ForAll("reports") List<FiledReport> reports) {
    MonthTotals totals = draft(reports, 30).figures().totals();

    long net = 0;
    for (FiledReport report : last(reports, "2026-11-01")) {
      for (Figure figure : report.cells().values()) {
        net += figure.paid().fen() - figure.refunded().fen();
      }
    }
    assertThat(totals.total().net().fen()).isEqualTo(net);
    assertThat(MonthTotals.sum(totals.categories().values())).isEqualTo(totals.total());
    assertThat(MonthTotals.sum(totals.tenders().values())).isEqualTo(totals.total());
    assertThat(MonthTotals.sum(totals.halls().values())).isEqualTo(totals.total());
    assertThat(MonthTotals.sum(totals.days().values())).isEqualTo(totals.total());
    assertThat(totals.findings()).isEmpty();
  }

  /** The last versions up to the end of November, found without the library's own order. */
  private static List<FiledReport> last(List<FiledReport> reports, String from) {
    return reports.stream()
        .filter(r -> r.date().toString().compareTo(from) >= 0)
        .filter(r -> r.date().toString().compareTo("2026-11-30") <= 0)
        .filter(
            r ->
                reports.stream()
                    .noneMatch(
                        o ->
                            o.hall().equals(r.hall())
                                && o.date().equals(r.date())
                                && o.version() > r.version()))
        .toList();
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void gaps_are_the_open_days_less_the_reported_ones(
      @ForAll("reports") List<FiledReport> reports, @ForAll("todays") int today) {
    Set<String> reported =
        reports.stream().map(r -> r.hall() + "/" + r.date()).collect(Collectors.toSet());
    Set<String> expected = new TreeSet<>();
    for (BusinessDate date : days(NOVEMBER)) {
      HALLS.forEach(
          (hall, calendar) -> {
            boolean past = date.date().getDayOfMonth() <= today;
            if (past && calendar.isOpen(date) && !reported.contains(hall + "/" + date)) {
              expected.add(hall + "/" + date);
            }
          });
    }

    Set<String> gaps =
        draft(reports, today).openGaps().stream()
            .map(ReportDay::toString)
            .collect(Collectors.toSet());

    assertThat(gaps).isEqualTo(expected);
  }

  @Provide
  Arbitrary<Integer> todays() {
    return Arbitraries.integers().between(0, 33);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void the_order_in_which_reports_come_does_not_matter(
      @ForAll("reports") List<FiledReport> reports, @ForAll Random random) {
    List<FiledReport> shuffled = new ArrayList<>(reports);
    Collections.shuffle(shuffled, random);
    assertThat(draft(shuffled, 30).figures()).isEqualTo(draft(reports, 30).figures());
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void the_season_to_date_is_the_last_version_of_each_of_its_days_up_to_the_months_end(
      @ForAll("reports") List<FiledReport> reports) {
    MonthFigures figures = draft(reports, 30).figures();
    Map<HeatingSeason, Figure> expected = new TreeMap<>();
    for (FiledReport report : figures.reports()) {
      expected.put(report.season(), Figure.NONE);
    }
    for (FiledReport report : last(reports, "2026-09-01")) {
      expected.computeIfPresent(report.season(), (season, sum) -> sum.plus(report.total()));
    }
    assertThat(figures.cumulative()).isEqualTo(expected);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void a_report_is_read_back_as_it_was_written(@ForAll("reports") List<FiledReport> reports) {
    for (FiledReport report : reports) {
      LogRecord record =
          new LogRecord(
              FiledReport.stream(report.hall()),
              1,
              FiledReport.KIND,
              new RequestId("r"),
              report.at(),
              Optional.empty(),
              FiledDays.body(report),
              Hash.NONE,
              report.hash());
      assertThat(FiledReport.of(record)).isEqualTo(report);
    }
  }
}
