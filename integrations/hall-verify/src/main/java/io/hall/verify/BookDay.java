package io.hall.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What one book says of one hall's day. */
final class BookDay {

  /** The figures of a checkpoint. */
  enum Count {
    ISSUED(0),
    ISSUED_FEN(1),
    REFUNDED(2),
    REFUNDED_FEN(3),
    SPOILED(4),
    VOIDED(5),
    VOIDED_FEN(6),
    UNREFUNDED(7),
    UNREFUNDED_FEN(8);

    private final int place;

    Count(int place) {
      this.place = place;
    }

    String figure() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Where a day of a hall is kept.
   *
   * @param day in days since 1970
   */
  record Key(String hall, int day) {}

  final String book;
  final String prefix;
  final Leaves leaves = new Leaves();
  final Map<Cell, Figure> cells = new HashMap<>();
  final SortedSet<Integer> voided = new TreeSet<>();
  private final long[] counts = new long[Count.values().length];
  long first = Long.MAX_VALUE;
  long last;
  long taken;
  long position;

  BookDay(String book, String prefix) {
    this.book = book;
    this.prefix = prefix;
  }

  /** A number as it is written: prefix, hyphen, eight digits. */
  static String number(String prefix, long serial) {
    String digits = Long.toString(serial);
    return prefix + "-" + "0".repeat(Math.max(0, 8 - digits.length())) + digits;
  }

  /** A number is taken by the record at {@code here}, or made void by it. */
  void leaf(byte[] hash, long here) {
    leaves.add(hash);
    position = here;
  }

  void take(long serial) {
    first = Math.min(first, serial);
    last = Math.max(last, serial);
    taken++;
  }

  void count(Count count, long more) {
    counts[count.place] = Math.addExact(counts[count.place], more);
  }

  long counted(Count count) {
    return counts[count.place];
  }
}
