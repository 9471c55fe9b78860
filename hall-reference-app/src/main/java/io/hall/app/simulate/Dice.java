package io.hall.app.simulate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Chance that repeats: the same seed and keys give the same throws on every machine (SplitMix64).
 * Not thread-safe.
 */
final class Dice {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** Returns dice of their own for one thing, named by {@code keys}. */
  static Dice of(long seed, long... keys) {
    long state = mixed(seed + STEP);
    for (long key : keys) {
      state = mixed(state ^ mixed(key + STEP));
    }
    return new Dice(state);
  }

  private static long mixed(long z) {
    long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }

  /** Returns a number from 0 to {@code bound - 1}. */
  int below(int bound) {
    state += STEP;
    return (int) ((mixed(state) >>> 33) % bound);
  }

  /** Returns a number from {@code least} to {@code most}. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  /** Whether something happens that does so {@code times} in ten thousand. */
  boolean chance(int times) {
    return below(10_000) < times;
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** Returns the same things in another order. */
  <T> List<T> shuffled(List<T> things) {
    List<T> shuffled = new ArrayList<>(things);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      Collections.swap(shuffled, i, below(i + 1));
    }
    return shuffled;
  }

  /** Returns a place in {@code weights}, each as likely as its weight says. */
  int weighted(int... weights) {
    int sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    int at = below(sum);
    int place = 0;
    while (at >= weights[place]) {
      at -= weights[place++];
    }
    return place;
  }
}
