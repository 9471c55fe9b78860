package io.hall.reconcile.kernel;

import io.hall.reconcile.kernel.Tuning.Way;
import java.util.Optional;

/**
 * Matches the lines of two sides by key and finds what is different (逐笔核对).
 *
 * <pre>{@code
 * LineDifferences found = LineMatch.match(register, statement, Workspace.ofAllCores());
 * for (int i = 0; i < found.size(); i++) {
 *   report(found.kind(i), found.ourRow(i), found.theirRow(i));
 * }
 * }</pre>
 *
 * <p>The lines of one key are matched as follows, which most often is one line on each side:
 *
 * <ol>
 *   <li>Where one side has none, the first line of the other is missing ({@link
 *       DifferenceKind#MISSING_THERE}, {@link DifferenceKind#MISSING_HERE}), the others are {@link
 *       DifferenceKind#DUPLICATE duplicates}.
 *   <li>Otherwise lines with the same amount and dimensions are taken away in pairs, the lower rows
 *       first.
 *   <li>The rest is paired in the order of amount, dimensions and row; a pair differs in its {@link
 *       DifferenceKind#AMOUNT amount} or else in its {@link DifferenceKind#DIMENSIONS dimensions}.
 *   <li>What is left over on one side is {@link DifferenceKind#DUPLICATE duplicate}.
 * </ol>
 *
 * <p>The result is a function of the two sides: the number of threads and the way the kernel takes
 * do not show in it, and other orders of the lines change nothing but the rows. Time is linear in
 * the number of lines, for differences n log n. Close keys, such as serial numbers, are fastest;
 * any keys, amounts and dimensions are allowed.
 */
public final class LineMatch {

  private LineMatch() {}

  /** Matches with new memory on all cores; with a {@link Workspace} at hand, use that. */
  public static LineDifferences match(LineColumns ours, LineColumns theirs) {
    return match(ours, theirs, Workspace.ofAllCores());
  }

  /**
   * Matches in the memory and on the threads of {@code space}.
   *
   * <p>An error on one thread, such as an {@link OutOfMemoryError}, ends the work of all and is
   * thrown here.
   *
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; it
   *     stays interrupted
   */
  public static LineDifferences match(LineColumns ours, LineColumns theirs, Workspace space) {
    return match(ours, theirs, space, Tuning.of((long) ours.size + theirs.size));
  }

  static LineDifferences match(
      LineColumns ours, LineColumns theirs, Workspace space, Tuning tuning) {
    boolean done = false;
    try {
      Lines suspects = suspects(ours, theirs, space, tuning);
      LineDifferences found = new CarefulMatch(suspects, space.team).differences();
      done = true;
      return found;
    } finally {
      if (!done) {
        space.discard();
      }
    }
  }

  private static Lines suspects(
      LineColumns ours, LineColumns theirs, Workspace space, Tuning tuning) {
    if (tuning.way() == Way.CAREFUL) {
      return Lines.of(ours, theirs);
    }
    Sample sample = Sample.of(ours, theirs);
    Optional<Path> slots = SlotPath.of(ours, theirs, space, sample, tuning);
    return slots.orElseGet(() -> HashPath.of(ours, theirs, space, sample, tuning)).suspects();
  }
}
