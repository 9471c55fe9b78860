package io.hall.reconcile.kernel;

import java.util.Arrays;
import java.util.Optional;

/**
 * The pages of neighbouring keys that are well filled, by book: a book has as many as its serial
 * numbers take, whatever the others have, and none where they leave a gap.
 */
final class Pages {

  private static final int BOOKS = 1 << 16;

  /** The keys of a page differ in so many low bits. */
  final int slotBits;

  /** How many pages there are. */
  int count;

  private final int[] first;
  private final int[] length;
  private final int[] base;
  private final int[] numbers;
  private long[] keys = new long[16];

  private Pages(int slotBits, int[] first, int[] length, int[] base, int[] numbers) {
    this.slotBits = slotBits;
    this.first = first;
    this.length = length;
    this.base = base;
    this.numbers = numbers;
  }

  /** The lowest key of a page. */
  long key(int page) {
    return keys[page];
  }

  /** The number of the page of a key, from 0; -1 if it lies on none. */
  int of(long key) {
    int book = (int) (key >>> Integer.SIZE);
    if (Integer.compareUnsigned(book, first.length) >= 0) {
      return -1;
    }
    int page = ((int) key >>> slotBits) - first[book];
    if (Integer.compareUnsigned(page, length[book]) >= 0) {
      return -1;
    }
    return numbers[base[book] + page];
  }

  /**
   * Finds the pages on which, by the sample, enough lines lie, unless too many lines lie elsewhere
   * or the gaps are too wide.
   */
  static Optional<Pages> of(Sample sample, Tuning tuning, long lines) {
    int slotBits = tuning.slotBits();
    int books = books(sample);
    int[] first = new int[books];
    int[] last = new int[books];
    Arrays.fill(first, Integer.MAX_VALUE);
    Arrays.fill(last, -1);
    for (int i = 0; i < sample.size(); i++) {
      int book = LineKey.book(sample.keys[i]);
      if (Integer.compareUnsigned(book, books) < 0) {
        int page = (int) sample.keys[i] >>> slotBits;
        first[book] = Math.min(first[book], page);
        last[book] = Math.max(last[book], page);
      }
    }
    return of(sample, tuning, lines, first, last);
  }

  private static int books(Sample sample) {
    int books = 0;
    for (int i = 0; i < sample.size(); i++) {
      int book = LineKey.book(sample.keys[i]);
      if (book >= books && book < BOOKS) {
        books = book + 1;
      }
    }
    return books;
  }

  private static Optional<Pages> of(
      Sample sample, Tuning tuning, long lines, int[] first, int[] last) {
    int[] base = new int[first.length];
    int[] length = new int[first.length];
    long all = 0;
    for (int book = 0; book < first.length; book++) {
      length[book] = Math.max(0, last[book] - first[book] + 1);
      base[book] = (int) all;
      all += length[book];
    }
    if (all > lines / 4 + BOOKS) {
      return Optional.empty();
    }
    int[] numbers = new int[(int) all];
    Pages pages = new Pages(tuning.slotBits(), first, length, base, numbers);
    int strays = pages.count(sample) + pages.keep(tuning.fill() / sample.rarity);
    return strays <= sample.size() / 32 && pages.count > 0 ? Optional.of(pages) : Optional.empty();
  }

  /** Counts the sampled lines of each page in its number, and returns how many are on none. */
  private int count(Sample sample) {
    int strays = 0;
    for (int i = 0; i < sample.size(); i++) {
      long key = sample.keys[i];
      int book = LineKey.book(key);
      if (Integer.compareUnsigned(book, first.length) < 0) {
        numbers[base[book] + ((int) key >>> slotBits) - first[book]]++;
      } else {
        strays++;
      }
    }
    return strays;
  }

  /** Keeps the pages with so many sampled lines, and returns how many lines lie on the others. */
  private int keep(int fill) {
    int strays = 0;
    for (int book = 0; book < first.length; book++) {
      for (int page = 0; page < length[book]; page++) {
        int at = base[book] + page;
        if (numbers[at] >= Math.max(1, fill)) {
          numbers[at] = count;
          add((long) book << Integer.SIZE | ((first[book] + (long) page) << slotBits));
        } else {
          strays += numbers[at];
          numbers[at] = -1;
        }
      }
    }
    return strays;
  }

  private void add(long key) {
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, 2 * count);
    }
    keys[count++] = key;
  }
}
