package io.hall.spark;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.reconcile.Place;
import io.hall.reconcile.Row;
import io.hall.tariff.FeeCategory;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A place on its way, in the texts of {@code lines.csv}; empty where it names no cashier or row.
 *
 * @param hall the hall
 * @param date the business date
 * @param cashier the cashier
 * @param tender the tender
 * @param category the category
 * @param season its season
 */
record PlaceCells(
    String hall, String date, String cashier, String tender, String category, String season)
    implements Serializable {

  /** The names of the cells, as columns of a table. */
  static final List<String> COLUMNS =
      List.of("hall", "date", "cashier", "tender", "category", "season");

  static PlaceCells of(Place place) {
    return new PlaceCells(
        place.hall().value(),
        place.date().toString(),
        cashier(place.cashier()),
        place.tender().name(),
        category(place.row()),
        season(place.row()));
  }

  static String cashier(Optional<StaffNumber> cashier) {
    return cashier.map(StaffNumber::value).orElse("");
  }

  static String category(Optional<Row> row) {
    return row.map(told -> told.category().name()).orElse("");
  }

  static String season(Optional<Row> row) {
    return row.map(told -> told.season().toString()).orElse("");
  }

  /** The cells, in the order of {@link #COLUMNS}. */
  List<String> cells() {
    return List.of(hall, date, cashier, tender, category, season);
  }

  Place place() {
    return new Place(
        new HallCode(hall),
        BusinessDate.parse(date),
        cashier(cashier),
        Tender.valueOf(tender),
        row(category, season));
  }

  static Optional<StaffNumber> cashier(String cell) {
    return cell.isEmpty() ? Optional.empty() : Optional.of(new StaffNumber(cell));
  }

  static Optional<Row> row(String category, String season) {
    return category.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Row(FeeCategory.valueOf(category), HeatingSeason.parse(season).orThrow()));
  }
}
