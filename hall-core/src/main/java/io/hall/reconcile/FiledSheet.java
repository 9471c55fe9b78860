package io.hall.reconcile;

import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.settlement.Cell;
import io.hall.settlement.Figure;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A settlement sheet as the cashier filed it (收费员结算汇总单).
 *
 * @param hall where
 * @param cashier whose
 * @param date the business date
 * @param cells what was filed
 */
public record FiledSheet(
    HallCode hall, StaffNumber cashier, BusinessDate date, SortedMap<Cell, Figure> cells) {

  /** Copies the cells. */
  public FiledSheet {
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
  }
}
