package io.hall.reconcile;

import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
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

  @Override
  public int compareTo(Place other) {
    int order = hall.value().compareTo(other.hall.value());
    order = order != 0 ? order : date.compareTo(other.date);
    order = order != 0 ? order : code(cashier).compareTo(code(other.cashier));
    order = order != 0 ? order : tender.compareTo(other.tender);
    return order != 0 ? order : compare(row, other.row);
  }

  private static String code(Optional<StaffNumber> cashier) {
    return cashier.isPresent() ? cashier.get().value() : "";
  }

  private static int compare(Optional<Row> one, Optional<Row> other) {
    return one.isPresent() && other.isPresent()
        ? one.get().compareTo(other.get())
        : Boolean.compare(one.isPresent(), other.isPresent());
  }
}
