package io.hall.reconcile;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.tariff.FeeCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names the causes by which two lines of one transaction differ: first where the money stands, one
 * respect after the other, then how much it is. Immutable.
 */
final class PairCauses {

  private final Placing placing;

  PairCauses(Placing placing) {
    this.placing = placing;
  }

  /** The causes, and the other slips that fit the amounts as well. */
  Explained of(Line ours, Line theirs) {
    List<Cause> causes = new ArrayList<>();
    Walk walk = new Walk(ours, theirs);
    walk.move(CauseKind.WRONG_TENDER, walk.withTender(theirs.tender()), causes);
    walk.move(rowKind(ours, theirs), walk.withRow(theirs.row()), causes);
    walk.move(CauseKind.WRONG_CASHIER, walk.withCashier(theirs.cashier()), causes);
    walk.move(CauseKind.WRONG_DAY, walk.withDate(theirs.date()), causes);
    List<Ambiguity> ambiguities = new ArrayList<>();
    if (!ours.amount().equals(theirs.amount())) {
      amount(ours, theirs, walk.place(), causes, ambiguities);
    }
    return new Explained(causes, ambiguities);
  }

  private static void amount(
      Line ours, Line theirs, Place place, List<Cause> causes, List<Ambiguity> ambiguities) {
    Money difference = theirs.amount().minus(ours.amount());
    List<Cause> slips = new ArrayList<>();
    for (Slip slip : Slips.between(ours.amount(), theirs.amount(), theirs.fee())) {
      slips.add(
          new Cause.AmountDiffers(
              slip, List.of(ours), List.of(theirs), List.of(new Effect(place, difference))));
    }
    causes.add(slips.get(0));
    if (slips.size() > 1) {
      ambiguities.add(
          new Ambiguity(
              List.of(slips.get(0)),
              slips.subList(1, slips.size()).stream().map(List::of).toList()));
    }
  }

  private static CauseKind rowKind(Line ours, Line theirs) {
    return rowKind(ours.row(), theirs.row());
  }

  /** What it is called when money of row {@code from} stands in row {@code to}. */
  static CauseKind rowKind(Optional<Row> from, Optional<Row> to) {
    boolean arrears = from.map(Row::category).filter(FeeCategory.ARREARS::equals).isPresent();
    boolean later =
        from.isPresent() && to.isPresent() && from.get().season().compareTo(to.get().season()) < 0;
    return arrears && later ? CauseKind.ARREARS_IN_CURRENT_SEASON : CauseKind.WRONG_CATEGORY;
  }

  /** The way of our amount from our place to theirs, one respect after the other. */
  private final class Walk {

    private final Line ours;
    private final Line theirs;
    private Tender tender;
    private Optional<Row> row;
    private Optional<StaffNumber> cashier;
    private BusinessDate date;
    private Place place;

    Walk(Line ours, Line theirs) {
      this.ours = ours;
      this.theirs = theirs;
      this.tender = ours.tender();
      this.row = ours.row();
      this.cashier = ours.cashier();
      this.date = ours.date();
      this.place = placing.of(ours);
    }

    Place place() {
      return place;
    }

    Place withTender(Tender to) {
      tender = to;
      return here();
    }

    Place withRow(Optional<Row> to) {
      row = to.or(() -> row);
      return here();
    }

    Place withCashier(Optional<StaffNumber> to) {
      cashier = to.or(() -> cashier);
      return here();
    }

    Place withDate(BusinessDate to) {
      date = to;
      return here();
    }

    private Place here() {
      return placing.at(ours, date, cashier, tender, row);
    }

    void move(CauseKind kind, Place to, List<Cause> causes) {
      if (!to.equals(place)) {
        causes.add(
            new Cause.WrongPlace(
                kind, List.of(ours), List.of(theirs), moved(place, to, ours.amount())));
        place = to;
      }
    }
  }

  /**
   * The effects of money that stands at {@code to} on the other side, and at {@code from} in ours.
   */
  static List<Effect> moved(Place from, Place to, Money amount) {
    return List.of(new Effect(from, amount.negated()), new Effect(to, amount));
  }
}
