package io.hall.settlement;

import io.hall.calendar.HeatingSeason;
import io.hall.payment.Tender;
import io.hall.tariff.FeeCategory;
import java.util.Comparator;

/**
 * One cell of a settlement sheet or daily report: a category of a season, by one tender. Ordered as
 * the report prints it.
 *
 * @param category the row's category
 * @param season the row's season
 * @param tender the column
 */
public record Cell(FeeCategory category, HeatingSeason season, Tender tender)
    implements Comparable<Cell> {

  private static final Comparator<Cell> PRINTED =
      Comparator.comparing(Cell::category)
          .thenComparing(Cell::season, Comparator.reverseOrder())
          .thenComparing(Cell::tender);

  @Override
  public int compareTo(Cell other) {
    return PRINTED.compare(this, other);
  }
}
