package io.hall.bench.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Writes what was measured as Markdown. */
final class Report {

  private final Contest contest;
  private final Map<Integer, Map<Variant, List<Measured>>> measured;

  /** Makes the report; {@code measured} holds the rounds of each variant by number of clients. */
  Report(Contest contest, Map<Integer, Map<Variant, List<Measured>>> measured) {
    this.contest = contest;
    this.measured = measured;
  }

  /** The report of a command, with {@code machine} as the lines that say where it was made. */
  String markdown(String command, List<String> machine) {
    List<String> lines = new ArrayList<>();
    lines.add("# Issuing on " + contest.store());
    lines.add("");
    lines.add("* command: `" + command + "`");
    machine.forEach(line -> lines.add("* " + line));
    lines.add(
        "* a receipt's rows: %d bytes in %s"
            .formatted(contest.bytes(), String.join(", ", contest.tables())));
    measured.keySet().forEach(threads -> table(lines, threads));
    goals(lines);
    return String.join("\n", lines) + "\n";
  }

  private void table(List<String> lines, int threads) {
    lines.add("");
    lines.add("## %d %s".formatted(threads, threads == 1 ? "client" : "clients"));
    lines.add("");
    lines.add(
        "| what | ids | receipts/s, median [min–max] | p50 ms | p99 ms | p99.9 ms | ours / this |");
    lines.add("| --- | --- | --- | --- | --- | --- | --- |");
    rounds(threads).forEach((variant, rounds) -> lines.add(row(threads, variant, rounds)));
  }

  private String row(int threads, Variant variant, List<Measured> rounds) {
    OptionalDouble ours = ours(threads, variant.ids());
    double rate = rate(rounds);
    return String.format(
        Locale.ROOT,
        "| %s | %s | %,.0f [%,.0f–%,.0f] | %.2f | %.2f | %.2f | %s |",
        variant.name(),
        variant.ids(),
        rate,
        rounds.stream().mapToDouble(Measured::rate).min().orElseThrow(),
        rounds.stream().mapToDouble(Measured::rate).max().orElseThrow(),
        Measured.median(rounds, round -> round.millis(0.5)),
        Measured.median(rounds, round -> round.millis(0.99)),
        Measured.median(rounds, round -> round.millis(0.999)),
        ours.isPresent() ? String.format(Locale.ROOT, "%.2f", ours.getAsDouble() / rate) : "–");
  }

  private void goals(List<String> lines) {
    lines.add("");
    lines.add("## Goals");
    lines.add("");
    lines.add("| clients | ours, divided by | ids | at least | measured |");
    lines.add("| --- | --- | --- | --- | --- |");
    for (Goal goal : contest.goals()) {
      rounds(goal.threads())
          .forEach((variant, rounds) -> lines.addAll(row(goal, variant, rate(rounds))));
    }
  }

  private List<String> row(Goal goal, Variant peer, double rate) {
    OptionalDouble ours = ours(goal.threads(), peer.ids());
    if (ours.isEmpty() || !peer.name().equals(goal.peer())) {
      return List.of();
    }
    double ratio = ours.getAsDouble() / rate;
    String verdict = ratio >= goal.least() ? "reached" : "missed";
    return List.of(
        String.format(
            Locale.ROOT,
            "| %d | %s | %s | %.1f | %.2f, %s |",
            goal.threads(),
            peer.name(),
            peer.ids(),
            goal.least(),
            ratio,
            verdict));
  }

  private OptionalDouble ours(int threads, Ids ids) {
    return rounds(threads).entrySet().stream()
        .filter(e -> e.getKey().name().equals(Contest.OURS) && e.getKey().ids() == ids)
        .mapToDouble(e -> rate(e.getValue()))
        .findFirst();
  }

  private Map<Variant, List<Measured>> rounds(int threads) {
    return measured.getOrDefault(threads, Map.of());
  }

  private static double rate(List<Measured> rounds) {
    return Measured.median(rounds, Measured::rate);
  }
}
