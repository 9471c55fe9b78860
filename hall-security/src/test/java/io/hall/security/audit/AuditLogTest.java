package io.hall.security.audit;

import static io.hall.security.audit.AuditedHall.HALL;
import static io.hall.security.audit.AuditedHall.STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.proof.MerkleTree;
import io.hall.proof.ProofCode;
import io.hall.proof.SealedCheckpoint;
import io.hall.proof.TreeHead;
import io.hall.security.Terminal;
import io.hall.store.ChainFile;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import io.hall.store.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.hall.store.TestDatabase#kinds")
class AuditLogTest {

  @Parameter TestDatabase.Kind kind = TestDatabase.Kind.SQLITE;
  @TempDir Path folder;
  private TestDatabase database;
  private AuditedHall hall;

  @BeforeEach
  void open() {
    database = kind.make(folder);
    hall = new AuditedHall(database);
  }

  @AfterEach
  void close() {
    hall.close();
    database.close();
  }

  private List<String> kinds(String stream) {
    List<String> kinds = new ArrayList<>();
    hall.store.read(
        connection -> {
          hall.records.forEach(connection, stream, record -> kinds.add(record.kind()));
          return kinds;
        });
    return kinds;
  }

  @Test
  void each_hall_has_its_own_stream_and_so_has_the_company() {
    AuditEvent event = AuditEvent.done("account.create", AuditedHall.CASHIER, "account/C08");
    hall.store.write(
        connection -> {
          hall.log.record(connection, event);
          hall.log.record(connection, event.in(new HallCode("H02")));
          hall.log.record(connection, event.at(new Terminal(new HallCode("H03"), "T1")));
          return event;
        });
    assertThat(List.of("audit", "audit/H02", "audit/H03"))
        .allSatisfy(stream -> assertThat(kinds(stream)).containsExactly("audit.event.1"));
  }

  @Test
  void what_was_written_is_read_back() {
    AuditEvent event =
        AuditEvent.refused("session.open", AuditedHall.CASHIER, "account/C07", "SESSION-004")
            .at(new Terminal(HALL.get(), "T1"))
            .onBehalfOf(new io.hall.payment.StaffNumber("C09"))
            .under("G-17");
    hall.store.write(
        connection -> {
          hall.log.record(connection, event);
          return event;
        });
    hall.store.read(
        connection -> {
          var body = hall.records.at(connection, STREAM, 1).orElseThrow().body().read();
          assertThat(AuditBytes.Sealed.read(body).size()).isZero();
          assertThat(AuditBytes.event(body)).isEqualTo(event);
          return body;
        });
  }

  @Test
  void a_hundred_records_have_a_head_before_the_next() {
    hall.write(0, 100);
    assertThat(kinds(STREAM)).doesNotContain("audit.head.1");
    hall.write(100, 1);
    assertThat(kinds(STREAM)).hasSize(102);
    assertThat(kinds(STREAM).get(100)).isEqualTo("audit.head.1");
    hall.write(101, 98);
    assertThat(kinds(STREAM)).hasSize(200);
    hall.write(199, 1);
    assertThat(kinds(STREAM)).hasSize(202);
    assertThat(kinds(STREAM).get(200)).isEqualTo("audit.head.1");
    assertThat(hall.verify().findings().list()).isEmpty();
  }

  @Test
  void events_that_come_together_are_written_as_one_by_one() {
    HallCode other = new HallCode("H02");
    List<AuditEvent> events =
        IntStream.range(0, 431)
            .mapToObj(i -> AuditEvent.done("receipt.issue", AuditedHall.CASHIER, "receipt/" + i))
            .toList();
    hall.store.write(
        connection -> {
          for (int[] part : new int[][] {{0, 37}, {37, 100}, {100, 330}, {330, 331}, {331, 431}}) {
            List<AuditEvent> together = new ArrayList<>();
            for (AuditEvent event : events.subList(part[0], part[1])) {
              together.add(event.in(HALL.get()));
              hall.log.record(connection, event.in(other));
            }
            hall.log.record(connection, together);
          }
          hall.log.record(connection, List.of());
          return events;
        });
    assertThat(kinds(STREAM)).isEqualTo(kinds("audit/H02")).hasSize(431 + 4);
    assertThat(hall.verify().findings().list()).isEmpty();
  }

  @Test
  void a_head_is_due_when_the_last_is_a_minute_old() {
    hall.write(0, 1);
    hall.clock.set("2026-11-23T04:00:59.999Z");
    hall.write(1, 1);
    assertThat(kinds(STREAM)).doesNotContain("audit.head.1");
    hall.clock.set("2026-11-23T04:01:00Z");
    hall.write(2, 1);
    assertThat(kinds(STREAM))
        .containsExactly("audit.event.1", "audit.event.1", "audit.head.1", "audit.event.1");
    hall.clock.set("2026-11-23T04:01:59Z");
    hall.write(3, 1);
    assertThat(kinds(STREAM)).hasSize(5);
    hall.clock.set("2026-11-23T04:02:00Z");
    hall.write(4, 1);
    assertThat(kinds(STREAM).get(5)).isEqualTo("audit.head.1");
    hall.seal();
    hall.clock.set("2026-11-23T05:00:00Z");
    hall.write(5, 1);
    assertThat(kinds(STREAM)).as("nothing new to seal").hasSize(9);
    assertThat(hall.verify().findings().list()).isEmpty();
  }

