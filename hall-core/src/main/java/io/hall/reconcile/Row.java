package io.hall.reconcile;

import io.hall.calendar.HeatingSeason;
import io.hall.tariff.FeeCategory;
import java.util.Comparator;

/**
 * A row of a report or settlement sheet: a category of a season.
 *
 * @param category the category
 * @param season its season
 */
public record Row(FeeCategory category, HeatingSeason season) implements Comparable<Row> {

  private static final Comparator<Row> PRINTED =
      Comparator.comparing(Row::category).thenComparing(Row::season, Comparator.reverseOrder());

  @Override
  public int compareTo(Row other) {
    return PRINTED.compare(this, other);
  }

  /** The row as {@code RESIDENTIAL_AREA 2026-2027}. */
  @Override
  public String toString() {
    return category + " " + season;
  }
}
