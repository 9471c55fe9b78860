package io.hall.bench.reconcile;

import io.hall.reconcile.kernel.LineKey;

/** How the receipts of a sample are numbered, and how their lines are ordered. */
enum Shape {
  /** 200 books of the same size, all lines shuffled. */
  SHUFFLED,
  /** The same, in the order of the numbers on both sides. */
  SORTED,
  /** Books of very different sizes, the largest with a sixth of all receipts. */
  SKEWED,
  /** Books of the same size, the numbers of each in three ranges far apart. */
  GAPS,
  /** Books of the same size, two lines under each number. */
  TWO_LINES;

  static final int BOOKS = 200;

  /** How many lines stand under a number. */
  int linesEach() {
    return this == TWO_LINES ? 2 : 1;
  }

  boolean isShuffled() {
    return this != SORTED;
  }

  /** How many receipts of {@code all} each book has. */
  int[] bookSizes(int all) {
    int[] sizes = new int[BOOKS];
    double weights = 0;
    for (int book = 0; book < BOOKS; book++) {
      weights += weight(book);
    }
    int left = all;
    for (int book = BOOKS - 1; book > 0; book--) {
      sizes[book] = (int) (all * weight(book) / weights);
      left -= sizes[book];
    }
    sizes[0] = left;
    return sizes;
  }

  private double weight(int book) {
    return this == SKEWED ? 1.0 / (book + 1) : 1;
  }

  /** The key of receipt {@code index} of a book with {@code size} receipts. */
  long key(int book, int index, int size) {
    int range = this == GAPS ? (int) (3L * index / size) : 0;
    return LineKey.of(book, 1 + index + range * 30_000_000);
  }
}
