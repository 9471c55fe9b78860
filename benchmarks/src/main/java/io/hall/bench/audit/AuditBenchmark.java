package io.hall.bench.audit;

import io.hall.receipt.SequenceAudit;
import io.hall.store.ChainFile;
import io.hall.store.ChainHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestException;
import java.security.NoSuchAlgorithmException;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long an auditor waits for ten million chained receipts, a company's ten years, and how much
 * of that is the bare hash of the same bytes.
 *
 * <p>The heap is held under 256 MB. Milliseconds for the whole book; a void or a reprint is a
 * record of its own, one for fifty receipts, in all of the figures but the last.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx250m")
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class AuditBenchmark {

  /** How many receipts the book holds. */
  @Param("10000000")
  int receipts;

  private Path folder = Path.of("");
  private BareHash bare = BareHash.NONE;

  /** Writes the book; minutes for ten million. */
  @Setup
  public void writeTheBook() throws IOException {
    folder = Files.createTempDirectory("hall-audit");
    SampleChain.write(file(), receipts);
    bare = BareHash.of(file());
  }

  private Path file() {
    return folder.resolve("book.chain");
  }

  /** Removes it. */
  @TearDown
  public void remove() throws IOException {
    Files.delete(file());
    Files.delete(folder);
  }

  /** The bare hash, one thread. */
  @Benchmark
  public int bareHash() throws NoSuchAlgorithmException, DigestException {
    return bare.digest(records());
  }

  private long records() {
    return receipts + receipts / 50L + 3;
  }

  /** The whole audit, one thread. */
  @Benchmark
  public SequenceAudit.Result audit() throws IOException {
    return audit(1);
  }

  /** The whole audit, two threads. */
  @Benchmark
  public SequenceAudit.Result auditWithTwoThreads() throws IOException {
    return audit(2);
  }

  private SequenceAudit.Result audit(int threads) throws IOException {
    SequenceAudit.Result result =
        SequenceAudit.of(ChainFile.open(file(), ChainHash.SHA_256), threads);
    if (!result.isClean() || result.head().records() != records()) {
      throw new IllegalStateException("The book is honest, and was found not to be");
    }
    return result;
  }
}
