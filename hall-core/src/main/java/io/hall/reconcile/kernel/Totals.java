package io.hall.reconcile.kernel;

import java.util.Arrays;

/** Groups of a {@link Cube} as columns, in ascending order of their codes. */
final class Totals {

  int[] codes;
  long[] ourSums;
  long[] theirSums;
  int[] ourCounts;
  int[] theirCounts;
  int size;

  Totals(int capacity) {
    codes = new int[capacity];
    ourSums = new long[capacity];
    theirSums = new long[capacity];
    ourCounts = new int[capacity];
    theirCounts = new int[capacity];
  }

  void add(int code, long ourSum, long theirSum, int ourCount, int theirCount) {
    if (size == codes.length) {
      grow();
    }
    codes[size] = code;
    ourSums[size] = ourSum;
    theirSums[size] = theirSum;
    ourCounts[size] = ourCount;
    theirCounts[size++] = theirCount;
  }

  void add(Cube.Groups group) {
    add(group.code(), group.ourSum(), group.theirSum(), group.ourCount(), group.theirCount());
  }

  /** Adds the sum of two groups with the same code. */
  void add(Cube.Groups one, Cube.Groups two) {
    try {
      add(
          one.code(),
          Math.addExact(one.ourSum(), two.ourSum()),
          Math.addExact(one.theirSum(), two.theirSum()),
          Math.addExact(one.ourCount(), two.ourCount()),
          Math.addExact(one.theirCount(), two.theirCount()));
    } catch (ArithmeticException e) {
      throw Cube.tooLarge(one.code());
    }
  }

  private void grow() {
    int length = size + (size >> 1) + 1;
    codes = Arrays.copyOf(codes, length);
    ourSums = Arrays.copyOf(ourSums, length);
    theirSums = Arrays.copyOf(theirSums, length);
    ourCounts = Arrays.copyOf(ourCounts, length);
    theirCounts = Arrays.copyOf(theirCounts, length);
  }
}
