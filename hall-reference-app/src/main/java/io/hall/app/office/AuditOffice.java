package io.hall.app.office;

import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.proof.InclusionProof;
import io.hall.proof.MerkleTree;
import io.hall.proof.SealVerifier;
import io.hall.proof.SealedCheckpoint;
import io.hall.security.account.AuditedWork;
import io.hall.security.audit.AuditCoverage;
import io.hall.security.audit.AuditEvent;
import io.hall.security.audit.AuditLog;
import io.hall.security.audit.AuditRecords;
import io.hall.security.audit.AuditReport;
import io.hall.security.audit.AuditVerifier;
import io.hall.security.seal.SealKey;
import io.hall.security.session.Session;
import io.hall.store.LogRecord;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What an auditor looks at, and proves. */
final class AuditOffice {

  /** As the log names its company. */
  private static final String COMPANY = "hall";

  private static final int PAGE = 50;

  private final Store store;
  private final AuditLog audit;
  private final AuditRecords records;
  private final AuditedWork work;
  private final AuditVerifier verifier;

  AuditOffice(
      Store store, AuditLog audit, AuditRecords records, AuditedWork work, List<SealKey> keys) {
    this.store = store;
    this.audit = audit;
    this.records = records;
    this.work = work;
    List<SealVerifier> verifiers =
        keys.stream().map(key -> key.algorithm().verifier(key.certificate())).toList();
    this.verifier = new AuditVerifier(store.chain(), COMPANY, verifiers);
  }

  List<Optional<HallCode>> logs() {
    return store.read(records::logs);
  }

  AuditRecords.Page page(Optional<HallCode> log, AuditRecords.Query query, Optional<Long> before) {
    return store.read(connection -> records.page(connection, log, query, before, PAGE));
  }

  Optional<AuditRecords.Entry> entry(Optional<HallCode> log, long position) {
    return store.read(connection -> records.entry(connection, log, position));
  }

  /** The last head; empty before the first. */
  Optional<SealedCheckpoint> head(Optional<HallCode> log) {
    return store.read(connection -> audit.head(connection, log));
  }

  /** Seals a log as it stands now. */
  void seal(Session me, Optional<HallCode> log) {
    work.write(tried("audit.seal", me), connection -> audit.seal(connection, log));
  }

  /** A record and the proof that it is in the log of the last head; empty if it is not yet. */
  Optional<String> proof(Optional<HallCode> log, long position) {
    return store.read(connection -> proof(connection, log, position));
  }

  private Optional<String> proof(Connection connection, Optional<HallCode> log, long position)
      throws SQLException {
    Optional<LogRecord> record = records.at(connection, log, position);
    Optional<SealedCheckpoint> head = audit.head(connection, log);
    long size = head.map(signed -> signed.checkpoint().head().size()).orElse(0L);
    if (record.isEmpty() || position > size) {
      return Optional.empty();
    }
    MerkleTree tree = audit.tree(connection, log);
    byte[] content = record.get().content(store.chain()).bytes();
    return Optional.of(
        text(log, position, content, tree.prove(position - 1, size), head.orElseThrow()));
  }

  private String text(
      Optional<HallCode> log,
      long position,
      byte[] content,
      InclusionProof proof,
      SealedCheckpoint head) {
    return "hall.audit-proof.1\nstream %s\nposition %d\ncontent %s\nleaf %s\n\n%s\n%s"
        .formatted(
            AuditLog.stream(log),
            position,
            HexFormat.of().formatHex(content),
            MerkleTree.leafHash(store.chain(), content),
            proof.text(),
            head.text());
  }

  /** What a pass over a log found. */
  record Verified(Optional<HallCode> log, AuditReport report) {}

  /** Verifies every log whole, and holds the register of receipts against them. */
  List<Verified> verify(Session me) {
    List<Verified> verified = new ArrayList<>();
    for (Optional<HallCode> log : logs()) {
      verified.add(
          new Verified(log, store.read(c -> verifier.verify(c, AuditLog.stream(log), List.of()))));
    }
    store.write(
        connection -> {
          audit.record(connection, tried("audit.verify", me));
          return connection;
        });
    return verified;
  }

  /** Receipts that nobody audited, and events of receipts that there are none of. */
  List<Finding> coverage() {
    return store.read(connection -> AuditCoverage.check(connection, store.chain()));
  }

  private static AuditEvent tried(String action, Session me) {
    return AuditEvent.done(action, me.account().number(), "log/audit").at(me.terminal());
  }
}
