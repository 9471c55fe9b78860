package io.hall.reconcile.kernel;

import java.util.Arrays;
import java.util.Optional;

/**
 * The pages of neighbouring keys that are well filled, by book: a book has as many as its serial
 * numbers take, whatever the others have, and none where they leave a gap.
 */
final class Pages {

  /** An entry holds the number of a page in so many low bits, above it what its keys share. */
  private static final int NUMBER_BITS = 28;

  private static final int NUMBER = (1 << NUMBER_BITS) - 1;

  /** The entry of no page: the book of the keys that share it is never looked for. */
  private static final long NONE = -1;

  /** The keys of a page differ in so many low bits. */
  final int slotBits;

  /** How many pages there are. */
  int count;

  /** Where the entry of serial number 0 of each book would be. */
  private final int[] origins;

  private final long[] entries;
  private long[] keys = new long[16];

  private Pages(int slotBits, int[] origins, int entries) {
    this.slotBits = slotBits;
    this.origins = origins;
    this.entries = new long[entries];
  }

  /** The lowest key of a page. */
  long key(int page) {
    return keys[page];
  }

  /** The number of the page of a key, from 0; -1 if it lies on none. */
  int of(long key) {
    int at = entry(key);
    if (at < 0) {
      return -1;
    }
    long entry = entries[at];
    return entry >>> NUMBER_BITS == key >>> slotBits ? (int) entry & NUMBER : -1;
  }

  /** Where the entry of a key would be, which may be one of another book; -1 if nowhere. */
  private int entry(long key) {
    int book = LineKey.book(key);
    if (Integer.compareUnsigned(book, origins.length) >= 0) {
      return -1;
    }
    int at = origins[book] + ((int) key >>> slotBits);
    return Integer.compareUnsigned(at, entries.length) < 0 ? at : -1;
  }

  /**
   * Finds the pages on which, by the sample, enough lines lie, unless too many lines lie elsewhere
   * or the gaps are too wide.
   */
  static Optional<Pages> of(Sample sample, Tuning tuning, long lines) {
    int slotBits = tuning.slotBits();
    int books = books(sample, slotBits);
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

  /** How many books can have entries: the codes of those above would not fit in. */
  private static int books(Sample sample, int slotBits) {
    int most = (1 << Math.min(Short.SIZE, Integer.SIZE - NUMBER_BITS + slotBits)) - 1;
    int books = 0;
    for (int i = 0; i < sample.size(); i++) {
      int book = LineKey.book(sample.keys[i]);
      if (book >= books && book < most) {
        books = book + 1;
      }
    }
    return books;
  }

  private static Optional<Pages> of(
      Sample sample, Tuning tuning, long lines, int[] first, int[] last) {
    int[] origins = new int[first.length];
    long all = 0;
    for (int book = 0; book < first.length; book++) {
      origins[book] = (int) all - first[book];
      all += Math.max(0, last[book] - first[book] + 1);
    }
    if (all > lines / 4 + (1 << Short.SIZE)) {
      return Optional.empty();
    }
    Pages pages = new Pages(tuning.slotBits(), origins, (int) all);
    int strays = pages.count(sample) + pages.keep(first, last, tuning.fill() / sample.rarity);
    return strays <= sample.size() / 32 && pages.count > 0 ? Optional.of(pages) : Optional.empty();
  }

  /** Counts the sampled lines of each page in its entry, and returns how many are on none. */
  private int count(Sample sample) {
    int strays = 0;
    for (int i = 0; i < sample.size(); i++) {
      int at = entry(sample.keys[i]);
      if (at >= 0) {
        entries[at]++;
      } else {
        strays++;
      }
    }
    return strays;
  }

  /** Keeps the pages with so many sampled lines, and returns how many lines lie on the others. */
  private int keep(int[] first, int[] last, int fill) {
    int strays = 0;
    for (int book = 0; book < first.length; book++) {
      for (long page = first[book]; page <= last[book]; page++) {
        int at = origins[book] + (int) page;
        if (entries[at] >= Math.max(1, fill)) {
          long shared = (long) book << (Integer.SIZE - slotBits) | page;
          entries[at] = shared << NUMBER_BITS | count;
          add(shared << slotBits);
        } else {
          strays += (int) entries[at];
          entries[at] = NONE;
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
