package io.hall.verify;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What seasons came to by the end of a month, as its summary says. Which version of a report of an
 * earlier month a summary was made of is not written down, and clocks may be an hour wrong: it was
 * the last one of some moment less than an hour from the summary.
 */
final class SeasonSums {

  private final Manifest manifest;
  private final Cut cut;
  private final DayReports reports;
  private final List<Told> told = new ArrayList<>();

  /** What each season may have come to before the archive. */
  private final Map<Long, Set<Figure>> before = new HashMap<>();

  SeasonSums(Manifest manifest, Cut cut, DayReports reports) {
    this.manifest = manifest;
    this.cut = cut;
    this.reports = reports;
  }

  /** What one version of a report comes to. */
  private record Told(BookDay.Key day, long version, long millis, long season, Figure total) {

    static Told of(BookDay.Key day, DayReports.Version version) throws Unfit {
      Row body = new Row();
      body.read(version.body(), 0, version.body().length);
      Figure total = DayReports.cells(body).values().stream().reduce(Figure.NONE, Figure::plus);
      return new Told(day, body.number(3), version.millis(), Dates.season(body.text(5)), total);
    }

    Figure of(long other) {
      return season == other ? total : Figure.NONE;
    }
  }

  /**
   * What a summary says.
   *
   * @param millis when
   * @param sums of each season
   * @param ofMonth what the reports of the month itself come to, from the archive's first day on
   */
  record Said(YearMonth month, long millis, Map<Long, Figure> sums, Map<Long, Figure> ofMonth) {}

  /** Takes the reports, when all are read. */
  void gather(Flaws flaws) {
    for (String hall : reports.halls()) {
      reports
          .days(hall)
          .forEach(
              (day, versions) ->
                  versions.values().forEach(one -> add(new BookDay.Key(hall, day), one, flaws)));
    }
    told.sort(Comparator.comparingLong(Told::millis));
  }

  private void add(BookDay.Key day, DayReports.Version version, Flaws flaws) {
    try {
      told.add(Told.of(day, version));
    } catch (Unfit unfit) {
      flaws.broken(
          CheckCode.REPORTS, version.file(), version.position(), unfit.say(), unfit.values());
    } catch (ArithmeticException e) {
      flaws.broken(CheckCode.REPORTS, version.file(), version.position(), Say.OVERFLOW);
    }
  }

  /** Holds the sums of a summary against the reports, and against the summaries before it. */
  void judge(Said said) throws Unfit {
    if (isSettled(said.millis() - Dates.HOUR)) {
      for (Map.Entry<Long, Figure> sum : said.sums().entrySet()) {
        judge(said, sum.getKey(), sum.getValue());
      }
    }
  }

  /** Whether what lies before the archive came to what it comes to for ever. */
  private boolean isSettled(long millis) {
    return !manifest.hasPrevious() || Math.max(cut.began(), reports.lastOfEarlier()) < millis;
  }

  private void judge(Said said, long season, Figure sum) throws Unfit {
    Figure rest = sum.minus(said.ofMonth().getOrDefault(season, Figure.NONE));
    Set<Figure> possible = new HashSet<>();
    for (Figure earlier : sums(said, season)) {
      possible.add(rest.minus(earlier));
    }
    Set<Figure> known =
        before.getOrDefault(season, manifest.hasPrevious() ? possible : Set.of(Figure.NONE));
    possible.retainAll(known);
    Unfit.unless(!possible.isEmpty(), Say.MONTH_SEASON, season);
    before.put(season, possible);
  }

  /** What the earlier months' reports came to at every moment less than an hour from a summary. */
  private Set<Figure> sums(Said said, long season) {
    int first = (int) said.month().atDay(1).toEpochDay();
    Map<BookDay.Key, Told> last = new HashMap<>();
    Set<Figure> sums = new HashSet<>();
    Figure sum = Figure.NONE;
    for (Told one : told) {
      if (one.millis() > said.millis() - Dates.HOUR) {
        sums.add(sum);
      }
      if (one.millis() > said.millis() + Dates.HOUR) {
        return sums;
      }
      Told known = last.get(one.day());
      if (one.day().day() < first && (known == null || known.version() < one.version())) {
        sum = sum.plus(one.of(season)).minus(known == null ? Figure.NONE : known.of(season));
        last.put(one.day(), one);
      }
    }
    sums.add(sum);
    return sums;
  }
}
