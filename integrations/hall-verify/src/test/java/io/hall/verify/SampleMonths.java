package io.hall.verify;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;

/** Writes the monthly summaries of a made-up season. */
@NullUnmarked // it asks maps for what it put there
final class SampleMonths {

  private final SampleSeason season;
  private final long[] cumulative;

  SampleMonths(SampleSeason season) {
    this.season = season;
    this.cumulative = season.carried.clone();
  }

  void write(Map<String, byte[]> reports) {
    for (YearMonth month : months()) {
      long at = SampleSeason.millis(month.atEndOfMonth().plusDays(1), 9);
      byte[] body = new Month(month, reports).body();
      byte[] hash = season.stream("monthly-summary").add("report.month.1", at, body);
      reports.put(month.toString(), hash);
    }
  }

  private Set<YearMonth> months() {
    Set<YearMonth> months = new TreeSet<>();
    season.open.values().forEach(days -> days.forEach(day -> months.add(YearMonth.from(day))));
    return months;
  }

  /** One of them. */
  private final class Month {

    private final YearMonth month;
    private final Map<String, byte[]> reports;
    private final Pen named = new Pen();
    private int count;
    private final Map<String, Map<String, long[]>> sums = new LinkedHashMap<>();
    private final TreeMap<String, long[]> all = new TreeMap<>();

    Month(YearMonth month, Map<String, byte[]> reports) {
      this.month = month;
      this.reports = reports;
      List.of("category", "tender", "hall", "day").forEach(s -> sums.put(s, new TreeMap<>()));
    }

    byte[] body() {
      long[] sum = cumulative.clone();
      keys().forEach(this::take);
      Pen pen = new Pen().text(month.toString()).number(1).text("B01").text("A01");
      pen.number(count).raw(named.end());
      long[] total = SampleSeason.sum(all.values());
      SampleMonths.merge(cumulative, total);
      SampleMonths.merge(sum, total);
      total[1] += season.lie("month-total") || season.lie(month + "-total") ? 1 : 0;
      figure(pen, total);
      sums.forEach((group, some) -> group(pen, group, some));
      seasons(pen, sum);
      return pen.number(0).end();
    }

    private Set<String> keys() {
      Set<String> keys = new TreeSet<>();
      for (String hall : season.open.keySet()) {
        for (LocalDate day : season.open.get(hall)) {
          if (YearMonth.from(day).equals(month) && reports.containsKey(hall + " " + day)) {
            keys.add(day + " " + hall);
          }
        }
      }
      return keys;
    }

    private void take(String key) {
      if (season.lie("month-left")) {
        return;
      }
      count++;
      LocalDate day = LocalDate.parse(key.substring(0, 10));
      String hall = key.substring(11);
      boolean early = season.isCorrected(hall, day);
      byte[] hash = reports.get(hall + " " + day + (early ? " 1" : "")).clone();
      if (season.lie("month-hash")) {
        hash[0]++;
      }
      named.text(hall).text(day.toString());
      named.number(early ? 1 : season.versions(hall, day)).bytes(hash);
      NavigableMap<String, long[]> cells = season.cells(hall, day);
      if (early) {
        cells.firstEntry().getValue()[1]++;
        cumulative[1]--; // by the next summary it is corrected
      }
      add(hall, day, cells);
    }

    private void add(String hall, LocalDate day, Map<String, long[]> cells) {
      sums.get("hall").computeIfAbsent(hall, h -> new long[4]);
      sums.get("day").computeIfAbsent(day.toString(), d -> new long[4]);
      cells.forEach(
          (cell, figure) -> {
            String[] words = cell.split(" ");
            all.put(hall + day + cell, figure);
            merge("category", words[0], figure);
            merge("tender", words[2], figure);
            merge("hall", hall, figure);
            merge("day", day.toString(), figure);
          });
    }

    private void merge(String group, String key, long[] more) {
      SampleMonths.merge(sums.get(group).computeIfAbsent(key, k -> new long[4]), more);
    }

    private void group(Pen pen, String group, Map<String, long[]> some) {
      pen.number(some.size());
      some.forEach(
          (name, figure) -> {
            figure[0] += season.lie("month-" + group) ? 1 : 0;
            figure(pen.text(name), figure);
          });
    }

    private void seasons(Pen pen, long[] sum) {
      if (season.lie("month-no-season")) {
        pen.number(0);
        return;
      }
      sum[1] += season.lie(month + "-season") ? 1 : 0;
      figure(pen.number(1).number(season.firstYear), sum);
    }
  }

  private static void merge(long[] sum, long[] more) {
    for (int i = 0; i < 4; i++) {
      sum[i] += more[i];
    }
  }

  private static void figure(Pen pen, long[] figure) {
    for (long number : figure) {
      pen.number(number);
    }
  }
}
