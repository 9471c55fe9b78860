package io.hall.bench.proof;

import io.hall.check.Checked;
import io.hall.proof.ConsistencyProof;
import io.hall.proof.InclusionProof;
import io.hall.proof.MerkleTree;
import io.hall.proof.TreeHead;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import java.nio.ByteBuffer;
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
 * How long it takes to prove that one receipt is among ten million, and to check it.
 *
 * <p>Microseconds, one thread. The proofs of a thousand leaves take turns.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ProofBenchmark {

  private static final int PROOFS = 1_000;

  /** How many leaves the tree has. */
  @Param("10000000")
  int leaves;

  private final MerkleTree tree = new MerkleTree(ChainHash.SHA_256);
  private final InclusionProof[] inclusions = new InclusionProof[PROOFS];
  private final ConsistencyProof[] growths = new ConsistencyProof[PROOFS];
  private final TreeHead[] olds = new TreeHead[PROOFS];
  private TreeHead head = tree.head();
  private int next;

  /** Grows the tree and makes the proofs. */
  @Setup
  public void grow() {
    for (int i = 0; i < leaves; i++) {
      tree.append(leaf(i));
    }
    head = tree.head();
    for (int i = 0; i < PROOFS; i++) {
      inclusions[i] = tree.prove(index(i), leaves);
      growths[i] = tree.proveGrowth(index(i) + 1, leaves);
      olds[i] = tree.head(index(i) + 1);
    }
  }

  private static Hash leaf(long index) {
    byte[] content = ByteBuffer.allocate(Long.BYTES).putLong(index).array();
    return MerkleTree.leafHash(ChainHash.SHA_256, content);
  }

  /** Places all over the tree, always the same. */
  private long index(int proof) {
    return (proof * 7_368_787L + 12_345) % leaves;
  }

  private int turn() {
    next = (next + 1) % PROOFS;
    return next;
  }

  /** Takes one inclusion proof out of the tree. */
  @Benchmark
  public InclusionProof prove() {
    return tree.prove(index(turn()), leaves);
  }

  /** Checks one inclusion proof, the hash of the receipt's bytes included. */
  @Benchmark
  public Checked<TreeHead> verifyInclusion() {
    int proof = turn();
    return inclusions[proof].verify(ChainHash.SHA_256, leaf(index(proof)), head);
  }

  /** Checks one consistency proof. */
  @Benchmark
  public Checked<TreeHead> verifyGrowth() {
    int proof = turn();
    return growths[proof].verify(ChainHash.SHA_256, olds[proof], head);
  }
}
