package io.hall.bench.reconcile;

import io.hall.reconcile.kernel.DifferenceKind;
import io.hall.reconcile.kernel.LineKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What one writes with Java streams: an object for each line, grouped by key. The amounts are whole
 * fen; the key is the number in decimal digits, for the packed one has few hash codes and would
 * make the peer four times slower.
 */
final class StreamPeer {

  private record Line(long key, long amount, int dims) {}

  private final List<Line> ours;
  private final List<Line> theirs;

  StreamPeer(Columns ours, Columns theirs) {
    this.ours = lines(ours);
    this.theirs = lines(theirs);
  }

  private static List<Line> lines(Columns lines) {
    return IntStream.range(0, lines.keys().length)
        .mapToObj(
            row ->
                new Line(
                    LineKey.book(lines.keys()[row]) * 100_000_000L
                        + LineKey.serial(lines.keys()[row]),
                    lines.amounts()[row],
                    lines.dims()[row]))
        .toList();
  }

  /** Groups on one thread. */
  Found sequential() {
    return compare(
        ours.stream().collect(Collectors.groupingBy(Line::key)),
        theirs.stream().collect(Collectors.groupingBy(Line::key)));
  }

  /** Groups on all cores. */
  Found parallel() {
    return compare(
        ours.parallelStream().collect(Collectors.groupingByConcurrent(Line::key)),
        theirs.parallelStream().collect(Collectors.groupingByConcurrent(Line::key)));
  }

  private static Found compare(Map<Long, List<Line>> ours, Map<Long, List<Line>> theirs) {
    long[] counts = new long[DifferenceKind.values().length];
    ours.forEach((key, lines) -> compare(lines, theirs.getOrDefault(key, List.of()), counts));
    theirs.forEach(
        (key, lines) -> {
          if (!ours.containsKey(key)) {
            counts[1]++;
            counts[4] += lines.size() - 1;
          }
        });
    return new Found(Arrays.stream(counts).boxed().toList());
  }

  /** Compares the lines of a key, which are copies of each other on a side. */
  private static void compare(List<Line> ours, List<Line> theirs, long[] counts) {
    if (theirs.isEmpty()) {
      counts[0]++;
      counts[4] += ours.size() - 1;
      return;
    }
    Line our = ours.get(0);
    Line their = theirs.get(0);
    counts[2] += our.amount() != their.amount() ? 1 : 0;
    counts[3] += our.amount() == their.amount() && our.dims() != their.dims() ? 1 : 0;
    counts[4] += Math.abs(ours.size() - theirs.size());
  }
}
