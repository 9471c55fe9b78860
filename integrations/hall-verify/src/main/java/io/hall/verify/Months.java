package io.hall.verify;

import io.hall.verify.DayReports.Version;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The monthly summaries, and what the daily reports say of them. */
final class Months {

  static final String STREAM = "monthly-summary";

  private static final byte[] KIND = Bytes.of("report.month.1");
  private static final String PATH = Shelf.stream(STREAM);

  private final Manifest manifest;
  private final Ledger ledger;
  private final DayReports reports;
  private final SeasonSums seasonSums;
  private final Flaws flaws;
  private final SortedMap<String, SortedMap<Long, Version>> months = new TreeMap<>();
  private final Set<String> known = new HashSet<>();

  Months(Manifest manifest, Ledger ledger, DayReports reports, SeasonSums seasonSums, Flaws flaws) {
    this.manifest = manifest;
    this.ledger = ledger;
    this.reports = reports;
    this.seasonSums = seasonSums;
    this.flaws = flaws;
  }

  /** Reads the stream. */
  ChainFile.Reader reader() {
    return record -> {
      Unfit.unless(record.is(KIND), Say.KIND, record.kind());
      Row body = record.body();
      YearMonth month = month(body.text(1));
      BookYears.tell(ledger, "monthly-summary", (int) month.atDay(1).toEpochDay());
      known.add(known(body.text(1), record.keptHash()));
      boolean inside =
          month.atEndOfMonth().toEpochDay() >= manifest.from()
              && month.atDay(1).toEpochDay() <= manifest.to();
      if (inside) {
        SortedMap<Long, Version> versions =
            months.computeIfAbsent(body.text(1), m -> new TreeMap<>());
        long expected = versions.isEmpty() ? 1 : versions.lastKey() + 1;
        versions.put(
            body.number(2),
            new Version(
                PATH, record.position(), record.millis(), record.keptHash(), record.keptBody()));
        Unfit.unless(body.number(2) == expected, Say.REPORT_VERSION, body.text(1), expected);
        Unfit.unless(!body.same(3, 4), Say.SAME_PERSON);
      }
    };
  }

  private static YearMonth month(String text) throws Unfit {
    try {
      YearMonth month = YearMonth.parse(text);
      Unfit.unless(month.toString().equals(text), Say.NO_DATE, text);
      return month;
    } catch (DateTimeException e) {
      throw new Unfit(Say.NO_DATE, text);
    }
  }

  /** Whether a summary of the month is here, though it may end behind the archive. */
  boolean has(String month, byte[] hash) {
    return known.contains(known(month, hash));
  }

  private static String known(String month, byte[] hash) {
    return month + " " + HexFormat.of().formatHex(hash);
  }

  /** Holds every summary against the reports it names; returns how many there were. */
  long judge() {
    seasonSums.gather(flaws);
    long count = 0;
    for (Map.Entry<String, SortedMap<Long, Version>> month : months.entrySet()) {
      for (Version version : month.getValue().values()) {
        count++;
        judge(month.getKey(), version);
      }
      complete(month.getKey(), DayReports.last(month.getValue()));
    }
    return count;
  }

  private void judge(String month, Version version) {
    try {
      Row body = new Row();
      body.read(version.body(), 0, version.body().length);
      new Sums(month(month), version.millis(), body).judge();
    } catch (Unfit unfit) {
      broken(version, unfit.say(), unfit.values());
    } catch (ArithmeticException e) {
      broken(version, Say.OVERFLOW);
    }
  }

  private void broken(Version version, Say say, Object... values) {
    flaws.broken(CheckCode.MONTHS, PATH, version.position(), say, values);
  }

  /** A report that was there long before the summary is in it. */
  private void complete(String month, Version last) {
    try {
      Row body = new Row();
      body.read(last.body(), 0, last.body().length);
      Map<BookDay.Key, Long> listed = listed(body);
      YearMonth of = month(month);
      int first = (int) of.atDay(1).toEpochDay();
      int end = (int) of.atEndOfMonth().toEpochDay();
      for (String hall : reports.halls()) {
        for (int day : reports.days(hall).subMap(first, end + 1).keySet()) {
          long version = listed.getOrDefault(new BookDay.Key(hall, day), 0L);
          for (Map.Entry<Long, Version> later :
              reports.days(hall).getOrDefault(day, new TreeMap<>()).entrySet()) {
            boolean left =
                later.getKey() > version && later.getValue().millis() < last.millis() - Dates.HOUR;
            Unfit.unless(!left, Say.MONTH_LEFT_OUT, hall, Dates.text(day), later.getKey());
          }
        }
      }
    } catch (Unfit unfit) {
      broken(last, unfit.say(), unfit.values());
    }
  }

  private static Map<BookDay.Key, Long> listed(Row body) throws Unfit {
    Map<BookDay.Key, Long> listed = new HashMap<>();
    int count = body.groups(5, 4);
    for (int field = 6; field < 6 + 4 * count; field += 4) {
      listed.put(new BookDay.Key(body.text(field), body.day(field + 1)), body.number(field + 2));
    }
    return listed;
  }

