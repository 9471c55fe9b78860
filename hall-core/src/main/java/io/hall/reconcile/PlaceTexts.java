package io.hall.reconcile;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.reconcile.internal.PlaceSums;
import io.hall.tariff.FeeCategory;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes places of the texts by which tables tell them. Few texts tell millions of lines, so each is
 * read once. Thread-safe.
 */
final class PlaceTexts {

  private final Map<String, Desk> desks = new ConcurrentHashMap<>();
  private final Map<String, BusinessDate> days = new ConcurrentHashMap<>();
  private final Map<String, Kind> kinds = new ConcurrentHashMap<>();

  /** The texts by which the tables tell a place. */
  static PlaceSums.Texts texts(Place place) {
    String cashier = place.cashier().map(StaffNumber::value).orElse("");
    String row = place.row().map(told -> told.category() + "," + told.season()).orElse(",");
    return new PlaceSums.Texts(
        place.hall().value() + "," + cashier, place.date().toString(), row + "," + place.tender());
  }

  private record Desk(HallCode hall, Optional<StaffNumber> cashier) {

    static Desk of(String text) {
      String[] cells = text.split(",", -1);
      return new Desk(
          new HallCode(cells[0]),
          cells[1].isEmpty() ? Optional.empty() : Optional.of(new StaffNumber(cells[1])));
    }
  }

  private record Kind(Optional<Row> row, Tender tender) {

    static Kind of(String text) {
      String[] cells = text.split(",", -1);
      return new Kind(
          cells[0].isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new Row(FeeCategory.valueOf(cells[0]), HeatingSeason.parse(cells[1]).orThrow())),
          Tender.valueOf(cells[2]));
    }
  }

  /**
   * Returns a place.
   *
   * @param desk hall and cashier, such as {@code H01,C0012}; the cashier may be empty
   * @param day the date
   * @param kind category, season and tender, such as {@code ARREARS,2025-2026,POS}; the first two
   *     may be empty
   */
  Place place(String desk, String day, String kind) {
    Desk told = desks.computeIfAbsent(desk, Desk::of);
    Kind paid = kinds.computeIfAbsent(kind, Kind::of);
    return new Place(
        told.hall(),
        days.computeIfAbsent(day, BusinessDate::parse),
        told.cashier(),
        paid.tender(),
        paid.row());
  }
}
