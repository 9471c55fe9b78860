package io.hall.bench.faults;

/** What a kill campaign found. */
record KillResult(
    int runs, long acknowledged, long lost, long duplicates, long gaps, long brokenChains) {

  private static final long ENOUGH = 100;

  /** Whether nothing is wrong, and enough was acknowledged to say so. */
  boolean passed() {
    return acknowledged >= ENOUGH * runs && lost + duplicates + gaps + brokenChains == 0;
  }

  @Override
  public String toString() {
    return "runs %d, acknowledged %d, lost %d, duplicates %d, gaps %d, broken chains %d"
        .formatted(runs, acknowledged, lost, duplicates, gaps, brokenChains);
  }
}
