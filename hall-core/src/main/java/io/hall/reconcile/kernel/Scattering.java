package io.hall.reconcile.kernel;

/**
 * Scatters the lines of both sides into partitions so small that the processor's cache holds one,
 * on all threads: each takes some thousand lines, a morsel, and writes to {@link Blocks} of its
 * own.
 */
abstract class Scattering {

  static final int OURS = 0;
  static final int THEIRS = 1;

  final Workspace space;
  private final LineColumns[] sides;
  private final int morsel;

  Scattering(LineColumns ours, LineColumns theirs, Workspace space, int morsel) {
    this.sides = new LineColumns[] {ours, theirs};
    this.space = space;
    this.morsel = morsel;
  }

  /** Something to do with the lines at {@code from} to {@code to} (exclusive) of the arrays. */
  @FunctionalInterface
  interface MorselTask {

    void run(Member member, LineColumns lines, int side, int from, int to);
  }

  /** How many partitions there are. */
  abstract int partitions();

  /** How many numbers tell a line within its partition. */
  abstract int width();

  /** Scatters the lines at {@code from} to {@code to} (exclusive) of the arrays. */
  abstract void scatter(Member member, LineColumns lines, int side, int from, int to);

  /** Scatters all lines. */
  final void scatter() {
    int quota = (morsels() + space.threads - 1) / space.threads;
    int most = quota + quota / 16; // a thread that is held up need not do its full share
    long numbers = (long) most * morsel * width();
    space.team.run(
        space.threads, 1, (member, number) -> space.members[member].reset(partitions(), numbers));
    forMorsels(most, this::scatter);
  }

  /** Does something with all lines, no more than {@code most} morsels on one thread. */
  final void forMorsels(int most, MorselTask task) {
    int first = morsels(sides[OURS]);
    space.team.run(
        morsels(),
        most,
        (member, number) -> {
          int side = number < first ? OURS : THEIRS;
          LineColumns lines = sides[side];
          int from = (number - side * first) * morsel;
          int to = from + Math.min(morsel, lines.size - from);
          task.run(space.members[member], lines, side, lines.from + from, lines.from + to);
        });
  }

  /** How many lines both sides have. */
  final long lines() {
    return (long) sides[OURS].size + sides[THEIRS].size;
  }

  private int morsels() {
    return morsels(sides[OURS]) + morsels(sides[THEIRS]);
  }

  private int morsels(LineColumns lines) {
    return (int) (((long) lines.size + morsel - 1) / morsel);
  }
}
