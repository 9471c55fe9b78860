package io.hall.reconcile.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The amounts of lines at chosen places, and of all lines, summed up. Not thread-safe. */
public final class PlaceSums {

  private static final int NOT_CHOSEN = -1;
  private static final int[] NONE = {};

  private final boolean cashiers;
  private final boolean told;
  private final Map<String, Integer> desks = new HashMap<>();
  private final Map<String, Integer> days = new HashMap<>();
  private final Map<String, Integer> kinds = new HashMap<>();
  private final int[][] places;
  private final long[] sums;
  private long all;

  /**
   * A place, in the texts of which {@link SideColumns} tells too.
   *
   * @param desk hall and cashier, or the hall alone if cashiers are not compared
   * @param day the date
   * @param kind category, season and tender, or the tender alone if rows are not compared
   */
  public record Texts(String desk, String day, String kind) {}

  /**
   * Makes sums of nothing.
   *
   * @param cashiers whether cashiers are compared
   * @param told whether categories and seasons are compared
   */
  public PlaceSums(List<Texts> chosen, boolean cashiers, boolean told) {
    this.cashiers = cashiers;
    this.told = told;
    for (Texts place : chosen) {
      desks.putIfAbsent(place.desk(), desks.size());
      days.putIfAbsent(place.day(), days.size());
      kinds.putIfAbsent(place.kind(), kinds.size());
    }
    places = new int[Math.multiplyExact(desks.size(), days.size())][];
    Arrays.fill(places, NONE);
    sums = new long[chosen.size()];
    for (int i = 0; i < sums.length; i++) {
      choose(chosen.get(i), i);
    }
  }

  private void choose(Texts place, int index) {
    int at = days.getOrDefault(place.day(), 0) * desks.size() + desks.getOrDefault(place.desk(), 0);
    if (places[at].length == 0) {
      places[at] = new int[kinds.size()];
      Arrays.fill(places[at], NOT_CHOSEN);
    }
    places[at][kinds.getOrDefault(place.kind(), 0)] = index;
  }

  /**
   * Adds the rows of a side.
   *
   * @throws ArithmeticException if a sum does not fit a {@code long}
   */
  public void add(SideRows rows) {
    for (SideRows.Part part : rows.parts()) {
      add(part.rows());
    }
  }

  private void add(Segment rows) {
    int[] deskNumbers = numbers(rows.memos.desks, desks, d -> cashiers ? d : Vocabulary.hall(d));
    int[] dayNumbers = numbers(rows.memos.days, days, day -> day);
    int[] kindNumbers = numbers(rows.memos.kinds, kinds, k -> told ? k : Vocabulary.tender(k));
    for (int i = 0; i < rows.size; i++) {
      all = Math.addExact(all, rows.amounts[i]);
      int desk = deskNumbers[rows.desks[i]];
      int day = dayNumbers[rows.days[i]];
      int kind = kindNumbers[rows.kinds[i]];
      if ((desk | day | kind) >= 0) {
        int[] ofKinds = places[day * desks.size() + desk];
        if (ofKinds.length > 0 && ofKinds[kind] != NOT_CHOSEN) {
          sums[ofKinds[kind]] = Math.addExact(sums[ofKinds[kind]], rows.amounts[i]);
        }
      }
    }
  }

  private static int[] numbers(
      SpanMemo memo, Map<String, Integer> chosen, UnaryOperator<String> shorten) {
    return memo.texts().stream()
        .mapToInt(text -> chosen.getOrDefault(shorten.apply(text), NOT_CHOSEN))
        .toArray();
  }

  /** The sum at a place, by its number in the list of those that were chosen. */
  public long sum(int place) {
    return sums[place];
  }

  /** The sum of all rows. */
  public long all() {
    return all;
  }
}
