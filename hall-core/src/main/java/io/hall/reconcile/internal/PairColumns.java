package io.hall.reconcile.internal;

import io.hall.reconcile.kernel.Dimensions;
import java.util.List;
import java.util.stream.Stream;

/**
 * Both sides in columns that can be compared: equal texts have equal numbers on both.
 *
 * @param ours our side
 * @param theirs the other side
 * @param byNumber whether the keys are the numbers; otherwise they are the references
 */
public record PairColumns(SideColumns ours, SideColumns theirs, boolean byNumber) {

  /** Makes the columns of two sides, whose rows are used up. */
  public static PairColumns of(SideRows ours, SideRows theirs, int threads) {
    return of(
        ours,
        theirs,
        ours.isNumbered() && theirs.isNumbered(),
        ours.tellsCashiers() && theirs.tellsCashiers(),
        ours.tellsRows() && theirs.tellsRows(),
        threads);
  }

  /**
   * Makes the columns of a part of two sides, whose rows are used up.
   *
   * @param byNumber whether every line of the whole sides has a number
   * @param cashiers whether every line of the whole sides names its cashier
   * @param told whether every line of the whole sides names category and season
   */
  public static PairColumns of(
      SideRows ours,
      SideRows theirs,
      boolean byNumber,
      boolean cashiers,
      boolean told,
      int threads) {
    Vocabulary vocabulary = Vocabulary.of(ours.memos(), theirs.memos(), cashiers, told);
    List<SideRows.Part> parts =
        Stream.concat(ours.parts().stream(), theirs.parts().stream()).toList();
    vocabulary.number(parts);
    long[][] keys = keys(parts, byNumber, vocabulary.prefixes().size(), threads);
    return new PairColumns(
        new SideFiller(vocabulary, byNumber, 0, ours).fill(keys, 0, threads),
        new SideFiller(vocabulary, byNumber, 1, theirs).fill(keys, ours.parts().size(), threads),
        byNumber);
  }

  /** Hall and cashier, or the hall alone unless every line tells the cashier. */
  public String comparedDesk(int dims) {
    return told().desks().texts.get(told().places().desk(dims));
  }

  /** The date. */
  public String comparedDay(int dims) {
    return ours.vocabulary.days().texts().get(told().places().day(dims));
  }

  /** Category, season and tender, or the tender alone unless every line tells the others. */
  public String comparedKind(int dims) {
    return told().kinds().texts.get(told().places().kind(dims));
  }

  /** Whether every line of both sides names its cashier, so that cashiers are compared. */
  public boolean byCashier() {
    return told().cashiers();
  }

  /** Whether every line of both sides names category and season, so that they are compared. */
  public boolean byRow() {
    return told().rows();
  }

  /** What the numbers of places are made of. */
  public Dimensions dimensions() {
    return told().places().dimensions();
  }

  private Vocabulary.Told told() {
    return ours.vocabulary.told();
  }

  /** The keys of the texts that fit no word, by part. */
  private static long[][] keys(
      List<SideRows.Part> parts, boolean byNumber, int books, int threads) {
    return PoolKeys.of(
        parts.stream()
            .map(part -> byNumber ? part.rows().longNumbers : part.rows().references)
            .toList(),
        byNumber ? books : 0,
        threads);
  }
}
