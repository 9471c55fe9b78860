package io.hall.reconcile.kernel;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;

/** Chooses how to total: by slots if the groups are close together and no sum can overflow. */
final class CubeSums {

  /** So many combinations for a line of either side still make slots worth while. */
  private static final int SPARSE = 2;

  private CubeSums() {}

  static Cube of(LineColumns ours, LineColumns theirs, int size, Workspace space) {
    boolean done = false;
    try {
      Cube cube = sums(ours, theirs, size, space, Tuning.of((long) ours.size + theirs.size));
      done = true;
      return cube;
    } finally {
      if (!done) {
        space.discard();
      }
    }
  }

  static Cube sums(LineColumns ours, LineColumns theirs, int size, Workspace space, Tuning tuning) {
    long lines = (long) ours.size + theirs.size;
    if (tuning.way() != Tuning.Way.HASH && size / SPARSE <= lines + (1 << tuning.slotBits())) {
      SlotSums slots = new SlotSums(ours, theirs, size, space, tuning);
      slots.scatter();
      refuse(slots.foreign(), ours, theirs, size);
      if (slots.areExact()) {
        return slots.cube();
      }
    }
    HashSums hash = new HashSums(ours, theirs, size, space, tuning);
    hash.scatter();
    refuse(hash.foreign(), ours, theirs, size);
    return hash.cube();
  }

  private static void refuse(boolean foreign, LineColumns ours, LineColumns theirs, int size) {
    if (foreign) {
      int our = foreignRow(ours, size);
      String where = our >= 0 ? "ours[" + our : "theirs[" + foreignRow(theirs, size);
      throw new CheckFailedException(Finding.of(CubeCode.FOREIGN_COMBINATION).in(where + "]"));
    }
  }

  private static int foreignRow(LineColumns lines, int size) {
    for (int row = 0; row < lines.size; row++) {
      if (Integer.compareUnsigned(lines.dims(row), size) >= 0) {
        return row;
      }
    }
    return -1;
  }
}
