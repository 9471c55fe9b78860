package io.hall.reconcile;

import io.hall.calendar.HeatingSeason;
import io.hall.tariff.FeeCategory;

/**
 * A row of a report or settlement sheet: a category of a season.
 *
 * @param category the category
 * @param season its season
 */
public record Row(FeeCategory category, HeatingSeason season) implements Comparable<Row> {

  @Override
  public int compareTo(Row other) {
    int order = category.compareTo(other.category);
    return order != 0 ? order : other.season.compareTo(season);
  }

  /** The row as {@code RESIDENTIAL_AREA 2026-2027}. */
  @Override
  public String toString() {
    return category + " " + season;
  }
}
