package io.hall.reconcile;

import io.hall.money.Money;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The totals of both sides by place, while lines are added. Not thread-safe. */
final class Balance {

  private final Map<Place, Sums> places = new HashMap<>();
  private Money ours = Money.ZERO;
  private Money theirs = Money.ZERO;

  /** What lies at a place. */
  private static final class Sums {

    Money ours = Money.ZERO;
    Money theirs = Money.ZERO;
    Money explained = Money.ZERO;

    /** Whether the totals differ, or the causes do not sum to what they differ by. */
    boolean differ() {
      return !ours.equals(theirs) || !explained.isZero();
    }
  }

  private Sums at(Place place) {
    return places.computeIfAbsent(place, p -> new Sums());
  }

  /** Adds both totals of a place at once; those of all lines are added by {@link #all}. */
  void place(Place place, Money ourTotal, Money theirTotal) {
    Sums sums = at(place);
    sums.ours = sums.ours.plus(ourTotal);
    sums.theirs = sums.theirs.plus(theirTotal);
  }

  /** Adds the totals of lines whose places agree. */
  void all(Money ourTotal, Money theirTotal) {
    ours = ours.plus(ourTotal);
    theirs = theirs.plus(theirTotal);
  }

  /** Their line counts at another place than it stands. */
  void move(Place from, Place to, Money amount) {
    if (!from.equals(to)) {
      place(from, Money.ZERO, amount.negated());
      place(to, Money.ZERO, amount);
    }
  }

  void ours(Place place, Money amount) {
    all(amount, Money.ZERO);
    place(place, amount, Money.ZERO);
  }

  void theirs(Place place, Money amount) {
    all(Money.ZERO, amount);
    place(place, Money.ZERO, amount);
  }

  Money ours() {
    return ours;
  }

  Money theirs() {
    return theirs;
  }

  /** A cause has these effects. */
  void explain(List<Effect> effects) {
    for (Effect effect : effects) {
      Sums sums = at(effect.place());
      sums.explained = sums.explained.plus(effect.amount());
    }
  }

  /**
   * The places where the totals differ or causes do not fit, with what the causes explain there.
   */
  List<Difference> differences() {
    Difference[] differing =
        places.entrySet().stream()
            .filter(place -> place.getValue().differ())
            .map(place -> difference(place.getKey(), place.getValue()))
            .toArray(Difference[]::new);
    Arrays.parallelSort(differing, Comparator.comparing(Difference::place));
    return List.of(differing);
  }

  private static Difference difference(Place place, Sums sums) {
    return new Difference(place, sums.ours, sums.theirs, sums.explained);
  }
}
