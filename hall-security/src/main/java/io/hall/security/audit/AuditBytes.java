package io.hall.security.audit;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.proof.MerkleAccumulator;
import io.hall.proof.SealedCheckpoint;
import io.hall.security.Terminal;
import io.hall.store.Canonical;
import io.hall.store.Hash;
import io.hall.store.LogRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The canonical bytes of an audit log's records; {@code docs/formats/audit-log.md} lists the same
 * fields in the same order.
 */
final class AuditBytes {

  static final String EVENT = "audit.event.1";
  static final String HEAD = "audit.head.1";

  private AuditBytes() {}

  /**
   * How far a log is sealed: the first two fields of every record.
   *
   * @param size how many records the last head covers; the head stands right behind them. 0 before
   *     the first head
   * @param at when it was made; before the first head, when the log began
   */
  record Sealed(long size, Instant at) {

    static Sealed of(LogRecord record) {
      return read(record.body().read());
    }

    static Sealed read(Canonical.Reader in) {
      return new Sealed(in.number(), Instant.ofEpochMilli(in.number()));
    }

    Canonical.Writer write() {
      return Canonical.write().number(size).number(at.toEpochMilli());
    }
  }

  static Canonical event(Sealed sealed, AuditEvent event) {
    return sealed
        .write()
        .text(event.action())
        .text(event.actor().value())
        .text(event.resource())
        .text(event.outcome().name())
        .text(event.rule())
        .text(event.onBehalfOf().map(StaffNumber::value).orElse(""))
        .text(event.terminal().map(Terminal::id).orElse(""))
        .text(event.grant().orElse(""))
        .text(event.hall().map(HallCode::value).orElse(""))
        .end();
  }

  /**
   * Reads an event behind how far the log was sealed. What is none is refused with an {@link
   * IllegalArgumentException}, {@link StoreException} or {@link CheckFailedException}.
   */
  static AuditEvent event(Canonical.Reader in) {
    String action = in.text();
    StaffNumber actor = new StaffNumber(in.text());
    String resource = in.text();
    AuditEvent.Outcome outcome = AuditEvent.Outcome.valueOf(in.text());
    String rule = in.text();
    Optional<StaffNumber> whom = given(in.text()).map(StaffNumber::new);
    Optional<String> terminal = given(in.text());
    Optional<String> grant = given(in.text());
    Optional<HallCode> hall = given(in.text()).map(HallCode::new);
    requireEnd(in);
    Optional<Terminal> where = terminal.map(id -> new Terminal(hall.orElseThrow(), id));
    return new AuditEvent(action, actor, resource, outcome, rule, whom, where, grant, hall);
  }

  private static Optional<String> given(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static void requireEnd(Canonical.Reader in) {
    if (!in.atEnd()) {
      throw new IllegalArgumentException("An audit record has fields too many");
    }
  }

  /** A head with the nodes by which its tree can be gone on with. */
  static Canonical head(Sealed sealed, SealedCheckpoint head, MerkleAccumulator tree) {
    Canonical.Writer out = sealed.write().text(head.text());
    tree.nodes().forEach(node -> out.bytes(node.bytes()));
    return out.end();
  }

  /** Reads a head behind how far the log is sealed; the nodes are left in {@code in}. */
  static SealedCheckpoint head(Canonical.Reader in) {
    return SealedCheckpoint.parse(in.text()).orThrow();
  }

  static SealedCheckpoint head(LogRecord record) {
    Canonical.Reader in = record.body().read();
    Sealed.read(in);
    return head(in);
  }

  static List<Hash> nodes(Canonical.Reader in) {
    List<Hash> nodes = new ArrayList<>();
    while (!in.atEnd()) {
      nodes.add(Hash.of(in.bytes()));
    }
    return nodes;
  }
}