  @Test
  void the_days_close_seals_what_there_is_and_once() {
    hall.write(0, 7);
    TreeHead head = hall.seal();
    assertThat(head.size()).isEqualTo(7);
    assertThat(hall.seal()).isEqualTo(head);
    hall.store.read(
        connection -> {
          assertThat(hall.log.head(connection, HALL).orElseThrow().checkpoint().head())
              .isEqualTo(head);
          assertThat(hall.log.head(connection, Optional.empty())).isEmpty();
          return head;
        });
    assertThat(hall.verify(head).sealed()).isEqualTo(7);
    assertThat(hall.verify(head).isValid()).isTrue();
  }

  @Test
  void a_log_without_records_has_a_head_too() {
    TreeHead nothing = hall.seal();
    assertThat(nothing.size()).isZero();
    hall.write(0, 3);
    TreeHead later = hall.seal();
    assertThat(later.size()).isEqualTo(4);
    assertThat(hall.verify(nothing, later).isValid()).isTrue();
  }

  @Test
  void every_record_is_proved_in_every_head_and_every_head_from_every_older() {
    List<TreeHead> heads = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      hall.write(10 * i, i + 1);
      heads.add(hall.seal());
    }
    MerkleTree tree = hall.store.read(connection -> hall.log.tree(connection, HALL));
    List<Hash> leaves =
        hall.contents().stream().map(c -> AuditLog.leaf(ChainHash.SHA_256, c)).toList();
    for (TreeHead head : heads) {
      assertThat(tree.head(head.size())).isEqualTo(head);
      for (long leaf = 0; leaf < head.size(); leaf++) {
        assertThat(
                tree.prove(leaf, head.size())
                    .verify(ChainHash.SHA_256, leaves.get((int) leaf), head)
                    .findings())
            .isEmpty();
      }
      for (TreeHead old : heads.subList(0, heads.indexOf(head))) {
        assertThat(
                tree.proveGrowth(old.size(), head.size())
                    .verify(ChainHash.SHA_256, old, head)
                    .findings())
            .isEmpty();
      }
    }
  }

  @Test
  void what_is_rolled_back_was_never_there() {
    hall.write(0, 99);
    assertThatThrownBy(
            () ->
                hall.store.write(
                    connection -> {
                      for (int i = 0; i < 5; i++) {
                        hall.log.record(connection, AuditedHall.event(i));
                      }
                      throw new IllegalStateException("given up");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(kinds(STREAM)).hasSize(99);
    hall.write(99, 3);
    assertThat(hall.verify(hall.seal()).isValid()).isTrue();
  }

  @Test
  void nothing_more_is_written_when_a_head_is_due_and_cannot_be_sealed() {
    AuditLog keyless =
        new AuditLog(
            hall.store,
            hall.clock,
            AuditedHall.COMPANY,
            List.of(
                content -> {
                  throw new CheckFailedException(Finding.of(ProofCode.SEAL));
                }));
    hall.write(0, 100);
    assertThatThrownBy(
            () ->
                hall.store.write(
                    connection -> {
                      keyless.record(connection, AuditedHall.event(100));
                      return keyless;
                    }))
        .isInstanceOf(CheckFailedException.class);
    assertThat(kinds(STREAM)).hasSize(100);
  }

  @Test
  void a_changed_head_is_not_gone_on_with() {
    hall.write(0, 5);
    hall.seal();
    hall.write(5, 1);
    var contents = hall.contents();
    database.tamper(
        "UPDATE log_record SET content = ? WHERE stream = ? AND position = 6",
        contents.get(4).bytes(),
        STREAM);
    assertThatThrownBy(hall::seal).isInstanceOf(RuntimeException.class);
  }

  @Test
  void an_exported_stream_is_verified_as_the_store_is() throws Exception {
    hall.write(0, 250);
    TreeHead head = hall.seal();
    Path file = folder.resolve("audit.chain");
    hall.store.read(
        connection -> {
          try {
            hall.records.export(connection, STREAM, file);
          } catch (java.io.IOException e) {
            throw new AssertionError(e);
          }
          return file;
        });
    AuditVerifier verifier =
        new AuditVerifier(ChainHash.SHA_256, AuditedHall.COMPANY, AuditedHall.KEYS);
    AuditReport report = verifier.verify(ChainFile.open(file, ChainHash.SHA_256), List.of(head));
    assertThat(report.findings().list()).isEmpty();
    assertThat(report.sealed()).isEqualTo(head.size());
  }

  @Test
  void a_head_of_another_key_or_company_is_found() {
    hall.write(0, 5);
    hall.seal();
    hall.store.read(
        connection -> {
          var otherKey =
              new AuditVerifier(
                  ChainHash.SHA_256, AuditedHall.COMPANY, List.of(new TestKey("other")));
          assertThat(otherKey.verify(connection, STREAM, List.of()).findings().list())
              .extracting(Finding::code)
              .containsExactly(AuditCode.HEAD_SEAL);
          var otherCompany = new AuditVerifier(ChainHash.SHA_256, "zz", AuditedHall.KEYS);
          assertThat(otherCompany.verify(connection, STREAM, List.of()).findings().list())
              .extracting(Finding::code)
              .containsExactly(AuditCode.OTHER_HEAD);
          return connection;
        });
  }

  @Test
  void a_second_key_may_take_over() {
    hall.write(0, 5);
    hall.seal();
    TestKey next = new TestKey("audit-2027");
    AuditLog log = new AuditLog(hall.store, hall.clock, AuditedHall.COMPANY, List.of(next));
    hall.write(5, 5);
    SealedCheckpoint head = hall.store.write(connection -> log.seal(connection, HALL));
    hall.store.read(
        connection -> {
          var verifier =
              new AuditVerifier(
                  ChainHash.SHA_256, AuditedHall.COMPANY, List.of(AuditedHall.KEY, next));
          var report = verifier.verify(connection, STREAM, List.of(head.checkpoint().head()));
          assertThat(report.findings().list()).isEmpty();
          return report;
        });
  }
}
