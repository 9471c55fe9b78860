package io.hall.calendar;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.csv.RuleFile;
import io.hall.csv.RuleRow;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When each city heats (各市采暖期), as data with its source.
 *
 * <pre>{@code
 * HeatingSeason season = HeatingSeason.parse("2026-2027采暖季").orThrow();
 * SeasonPeriod period =
 *     SeasonCalendar.shipped().period(City.JIAOZUO, season).orThrow();
 * period.dayCount(); // 121
 * }</pre>
 *
 * <p>A row of kind {@code RULE} gives the dates of every season in its span; a row of kind {@code
 * ANNOUNCED} goes before it, for the seasons in which a city starts early or ends late. Columns:
 * {@code city,kind,season_from,season_to,start,end,pay_from,pay_by,source}. {@code start} and
 * {@code end} are {@code MM-DDT00:00} or {@code MM-DDT24:00}, the start in the first year of the
 * season and the end in the second; {@code pay_from} and {@code pay_by} are {@code MM-DD} in the
 * first year and may be empty. Immutable and thread-safe.
 */
public final class SeasonCalendar {

  private static final List<String> COLUMNS =
      List.of(
          "city",
          "kind",
          "season_from",
          "season_to",
          "start",
          "end",
          "pay_from",
          "pay_by",
          "source");

  private final List<SeasonRule> rules;

  private SeasonCalendar(List<SeasonRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** Returns the calendar that the library ships: Jiaozuo and Zhengzhou. */
  public static SeasonCalendar shipped() {
    return Shipped.CALENDAR;
  }

  /** Reads a calendar from the file at {@code path}. */
  public static Checked<SeasonCalendar> read(Path path) {
    return of(RuleFile.read(path, COLUMNS));
  }

  /** Reads a calendar from {@code in}, which stays open; findings call it {@code name}. */
  public static Checked<SeasonCalendar> read(String name, InputStream in) {
    return of(RuleFile.read(name, in, COLUMNS));
  }

  /** Reads a calendar from its text; findings call it {@code name}. */
  public static Checked<SeasonCalendar> parse(String name, String text) {
    return of(RuleFile.parse(name, text, COLUMNS));
  }

  private static Checked<SeasonCalendar> of(RuleFile file) {
    List<Finding> findings = new ArrayList<>(file.findings());
    List<SeasonRule> rules = new ArrayList<>();
    for (RuleRow row : file.rows()) {
      Optional<SeasonRule> rule = SeasonRule.read(row);
      rule.flatMap(r -> rules.stream().filter(r::overlaps).findFirst())
          .ifPresent(
              other ->
                  row.add(Finding.of(SeasonCode.PERIODS_OVERLAP).with("other", other.where())));
      findings.addAll(row.findings());
      rule.ifPresent(rules::add);
    }
    return Checked.of(new SeasonCalendar(rules), findings);
  }

  /**
   * Returns when {@code city} heats in {@code season}; {@code SEASON-004} if no row says it. The
   * findings never hold anything else.
   */
  public Checked<SeasonPeriod> period(City city, HeatingSeason season) {
    return rules.stream()
        .filter(rule -> rule.city().equals(city) && rule.seasons().contains(season))
        .max((a, b) -> a.kind().compareTo(b.kind()))
        .map(rule -> Checked.valid(rule.period(season)))
        .orElseGet(
            () ->
                Checked.invalid(
                    Finding.of(SeasonCode.PERIOD_NOT_KNOWN)
                        .with("city", city)
                        .with("season", season)));
  }

  /** Returns the season in which {@code city} heats on {@code day}, if it does. */
  public Optional<SeasonPeriod> heatingOn(City city, BusinessDate day) {
    int year = day.date().getYear();
    return IntStream.of(year, year - 1)
        .mapToObj(HeatingSeason::ofFirstYear)
        .flatMap(Optional::stream)
        .flatMap(season -> period(city, season).value().stream())
        .filter(period -> period.contains(day))
        .findFirst();
  }

  private static final class Shipped {
    static final SeasonCalendar CALENDAR =
        of(RuleFile.shipped(SeasonCalendar.class, "season-periods.csv", COLUMNS)).orThrow();
  }
}
