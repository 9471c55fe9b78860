package io.hall.reconcile.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * Totals by slots: a partition is a run of codes with a slot for each, and a line is a single
 * number, its slot in the low bits and its amount in the high ones.
 */
final class SlotSums extends Scattering {

  /** Numbers of a slot: sum of ours, sum of theirs, count of ours, count of theirs. */
  private static final int FIELDS = 4;

  /** At least so many bits of a code tell its partition, so that all threads have work. */
  private static final int PARTITION_BITS = 7;

  private final int size;
  private final int slotBits;
  private final long lines;
  private final Totals[] parts;

  SlotSums(LineColumns ours, LineColumns theirs, int size, Workspace space, Tuning tuning) {
    super(ours, theirs, space, tuning.morsel());
    this.size = size;
    this.slotBits = Math.min(tuning.slotBits(), Math.max(0, bits(size) - PARTITION_BITS));
    this.lines = Math.max(ours.size, theirs.size);
    this.parts = new Totals[partitions()];
  }

  private static int bits(int size) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(size - 1);
  }

  @Override
  int partitions() {
    return ((size - 1) >>> slotBits) + 1;
  }

  @Override
  int width() {
    return 1;
  }

  @Override
  void scatter(Member member, LineColumns lines, int side, int from, int to) {
    Blocks blocks = member.blocks;
    long[] words = blocks.words;
    int[] ends = blocks.ends[side];
    int inBlock = blocks.size - 1;
    int slots = (1 << slotBits) - 1;
    long wide = 0;
    for (int i = from; i < to; i++) {
      int code = lines.dims[i];
      if (Integer.compareUnsigned(code, size) >= 0) {
        member.foreign = true;
        return;
      }
      int partition = code >>> slotBits;
      int end = ends[partition];
      if ((end & inBlock) == 0) {
        end = blocks.open(end);
      }
      long amount = lines.amounts[i];
      wide |= amount ^ amount >> (Long.SIZE - 1);
      words[end] = amount << slotBits | (code & slots);
      ends[partition] = end + 1;
    }
    member.wide |= wide;
  }

  /** Whether a line has dimensions that are none. */
  boolean foreign() {
    return Arrays.stream(space.members).anyMatch(member -> member.foreign);
  }

  /** Whether all amounts fit beside their slots, and no sum of as many can overflow. */
  boolean areExact() {
    long wide = 0;
    for (Member member : space.members) {
      wide |= member.wide;
    }
    int bits = Long.SIZE - Long.numberOfLeadingZeros(wide);
    return bits < Long.SIZE - slotBits && bits < Long.numberOfLeadingZeros(lines);
  }

  Cube cube() {
    space.team.run(
        partitions(),
        (member, partition) -> parts[partition] = sums(space.members[member], partition));
    return new Cube(List.of(parts));
  }

  private Totals sums(Member member, int partition) {
    int slots = 1 << slotBits;
    long[] table = member.table(slots * FIELDS);
    for (Member from : space.members) {
      add(table, from.blocks, partition, OURS);
      add(table, from.blocks, partition, THEIRS);
    }
    return sweep(table, partition << slotBits);
  }

  private void add(long[] table, Blocks blocks, int partition, int side) {
    int slots = (1 << slotBits) - 1;
    int end = blocks.ends[side][partition];
    while (end > 0) {
      int start = blocks.start(end);
      for (int i = start; i < end; i++) {
        long line = blocks.words[i];
        int at = ((int) line & slots) * FIELDS + side;
        table[at] += line >> slotBits;
        table[at + 2]++;
      }
      end = blocks.before(start);
    }
  }

  /** Empties the table and returns what it held. */
  private Totals sweep(long[] table, int first) {
    int slots = 1 << slotBits;
    int groups = 0;
    for (int slot = 0; slot < slots; slot++) {
      int at = slot * FIELDS;
      groups += (table[at + 2] | table[at + 3]) != 0 ? 1 : 0;
    }
    Totals totals = new Totals(groups);
    for (int slot = 0; slot < slots; slot++) {
      int at = slot * FIELDS;
      if ((table[at + 2] | table[at + 3]) != 0) {
        totals.add(
            first + slot, table[at], table[at + 1], (int) table[at + 2], (int) table[at + 3]);
      }
    }
    Arrays.fill(table, 0, slots * FIELDS, 0);
    return totals;
  }
}
