package io.hall.reconcile;

import io.hall.money.Money;
import io.hall.reconcile.internal.PlaceSums;
import java.util.List;

/**
 * One side's totals at chosen places (指定口径合计), and of all its lines, while blocks are added: one
 * part of a side here, another elsewhere, and the totals of the parts together are those of the
 * side. Not thread-safe.
 */
public final class PlaceTotals {

  private final PlaceSums sums;

  /**
   * Makes totals of nothing.
   *
   * @param places places that a comparison of lines named
   * @param told what both sides tell as a whole
   */
  public PlaceTotals(List<Place> places, LineBlock.Told told) {
    this.sums =
        new PlaceSums(
            places.stream().map(PlaceTexts::texts).toList(), told.cashiers(), told.rows());
  }

  /**
   * Adds all lines of a block.
   *
   * @throws ArithmeticException if a total does not fit a {@code long} of fen
   */
  public void add(LineBlock block) {
    sums.add(block.rows());
  }

  /** The total at a place, by its number in the list of those that were chosen, from 0. */
  public Money at(int place) {
    return Money.ofFen(sums.sum(place));
  }

  /** The total of all lines. */
  public Money all() {
    return Money.ofFen(sums.all());
  }
}
