package io.hall.reconcile.kernel;

import java.util.Arrays;

/**
 * The path for keys of any kind: a partition holds the keys whose {@link LineKey#mix mixed} number
 * begins with the same bits, and a line is two numbers, the mixed key and its {@link ValueCode}.
 * Lines of ours lie in {@link Chains}, and each line of theirs takes an equal one out of them.
 */
final class HashPath extends Path {

  /** Numbers that tell a line. */
  private static final int WIDTH = 2;

  /** The mixed keys of a partition are marked by so many of their bits. */
  private static final int MARK_BITS = 13;

  private final ValueCode code;
  private final int partitionBits;
  private final int markBits;

  private HashPath(
      LineColumns ours, LineColumns theirs, Workspace space, Tuning tuning, ValueCode code) {
    super(ours, theirs, space, tuning.morsel());
    this.code = code;
    this.partitionBits = tuning.partitionBits();
    this.markBits = partitionBits + MARK_BITS;
  }

  static Path of(
      LineColumns ours, LineColumns theirs, Workspace space, Sample sample, Tuning tuning) {
    return new HashPath(ours, theirs, space, tuning, ValueCode.of(sample, Long.SIZE - 1));
  }

  @Override
  int partitions() {
    return 1 << partitionBits;
  }

  @Override
  int width() {
    return WIDTH;
  }

  @Override
  long marks() {
    return 1L << markBits;
  }

  @Override
  void scatter(Member member, LineColumns lines, int side, int from, int to) {
    Blocks blocks = member.blocks;
    long[] words = blocks.words;
    int[] ends = blocks.ends[side];
    int shift = Long.SIZE - partitionBits;
    for (int i = from; i < to; i++) {
      long mixed = LineKey.mix(lines.keys[i]);
      int partition = (int) (mixed >>> shift);
      int end = ends[partition];
      if ((end & (Blocks.SIZE - 1)) == 0) {
        end = blocks.open(end);
      }
      words[end] = mixed;
      words[end + 1] = code.of(lines.amounts[i], lines.dims[i], side);
      ends[partition] = end + WIDTH;
    }
  }

  @Override
  void match(Member member, int partition, long[] marks) {
    int lines = 0;
    for (Member from : space.members) {
      lines += from.blocks.length(OURS, partition) / WIDTH;
    }
    if (lines >= Chains.MOST) {
      member.suspicious |= markAll(partition, marks);
      return;
    }
    Chains chains = member.chains;
    chains.reset(lines, partitionBits);
    for (Member from : space.members) {
      put(chains, from.blocks, partition);
    }
    int other = 0;
    for (Member from : space.members) {
      other += take(chains, from.blocks, partition, marks);
    }
    other += sweep(chains, marks);
    member.suspicious |= other > 0;
  }

  private static void put(Chains chains, Blocks blocks, int partition) {
    int end = blocks.ends[OURS][partition];
    while (end > 0) {
      int start = Blocks.start(end);
      chains.put(blocks.words, start, end);
      end = blocks.before(start);
    }
  }

  private int take(Chains chains, Blocks blocks, int partition, long[] marks) {
    int missing = 0;
    int end = blocks.ends[THEIRS][partition];
    while (end > 0) {
      int start = Blocks.start(end);
      for (int i = start; i < end; i += WIDTH) {
        long mixed = blocks.words[i];
        if (!chains.take(mixed, blocks.words[i + 1])) {
          mark(marks, mixed);
          missing++;
        }
      }
      end = blocks.before(start);
    }
    return missing;
  }

  /** Empties the chains and marks the keys of the lines that were left in them. */
  private int sweep(Chains chains, long[] marks) {
    int left = 0;
    for (int chain = 0; chain < chains.count; chain++) {
      while (chains.first[chain] != 0) {
        mark(marks, chains.takeFirst(chain));
        left++;
      }
    }
    return left;
  }

  /** Marks all keys of a partition that is much larger than it should be. */
  private boolean markAll(int partition, long[] marks) {
    int words = 1 << (markBits - partitionBits - 6);
    Arrays.fill(marks, partition * words, (partition + 1) * words, -1L);
    return true;
  }

  @Override
  int marked(LineColumns lines, int from, int to, long[] marks, int[] places) {
    int count = 0;
    for (int i = from; i < to; i++) {
      places[count] = i;
      long bit = LineKey.mix(lines.keys[i]) >>> (Long.SIZE - markBits);
      count += (int) (marks[(int) (bit >>> 6)] >>> bit) & 1;
    }
    return count;
  }

  private void mark(long[] marks, long mixed) {
    long bit = mixed >>> (Long.SIZE - markBits);
    marks[(int) (bit >>> 6)] |= 1L << bit;
  }
}
