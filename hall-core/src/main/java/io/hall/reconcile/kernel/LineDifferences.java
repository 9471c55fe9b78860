package io.hall.reconcile.kernel;

import java.util.Arrays;
import java.util.Objects;

/**
 * The differences that {@link LineMatch} found, as columns: their kind, the row of ours and the row
 * of theirs, -1 where a side has none.
 *
 * <p>They stand in ascending order of their keys; within a key the pairs come first, then the lines
 * of ours alone, then those of theirs alone, each in the order of amount, dimensions and row.
 * Immutable and thread-safe.
 */
@SuppressWarnings("EnumOrdinal") // a column holds numbers; they leave this object as kinds alone
public final class LineDifferences {

  private static final DifferenceKind[] KINDS = DifferenceKind.values();

  private byte[] kinds;
  private int[] ours;
  private int[] theirs;
  private int size;
  private final int[] counts = new int[KINDS.length];

  LineDifferences(int expected) {
    kinds = new byte[expected];
    ours = new int[expected];
    theirs = new int[expected];
  }

  void add(DifferenceKind kind, int ourRow, int theirRow) {
    if (size == kinds.length) {
      grow(Math.max(size + 1, (int) Math.min(Integer.MAX_VALUE - 8L, size * 2L)));
    }
    kinds[size] = (byte) kind.ordinal();
    ours[size] = ourRow;
    theirs[size++] = theirRow;
    counts[kind.ordinal()]++;
  }

  /** Returns the differences of {@code parts}, one part after the other. */
  static LineDifferences join(LineDifferences[] parts) {
    long size = Arrays.stream(parts).mapToLong(part -> part.size).sum();
    LineDifferences all = new LineDifferences(Math.toIntExact(size));
    for (LineDifferences part : parts) {
      System.arraycopy(part.kinds, 0, all.kinds, all.size, part.size);
      System.arraycopy(part.ours, 0, all.ours, all.size, part.size);
      System.arraycopy(part.theirs, 0, all.theirs, all.size, part.size);
      all.size += part.size;
      Arrays.setAll(all.counts, kind -> all.counts[kind] + part.counts[kind]);
    }
    return all;
  }

  private void grow(int length) {
    kinds = Arrays.copyOf(kinds, length);
    ours = Arrays.copyOf(ours, length);
    theirs = Arrays.copyOf(theirs, length);
  }

  /** How many differences there are. */
  public int size() {
    return size;
  }

  /** How many of this kind there are. */
  public int count(DifferenceKind kind) {
    return counts[kind.ordinal()];
  }

  /** The kind of difference {@code index}, from 0. */
  public DifferenceKind kind(int index) {
    return KINDS[kinds[Objects.checkIndex(index, size)]];
  }

  /** The row of ours in difference {@code index}; -1 if there is none. */
  public int ourRow(int index) {
    return ours[Objects.checkIndex(index, size)];
  }

  /** The row of theirs in difference {@code index}; -1 if there is none. */
  public int theirRow(int index) {
    return theirs[Objects.checkIndex(index, size)];
  }
}
