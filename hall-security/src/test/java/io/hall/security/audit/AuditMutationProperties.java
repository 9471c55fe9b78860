package io.hall.security.audit;

import static io.hall.security.audit.AuditedHall.COMPANY;
import static io.hall.security.audit.AuditedHall.KEY;
import static io.hall.security.audit.AuditedHall.KEYS;
import static io.hall.security.audit.AuditedHall.STREAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Finding;
import io.hall.payment.StaffNumber;
import io.hall.proof.Checkpoint;
import io.hall.proof.MerkleAccumulator;
import io.hall.proof.SealedCheckpoint;
import io.hall.proof.TreeHead;
import io.hall.store.Canonical;
import io.hall.store.ChainHash;
import io.hall.store.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A log in the hands of somebody who can write to the database, rebuild the chain and number anew
 * what he moves, and lacks the key. Every record is tried each way, {@code hall.audit.times} times
 * over; {@code hall.audit.records} says how long the log is.
 */
class AuditMutationProperties {

  private static final int RECORDS = Integer.getInteger("hall.audit.records", 150);
  private static final int TIMES = Integer.getInteger("hall.audit.times", 1);
  private static final ChainHash CHAIN = ChainHash.SHA_256;

  private final Random random = new Random(20261123);
  private List<Canonical> log = List.of();

  /** Where a pass stands before each head's tree begins to grow, and the heads. */
  private final List<AuditPass.Start> starts = new ArrayList<>();

  private final List<TreeHead> heads = new ArrayList<>();

  @Test
  void nothing_done_to_any_record_goes_unseen(@TempDir Path folder) {
    try (TestDatabase database = TestDatabase.Kind.SQLITE.make(folder);
        AuditedHall hall = new AuditedHall(database)) {
      hall.write(0, RECORDS);
      hall.seal();
      log = hall.contents();
    }
    mark();
    int size = log.size();
    int done = 0;
    for (int i = 0; i < size - 1; i++) { // the last is the head that is held
      for (int time = 0; time < TIMES; time++) {
        seen("changed", i, changed(i));
        seen("deleted", i, without(i));
        seen("inserted", i, with(i));
        seen("swapped", i, swapped(i));
        cutOff(i);
        forked(i);
        done += 6;
      }
    }
    assertThat(done).isEqualTo((size - 1) * TIMES * 6);
  }

  /** Goes through the honest log once and notes where each head's records begin. */
  private void mark() {
    AuditPass pass = new AuditPass(CHAIN, COMPANY, STREAM, KEYS);
    starts.add(pass.here());
    MerkleAccumulator tree = MerkleAccumulator.empty(CHAIN);
    for (Canonical content : log) {
      if (Fields.of(content).kind().equals(AuditBytes.HEAD)) {
        heads.add(tree.head());
      }
      pass.take(content);
      tree.append(AuditLog.leaf(CHAIN, content));
      if (Fields.of(content).kind().equals(AuditBytes.HEAD)) {
        starts.add(pass.here());
      }
    }
    assertThat(pass.result().findings().list()).isEmpty();
  }

  /** The last place before record {@code i} from which a pass can go on. */
  private AuditPass.Start before(int i) {
    return starts.stream().filter(start -> start.size() <= i).reduce((a, b) -> b).orElseThrow();
  }

  private AuditPass from(AuditPass.Start start) {
    return new AuditPass(CHAIN, COMPANY, STREAM, KEYS, start);
  }

  /** Reads as far as past the second head behind record {@code i}. */
  private void seen(String what, int i, List<Canonical> forged) {
    AuditPass.Start start = before(i);
    AuditPass pass = from(start);
    int to = (int) Math.min(forged.size(), start.size() + 220);
    for (int at = (int) start.size(); at < to; at++) {
      pass.take(forged.get(at));
    }
    assertThat(pass.result().findings().list()).as(what + " " + i).isNotEmpty();
  }

  private List<Canonical> changed(int i) {
    List<Canonical> forged = new ArrayList<>(log);
    Fields fields = Fields.of(log.get(i));
    if (fields.kind().equals(AuditBytes.HEAD) || random.nextInt(4) == 0) {
      byte[] bytes = log.get(i).bytes();
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      forged.set(i, Canonical.of(bytes));
    } else {
      forged.set(i, fields.with(otherwise(fields)).content());
    }
    return forged;
  }

