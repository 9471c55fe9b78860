package io.hall.reconcile;

import io.hall.money.Money;

/**
 * Two totals of one place, and how far their difference is explained.
 *
 * @param place where
 * @param ours our total
 * @param theirs the other side's
 * @param explained what the causes come to there
 */
public record Difference(Place place, Money ours, Money theirs, Money explained) {

  /** Theirs less ours: positive when the other side has more. */
  public Money amount() {
    return theirs.minus(ours);
  }

  /** What no cause explains (残差). */
  public Money residual() {
    return amount().minus(explained);
  }
}
