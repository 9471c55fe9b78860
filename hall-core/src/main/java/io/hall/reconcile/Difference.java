package io.hall.reconcile;

import io.hall.money.Money;
import java.util.List;

/**
 * Two totals of one place, and how far their difference is explained.
 *
 * @param place where
 * @param ours our total
 * @param theirs the other side's
 * @param explained what the causes come to there
 */
public record Difference(Place place, Money ours, Money theirs, Money explained) {

  /**
   * Returns the differences, in the order of their places, of a comparison in parts.
   *
   * @param shares of each part what it {@link LinePart#shares does} to the totals; and of the lines
   *     of both sides the totals at all {@link LinePart#places places} that a part named
   */
  public static List<Difference> joined(Iterable<Difference> shares) {
    Balance balance = new Balance();
    shares.forEach(balance::add);
    return balance.differences(balance.order().keySet());
  }

  /** Theirs less ours: positive when the other side has more. */
  public Money amount() {
    return theirs.minus(ours);
  }

  /** What no cause explains (残差). */
  public Money residual() {
    return amount().minus(explained);
  }
}