  /** The same event, with one thing in it said otherwise. */
  private Canonical otherwise(Fields fields) {
    Canonical.Reader in = fields.body().read();
    AuditBytes.Sealed sealed = AuditBytes.Sealed.read(in);
    AuditEvent event = AuditBytes.event(in);
    AuditEvent other =
        switch (random.nextInt(4)) {
          case 0 -> AuditEvent.done("test.other", event.actor(), event.resource());
          case 1 -> AuditEvent.done(event.action(), new StaffNumber("C99"), event.resource());
          case 2 -> AuditEvent.done(event.action(), event.actor(), "thing/none");
          default ->
              AuditEvent.refused(event.action(), event.actor(), event.resource(), "AUDIT-001");
        };
    return AuditBytes.event(sealed, other.in(AuditedHall.HALL.orElseThrow()));
  }

  private List<Canonical> without(int i) {
    List<Canonical> forged = new ArrayList<>(log);
    forged.remove(i);
    return numbered(forged, i);
  }

  private List<Canonical> with(int i) {
    List<Canonical> forged = new ArrayList<>(log);
    Canonical model = log.get(random.nextInt(log.size()));
    forged.add(i, model);
    return numbered(forged, i);
  }

  private List<Canonical> swapped(int i) {
    List<Canonical> forged = new ArrayList<>(log);
    int other = random.nextBoolean() ? i + 1 : random.nextInt(log.size() - 1);
    other = other == i ? (i == 0 ? 1 : i - 1) : Math.min(other, log.size() - 1);
    Canonical one = forged.get(i);
    forged.set(i, forged.get(other));
    forged.set(other, one);
    int from = Math.min(i, other);
    return numbered(forged, from);
  }

  /** Numbers anew what a pass from there on reads. */
  private List<Canonical> numbered(List<Canonical> forged, int from) {
    for (int at = from; at < Math.min(forged.size(), from + 230); at++) {
      forged.set(at, Fields.of(forged.get(at)).at(at + 1).content());
    }
    return forged;
  }

  /** Cut off before record {@code i}, with the last head in somebody's hands. */
  private void cutOff(int i) {
    AuditPass.Start start = before(i);
    AuditPass pass = from(start);
    pass.hold(List.of(heads.get(heads.size() - 1)));
    for (int at = (int) start.size(); at < i; at++) {
      pass.take(log.get(at));
    }
    assertThat(pass.result().findings().list())
        .as("cut off before " + i)
        .extracting(Finding::code)
        .contains(AuditCode.CUT_OFF);
  }

  /** Set back to before record {@code i} and gone on with, sealed by the key itself. */
  private void forked(int i) {
    AuditPass.Start start = before(i);
    TreeHead held = heads.stream().filter(head -> head.size() > i).findFirst().orElse(heads.get(0));
    if (held.size() <= i) {
      return;
    }
    AuditPass pass = from(start);
    pass.hold(List.of(held));
    MerkleAccumulator tree = MerkleAccumulator.resume(CHAIN, start.size(), start.nodes());
    for (int at = (int) start.size(); at < held.size() + 1; at++) {
      Fields fields = Fields.of(log.get(at));
      Canonical content =
          fields.kind().equals(AuditBytes.HEAD)
              ? sealed(fields, tree)
              : at == i ? fields.with(otherwise(fields)).content() : log.get(at);
      pass.take(content);
      tree.append(AuditLog.leaf(CHAIN, content));
    }
    List<Finding> found = pass.result().findings().list();
    if (Fields.of(log.get(i)).kind().equals(AuditBytes.HEAD)) {
      return; // the key seals the same tree the same way: the fork is the log itself
    }
    assertThat(found)
        .as("forked at " + i)
        .extracting(Finding::code)
        .containsOnly(AuditCode.OTHER_LOG);
  }

  private static Canonical sealed(Fields fields, MerkleAccumulator tree) {
    Canonical.Reader in = fields.body().read();
    AuditBytes.Sealed sealed = AuditBytes.Sealed.read(in);
    Checkpoint was = AuditBytes.head(in).checkpoint();
    Checkpoint now =
        new Checkpoint(was.origin(), was.hash(), tree.head(), was.time(), was.figures());
    return fields.with(AuditBytes.head(sealed, SealedCheckpoint.of(now, KEY), tree)).content();
  }
}
