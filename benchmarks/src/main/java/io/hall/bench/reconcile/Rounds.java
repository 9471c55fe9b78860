package io.hall.bench.reconcile;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Times variants in turns, each once in every round, and checks what they find every time. */
final class Rounds {

  private final PrintWriter progress;
  private final Map<String, List<Double>> millis = new LinkedHashMap<>();

  Rounds(PrintWriter progress) {
    this.progress = progress;
  }

  /** Runs each variant a few times, uncounted, so that it is compiled. */
  void warmUp(int times, List<Variant> variants) throws Exception {
    for (int i = 0; i < times; i++) {
      for (Variant variant : variants) {
        time(variant);
      }
    }
  }

  /** Runs each variant {@code warmUps} times uncounted, then {@code rounds} rounds. */
  void run(int warmUps, int rounds, List<Variant> variants) throws Exception {
    for (int round = -warmUps; round < rounds; round++) {
      for (Variant variant : variants) {
        double taken = time(variant);
        if (round >= 0) {
          millis.computeIfAbsent(variant.name(), name -> new ArrayList<>()).add(taken);
        }
      }
    }
    for (Variant variant : variants) {
      List<Double> times = times(variant.name());
      progress.printf(
          Locale.ROOT,
          "%-28s %9.1f ms [%.1f-%.1f], %d rounds%n",
          variant.name(),
          median(variant.name()),
          Collections.min(times),
          Collections.max(times),
          times.size());
    }
    progress.flush();
  }

  private static double time(Variant variant) throws Exception {
    System.gc();
    long start = System.nanoTime();
    Found found = variant.work().call();
    long taken = System.nanoTime() - start;
    if (!found.agrees(variant.right())) {
      throw new WrongAnswerException(
          "%s found %s, right is %s".formatted(variant.name(), found, variant.right()));
    }
    return taken / 1e6;
  }

  /** The median of what a variant took, in milliseconds. */
  double median(String name) {
    List<Double> sorted = new ArrayList<>(times(name));
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private List<Double> times(String name) {
    List<Double> times = millis.get(name);
    if (times == null) {
      throw new IllegalArgumentException(name + " was not measured");
    }
    return times;
  }

  /** A variant did not find what was planted. */
  static final class WrongAnswerException extends Exception {

    private static final long serialVersionUID = 1L;

    WrongAnswerException(String message) {
      super(message);
    }
  }
}
