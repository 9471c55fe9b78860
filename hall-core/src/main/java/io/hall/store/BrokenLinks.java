package io.hall.store;

import java.util.List;
import java.util.TreeSet;

/**
 * The positions at which a hash does not fit: the smallest of them, whoever finds them first, and
 * how many there are. Safe for use by several threads.
 */
final class BrokenLinks {

  private final int kept;
  private final TreeSet<Long> positions = new TreeSet<>();
  private long left;

  BrokenLinks(int kept) {
    this.kept = kept;
  }

  synchronized void add(long[] more) {
    for (long position : more) {
      positions.add(position);
      if (positions.size() > kept) {
        positions.pollLast();
        left++;
      }
    }
  }

  synchronized List<Long> positions() {
    return List.copyOf(positions);
  }

  synchronized boolean holds(long position) {
    return positions.contains(position);
  }

  synchronized long left() {
    return left;
  }
}
