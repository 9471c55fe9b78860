package io.hall.reconcile.kernel;

import java.util.Arrays;

/**
 * Writes amount and dimensions as one number of few bits, where they fit: a one-to-one function, so
 * equal codes mean equal values. What does not fit gets a code that is equal to no code of the
 * other side.
 *
 * <p>The amounts that fit are a window, which a sample places; so no amount is too large for the
 * kernel, only slower.
 */
final class ValueCode {

  /** Codes below are none: zero is an empty place in a table, one a used up one. */
  private static final int FIRST = 2;

  private static final int PROBES = 1024;

  final long base;
  final int amountBits;
  final int dimsBits;

  /** What does not fit has this code less the number of the side. */
  final long unfit;

  private ValueCode(long base, int amountBits, int dimsBits, long unfit) {
    this.base = base;
    this.amountBits = amountBits;
    this.dimsBits = dimsBits;
    this.unfit = unfit;
  }

  /** Places the code of {@code bits} bits, 40 to 63. */
  static ValueCode of(Sample sample, int bits) {
    int seen = 0;
    for (int i = 0; i < sample.size(); i++) {
      seen |= sample.dims[i];
    }
    int dimsBits = Integer.SIZE - Integer.numberOfLeadingZeros(seen);
    int amountBits = bits - 1 - dimsBits;
    long low = lowAmount(sample);
    return new ValueCode(low - (1L << (amountBits - 3)), amountBits, dimsBits, (1L << bits) - 1);
  }

  /** An amount that one in a hundred is below. */
  private static long lowAmount(Sample sample) {
    int probes = Math.min(PROBES, sample.size());
    long[] amounts = new long[probes];
    for (int i = 0; i < probes; i++) {
      amounts[i] = sample.amounts[(int) ((long) i * sample.size() / probes)];
    }
    Arrays.sort(amounts);
    return probes == 0 ? 0 : amounts[probes / 100];
  }

  long of(long amount, int dims, int side) {
    long above = amount - base;
    long wide = dims & 0xFFFFFFFFL;
    return (above >>> amountBits | wide >>> dimsBits) == 0
        ? (above << dimsBits | wide) + FIRST
        : unfit - side;
  }

  /** Whether nearly all lines of the sample fit. */
  boolean suits(Sample sample) {
    int fit = 0;
    for (int i = 0; i < sample.size(); i++) {
      fit += of(sample.amounts[i], sample.dims[i], 0) < unfit ? 1 : 0;
    }
    return fit >= sample.size() - sample.size() / 32;
  }
}
