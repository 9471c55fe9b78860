package io.hall.reconcile;

import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where two totals are compared: a hall's day, a cashier, a tender and, when both sides tell it, a
 * row. Ordered by hall, date, cashier (the hall as a whole first), tender and row.
 *
 * @param hall which hall
 * @param date which business date
 * @param cashier whose; empty when the other side does not tell, and the hall is compared as a
 *     whole
 * @param tender by which tender
 * @param row which row; empty when the tender is compared as a whole
 */
public record Place(
    HallCode hall,
    BusinessDate date,
    Optional<StaffNumber> cashier,
    Tender tender,
    Optional<Row> row)
    implements Comparable<Place> {

  private static final Comparator<Place> ORDER =
      Comparator.comparing((Place place) -> place.hall().value())
          .thenComparing(Place::date)
          .thenComparing(place -> place.cashier().map(StaffNumber::value).orElse(""))
          .thenComparing(Place::tender)
          .thenComparing(Place::row, Comparator.comparing(row -> row.orElse(null), nullsFirst()));

  private static Comparator<Row> nullsFirst() {
    return Comparator.nullsFirst(Comparator.naturalOrder());
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
