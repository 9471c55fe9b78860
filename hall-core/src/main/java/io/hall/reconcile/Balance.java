package io.hall.reconcile;

import io.hall.money.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The totals of both sides by place, while lines are added. Not thread-safe. */
final class Balance {

  private static final Totals NOTHING = new Totals(Money.ZERO, Money.ZERO);

  private final Map<Place, Totals> places = new HashMap<>();
  private Money ours = Money.ZERO;
  private Money theirs = Money.ZERO;

  private record Totals(Money ours, Money theirs) {

    Totals plus(Totals other) {
      return new Totals(ours.plus(other.ours), theirs.plus(other.theirs));
    }
  }

  /** Adds both totals of a place at once; those of all lines are added by {@link #all}. */
  void place(Place place, Money ourTotal, Money theirTotal) {
    places.merge(place, new Totals(ourTotal, theirTotal), Totals::plus);
  }

  /** Adds the totals of lines whose places agree. */
  void all(Money ourTotal, Money theirTotal) {
    ours = ours.plus(ourTotal);
    theirs = theirs.plus(theirTotal);
  }

  /** Their line counts at another place than it stands. */
  void move(Place from, Place to, Money amount) {
    if (!from.equals(to)) {
      places.merge(from, new Totals(Money.ZERO, amount.negated()), Totals::plus);
      places.merge(to, new Totals(Money.ZERO, amount), Totals::plus);
    }
  }

  void ours(Place place, Money amount) {
    ours = ours.plus(amount);
    places.merge(place, new Totals(amount, Money.ZERO), Totals::plus);
  }

  void theirs(Place place, Money amount) {
    theirs = theirs.plus(amount);
    places.merge(place, new Totals(Money.ZERO, amount), Totals::plus);
  }

  Money ours() {
    return ours;
  }

  Money theirs() {
    return theirs;
  }

  /** The places where the totals differ or causes meet, with what the causes explain there. */
  List<Difference> differences(List<Cause> causes) {
    Map<Place, Money> explained = new HashMap<>();
    for (Cause cause : causes) {
      for (Effect effect : cause.effects()) {
        explained.merge(effect.place(), effect.amount(), Money::plus);
      }
    }
    places.forEach(
        (place, totals) -> {
          if (!totals.ours().equals(totals.theirs())) {
            explained.putIfAbsent(place, Money.ZERO);
          }
        });
    return explained.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(place -> difference(place.getKey(), place.getValue()))
        .filter(d -> !d.amount().isZero() || !d.residual().isZero())
        .toList();
  }

  private Difference difference(Place place, Money explained) {
    Totals totals = places.getOrDefault(place, NOTHING);
    return new Difference(place, totals.ours(), totals.theirs(), explained);
  }
}
