package io.hall.reconcile.kernel;

import java.util.Arrays;

/**
 * What one thread scatters: a chain of blocks for each partition of each side. So nobody counts
 * beforehand how much goes where, and no two threads write to one place.
 *
 * <p>The end of a chain is the place after its last number; 0 is the end of an empty one.
 */
final class Blocks {

  private static final int LEAST = 64;
  private static final int MOST = 512;

  /** Numbers in a block, a power of two. */
  final int size;

  /** The blocks, one after the other. */
  long[] words = {};

  /** The end of each chain, by side and partition. */
  final int[][] ends = {{}, {}};

  private int[] previous = {};
  private int used;

  /** Makes blocks that are long for few threads, and short for many, for each has many begun. */
  Blocks(int threads) {
    this.size = Math.max(LEAST, Math.min(MOST, Integer.highestOneBit(2 * MOST / threads)));
  }

  /** Empties all chains and makes room for {@code numbers} numbers in them. */
  void reset(int partitions, long numbers) {
    int blocks = Math.toIntExact(numbers / size) + 2 * partitions + 2;
    if (previous.length < blocks) {
      words = new long[0]; // the old one may go before the new one comes
      words = new long[Math.multiplyExact(blocks, size)];
      previous = new int[blocks];
    }
    for (int side = 0; side < ends.length; side++) {
      if (ends[side].length < partitions) {
        ends[side] = new int[partitions];
      } else {
        Arrays.fill(ends[side], 0);
      }
    }
    used = 0;
  }

  /** Returns the place for the next number of a chain whose last block is full or that is empty. */
  int open(int end) {
    int block = used++;
    previous[block] = end / size - 1;
    return block * size;
  }

  /** The first place of the last block of a chain that is not empty. */
  int start(int end) {
    return (end - 1) & -size;
  }

  /** The end of the chain without its last block. */
  int before(int start) {
    return (previous[start / size] + 1) * size;
  }

  /** How many numbers a chain holds. */
  int length(int side, int partition) {
    int length = 0;
    int end = ends[side][partition];
    while (end > 0) {
      int start = start(end);
      length += end - start;
      end = before(start);
    }
    return length;
  }
}
