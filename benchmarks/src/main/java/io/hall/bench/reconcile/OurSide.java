package io.hall.bench.reconcile;

import io.hall.reconcile.kernel.Cube;
import io.hall.reconcile.kernel.LineColumns;
import io.hall.reconcile.kernel.LineMatch;
import io.hall.reconcile.kernel.Workspace;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Our kernel on the lines, and what limits it. */
final class OurSide {

  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private final PlantedLines lines;
  private final LineColumns ours;
  private final LineColumns theirs;
  private final LineColumns ourTransactions;
  private final LineColumns theirTransactions;
  private final Workspace space = Workspace.ofAllCores();

  OurSide(PlantedLines lines) {
    this.lines = lines;
    this.ours = lines.ours.lines();
    this.theirs = lines.theirs.lines();
    this.ourTransactions = lines.ours.byTransaction().lines();
    this.theirTransactions = lines.theirs.byTransaction().lines();
  }

  /** Matches numbered lines in memory that was used before. */
  Found match() {
    return Found.of(LineMatch.match(ours, theirs, space));
  }

  /** Matches numbered lines in new memory. */
  Found matchFresh() {
    return Found.of(LineMatch.match(ours, theirs));
  }

  /** Matches lines of any keys in memory that was used before. */
  Found matchAnyKey() {
    return Found.of(LineMatch.match(ourTransactions, theirTransactions, space));
  }

  /** Matches lines of any keys in new memory. */
  Found matchAnyKeyFresh() {
    return Found.of(LineMatch.match(ourTransactions, theirTransactions));
  }

  /** Totals all groups, and counts those that differ. */
  Found totals() {
    Cube.Groups differing = Cube.of(ours, theirs, PlantedLines.DIMENSIONS, space).differing();
    long count = 0;
    while (differing.next()) {
      count++;
    }
    return Found.of(count);
  }

  /** Reads all columns of both sides once, on all cores, and does nothing but add them up. */
  Found sum() throws InterruptedException, ExecutionException {
    ExecutorService others = Executors.newFixedThreadPool(THREADS);
    try {
      long sum = 0;
      Future<?>[] parts = new Future<?>[THREADS];
      for (int part = 0; part < THREADS; part++) {
        int number = part;
        parts[part] = others.submit(() -> sum(lines.ours, number) + sum(lines.theirs, number));
      }
      for (Future<?> part : parts) {
        sum += (Long) part.get();
      }
      return Found.of(sum);
    } finally {
      others.shutdown();
    }
  }

  private static long sum(Columns side, int part) {
    long size = side.keys().length;
    return side.sum((int) (size * part / THREADS), (int) (size * (part + 1) / THREADS));
  }

  /** How many groups differ, by two tables of all combinations. */
  long differingGroups() {
    int size = PlantedLines.DIMENSIONS.size();
    long[] sums = new long[size];
    int[] counts = new int[size];
    add(lines.ours, 1, sums, counts);
    add(lines.theirs, -1, sums, counts);
    long differing = 0;
    for (int code = 0; code < size; code++) {
      differing += sums[code] != 0 || counts[code] != 0 ? 1 : 0;
    }
    return differing;
  }

  private static void add(Columns side, int sign, long[] sums, int[] counts) {
    for (int row = 0; row < side.dims().length; row++) {
      sums[side.dims()[row]] += sign * side.amounts()[row];
      counts[side.dims()[row]] += sign;
    }
  }

  /** How many bytes a match takes from the heap: all threads, and no collection in between. */
  static OptionalLong allocated(Runnable match) {
    for (int attempt = 0; attempt < 10; attempt++) {
      System.gc();
      long collections = collections();
      long before = used();
      match.run();
      long bytes = used() - before;
      if (collections() == collections) {
        return OptionalLong.of(bytes);
      }
    }
    return OptionalLong.empty();
  }

  private static long used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }
}