  /** The sums of one summary. */
  private final class Sums {

    private final YearMonth month;
    private final long millis;
    private final Row body;
    private final Map<String, Figure> categories = new HashMap<>();
    private final Map<String, Figure> tenders = new HashMap<>();
    private final Map<String, Figure> halls = new LinkedHashMap<>();
    private final Map<String, Figure> days = new LinkedHashMap<>();
    private final Set<Long> seasons = new HashSet<>();
    private final Map<Long, Figure> ofMonth = new HashMap<>();
    private final Set<BookDay.Key> named = new HashSet<>();
    private Figure total = Figure.NONE;
    private int field = 5;

    Sums(YearMonth month, long millis, Row body) {
      this.month = month;
      this.millis = millis;
      this.body = body;
    }

    void judge() throws Unfit {
      int count = body.groups(field, 4);
      boolean whole = true;
      for (field = 6; field < 6 + 4 * count; field += 4) {
        whole &= report();
      }
      Figure said = Figure.read(body, field);
      Unfit.unless(!whole || said.equals(total), Say.MONTH_TOTAL);
      field += 4;
      sums(categories, false, whole);
      sums(tenders, false, whole);
      sums(halls, true, whole);
      sums(days, true, whole);
      seasons(whole);
      gaps();
      body.requireCount(field - 1L);
    }

    /** Adds a report up; false if its day lies outside of the archive and it is not here. */
    private boolean report() throws Unfit {
      String hall = body.text(field);
      int day = body.day(field + 1);
      boolean inside = YearMonth.from(java.time.LocalDate.ofEpochDay(day)).equals(month);
      Unfit.unless(inside && named.add(new BookDay.Key(hall, day)), Say.MONTH_REPORT, hall, day);
      Optional<Version> version =
          reports.find(hall, day, body.number(field + 2), body.bytes(field + 3));
      boolean missing = version.isEmpty() && manifest.has(day);
      Unfit.unless(!missing, Say.MONTH_REPORT, hall, Dates.text(day));
      if (version.isEmpty()) {
        return false;
      }
      byte[] bytes = version.orElseThrow().body();
      Row report = new Row();
      report.read(bytes, 0, bytes.length);
      boolean same = report.text(1).equals(hall) && report.day(2) == day;
      Unfit.unless(same, Say.MONTH_REPORT, hall, Dates.text(day));
      halls.putIfAbsent(hall, Figure.NONE);
      days.putIfAbsent(Dates.text(day), Figure.NONE);
      long season = Dates.season(report.text(5));
      seasons.add(season);
      for (Map.Entry<Cell, Figure> cell : DayReports.cells(report).entrySet()) {
        total = total.plus(cell.getValue());
        categories.merge(cell.getKey().category(), cell.getValue(), Figure::plus);
        tenders.merge(cell.getKey().tender(), cell.getValue(), Figure::plus);
        halls.merge(hall, cell.getValue(), Figure::plus);
        days.merge(Dates.text(day), cell.getValue(), Figure::plus);
        if (day >= manifest.from()) { // what lies before counts as what came before the archive
          ofMonth.merge(season, cell.getValue(), Figure::plus);
        }
      }
      return true;
    }

    private void sums(Map<String, Figure> expected, boolean all, boolean judged) throws Unfit {
      int count = body.groups(field, 5);
      Map<String, Figure> said = new HashMap<>();
      for (int i = 0, at = field + 1; i < count; i++, at += 5) {
        Unfit.unless(said.put(body.text(at), Figure.read(body, at + 1)) == null, Say.MONTH_SUM, at);
      }
      field += 1 + 5 * count;
      if (judged) {
        // a row of nothing may be left out where the page does not say who has one
        if (!all) {
          said.values().removeIf(Figure.NONE::equals);
          expected.values().removeIf(Figure.NONE::equals);
        }
        Unfit.unless(said.equals(expected), Say.MONTH_SUM, field);
      }
    }

    private void seasons(boolean judged) throws Unfit {
      int count = body.groups(field, 5);
      Map<Long, Figure> said = new TreeMap<>();
      for (int i = 0, at = field + 1; i < count; i++, at += 5) {
        Unfit.unless(
            said.put(body.number(at), Figure.read(body, at + 1)) == null, Say.MONTH_SEASONS);
      }
      field += 1 + 5 * count;
      boolean all = judged ? said.keySet().equals(seasons) : said.keySet().containsAll(seasons);
      Unfit.unless(all, Say.MONTH_SEASONS);
      seasonSums.judge(new SeasonSums.Said(month, millis, said, ofMonth));
    }

    private void gaps() throws Unfit {
      int count = body.groups(field, 3);
      field++;
      for (int i = 0; i < count; i++, field += 3) {
        BookDay.Key gap = new BookDay.Key(body.text(field), body.day(field + 1));
        boolean inside = YearMonth.from(java.time.LocalDate.ofEpochDay(gap.day())).equals(month);
        Unfit.unless(inside && !named.contains(gap), Say.MONTH_GAP, gap.hall());
        Unfit.unless(!body.same(3, field + 2), Say.SAME_PERSON);
      }
    }
  }
}
