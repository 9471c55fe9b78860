package io.hall.reconcile.kernel;

/**
 * A fast way to all keys whose lines are not plainly the same on both sides.
 *
 * <p>The lines are scattered; each partition is matched by one thread, which marks a bit for every
 * key it is not sure of; the lines of marked keys are collected. A bit too many costs time, a bit
 * too few would be an error; so whatever is unusual is marked.
 */
abstract class Path extends Scattering {

  private static final int BATCH = 1 << 10;

  /** A bit for each key, or for few keys together; each partition's are whole words. */
  private long[] marks = {};

  Path(LineColumns ours, LineColumns theirs, Workspace space, int morsel) {
    super(ours, theirs, space, morsel);
  }

  /** How many bits mark keys. */
  abstract long marks();

  /** Marks the keys of a partition whose lines are not plainly the same. */
  abstract void match(Member member, int partition, long[] marks);

  /**
   * Writes the places of the lines of marked keys, and of those that were not scattered, and
   * returns how many they are.
   */
  abstract int marked(LineColumns lines, int from, int to, long[] marks, int[] places);

  /** Returns the lines of all keys that must be looked at closely. */
  final Lines suspects() {
    marks = space.bits(marks());
    scatter();
    space.team.run(
        partitions(), (member, partition) -> match(space.members[member], partition, marks));
    Lines all = space.members[0].suspects;
    if (anySuspicious()) {
      forMorsels(Integer.MAX_VALUE, this::collect);
      for (int member = 1; member < space.threads; member++) {
        all.addAll(space.members[member].suspects);
      }
    }
    return all;
  }

  private boolean anySuspicious() {
    for (Member member : space.members) {
      if (member.suspicious) {
        return true;
      }
    }
    return false;
  }

  private void collect(Member member, LineColumns lines, int side, int from, int to) {
    int[] places = new int[BATCH];
    for (int at = from; at < to; at += BATCH) {
      int count = marked(lines, at, at + Math.min(BATCH, to - at), marks, places);
      member.suspects.addAll(lines, places, count, side == THEIRS ? -1 : 0);
    }
  }
}
