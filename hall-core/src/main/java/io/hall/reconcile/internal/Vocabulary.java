package io.hall.reconcile.internal;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The texts of both sides, and the numbers of the places that are made of them.
 *
 * @param prefixes of receipt numbers
 * @param desks halls and cashiers
 * @param days dates
 * @param kinds categories, seasons and tenders
 * @param places the numbers of all that a line tells
 * @param told what both sides tell
 */
record Vocabulary(
    Dictionary prefixes,
    Dictionary desks,
    Dictionary days,
    Dictionary kinds,
    Places places,
    Told told) {

  /**
   * What both sides tell: desks without the cashier when one side never names any, kinds without
   * category and season when one side never does.
   *
   * @param everything whether nothing is left out, so that {@code places} are those of all
   */
  record Told(
      Dictionary.Shortened desks, Dictionary.Shortened kinds, Places places, boolean everything) {

    private static Told of(
        Dictionary desks, int days, Dictionary kinds, boolean cashiers, boolean rows) {
      Dictionary.Shortened halls = desks.shortened(desk -> cashiers ? desk : hall(desk));
      Dictionary.Shortened tenders = kinds.shortened(kind -> rows ? kind : tender(kind));
      return new Told(
          halls,
          tenders,
          new Places(halls.texts.size(), days, tenders.texts.size()),
          cashiers && rows);
    }
  }

  static Vocabulary of(Collection<Memos> ours, Collection<Memos> theirs) {
    List<Memos> both = Stream.concat(ours.stream(), theirs.stream()).toList();
    Dictionary desks = Dictionary.of(both, memos -> memos.desks);
    Dictionary days = Dictionary.of(both, memos -> memos.days);
    Dictionary kinds = Dictionary.of(both, memos -> memos.kinds);
    boolean cashiers = tell(ours, Vocabulary::cashiers) && tell(theirs, Vocabulary::cashiers);
    boolean rows = tell(ours, Vocabulary::rows) && tell(theirs, Vocabulary::rows);
    return new Vocabulary(
        Dictionary.of(both, memos -> memos.prefixes),
        desks,
        days,
        kinds,
        new Places(desks.size(), days.size(), kinds.size()),
        Told.of(desks, days.size(), kinds, cashiers, rows));
  }

  /** Numbers the combinations that occur, where not all have a number from the beginning. */
  void number(List<SideRows.Part> parts) {
    if (!places.isDense() || !told.places().isDense()) {
      parts.forEach(this::number);
    }
  }

  private void number(SideRows.Part part) {
    Segment rows = part.rows();
    int[] deskNumbers = desks.of(rows.memos.desks);
    int[] dayNumbers = days.of(rows.memos.days);
    int[] kindNumbers = kinds.of(rows.memos.kinds);
    for (int i = 0; i < rows.size; i++) {
      int desk = deskNumbers[rows.desks[i]];
      int day = dayNumbers[rows.days[i]];
      int kind = kindNumbers[rows.kinds[i]];
      places.add(desk, day, kind);
      told.places().add(told.desks().numbers[desk], day, told.kinds().numbers[kind]);
    }
  }

  /** Whether a side has one of these texts; a side without lines leaves nothing untold. */
  private static boolean tell(Collection<Memos> side, Function<Memos, Stream<String>> texts) {
    boolean empty = side.stream().allMatch(memos -> memos.kinds.size() == 0);
    return empty || side.stream().flatMap(texts).findAny().isPresent();
  }

  private static Stream<String> cashiers(Memos memos) {
    return memos.desks.texts().stream().filter(desk -> !desk.equals(hall(desk)));
  }

  private static Stream<String> rows(Memos memos) {
    return memos.kinds.texts().stream().filter(kind -> !kind.equals(tender(kind)));
  }

  private static String hall(String desk) {
    return desk.substring(0, desk.indexOf(',') + 1);
  }

  private static String tender(String kind) {
    return ",," + kind.substring(kind.lastIndexOf(',') + 1);
  }
}
