package io.hall.reconcile.kernel;

/**
 * The path for keys of any kind: a partition holds the keys whose {@link LineKey#mix mixed} number
 * begins with the same bits, and a line is two numbers, the mixed key and its {@link ValueCode}.
 * Lines of ours lie in {@link Chains}, and each line of theirs takes an equal one out of them.
 */
final class HashPath extends Path {

  /** Numbers that tell a line. */
  private static final int WIDTH = 2;

  private final ValueCode code;
  private final int partitionBits;

  private HashPath(
      LineColumns ours, LineColumns theirs, Workspace space, Tuning tuning, ValueCode code) {
    super(ours, theirs, space, tuning.morsel());
    this.code = code;
    this.partitionBits = tuning.partitionBits();
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
  void scatter(Member member, LineColumns lines, int side, int from, int to) {
    Blocks blocks = member.blocks;
    long[] words = blocks.words;
    int[] ends = blocks.ends[side];
    int inBlock = blocks.size - 1;
    int shift = Long.SIZE - partitionBits;
    for (int i = from; i < to; i++) {
      long mixed = LineKey.mix(lines.keys[i]);
      int partition = (int) (mixed >>> shift);
      int end = ends[partition];
      if ((end & inBlock) == 0) {
        end = blocks.open(end);
      }
      words[end] = mixed;
      words[end + 1] = code.of(lines.amounts[i], lines.dims[i], side);
      ends[partition] = end + WIDTH;
    }
  }

  @Override
  void match(Member member, int partition) {
    int lines = 0;
    for (Member from : space.members) {
      lines += from.blocks.length(OURS, partition) / WIDTH;
    }
    Chains chains = member.chains;
    chains.reset(lines, partitionBits);
    for (Member from : space.members) {
      Blocks blocks = from.blocks;
      for (int end = blocks.ends[OURS][partition]; end > 0; ) {
        int start = blocks.start(end);
        chains.put(blocks.words, start, end, member.suspects);
        end = blocks.before(start);
      }
    }
    for (Member from : space.members) {
      Blocks blocks = from.blocks;
      for (int end = blocks.ends[THEIRS][partition]; end > 0; ) {
        int start = blocks.start(end);
        chains.take(blocks.words, start, end, member.suspects);
        end = blocks.before(start);
      }
    }
    chains.sweep(member.suspects);
  }
}
