package io.hall.security.audit;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.check.FindingLog;
import io.hall.proof.Checkpoint;
import io.hall.proof.MerkleAccumulator;
import io.hall.proof.SealVerifier;
import io.hall.proof.SealedCheckpoint;
import io.hall.proof.TreeHead;
import io.hall.security.audit.AuditBytes.Sealed;
import io.hall.store.Canonical;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import io.hall.store.StoreException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One pass over the contents of a stream, which trusts nothing but the seals: it does not even look
 * at the chain, which whoever can write to the database can rebuild. Not safe for use by several
 * threads.
 */
final class AuditPass {

  private final ChainHash chain;
  private final String stream;
  private final String origin;
  private final List<SealVerifier> keys;
  private final FindingLog findings = new FindingLog();

  /** What is held elsewhere and not yet come to, by size. */
  private final TreeMap<Long, Hash> held = new TreeMap<>();

  private final MerkleAccumulator tree;
  private long position;
  private long sealed;
  private Instant sealedAt;

  AuditPass(ChainHash chain, String company, String stream, List<SealVerifier> keys) {
    this(chain, company, stream, keys, Start.of(chain));
  }

  AuditPass(ChainHash chain, String company, String stream, List<SealVerifier> keys, Start start) {
    this.chain = chain;
    this.stream = stream;
    this.origin = AuditLog.origin(company, stream);
    this.keys = keys;
    this.tree = MerkleAccumulator.resume(chain, start.size(), start.nodes());
    this.position = start.size();
    this.sealed = start.sealed();
    this.sealedAt = start.sealedAt();
  }

  /** Where a pass goes on. */
  record Start(long size, List<Hash> nodes, long sealed, Instant sealedAt) {
    static Start of(ChainHash chain) {
      return new Start(0, MerkleAccumulator.empty(chain).nodes(), 0, Instant.MIN);
    }
  }

  Start here() {
    return new Start(position, tree.nodes(), sealed, sealedAt);
  }

  /** Has the pass look for heads that somebody holds. */
  void hold(Collection<TreeHead> heads) {
    for (TreeHead head : heads) {
      Hash other = held.put(head.size(), head.root());
      if (other != null && !other.equals(head.root())) {
        note(AuditCode.OTHER_LOG, head.size());
      }
    }
    look();
  }

  void take(Canonical content) {
    position++;
    try {
      read(content.read());
    } catch (CheckFailedException | StoreException | IllegalArgumentException e) {
      note(AuditCode.FOREIGN_RECORD, position);
    }
    tree.append(AuditLog.leaf(chain, content));
    look();
  }

  /** Format, hash, stream, position, kind, request id, time, commitment, body. */
  private void read(Canonical.Reader in) {
    in.text();
    in.text();
    boolean own = in.text().equals(stream);
    boolean inPlace = in.number() == position;
    String kind = in.text();
    in.text();
    in.number();
    in.bytes();
    Canonical.Reader body = in.fields().read();
    if (!own || !inPlace) {
      note(AuditCode.OUT_OF_PLACE, position);
    }
    Sealed now = Sealed.read(body);
    switch (kind) {
      case AuditBytes.EVENT -> event(now, body);
      case AuditBytes.HEAD -> head(now, body);
      default -> note(AuditCode.FOREIGN_RECORD, position);
    }
  }

  private void event(Sealed now, Canonical.Reader body) {
    AuditBytes.event(body);
    if (now.size() != sealed) {
      note(AuditCode.LOST_HEAD, position);
    }
    if (position - sealed > AuditLog.MOST_UNSEALED) {
      note(AuditCode.UNSEALED, position);
    }
  }

  private void head(Sealed now, Canonical.Reader body) {
    SealedCheckpoint head = AuditBytes.head(body);
    AuditBytes.nodes(body);
    Checkpoint checkpoint = head.checkpoint();
    if (keys.stream().noneMatch(key -> head.verify(key).value().isPresent())) {
      note(AuditCode.HEAD_SEAL, position);
    }
    if (!checkpoint.origin().equals(origin)
        || !checkpoint.hash().equals(chain.name())
        || now.size() != position - 1
        || checkpoint.head().size() != position - 1) {
      note(AuditCode.OTHER_HEAD, position);
    } else if (!checkpoint.head().equals(tree.head())) {
      note(AuditCode.CHANGED, position);
    }
    if (checkpoint.time().isBefore(sealedAt)) {
      note(AuditCode.EARLIER_HEAD, position);
    }
    sealed = position - 1;
    sealedAt = checkpoint.time();
  }

  /** Compares the tree with what is held of its size. */
  private void look() {
    Map.Entry<Long, Hash> next = held.firstEntry();
    if (next != null && next.getKey() == position) {
      if (!next.getValue().equals(tree.head().root())) {
        note(AuditCode.OTHER_LOG, position);
      }
      held.remove(position);
    }
  }

  private void note(AuditCode code, long at) {
    findings.add(Finding.of(code).in(stream + ":" + at));
  }

  /** What it found, and the heads that it did not come to. */
  AuditReport result() {
    held.keySet().forEach(size -> note(AuditCode.CUT_OFF, size));
    held.clear();
    return new AuditReport(tree.head(), sealed, findings);
  }
}
