package io.hall.reconcile.internal;

import java.util.Collection;
import java.util.List;
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
   * What both sides tell: desks without the cashier unless every line names one, kinds without
   * category and season unless every line names them.
   *
   * @param cashiers whether cashiers are told
   * @param rows whether categories and seasons are told
   */
  record Told(
      Dictionary.Shortened desks,
      Dictionary.Shortened kinds,
      Places places,
      boolean cashiers,
      boolean rows) {

    /** Whether nothing is left out, so that {@code places} are those of all. */
    boolean everything() {
      return cashiers && rows;
    }

    private static Told of(
        Dictionary desks, int days, Dictionary kinds, boolean cashiers, boolean rows) {
      Dictionary.Shortened halls = desks.shortened(desk -> cashiers ? desk : hall(desk));
      Dictionary.Shortened tenders = kinds.shortened(kind -> rows ? kind : tender(kind));
      return new Told(
          halls,
          tenders,
          new Places(halls.texts.size(), days, tenders.texts.size()),
          cashiers,
          rows);
    }
  }

  /** Numbers the texts of both sides. */
  static Vocabulary of(
      Collection<Memos> ours, Collection<Memos> theirs, boolean cashiers, boolean rows) {
    List<Memos> both = Stream.concat(ours.stream(), theirs.stream()).toList();
    Dictionary desks = Dictionary.of(both, memos -> memos.desks);
    Dictionary days = Dictionary.of(both, memos -> memos.days);
    Dictionary kinds = Dictionary.of(both, memos -> memos.kinds);
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

  /** The desk without its cashier. */
  static String hall(String desk) {
    return desk.substring(0, desk.indexOf(',') + 1);
  }

  /** The kind without category and season. */
  static String tender(String kind) {
    return ",," + kind.substring(kind.lastIndexOf(',') + 1);
  }
}
