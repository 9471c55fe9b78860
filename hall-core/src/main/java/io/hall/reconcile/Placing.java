package io.hall.reconcile;

import io.hall.calendar.BusinessDate;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Tells at which place a line counts. Immutable. */
final class Placing {

  private final Set<Whole> wholes;
  private final Set<Whole> told;
  private final Set<Tender> silent;
  private final boolean byRow;

  private record Whole(HallCode hall, BusinessDate date, Tender tender) {}

  private Placing(Set<Whole> wholes, Set<Whole> told, Set<Tender> silent, boolean byRow) {
    this.wholes = wholes;
    this.told = told;
    this.silent = silent;
    this.byRow = byRow;
  }

  /**
   * By tender, cashier and day. Where a statement does not say whose a line is, the tender is
   * compared for the hall's day as a whole; so it is on a day without lines, when the statement
   * does not say it on other days.
   */
  static Placing ofMoney(Iterable<Line> theirs) {
    Set<Whole> wholes = new HashSet<>();
    Set<Whole> told = new HashSet<>();
    Set<Tender> silent = EnumSet.noneOf(Tender.class);
    for (Line line : theirs) {
      Whole whole = new Whole(line.hall(), line.date(), line.tender());
      told.add(whole);
      if (line.cashier().isEmpty()) {
        wholes.add(whole);
        silent.add(line.tender());
      }
    }
    return new Placing(wholes, told, silent, false);
  }

  /** By what both sides tell. */
  static Placing by(boolean cashier, boolean row) {
    Set<Tender> silent = cashier ? Set.of() : EnumSet.allOf(Tender.class);
    return new Placing(Set.of(), Set.of(), silent, row);
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
    boolean asWhole = isWhole(line.hall(), date, tender);
    return new Place(
        line.hall(),
        date,
        asWhole ? Optional.empty() : cashier,
        tender,
        byRow ? row : Optional.empty());
  }

  private boolean isWhole(HallCode hall, BusinessDate date, Tender tender) {
    if (told.isEmpty()) {
      return silent.contains(tender);
    }
    Whole day = new Whole(hall, date, tender);
    return told.contains(day) ? wholes.contains(day) : silent.contains(tender);
  }
}
