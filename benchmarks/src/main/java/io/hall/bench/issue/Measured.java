package io.hall.bench.issue;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What one round measured. */
final class Measured {

  private final double rate;
  private final long[] nanos;

  private Measured(double rate, long[] nanos) {
    this.rate = rate;
    this.nanos = nanos;
  }

  /** Returns what the clients measured together in {@code seconds}: how long each answer took. */
  static Measured of(List<long[]> clients, double seconds) {
    long[] nanos = clients.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return new Measured(nanos.length / seconds, nanos);
  }

  /** Receipts a second. */
  double rate() {
    return rate;
  }

  /** The time within which this share of the answers came, in milliseconds; 0 without answers. */
  double millis(double share) {
    return nanos.length == 0 ? 0 : nanos[(int) (share * (nanos.length - 1))] / 1e6;
  }

  /** The median of a figure over rounds; of an even number of rounds the higher of the two. */
  static double median(List<Measured> rounds, ToDoubleFunction<Measured> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
