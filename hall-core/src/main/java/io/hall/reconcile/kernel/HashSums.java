package io.hall.reconcile.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * Totals of any amounts by any codes: a partition holds the codes whose mixed number begins with
 * the same bits, and a line is two numbers, its code and its amount. The sums are kept in two parts
 * that cannot overflow, and put together at the end.
 */
final class HashSums extends Scattering {

  /** Of a group: high and low part of the sum of ours, of theirs, count of ours, of theirs. */
  private static final int FIELDS = 6;

  private final int size;
  private final int partitionBits;
  private final Sums[] parts;

  HashSums(LineColumns ours, LineColumns theirs, int size, Workspace space, Tuning tuning) {
    super(ours, theirs, space, tuning.morsel());
    this.size = size;
    this.partitionBits = tuning.partitionBits();
    this.parts = new Sums[partitions()];
  }

  /** Groups in no order, with their fields. */
  private static final class Sums {

    final long[] codes;
    final long[] fields;

    Sums(SumTable table) {
      codes = Arrays.copyOf(table.codes, table.groups);
      fields = Arrays.copyOf(table.fields, table.groups * FIELDS);
    }
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
  void scatter(Member member, LineColumns lines, int side, int from, int to) {
    Blocks blocks = member.blocks;
    long[] words = blocks.words;
    int[] ends = blocks.ends[side];
    int inBlock = blocks.size - 1;
    int shift = Long.SIZE - partitionBits;
    for (int i = from; i < to; i++) {
      int code = lines.dims[i];
      if (Integer.compareUnsigned(code, size) >= 0) {
        member.foreign = true;
        return;
      }
      int partition = (int) (LineKey.mix(code) >>> shift);
      int end = ends[partition];
      if ((end & inBlock) == 0) {
        end = blocks.open(end);
      }
      words[end] = code;
      words[end + 1] = lines.amounts[i];
      ends[partition] = end + 2;
    }
  }

  /** Whether a line has dimensions that are none. */
  boolean foreign() {
    return Arrays.stream(space.members).anyMatch(member -> member.foreign);
  }

  Cube cube() {
    space.team.run(partitions(), (member, partition) -> parts[partition] = sums(partition));
    int groups = Arrays.stream(parts).mapToInt(part -> part.codes.length).sum();
    long[] codes = new long[groups];
    long[] fields = new long[groups * FIELDS];
    int at = 0;
    for (Sums part : parts) {
      System.arraycopy(part.codes, 0, codes, at, part.codes.length);
      System.arraycopy(part.fields, 0, fields, at * FIELDS, part.fields.length);
      at += part.codes.length;
    }
    return new Cube(List.of(totals(codes, fields)));
  }

  private Sums sums(int partition) {
    int lines = 0;
    for (Member from : space.members) {
      lines += from.blocks.length(OURS, partition) / 2;
      lines += from.blocks.length(THEIRS, partition) / 2;
    }
    SumTable table = new SumTable(Math.min(lines, size), partitionBits);
    for (Member from : space.members) {
      add(table, from.blocks, partition, OURS);
      add(table, from.blocks, partition, THEIRS);
    }
    return new Sums(table);
  }

  private static void add(SumTable table, Blocks blocks, int partition, int side) {
    int end = blocks.ends[side][partition];
    while (end > 0) {
      int start = blocks.start(end);
      for (int i = start; i < end; i += 2) {
        table.add(blocks.words[i], blocks.words[i + 1], side);
      }
      end = blocks.before(start);
    }
  }

  private static Totals totals(long[] codes, long[] fields) {
    KeySort sort = new KeySort(codes, codes.length);
    sort.split(1);
    sort.sort(0, codes.length);
    Totals totals = new Totals(codes.length);
    for (int i = 0; i < codes.length; i++) {
      int code = (int) sort.keys[i];
      int at = sort.order[i] * FIELDS;
      totals.add(
          code,
          sum(fields[at], fields[at + 1], code),
          sum(fields[at + 2], fields[at + 3], code),
          (int) fields[at + 4],
          (int) fields[at + 5]);
    }
    return totals;
  }

  private static long sum(long high, long low, int code) {
    long carried = high + (low >>> Integer.SIZE);
    if (carried != (int) carried) {
      throw Cube.tooLarge(code);
    }
    return carried << Integer.SIZE | (low & 0xFFFFFFFFL);
  }

  /** The groups of a partition, with a table to find them by code. */
  private static final class SumTable {

    final long[] codes;
    final long[] fields;
    int groups;

    private final int[] places;
    private final int skippedBits;
    private final int shift;

    SumTable(int most, int skippedBits) {
      int bits = Integer.SIZE + 1 - Integer.numberOfLeadingZeros(most);
      this.codes = new long[most];
      this.fields = new long[most * FIELDS];
      this.places = new int[1 << bits];
      this.skippedBits = skippedBits;
      this.shift = Long.SIZE - bits;
    }

    void add(long code, long amount, int side) {
      int at = group(code) * FIELDS;
      fields[at + 2 * side] += amount >> Integer.SIZE;
      fields[at + 2 * side + 1] += amount & 0xFFFFFFFFL;
      fields[at + 4 + side]++;
    }

    private int group(long code) {
      int place = (int) (LineKey.mix(code) << skippedBits >>> shift);
      while (places[place] != 0) {
        int group = places[place] - 1;
        if (codes[group] == code) {
          return group;
        }
        place = (place + 1) & (places.length - 1);
      }
      places[place] = ++groups;
      codes[groups - 1] = code;
      return groups - 1;
    }
  }
}
