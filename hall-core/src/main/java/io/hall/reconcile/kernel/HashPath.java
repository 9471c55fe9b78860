package io.hall.reconcile.kernel;

/**
 * The path for keys of any kind: a partition holds the keys whose {@link LineKey#mix mixed} number
 * begins with the same bits, and a line is two numbers, the mixed key and its {@link ValueCode}.
 * Lines of ours lie in a table, and each line of theirs takes an equal one out of it.
 */
final class HashPath extends Path {

  private static final int PROBES = 64;

  /** The mixed keys of a partition are marked by so many of their bits. */
  private static final int MARK_BITS = 13;

  /** In place of the code of a line that was taken out. */
  private static final long TAKEN = 1;

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
    return 2;
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
      ends[partition] = end + 2;
    }
  }

  @Override
  void match(Member member, int partition, long[] marks) {
    int lines = 0;
    for (Member from : space.members) {
      lines += from.blocks.length(OURS, partition) / 2;
    }
    int bits = Math.max(4, Integer.SIZE + 1 - Integer.numberOfLeadingZeros(lines));
    long[] table = member.table(2 << bits);
    int other = 0;
    for (Member from : space.members) {
      other += put(table, bits, from.blocks, partition, marks);
    }
    for (Member from : space.members) {
      other += take(table, bits, from.blocks, partition, marks);
    }
    other += sweep(table, bits, marks);
    member.suspicious |= other > 0;
  }

  private int put(long[] table, int bits, Blocks blocks, int partition, long[] marks) {
    int last = (2 << bits) - 2;
    int shift = Long.SIZE - bits;
    int refused = 0;
    int end = blocks.ends[OURS][partition];
    while (end > 0) {
      int start = Blocks.start(end);
      for (int i = start; i < end; i += 2) {
        long mixed = blocks.words[i];
        int at = ((int) (mixed << partitionBits >>> shift)) << 1;
        int probes = PROBES;
        while (table[at + 1] != 0 && --probes > 0) {
          at = (at + 2) & last;
        }
        if (probes > 0) {
          table[at] = mixed;
          table[at + 1] = blocks.words[i + 1];
        } else {
          mark(marks, mixed);
          refused++;
        }
      }
      end = blocks.before(start);
    }
    return refused;
  }

  private int take(long[] table, int bits, Blocks blocks, int partition, long[] marks) {
    int last = (2 << bits) - 2;
    int shift = Long.SIZE - bits;
    int missing = 0;
    int end = blocks.ends[THEIRS][partition];
    while (end > 0) {
      int start = Blocks.start(end);
      for (int i = start; i < end; i += 2) {
        long mixed = blocks.words[i];
        long wanted = blocks.words[i + 1];
        int at = ((int) (mixed << partitionBits >>> shift)) << 1;
        int probes = PROBES;
        while ((table[at] != mixed || table[at + 1] != wanted)
            && table[at + 1] != 0
            && --probes > 0) {
          at = (at + 2) & last;
        }
        if (table[at] == mixed && table[at + 1] == wanted) {
          table[at + 1] = TAKEN;
        } else {
          mark(marks, mixed);
          missing++;
        }
      }
      end = blocks.before(start);
    }
    return missing;
  }

  /** Empties the table and marks the keys of the lines that were left in it. */
  private int sweep(long[] table, int bits, long[] marks) {
    int left = 0;
    for (int at = 0; at < (2 << bits); at += 2) {
      if (table[at + 1] > TAKEN) {
        mark(marks, table[at]);
        left++;
      }
      table[at] = 0;
      table[at + 1] = 0;
    }
    return left;
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
