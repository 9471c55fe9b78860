package io.hall.reconcile.kernel;

import java.util.Arrays;

/**
 * Compares the lines of one key: equal lines are taken away first, what remains is paired in the
 * order of amount, dimensions and row.
 */
final class GroupMatch {

  private static final int FEW = 16;

  private final Lines lines;
  private final int[] order;
  private final LineDifferences found;
  private int[] scratch = {};

  /** Compares groups of the lines that {@code order} names, which it sorts. */
  GroupMatch(Lines lines, int[] order, LineDifferences found) {
    this.lines = lines;
    this.order = order;
    this.found = found;
  }

  /** Compares the lines of one key, which stand at {@code from} to {@code to} (exclusive). */
  void match(int from, int to) {
    sort(from, to);
    int middle = from;
    while (middle < to && lines.rows[order[middle]] >= 0) {
      middle++;
    }
    if (middle == from) {
      oneSided(DifferenceKind.MISSING_HERE, from, to);
    } else if (middle == to) {
      oneSided(DifferenceKind.MISSING_THERE, from, to);
    } else {
      takeEqualAway(from, middle, to);
    }
  }

  private void oneSided(DifferenceKind missing, int from, int to) {
    alone(missing, from);
    for (int i = from + 1; i < to; i++) {
      alone(DifferenceKind.DUPLICATE, i);
    }
  }

  private void alone(DifferenceKind kind, int at) {
    int row = lines.rows[order[at]];
    found.add(kind, row >= 0 ? row : -1, row >= 0 ? -1 : ~row);
  }

  /** Moves the lines without an equal one together, and pairs them. */
  private void takeEqualAway(int from, int middle, int to) {
    int ours = from;
    int theirs = middle;
    int ourRest = from;
    int theirRest = middle;
    while (ours < middle && theirs < to) {
      int compared = compareValues(order[ours], order[theirs]);
      if (compared == 0) {
        ours++;
        theirs++;
      } else if (compared < 0) {
        order[ourRest++] = order[ours++];
      } else {
        order[theirRest++] = order[theirs++];
      }
    }
    while (ours < middle) {
      order[ourRest++] = order[ours++];
    }
    while (theirs < to) {
      order[theirRest++] = order[theirs++];
    }
    pair(from, ourRest, middle, theirRest);
  }

  private void pair(int ours, int ourEnd, int theirs, int theirEnd) {
    int pairs = Math.min(ourEnd - ours, theirEnd - theirs);
    for (int i = 0; i < pairs; i++) {
      int our = order[ours + i];
      int their = order[theirs + i];
      boolean sameAmount = lines.amounts[our] == lines.amounts[their];
      found.add(
          sameAmount ? DifferenceKind.DIMENSIONS : DifferenceKind.AMOUNT,
          lines.rows[our],
          ~lines.rows[their]);
    }
    for (int i = ours + pairs; i < ourEnd; i++) {
      alone(DifferenceKind.DUPLICATE, i);
    }
    for (int i = theirs + pairs; i < theirEnd; i++) {
      alone(DifferenceKind.DUPLICATE, i);
    }
  }

  private int compareValues(int one, int other) {
    int byAmount = Long.compare(lines.amounts[one], lines.amounts[other]);
    return byAmount != 0 ? byAmount : Integer.compare(lines.dims[one], lines.dims[other]);
  }

  /** Ours before theirs; then by amount, dimensions and row. */
  private int compare(int one, int other) {
    int row = lines.rows[one];
    int otherRow = lines.rows[other];
    if (row < 0 != otherRow < 0) {
      return row < 0 ? 1 : -1;
    }
    int byValue = compareValues(one, other);
    return byValue != 0
        ? byValue
        : Integer.compare(row < 0 ? ~row : row, row < 0 ? ~otherRow : otherRow);
  }

  private void sort(int from, int to) {
    if (to - from <= FEW) {
      insert(from, to);
      return;
    }
    int middle = (from + to) >>> 1;
    sort(from, middle);
    sort(middle, to);
    merge(from, middle, to);
  }

  private void insert(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int line = order[i];
      int at = i;
      for (; at > from && compare(order[at - 1], line) > 0; at--) {
        order[at] = order[at - 1];
      }
      order[at] = line;
    }
  }

  private void merge(int from, int middle, int to) {
    int left = middle - from;
    if (scratch.length < left) {
      scratch = Arrays.copyOf(scratch, left);
    }
    System.arraycopy(order, from, scratch, 0, left);
    int i = 0;
    int right = middle;
    int at = from;
    while (i < left && right < to) {
      order[at++] = compare(scratch[i], order[right]) <= 0 ? scratch[i++] : order[right++];
    }
    System.arraycopy(scratch, i, order, at, left - i);
  }
}
