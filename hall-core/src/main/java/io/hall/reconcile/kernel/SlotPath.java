package io.hall.reconcile.kernel;

import io.hall.reconcile.kernel.Tuning.Way;
import java.util.Arrays;
import java.util.Optional;

/**
 * The path for keys that lie close together, as serial numbers do: a partition is a {@link Pages
 * page} of neighbouring keys with a slot for each, and a line is a single number, its slot in the
 * high bits and its {@link ValueCode} in the low ones.
 */
final class SlotPath extends Path {

  private static final int PROBES = 64;

  private final Pages pages;
  private final ValueCode code;
  private final int slotBits;
  private final int slots;

  private SlotPath(
      LineColumns ours,
      LineColumns theirs,
      Workspace space,
      int morsel,
      Pages pages,
      ValueCode code) {
    super(ours, theirs, space, morsel);
    this.pages = pages;
    this.code = code;
    this.slotBits = pages.slotBits;
    this.slots = 1 << slotBits;
  }

  /** Returns this path if it suits these lines. */
  static Optional<Path> of(
      LineColumns ours, LineColumns theirs, Workspace space, Sample sample, Tuning tuning) {
    if (tuning.way() != Way.SLOTS) {
      return Optional.empty();
    }
    ValueCode code = ValueCode.of(sample, Long.SIZE - tuning.slotBits());
    return code.suits(sample)
        ? Pages.of(sample, tuning, (long) ours.size + theirs.size)
            .map(pages -> new SlotPath(ours, theirs, space, tuning.morsel(), pages, code))
        : Optional.empty();
  }

  @Override
  int partitions() {
    return pages.count;
  }

  @Override
  int width() {
    return 1;
  }

  @Override
  long marks() {
    return (long) pages.count << slotBits;
  }

  @Override
  void scatter(Member member, LineColumns lines, int side, int from, int to) {
    Blocks blocks = member.blocks;
    long[] words = blocks.words;
    int[] ends = blocks.ends[side];
    int slotShift = Long.SIZE - slotBits;
    boolean strays = false;
    for (int i = from; i < to; i++) {
      long key = lines.keys[i];
      int page = pages.of(key);
      if (page < 0) {
        strays = true;
        continue;
      }
      int end = ends[page];
      if ((end & (Blocks.SIZE - 1)) == 0) {
        end = blocks.open(end);
      }
      words[end] = key << slotShift | code.of(lines.amounts[i], lines.dims[i], side);
      ends[page] = end + 1;
    }
    member.suspicious |= strays;
  }

  @Override
  void match(Member member, int page, long[] marks) {
    long[] table = member.table(slots);
    long first = (long) page << slotBits;
    int occupied = 0;
    for (Member from : space.members) {
      occupied += put(table, from.blocks, page, first, marks);
    }
    if (occupied > slots / 16) {
      matchCrowded(member, page, marks);
      return;
    }
    int other = occupied;
    for (Member from : space.members) {
      other += take(table, from.blocks, page, first, marks);
    }
    other += sweep(table, slots, first, marks);
    member.suspicious |= other > 0;
  }

  /** Puts each line of ours into its slot; marks a slot that was occupied. */
  private int put(long[] table, Blocks blocks, int page, long first, long[] marks) {
    int slotShift = Long.SIZE - slotBits;
    int occupied = 0;
    int end = blocks.ends[OURS][page];
    while (end > 0) {
      int start = Blocks.start(end);
      for (int i = start; i < end; i++) {
        long line = blocks.words[i];
        int slot = (int) (line >>> slotShift);
        if (table[slot] != 0) {
          mark(marks, first + slot);
          occupied++;
        }
        table[slot] = line;
      }
      end = blocks.before(start);
    }
    return occupied;
  }

  /** Empties the slots that hold what a line of theirs is; marks those that hold another. */
  private int take(long[] table, Blocks blocks, int page, long first, long[] marks) {
    int slotShift = Long.SIZE - slotBits;
    int other = 0;
    int end = blocks.ends[THEIRS][page];
    while (end > 0) {
      int start = Blocks.start(end);
      for (int i = start; i < end; i++) {
        long line = blocks.words[i];
        int slot = (int) (line >>> slotShift);
        if (table[slot] == line) {
          table[slot] = 0;
        } else {
          mark(marks, first + slot);
          other++;
        }
      }
      end = blocks.before(start);
    }
    return other;
  }

