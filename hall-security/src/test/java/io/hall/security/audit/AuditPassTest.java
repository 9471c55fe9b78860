package io.hall.security.audit;

import static io.hall.security.audit.AuditedHall.COMPANY;
import static io.hall.security.audit.AuditedHall.KEY;
import static io.hall.security.audit.AuditedHall.KEYS;
import static io.hall.security.audit.AuditedHall.STREAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.proof.Checkpoint;
import io.hall.proof.MerkleAccumulator;
import io.hall.proof.SealedCheckpoint;
import io.hall.proof.TreeHead;
import io.hall.security.audit.AuditBytes.Sealed;
import io.hall.store.Canonical;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a pass says of each kind of wrong log, and of no other. */
class AuditPassTest {

  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final ChainHash CHAIN = ChainHash.SHA_256;

  private final List<Canonical> log = new ArrayList<>();
  private final MerkleAccumulator tree = MerkleAccumulator.empty(CHAIN);
  private long sealed;

  private void add(String kind, Canonical body) {
    add(
        new Fields(
                "hall.record.1",
                "SHA-256",
                STREAM,
                log.size() + 1,
                kind,
                "r" + log.size(),
                NOON.toEpochMilli(),
                Canonical.EMPTY,
                body)
            .content());
  }

  private void add(Canonical content) {
    log.add(content);
    tree.append(AuditLog.leaf(CHAIN, content));
  }

  private void events(int count) {
    for (int i = 0; i < count; i++) {
      add(AuditBytes.EVENT, AuditBytes.event(new Sealed(sealed, NOON), AuditedHall.event(i)));
    }
  }

  private TreeHead head() {
    return head(COMPANY + " " + STREAM, "SHA-256", tree.head(), NOON, KEY);
  }

  private TreeHead head(String origin, String hash, TreeHead head, Instant at, TestKey key) {
    Checkpoint checkpoint = new Checkpoint(origin, hash, head, at, new TreeMap<>());
    sealed = log.size();
    add(
        AuditBytes.HEAD,
        AuditBytes.head(new Sealed(sealed, at), SealedCheckpoint.of(checkpoint, key), tree));
    return head;
  }

  private List<String> found(TreeHead... held) {
    AuditPass pass = new AuditPass(CHAIN, COMPANY, STREAM, KEYS);
    pass.hold(List.of(held));
    log.forEach(pass::take);
    return pass.result().findings().list().stream()
        .map(finding -> finding.code().id() + " " + finding.where())
        .toList();
  }

  @Test
  void a_log_as_it_should_be_has_no_findings() {
    events(100);
    TreeHead first = head();
    events(99);
    TreeHead second = head();
    events(1);
    assertThat(
            found(
                first,
                second,
                first,
                tree.head(),
                new TreeHead(0, MerkleAccumulator.empty(CHAIN).head().root())))
        .isEmpty();
  }

  @Test
  void what_is_no_audit_record_is_found() {
    events(1);
    add("receipt.issue.1", AuditBytes.event(new Sealed(0, NOON), AuditedHall.event(1)));
    add(Canonical.of(new byte[] {1, 2, 3}));
    add(AuditBytes.EVENT, Canonical.write().number(0).number(0).text("no event").end());
    add(AuditBytes.HEAD, Canonical.write().number(4).number(0).text("no head").end());
    assertThat(found())
        .containsExactly(
            "AUDIT-001 audit/H01:2",
            "AUDIT-001 audit/H01:3",
            "AUDIT-001 audit/H01:4",
            "AUDIT-001 audit/H01:5");
  }

  @Test
  void an_event_with_a_field_too_many_or_in_another_form_is_none() {
    Canonical event = AuditBytes.event(new Sealed(0, NOON), AuditedHall.event(1));
    Canonical.Reader in = event.read();
    Canonical.Writer more = Canonical.write().number(in.number()).number(in.number());
    while (!in.atEnd()) {
      more.text(in.text());
    }
    add(AuditBytes.EVENT, more.text("").end());
    assertThat(found()).containsExactly("AUDIT-001 audit/H01:1");
  }

