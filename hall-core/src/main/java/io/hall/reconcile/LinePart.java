package io.hall.reconcile;

import java.util.List;

/**
 * What one part of a comparison line by line found: the causes that its own lines tell, and what it
 * takes the other parts to tell. Parts are cut so that lines that are known by the same number or
 * reference are in one; {@link LineBlock#pack} cuts them so. Immutable.
 *
 * <p>What all parts leave over is compared once more, hall by hall, since a line without a
 * counterpart may be explained by one that another part holds; a line is never explained by one of
 * another hall. The whole has the causes of all these parts together, and {@link Difference#joined}
 * says what differs.
 *
 * @param causes the causes
 * @param ambiguities where other explanations fit as well
 * @param moved what lines that were settled later move: a place and by how much theirs is more
 *     there
 * @param places where this part's totals may differ, in their order
 * @param ourRest our lines without a counterpart; none when lines are known by their number, since
 *     then nothing else can explain them
 * @param theirRest the other side's
 */
public record LinePart(
    List<Cause> causes,
    List<Ambiguity> ambiguities,
    List<Effect> moved,
    List<Place> places,
    List<Line> ourRest,
    List<Line> theirRest) {

  /** Copies the lists. */
  public LinePart {
    causes = List.copyOf(causes);
    ambiguities = List.copyOf(ambiguities);
    moved = List.copyOf(moved);
    places = List.copyOf(places);
    ourRest = List.copyOf(ourRest);
    theirRest = List.copyOf(theirRest);
  }

  /** What this part does to the totals of places: what it moves, and what its causes explain. */
  public List<Difference> shares() {
    Balance balance = new Balance();
    balance.add(this);
    causes.forEach(cause -> balance.explain(cause.effects()));
    return balance.sums();
  }
}