  /** Empties the table and marks the slots of the lines that were left in it. */
  private int sweep(long[] table, int length, long first, long[] marks) {
    int slotShift = Long.SIZE - slotBits;
    int left = 0;
    for (int i = 0; i < length; i++) {
      long line = table[i];
      if (line != 0) {
        table[i] = 0;
        if (line != 1) {
          mark(marks, first + (line >>> slotShift));
          left++;
        }
      }
    }
    return left;
  }

  /** Matches a page on which many keys have several lines, by a table of lines. */
  private void matchCrowded(Member member, int page, long[] marks) {
    Arrays.fill(member.table, 0, slots, 0);
    long first = (long) page << slotBits;
    Arrays.fill(marks, (int) (first >>> 6), (int) ((first + slots) >>> 6), 0);
    int lines = 0;
    for (Member from : space.members) {
      lines += from.blocks.length(OURS, page);
    }
    int bits = Math.max(slotBits, Integer.SIZE - Integer.numberOfLeadingZeros(lines));
    long[] table = member.table(1 << (bits + 1));
    int other = 0;
    for (Member from : space.members) {
      other += insert(table, bits + 1, from.blocks, page, first, marks);
    }
    for (Member from : space.members) {
      other += remove(table, bits + 1, from.blocks, page, first, marks);
    }
    other += sweep(table, 1 << (bits + 1), first, marks);
    member.suspicious |= other > 0;
  }

  private int insert(long[] table, int bits, Blocks blocks, int page, long first, long[] marks) {
    int slotShift = Long.SIZE - slotBits;
    int other = 0;
    int end = blocks.ends[OURS][page];
    while (end > 0) {
      int start = Blocks.start(end);
      for (int i = start; i < end; i++) {
        long line = blocks.words[i];
        int at = probe(table, bits, line, 0);
        if (at < 0) {
          mark(marks, first + (line >>> slotShift));
          other++;
        } else {
          table[at] = line;
        }
      }
      end = blocks.before(start);
    }
    return other;
  }

  private int remove(long[] table, int bits, Blocks blocks, int page, long first, long[] marks) {
    int slotShift = Long.SIZE - slotBits;
    int other = 0;
    int end = blocks.ends[THEIRS][page];
    while (end > 0) {
      int start = Blocks.start(end);
      for (int i = start; i < end; i++) {
        long line = blocks.words[i];
        int at = probe(table, bits, line, line);
        if (at < 0) {
          mark(marks, first + (line >>> slotShift));
          other++;
        } else {
          table[at] = 1;
        }
      }
      end = blocks.before(start);
    }
    return other;
  }

  /**
   * Looks for {@code wanted} where {@code line} may stand; -1 if it is not there, or too far off.
   */
  private static int probe(long[] table, int bits, long line, long wanted) {
    int mask = (1 << bits) - 1;
    int at = (int) (line >>> (Long.SIZE - bits));
    for (int i = 0; i < PROBES; i++) {
      long there = table[at];
      if (there == wanted) {
        return at;
      }
      if (there == 0) {
        return -1;
      }
      at = (at + 1) & mask;
    }
    return -1;
  }

  @Override
  int marked(LineColumns lines, int from, int to, long[] marks, int[] places) {
    int mask = slots - 1;
    int count = 0;
    for (int i = from; i < to; i++) {
      long key = lines.keys[i];
      int page = pages.of(key);
      places[count] = i;
      count += page < 0 || isMarked(marks, ((long) page << slotBits) + ((int) key & mask)) ? 1 : 0;
    }
    return count;
  }

  private static void mark(long[] marks, long bit) {
    marks[(int) (bit >>> 6)] |= 1L << bit;
  }

  private static boolean isMarked(long[] marks, long bit) {
    return (marks[(int) (bit >>> 6)] >>> bit & 1) != 0;
  }
}
