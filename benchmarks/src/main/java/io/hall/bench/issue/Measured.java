package io.hall.bench.issue;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one round measured.
 *
 * @param rate receipts a second
 * @param nanos how long each answer took, sorted
 */
record Measured(double rate, long[] nanos) {

  /** Returns what the threads measured together in {@code seconds}. */
  static Measured of(List<long[]> threads, double seconds) {
    long[] nanos = threads.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return new Measured(nanos.length / seconds, nanos);
  }

  /** The time within which this share of the answers came, in milliseconds. */
  double millis(double share) {
    return nanos.length == 0 ? 0 : nanos[(int) (share * (nanos.length - 1))] / 1e6;
  }

  /** The median of a figure over rounds; of an even number of rounds the higher of the two. */
  static double median(List<Measured> rounds, ToDoubleFunction<Measured> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
