package io.hall.app.reconcile;

import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.payment.Tender;
import io.hall.reconcile.Line;
import io.hall.settlement.Statement;

/** A line of a statement as a side of a reconciliation. */
public final class StatedLine {

  private StatedLine() {}

  /**
   * Returns the line to be compared.
   *
   * @param position where it stands in its file; 0 when it is of no file
   */
  public static Line of(Tender tender, HallCode hall, Statement.Line stated, long position) {
    Line line =
        Line.of(hall, BusinessDate.of(stated.at()), tender, stated.signed())
            .at(stated.at())
            .withReference(stated.reference())
            .withFee(stated.fee())
            .atPosition(position);
    return stated.cashier().map(line::by).orElse(line);
  }
}
