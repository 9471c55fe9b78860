package io.hall.receipt;

import java.util.BitSet;

/**
 * The scan for gaps, duplicates and order (连号检查) over the serial numbers of one book in the order
 * in which they were taken, and over their times.
 *
 * <p>It is the same whether it is fed number by number or with whole columns; a column costs some
 * nanoseconds a number, so it is scanned before anything is hashed. As long as nothing is wrong it
 * keeps one number; from the first irregularity on, one bit for each number of the book. Not safe
 * for use by several threads.
 */
public final class SerialScan {

  private final long first;
  private final long last;
  private long next;
  private long millis = Long.MIN_VALUE;
  private boolean regular = true;
  private final BitSet taken = new BitSet();

  /** What a row of the columns is. */
  public enum Step {
    /** The next number of the book. */
    NEXT,
    /** A later number than the next: those between were skipped. */
    SKIPPED,
    /** A number that was taken before. */
    TWICE,
    /** A number that was skipped before. */
    LATE,
    /** Not a number of the book. */
    FOREIGN,
    /** A row that is earlier than the one before. */
    CLOCK_BACK
  }

  /** Hears what is wrong in a column. */
  @FunctionalInterface
  public interface Faults {

    /** The row is not as it should be. */
    void found(int row, Step step);
  }

  /** Makes the scan of a book whose serial numbers go from {@code first} to {@code last}. */
  public SerialScan(long first, long last) {
    new ReceiptNumber("A", first);
    new ReceiptNumber("A", last);
    this.first = first;
    this.last = last;
    this.next = first;
  }

  /** The number after the largest that was taken. */
  public long next() {
    return next;
  }

  /** Takes the next number and says what it is. */
  public Step take(long serial) {
    if (serial == next && serial <= last) {
      note(serial);
      return Step.NEXT;
    }
    if (serial < first || serial > last) {
      return Step.FOREIGN;
    }
    Step step = serial > next ? Step.SKIPPED : isTaken(serial) ? Step.TWICE : Step.LATE;
    beIrregular();
    note(serial);
    return step;
  }

  private void note(long serial) {
    if (!regular) {
      taken.set(index(serial));
    }
    next = Math.max(next, serial + 1);
  }

  private void beIrregular() {
    if (regular) {
      regular = false;
      taken.set(0, index(next));
    }
  }

  /**
   * Takes the rows {@code from} to {@code to} (exclusive) of two columns, the serial numbers and
   * the milliseconds at which they were taken, and tells {@code faults} what is wrong.
   */
  public void take(int[] serials, long[] millis, int from, int to, Faults faults) {
    int row = from;
    while (row < to) {
      row = takeRegular(serials, millis, row, to);
      if (row < to) {
        Step step = take(serials[row]);
        if (step != Step.NEXT) {
          faults.found(row, step);
        }
        if (millis[row] < this.millis) {
          faults.found(row, Step.CLOCK_BACK);
        }
        this.millis = millis[row];
        row++;
      }
    }
  }

  /** Takes rows as long as nothing is wrong with them, and returns the first that it did not. */
  private int takeRegular(int[] serials, long[] millis, int from, int to) {
    int end = (int) Math.min(to, from + last - next + 1);
    int expected = (int) next;
    long before = this.millis;
    int row = from;
    while (row < end && serials[row] == expected && millis[row] >= before) {
      before = millis[row];
      expected++;
      row++;
    }
    if (!regular) {
      taken.set(index(next), index(expected));
    }
    next = expected;
    this.millis = before;
    return row;
  }

  /** Whether a number was taken. */
  public boolean isTaken(long serial) {
    return serial >= first && serial < next && (regular || taken.get(index(serial)));
  }

  /** The numbers taken, one bit for each from the first of the book on. */
  BitSet taken() {
    BitSet all = (BitSet) taken.clone();
    if (regular) {
      all.set(0, index(next));
    }
    return all;
  }

  private int index(long serial) {
    return (int) (serial - first);
  }
}
