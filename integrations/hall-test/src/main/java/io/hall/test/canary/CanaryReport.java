package io.hall.test.canary;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where canaries were found (金丝雀报告). It names places, numbers and encodings, and never a value.
 *
 * @param leaks what was found where it must not be
 * @param allowed how many canaries were seen in each allowed place
 * @param searched how many bytes each place had
 * @param used how many canaries the scenario took
 */
public record CanaryReport(
    List<Leak> leaks, Map<String, Integer> allowed, Map<String, Long> searched, int used) {

  /**
   * A canary in a place where it must not be.
   *
   * @param place where
   * @param canary its number
   * @param kind what it passes for
   * @param encoding in which form it lay there
   * @param offset at which byte, or of what was unpacked
   */
  public record Leak(String place, int canary, CanaryKind kind, String encoding, long offset) {}

  /** Copies lists and maps, places in order. */
  public CanaryReport {
    leaks = List.copyOf(leaks);
    allowed = Map.copyOf(allowed);
    searched = Map.copyOf(searched);
  }

  /**
   * Throws, with the report as its message, if there is a leak or if nothing was proved: fewer than
   * {@code least} canaries used, or an allowed place in which none was seen.
   */
  public void requireClean(int least) {
    if (!leaks.isEmpty()) {
      throw new AssertionError(this);
    }
    if (used < least) {
      throw new AssertionError("Only " + used + " canaries were used, and " + least + " should be");
    }
    allowed.forEach(
        (place, count) -> {
          if (count == 0) {
            throw new AssertionError(place + " is allowed and held no canary; allow it no longer");
          }
        });
  }

  /** Each place once, with the numbers found there. */
  @Override
  public String toString() {
    Map<String, List<Leak>> byPlace =
        leaks.stream()
            .collect(
                Collectors.groupingBy(
                    leak -> leak.place() + " (" + leak.encoding() + ")",
                    TreeMap::new,
                    Collectors.toList()));
    StringBuilder text = new StringBuilder();
    text.append(leaks.size()).append(" leaks, ").append(used).append(" canaries used\n");
    byPlace.forEach(
        (place, found) ->
            text.append("  ")
                .append(place)
                .append(": ")
                .append(
                    found.stream()
                        .map(leak -> leak.kind() + " #" + leak.canary())
                        .distinct()
                        .limit(10)
                        .collect(Collectors.joining(", ")))
                .append('\n'));
    new TreeMap<>(allowed)
        .forEach(
            (place, count) ->
                text.append("  allowed in ").append(place).append(": ").append(count).append('\n'));
    long bytes = searched.values().stream().mapToLong(Long::longValue).sum();
    text.append("  searched ")
        .append(searched.size())
        .append(" places, ")
        .append(bytes)
        .append(" bytes\n");
    return text.toString();
  }
}
