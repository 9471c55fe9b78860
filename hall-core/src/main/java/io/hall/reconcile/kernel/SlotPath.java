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

  /** If more than one slot in so many is occupied twice, a page is crowded. */
  private static final int CROWDED = 16;

  /** The lines of ours on a crowded page are matched in parts of about so many. */
  private static final int PART = 1 << 14;

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
  void scatter(Member member, LineColumns lines, int side, int from, int to) {
    Blocks blocks = member.blocks;
    long[] words = blocks.words;
    int[] ends = blocks.ends[side];
    int inBlock = blocks.size - 1;
    int slotShift = Long.SIZE - slotBits;
    for (int i = from; i < to; i++) {
      long key = lines.keys[i];
      int page = pages.of(key);
      if (page < 0) {
        member.suspects.add(key);
        continue;
      }
      int end = ends[page];
      if ((end & inBlock) == 0) {
        end = blocks.open(end);
      }
      words[end] = key << slotShift | code.of(lines.amounts[i], lines.dims[i], side);
      ends[page] = end + 1;
    }
  }

  @Override
  void match(Member member, int page) {
    long[] table = member.table(slots);
    Suspects.Keys suspects = member.suspects;
    int before = suspects.size;
    for (Member from : space.members) {
      put(table, from.blocks, page, suspects);
    }
    if (suspects.size - before > slots / CROWDED) {
      Arrays.fill(table, 0, slots, 0);
      suspects.size = before;
      matchCrowded(member, page);
      return;
    }
    for (Member from : space.members) {
      take(table, from.blocks, page, suspects);
    }
    sweep(table, pages.key(page), suspects);
  }

  /** Puts each line of ours into its slot; a slot that was occupied is suspect. */
  private void put(long[] table, Blocks blocks, int page, Suspects.Keys suspects) {
    int slotShift = Long.SIZE - slotBits;
    long[] words = blocks.words;
    for (int end = blocks.ends[OURS][page]; end > 0; ) {
      int start = blocks.start(end);
      for (int i = start; i < end; i++) {
        long line = words[i];
        int slot = (int) (line >>> slotShift);
        if (table[slot] != 0) {
          suspects.add(pages.key(page) | slot);
        }
        table[slot] = line;
      }
      end = blocks.before(start);
    }
  }

  /** Empties the slots that hold what a line of theirs is; those that hold another are suspect. */
  private void take(long[] table, Blocks blocks, int page, Suspects.Keys suspects) {
    int slotShift = Long.SIZE - slotBits;
    long[] words = blocks.words;
    for (int end = blocks.ends[THEIRS][page]; end > 0; ) {
      int start = blocks.start(end);
      for (int i = start; i < end; i++) {
        long line = words[i];
        int slot = (int) (line >>> slotShift);
        if (table[slot] == line) {
          table[slot] = 0;
        } else {
          suspects.add(pages.key(page) | slot);
        }
      }
      end = blocks.before(start);
    }
  }

  /** Empties the table; the slots of the lines that were left in it are suspect. */
  private void sweep(long[] table, long first, Suspects.Keys suspects) {
    for (int slot = 0; slot < slots; slot++) {
      if (table[slot] != 0) {
        suspects.add(first | slot);
        table[slot] = 0;
      }
    }
  }

  /** Matches a page on which many keys have several lines of ours. */
  private void matchCrowded(Member member, int page) {
    int lines = 0;
    for (Member from : space.members) {
      lines += from.blocks.length(OURS, page);
    }
    int partBits = Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(lines / PART));
    int slotsOfPart = Math.max(1, slots >>> partBits);
    for (int part = 0; part < slots; part += slotsOfPart) {
      member.chains.reset(Math.min(lines, 2 * PART), 0);
      for (Member from : space.members) {
        chain(member, from.blocks, page, OURS, part, slotsOfPart);
      }
      for (Member from : space.members) {
        chain(member, from.blocks, page, THEIRS, part, slotsOfPart);
      }
      member.chains.sweep(member.suspects);
    }
  }

  private void chain(Member member, Blocks blocks, int page, int side, int first, int slotsOfPart) {
    int slotShift = Long.SIZE - slotBits;
    for (int end = blocks.ends[side][page]; end > 0; ) {
      int start = blocks.start(end);
      for (int i = start; i < end; i++) {
        long line = blocks.words[i];
        int slot = (int) (line >>> slotShift);
        if (Integer.compareUnsigned(slot - first, slotsOfPart) >= 0) {
          continue;
        }
        long mixed = LineKey.mix(pages.key(page) | slot);
        if (side == OURS) {
          member.chains.put(mixed, line, member.suspects);
        } else {
          member.chains.take(mixed, line, member.suspects);
        }
      }
      end = blocks.before(start);
    }
  }
}
