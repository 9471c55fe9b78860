package io.hall.conduct.wording;

/** One going through a text; it counts its steps. */
final class Scan {

  /** 你 in a pattern stands for 您 too; 您 stands for itself alone. */
  static final int YOU = '你';

  static final int POLITE_YOU = '您';

  private final Signs signs;
  private long steps;

  Scan(Signs signs) {
    this.signs = signs;
  }

  Signs signs() {
    return signs;
  }

  /** How many signs were compared so far. */
  long steps() {
    return steps;
  }

  /** The places up to so many signs behind another, as bits; bit 0 is the place itself. */
  static long places(int signs) {
    return signs >= Long.SIZE - 1 ? -1L : (1L << (signs + 1)) - 1;
  }

  /** The places one sign further than those given, where that sign does not begin a sentence. */
  long stepped(int start, long places) {
    long further = 0;
    for (long left = places; left != 0; left &= left - 1) {
      int offset = Long.numberOfTrailingZeros(left);
      steps++;
      if (signs.goesOn(start + offset)) {
        further |= 1L << (offset + 1);
      }
    }
    return further;
  }

  /** Whether the word stands at this place. */
  boolean stands(int[] word, int place) {
    if (place < 0 || place + word.length > signs.size()) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      steps++;
      int found = signs.at(place + i);
      if (found != word[i] && (word[i] != YOU || found != POLITE_YOU)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the word stands at this place, with no end of a sentence in it. */
  boolean standsUnbroken(int[] word, int place) {
    if (!stands(word, place)) {
      return false;
    }
    int next = place + 1;
    while (next < place + word.length && signs.goesOn(next)) {
      next++;
    }
    return next >= place + word.length;
  }
}