  @Test
  void a_record_of_another_place_or_stream_is_found() {
    events(3);
    log.set(1, Fields.of(log.get(2)).content());
    Fields last = Fields.of(log.get(2));
    log.set(
        2,
        new Fields(
                last.format(),
                last.hash(),
                "audit/H02",
                3,
                last.kind(),
                last.request(),
                last.time(),
                last.commitment(),
                last.body())
            .content());
    assertThat(found()).containsExactly("AUDIT-002 audit/H01:2", "AUDIT-002 audit/H01:3");
  }

  @Test
  void a_head_of_another_log_hash_or_size_is_found() {
    events(2);
    head("other audit/H01", "SHA-256", tree.head(), NOON, KEY);
    head(COMPANY + " audit/H02", "SHA-256", tree.head(), NOON, KEY);
    head(COMPANY + " " + STREAM, "SM3", tree.head(), NOON, KEY);
    head(COMPANY + " " + STREAM, "SHA-256", new TreeHead(2, tree.head().root()), NOON, KEY);
    assertThat(found())
        .containsExactly(
            "AUDIT-003 audit/H01:3",
            "AUDIT-003 audit/H01:4",
            "AUDIT-003 audit/H01:5",
            "AUDIT-003 audit/H01:6");
  }

  @Test
  void a_head_whose_record_says_another_size_is_found() {
    events(2);
    Checkpoint checkpoint =
        new Checkpoint(COMPANY + " " + STREAM, "SHA-256", tree.head(), NOON, new TreeMap<>());
    add(
        AuditBytes.HEAD,
        AuditBytes.head(new Sealed(1, NOON), SealedCheckpoint.of(checkpoint, KEY), tree));
    assertThat(found()).containsExactly("AUDIT-003 audit/H01:3");
  }

  @Test
  void a_head_over_other_records_is_found() {
    events(2);
    head(COMPANY + " " + STREAM, "SHA-256", new TreeHead(2, Hash.NONE), NOON, KEY);
    assertThat(found()).containsExactly("AUDIT-004 audit/H01:3");
  }

  @Test
  void a_head_sealed_by_nobody_is_found() {
    events(2);
    head(COMPANY + " " + STREAM, "SHA-256", tree.head(), NOON, new TestKey("other"));
    assertThat(found()).containsExactly("AUDIT-005 audit/H01:3");
  }

  @Test
  void a_hundred_records_without_a_head_may_be_and_no_more() {
    events(100);
    assertThat(found()).isEmpty();
    events(1);
    assertThat(found()).containsExactly("AUDIT-006 audit/H01:101");
  }

  @Test
  void a_head_taken_out_before_the_last_events_is_found() {
    events(2);
    sealed = 2; // as if there had been one
    events(1);
    assertThat(found()).containsExactly("AUDIT-007 audit/H01:3");
  }

  @Test
  void a_log_cut_off_before_a_held_head_is_found() {
    events(3);
    TreeHead held = tree.head();
    log.remove(2);
    assertThat(found(held)).containsExactly("AUDIT-008 audit/H01:3");
  }

  @Test
  void another_log_than_the_held_head_is_of_is_found() {
    events(3);
    assertThat(found(new TreeHead(2, Hash.NONE))).containsExactly("AUDIT-009 audit/H01:2");
    assertThat(found(new TreeHead(0, Hash.NONE))).containsExactly("AUDIT-009 audit/H01:0");
    TreeHead head = tree.head();
    assertThat(found(head, new TreeHead(3, Hash.NONE)))
        .containsExactly("AUDIT-009 audit/H01:3", "AUDIT-009 audit/H01:3");
  }

  @Test
  void heads_do_not_go_back_in_time() {
    events(1);
    head(COMPANY + " " + STREAM, "SHA-256", tree.head(), NOON, KEY);
    events(1);
    head(COMPANY + " " + STREAM, "SHA-256", tree.head(), NOON, KEY);
    head(COMPANY + " " + STREAM, "SHA-256", tree.head(), NOON.minusSeconds(1), KEY);
    assertThat(found()).containsExactly("AUDIT-010 audit/H01:5");
  }
}
