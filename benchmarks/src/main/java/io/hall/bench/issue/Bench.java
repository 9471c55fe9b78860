package io.hall.bench.issue;

import java.io.IOException;

/** The command line of the benchmarks. */
public final class Bench {
  private Bench() {}

  /** Runs one. */
  public static void main(String[] args) throws IOException {
    org.openjdk.jmh.Main.main(args);
  }
}
