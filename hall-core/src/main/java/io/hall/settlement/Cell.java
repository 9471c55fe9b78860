package io.hall.settlement;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hall.calendar.HeatingSeason;
import io.hall.json.JsonScalar;
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

  /**
   * Reads a cell as {@link #code} writes it.
   *
   * @throws IllegalArgumentException if it is none
   * @throws io.hall.check.CheckFailedException with what {@link HeatingSeason#parse} finds
   */
  @JsonScalar
  public static Cell parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("A cell is category, season and tender");
    }
    return new Cell(
        FeeCategory.valueOf(parts[0]), HeatingSeason.of(parts[1]), Tender.valueOf(parts[2]));
  }

  /** Category, season and tender, {@code RESIDENTIAL_AREA/2026-2027/CASH}: its name in JSON. */
  @JsonValue
  public String code() {
    return category + "/" + season + "/" + tender;
  }

  @Override
  public int compareTo(Cell other) {
    return PRINTED.compare(this, other);
  }
}
