package io.hall.reconcile.kernel;

/**
 * A fast way to all keys whose lines are not plainly the same on both sides.
 *
 * <p>Three steps, each shared by all threads: the lines of both sides are scattered into
 * partitions, so small that the processor's cache holds one; each partition is matched by one
 * thread, which marks a bit for every key it is not sure of; the lines of marked keys are
 * collected. A bit too many costs time, a bit too few would be an error; so whatever is unusual is
 * marked.
 */
abstract class Path {

  static final int OURS = 0;
  static final int THEIRS = 1;

  private static final int BATCH = 1 << 10;

  final Workspace space;
  private final LineColumns[] sides;
  private final int morsel;

  /** A bit for each key, or for few keys together; each partition's are whole words. */
  private long[] marks = {};

  Path(LineColumns ours, LineColumns theirs, Workspace space, int morsel) {
    this.sides = new LineColumns[] {ours, theirs};
    this.space = space;
    this.morsel = morsel;
  }

  /** How many partitions there are. */
  abstract int partitions();

  /** How many numbers tell a line within its partition. */
  abstract int width();

  /** How many bits mark keys. */
  abstract long marks();

  /** Scatters the lines at {@code from} to {@code to} (exclusive) of the arrays. */
  abstract void scatter(Member member, LineColumns lines, int side, int from, int to);

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
    int morsels = morsels(sides[OURS]) + morsels(sides[THEIRS]);
    int quota = (morsels + space.threads - 1) / space.threads;
    quota += quota / 8;
    long numbers = (long) quota * morsel * width();
    space.team.run(
        space.threads, 1, (member, number) -> space.members[member].reset(partitions(), numbers));
    space.team.run(morsels, quota, this::scatter);
    space.team.run(
        partitions(), (member, partition) -> match(space.members[member], partition, marks));
    return collected(morsels);
  }

  private Lines collected(int morsels) {
    Lines all = space.members[0].suspects;
    if (anySuspicious()) {
      space.team.run(morsels, this::collect);
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

  private int morsels(LineColumns lines) {
    return (lines.size + morsel - 1) / morsel;
  }

  private void scatter(int member, int number) {
    int first = morsels(sides[OURS]);
    int side = number < first ? OURS : THEIRS;
    int from = (number - side * first) * morsel;
    LineColumns lines = sides[side];
    int to = Math.min(lines.size, from + morsel);
    scatter(space.members[member], lines, side, lines.from + from, lines.from + to);
  }

  private void collect(int member, int number) {
    int first = morsels(sides[OURS]);
    int side = number < first ? OURS : THEIRS;
    int from = (number - side * first) * morsel;
    LineColumns lines = sides[side];
    int to = Math.min(lines.size, from + morsel);
    int[] places = new int[BATCH];
    for (; from < to; from += BATCH) {
      int at = lines.from + from;
      int count = marked(lines, at, at + Math.min(BATCH, to - from), marks, places);
      space.members[member].suspects.addAll(lines, places, count, side == THEIRS ? -1 : 0);
    }
  }
}
