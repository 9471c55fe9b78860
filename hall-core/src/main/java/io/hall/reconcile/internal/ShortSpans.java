package io.hall.reconcile.internal;

/**
 * Texts of at most {@link #MOST} bytes and their numbers; exact, and what is not here is looked for
 * elsewhere. Used by one thread.
 */
final class ShortSpans {

  /** How long a text may be. */
  static final int MOST = 24;

  private final Triples numbers = new Triples();

  /** The number of the text of {@code length} bytes at {@code from}; -1 when it is not here. */
  int find(byte[] bytes, int from, int length) {
    return numbers.find(
        Words.upTo(Words.at(bytes, from), length),
        Words.upTo(Words.at(bytes, from + 8), length - 8),
        Words.upTo(Words.at(bytes, from + 16), length - 16));
  }

  /** Keeps a text, which is not here. */
  void put(byte[] bytes, int from, int length, int number) {
    numbers.put(
        Words.upTo(Words.at(bytes, from), length),
        Words.upTo(Words.at(bytes, from + 8), length - 8),
        Words.upTo(Words.at(bytes, from + 16), length - 16),
        number);
  }
}
