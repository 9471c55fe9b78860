package io.hall.reconcile.internal;

import java.util.Arrays;
import java.util.List;

/**
 * Gives the texts of several pools keys: two have the same exactly when they are the same text. The
 * keys look like those of receipts of a few books, numbered as the texts first appear; so they do
 * not depend on the number of threads.
 */
final class PoolKeys {

  private static final int PART_BITS = 4;
  private static final int PARTS = 1 << PART_BITS;

  private final List<TextPool> pools;
  private final int firstBook;
  private final SpanMemo[] memos = new SpanMemo[PARTS];
  private final long[][] keys;

  private PoolKeys(List<TextPool> pools, int firstBook) {
    this.pools = pools;
    this.firstBook = firstBook;
    this.keys = new long[pools.size()][];
    Arrays.setAll(memos, part -> new SpanMemo());
    Arrays.setAll(keys, pool -> new long[pools.get(pool).size()]);
  }

  /**
   * Returns the keys of the texts of each pool, {@link NumberCode#NONE} for an empty one.
   *
   * @param firstBook the code of the first book that is free
   */
  static long[][] of(List<TextPool> pools, int firstBook, int threads) {
    PoolKeys all = new PoolKeys(pools, firstBook);
    int members = Math.min(threads, PARTS);
    Crew.each(members, members, member -> all.number(member, members));
    return all.keys;
  }

  /** Numbers the texts of this member's parts. */
  private void number(int member, int members) {
    for (int pool = 0; pool < keys.length; pool++) {
      byte[] bytes = pools.get(pool).bytes();
      int at = 0;
      for (int i = 0; i < keys[pool].length; i++) {
        int next = pools.get(pool).next(at);
        long hash = SpanMemo.hash(bytes, at, next);
        int part = (int) (hash >>> (Long.SIZE - PART_BITS));
        if (part % members == member) {
          keys[pool][i] = next == at + 1 ? NumberCode.NONE : key(part, bytes, at, next, hash);
        }
        at = next;
      }
    }
  }

  private long key(int part, byte[] bytes, int from, int to, long hash) {
    return NumberCode.receipt(firstBook + part, memos[part].add(bytes, from, to, hash));
  }
}
