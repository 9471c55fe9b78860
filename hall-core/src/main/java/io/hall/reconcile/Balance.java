package io.hall.reconcile;

import io.hall.money.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

  /** Adds what a part of the comparison moves. */
  void add(LinePart part) {
    part.moved().forEach(effect -> place(effect.place(), Money.ZERO, effect.amount()));
  }

  /** Adds what somebody else summed up. */
  void add(Difference part) {
    place(part.place(), part.ours(), part.theirs());
    explain(List.of(new Effect(part.place(), part.explained())));
  }

  /** What was added, place by place, in no order. */
  List<Difference> sums() {
    return places.entrySet().stream()
        .map(entry -> difference(entry.getKey(), entry.getValue()))
        .toList();
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

  /** The places with anything, in their order, numbered from 0. */
  Map<Place, Integer> order() {
    Place[] sorted = places.keySet().toArray(Place[]::new);
    Arrays.parallelSort(sorted);
    Map<Place, Integer> order = new LinkedHashMap<>(2 * sorted.length);
    for (Place place : sorted) {
      order.put(place, order.size());
    }
    return order;
  }

  /**
   * The places where the totals differ or causes do not fit, with what the causes explain there.
   *
   * @param order in which order
   */
  List<Difference> differences(Iterable<Place> order) {
    List<Difference> differing = new ArrayList<>();
    for (Place place : order) {
      Sums sums = at(place);
      if (sums.differ()) {
        differing.add(difference(place, sums));
      }
    }
    return differing;
  }

  private static Difference difference(Place place, Sums sums) {
    return new Difference(place, sums.ours, sums.theirs, sums.explained);
  }
}
