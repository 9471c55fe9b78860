package io.hall.reconcile.internal;

/**
 * The rows of one chunk, as columns. Numbers are {@link NumberCode}s; desks, days and kinds are
 * numbers of the texts in the memos. Immutable: nobody writes to the arrays.
 */
final class Segment {

  final int size;
  final int lines;
  final Memos memos;
  final long[] numbers;
  final long[] amounts;
  final int[] desks;
  final int[] days;
  final int[] kinds;
  final TextPool references;
  final TextPool longNumbers;
  private final int[] gaps;
  private final long[] positions;

  /**
   * Takes over columns.
   *
   * @param memos of the thread that read it
   * @param gaps for each line that is no row, how many rows stand before it
   * @param positions where each row stands in its file; none when the lines follow one another
   */
  Segment(
      Memos memos,
      int size,
      long[] numbers,
      long[] amounts,
      int[] desks,
      int[] days,
      int[] kinds,
      TextPool references,
      TextPool longNumbers,
      int[] gaps,
      long[] positions) {
    this.memos = memos;
    this.size = size;
    this.lines = size + gaps.length;
    this.numbers = numbers;
    this.amounts = amounts;
    this.desks = desks;
    this.days = days;
    this.kinds = kinds;
    this.references = references;
    this.longNumbers = longNumbers;
    this.gaps = gaps;
    this.positions = positions;
  }

  /** Where a row stands in its file, if the first line of the chunk is {@code firstLine} there. */
  long position(long firstLine, int row) {
    return positions.length == 0 ? firstLine + line(row) : positions[row];
  }

  /** On which line of the chunk a row stands, from 0. */
  private int line(int row) {
    int low = 0;
    int high = gaps.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (gaps[middle] <= row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return row + low;
  }

  /** Whether every row has a number. */
  boolean isNumbered() {
    for (long number : numbers) {
      if (number == NumberCode.NONE) {
        return false;
      }
    }
    return true;
  }

  /** What lines are made of beside the columns of a side: the numbers, if so, and the texts. */
  Segment kept(boolean withNumbers) {
    int[] none = {};
    long[] kept = withNumbers ? numbers : new long[0];
    return new Segment(
        memos, size, kept, new long[0], none, none, none, references, longNumbers, gaps, positions);
  }
}
