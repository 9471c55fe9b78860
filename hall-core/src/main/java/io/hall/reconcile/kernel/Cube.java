package io.hall.reconcile.kernel;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.util.List;

/**
 * The totals of two sides by group (分组汇总): for each combination of {@link Dimensions} that occurs,
 * the sum in fen and the count of lines on both sides.
 *
 * <pre>{@code
 * Cube cube = Cube.of(register, statement, dims, space);
 * for (Cube.Groups group = cube.differing(); group.next(); ) {
 *   report(dims.value(group.code(), HALL), group.ourSum(), group.theirSum());
 * }
 * }</pre>
 *
 * <p>Sums are exact: a total that a {@code long} cannot hold is refused, whatever the order of the
 * lines; it never wraps. Cubes of parts of the lines, cut in any way, {@link #plus add up} to the
 * cube of all. Immutable and thread-safe; a cursor is for one thread.
 */
public final class Cube {

  private final List<Totals> parts;

  Cube(List<Totals> parts) {
    this.parts = parts;
  }

  /**
   * Totals the lines in the memory and on the threads of {@code space}.
   *
   * @throws CheckFailedException with {@code CUBE-002} if a line's dimensions are none of {@code
   *     dimensions}, with {@code CUBE-003} if a total is too large
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public static Cube of(
      LineColumns ours, LineColumns theirs, Dimensions dimensions, Workspace space) {
    return CubeSums.of(ours, theirs, dimensions.size(), space);
  }

  /**
   * Returns the totals of this cube and {@code other} together.
   *
   * @throws CheckFailedException with {@code CUBE-003} if a total is too large
   */
  public Cube plus(Cube other) {
    Totals sum = new Totals(16);
    Groups one = groups();
    Groups two = other.groups();
    boolean first = one.next();
    boolean second = two.next();
    while (first || second) {
      int order = !second ? -1 : !first ? 1 : Integer.compare(one.code(), two.code());
      if (order == 0) {
        sum.add(one, two);
      } else {
        sum.add(order < 0 ? one : two);
      }
      first = order <= 0 ? one.next() : first;
      second = order >= 0 ? two.next() : second;
    }
    return new Cube(List.of(sum));
  }

  /** Returns a cursor before the first of all groups with at least one line. */
  public Groups groups() {
    return new Groups(parts, false);
  }

  /** Returns a cursor before the first of the groups whose sums or counts are not the same. */
  public Groups differing() {
    return new Groups(parts, true);
  }

  static CheckFailedException tooLarge(int code) {
    return new CheckFailedException(Finding.of(CubeCode.TOO_LARGE).with("group", code));
  }

  /** Goes from group to group, in ascending order of their codes. */
  public static final class Groups {

    private final List<Totals> parts;
    private final boolean differing;
    private int part;
    private int at = -1;

    private Groups(List<Totals> parts, boolean differing) {
      this.parts = parts;
      this.differing = differing;
    }

    /** Goes to the next group; false if there is none. */
    public boolean next() {
      do {
        at++;
        while (part < parts.size() && at == parts.get(part).size) {
          part++;
          at = 0;
        }
      } while (part < parts.size() && differing && !differs());
      return part < parts.size();
    }

    /** The combination of dimensions that makes this group. */
    public int code() {
      return parts.get(part).codes[at];
    }

    /** The sum of ours in fen. */
    public long ourSum() {
      return parts.get(part).ourSums[at];
    }

    /** The sum of theirs in fen. */
    public long theirSum() {
      return parts.get(part).theirSums[at];
    }

    /** How many lines of ours there are. */
    public int ourCount() {
      return parts.get(part).ourCounts[at];
    }

    /** How many lines of theirs there are. */
    public int theirCount() {
      return parts.get(part).theirCounts[at];
    }

    /** Whether the sums or the counts of the sides are not the same. */
    public boolean differs() {
      return ourSum() != theirSum() || ourCount() != theirCount();
    }
  }
}
