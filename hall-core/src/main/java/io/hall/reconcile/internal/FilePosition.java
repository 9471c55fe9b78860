package io.hall.reconcile.internal;

/** Where a line stands in a side of several files, as one number that orders them. */
public final class FilePosition {

  private static final int LINE_BITS = 40;

  private FilePosition() {}

  /** The number of line {@code line} of file {@code file}, which is counted from 0. */
  public static long of(int file, long line) {
    return (long) file << LINE_BITS | line;
  }

  /** The file, from 0. */
  public static int file(long position) {
    return (int) (position >>> LINE_BITS);
  }

  /** The line in its file. */
  public static long line(long position) {
    return position & (1L << LINE_BITS) - 1;
  }
}
