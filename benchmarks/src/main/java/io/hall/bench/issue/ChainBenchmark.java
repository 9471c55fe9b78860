package io.hall.bench.issue;

import io.hall.store.Canonical;
import io.hall.store.Chain;
import io.hall.store.ChainHash;
import io.hall.store.Entry;
import io.hall.store.Hash;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Chained issuing in memory on one thread, against the hashing of the same bytes alone: what do the
 * canonical bytes and the record cost beside SHA-256?
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class ChainBenchmark {

  private static final Instant AT = Instant.parse("2026-11-23T04:00:00Z");
  private static final RequestId REQUEST = new RequestId("5f0c1c1e-7c3b-4d8c-9c1e-2f6a5f0c1c1e");

  private final Chain chain = new Chain(ChainHash.SHA_256);
  private final MessageDigest digest = sha256();
  private final byte[] hash = new byte[32];
  private final byte[] salt = new byte[16];
  private final Canonical body = body(1);
  private final Canonical personal = personal();
  private final byte[] personalBytes = personal.bytes();
  private final Chain.Link link;
  private final byte[] content;
  private Optional<LogRecord> head = Optional.empty();
  private long issued;

  /** Makes the bytes that the peer hashes: those of the step itself. */
  public ChainBenchmark() {
    link = chain.next(head, entry(body, personal));
    content = link.content().bytes();
  }

  /** As large as a {@link Chain.Link}. */
  @SuppressWarnings({"ArrayRecordComponent", "UnusedVariable"}) // it is made, and nothing more
  private record Alone(LogRecord record, Canonical content, byte[] salt) {}

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The step: an entry becomes a record behind the one before. */
  @Benchmark
  public Chain.Link chained() {
    Chain.Link link = chain.next(head, entry(body, personal));
    head = Optional.of(link.record());
    return link;
  }

  /** The step with everything before it: the fields of the body and of the personal text too. */
  @Benchmark
  public Chain.Link writtenAndChained() {
    issued++;
    Chain.Link link = chain.next(head, entry(body(issued), personal()));
    head = Optional.of(link.record());
    return link;
  }

  /** The peer: the commitment and the chained hash of the same bytes, nothing else. */
  @Benchmark
  public byte[] bareHash() throws DigestException {
    digest.update(salt);
    digest.update(personalBytes);
    digest.digest(hash, 0, hash.length);
    digest.update(hash);
    digest.update(content);
    digest.digest(hash, 0, hash.length);
    return hash;
  }

  /** What a record takes: the objects of {@link #chained}, made by copying. */
  @Benchmark
  public Object recordAlone() {
    LogRecord record = link.record();
    LogRecord copy =
        new LogRecord(
            record.stream(),
            record.position(),
            record.kind(),
            record.request(),
            Instant.ofEpochMilli(AT.toEpochMilli()),
            Optional.of(Hash.of(hash)),
            record.body(),
            record.previous(),
            Hash.of(hash));
    return new Alone(copy, Canonical.of(content), salt.clone());
  }

  private static Entry entry(Canonical body, Canonical personal) {
    return new Entry("receipt-book/R-1", "receipt.issue.1", REQUEST, AT, body, personal);
  }

  /** The fields of {@code receipt.issue.1}, one line. */
  private static Canonical body(long issued) {
    return Canonical.write()
        .number(issued)
        .number(issued * 10_000)
        .number(0)
        .number(0)
        .text("JZ26-00001001")
        .text("2026-11-23")
        .text("H01")
        .text("C07")
        .text("HALL")
        .text("P-5f0c1c1e-7c3b-4d8c-9c1e-2f6a5f0c1c1e")
        .number(AT.toEpochMilli())
        .number(0)
        .number(1)
        .text("RESIDENTIAL_AREA")
        .number(2026)
        .text("WECHAT")
        .number(10_000)
        .text("")
        .text("")
        .text("")
        .text("")
        .end();
  }

  private static Canonical personal() {
    return Canonical.write().text("1000001").text("测试用户甲").text("试验路 1 号 2-301").end();
  }
}
