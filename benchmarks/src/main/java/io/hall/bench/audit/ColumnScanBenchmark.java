package io.hall.bench.audit;

import io.hall.receipt.SerialScan;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long the columns of a company's ten years take to be scanned for gaps, duplicates and order,
 * before anything is hashed. Milliseconds for all rows, one thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx250m")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
public class ColumnScanBenchmark {

  /** How many receipts there are. */
  @Param("10000000")
  int receipts;

  /** One irregularity among so many receipts. */
  @Param({"10000000", "1000"})
  int oneIn;

  private int[] serials = {};
  private long[] millis = {};

  /** Fills the columns. */
  @Setup
  public void fill() {
    serials = new int[receipts];
    millis = new long[receipts];
    int next = 1;
    for (int i = 0; i < receipts; i++) {
      boolean irregular = i % oneIn == oneIn - 1;
      serials[i] = irregular && i % 2 == 0 ? next - 1 : next++;
      millis[i] = 1_793_500_000_000L + 10_000L * i - (irregular ? 20_000 : 0);
      next += irregular ? i % 3 : 0;
    }
  }

  /** Scans them. */
  @Benchmark
  public long scan() {
    long[] faults = {0};
    new SerialScan(1, 99_999_999).take(serials, millis, 0, receipts, (row, step) -> faults[0]++);
    return faults[0];
  }
}
