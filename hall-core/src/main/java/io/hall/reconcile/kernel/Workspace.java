package io.hall.reconcile.kernel;

import java.util.Arrays;

/**
 * The threads and the memory for {@link LineMatch} and {@link Cube}. Used again, it spares nearly
 * all allocation: it keeps some 20 bytes for each pair of numbered lines, some 40 for each pair of
 * others, of the largest call so far.
 *
 * <p>Not thread-safe: one call at a time. A call that failed leaves it usable.
 */
public final class Workspace {

  final int threads;
  final Team team;
  final Member[] members;

  private long[] bits = {};

  private Workspace(int threads) {
    this.threads = threads;
    this.team = new Team(threads);
    this.members = new Member[threads];
    Arrays.setAll(members, member -> new Member(threads));
  }

  /** Makes one for as many threads as there are processors. */
  public static Workspace ofAllCores() {
    return new Workspace(Runtime.getRuntime().availableProcessors());
  }

  /**
   * Makes one for {@code threads} threads, the caller's included. The results do not depend on it.
   *
   * @throws IllegalArgumentException unless there are 1 to 1,024
   */
  public static Workspace ofThreads(int threads) {
    if (threads < 1 || threads > 1024) {
      throw new IllegalArgumentException("There are 1 to 1024 threads");
    }
    return new Workspace(threads);
  }

  /** Lets go of all memory, in whatever state a failed call left it. */
  void discard() {
    Arrays.setAll(members, member -> new Member(threads));
    bits = new long[0];
  }

  /** Returns at least {@code count} bits, all clear. */
  long[] bits(long count) {
    int words = Math.toIntExact((count + Long.SIZE - 1) / Long.SIZE);
    if (bits.length < words) {
      bits = new long[words];
    } else {
      Arrays.fill(bits, 0, words, 0);
    }
    return bits;
  }
}
