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

  /** The places between {@code start} and the end of the text, as bits; bit 0 is the start. */
  long placesBehind(int start) {
    int places = signs.size() - start;
    return places >= Long.SIZE - 1 ? -1L : (1L << (places + 1)) - 1;
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
}
