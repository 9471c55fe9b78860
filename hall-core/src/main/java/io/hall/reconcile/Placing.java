package io.hall.reconcile;

import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Tells at which place a line counts. Where the other side does not say whose a line is, the tender
 * is compared for the hall's day as a whole. Immutable.
 */
final class Placing {

  private final Set<Whole> wholes;
  private final boolean byRow;

  private record Whole(HallCode hall, BusinessDate date, Tender tender) {}

  private Placing(Set<Whole> wholes, boolean byRow) {
    this.wholes = wholes;
    this.byRow = byRow;
  }

  /** Of lines whose rows are compared as well, or are not. */
  static Placing of(Iterable<Line> theirs, boolean byRow) {
    Set<Whole> wholes = new HashSet<>();
    for (Line line : theirs) {
      if (line.cashier().isEmpty()) {
        wholes.add(new Whole(line.hall(), line.date(), line.tender()));
      }
    }
    return new Placing(wholes, byRow);
  }

  Place of(Line line) {
    return at(line, line.date(), line.cashier(), line.tender(), line.row());
  }

  /** Where a line of {@code hall} would count with these particulars. */
  Place at(
      Line line,
      BusinessDate date,
      Optional<StaffNumber> cashier,
      Tender tender,
      Optional<Row> row) {
    boolean whole = wholes.contains(new Whole(line.hall(), date, tender));
    return new Place(
        line.hall(),
        date,
        whole ? Optional.empty() : cashier,
        tender,
        byRow ? row : Optional.empty());
  }
}
