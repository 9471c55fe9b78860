package io.hall.security.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.proof.Seal;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.StoreException;
import io.hall.store.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SealRegisterTest extends SealTestBase {

  private static final int MOST_IN_A_RACE = 2_000;

  @BeforeEach
  void registerKeys() {
    register(SampleKeys.OF_SM2);
    register(SampleKeys.OF_ED25519);
  }

  @Test
  void a_statement_with_two_seals_leads_to_both_keys() {
    SealedStatement sealed = sealed();
    assertThat(store.read(connection -> seals.verify(connection, sealed)).orThrow())
        .extracting(RegisteredKey::name)
        .containsExactly(SampleKeys.OF_SM2.name(), SampleKeys.OF_ED25519.name());
  }

  @Test
  void a_seal_on_record_stays_valid_when_its_key_is_revoked_and_a_later_one_is_not() {
    SealedStatement before = sealed();
    record(before);
    SealedStatement unrecorded = SealedStatement.of(statement("b"), SampleKeys.OF_SM2);
    revoke(SampleKeys.OF_SM2); // within the same millisecond

    assertThat(found(before)).isEmpty();
    assertCodes(found(unrecorded), SealCode.REVOKED);
    SealedStatement backDated =
        SealedStatement.of(
            Statement.of("c", new byte[] {1}, now.minus(Duration.ofDays(5))), SampleKeys.OF_SM2);
    assertCodes(found(backDated), SealCode.REVOKED);
    assertRefused(() -> record(backDated), SealCode.REVOKED);
  }

  @Test
  void a_seal_on_record_stays_valid_when_its_key_ends_and_a_later_one_is_not() {
    SealedStatement before = sealed();
    record(before);
    now = SampleKeys.TO.plusSeconds(1);

    assertThat(found(before)).isEmpty();
    SealedStatement late = SealedStatement.of(statement("late"), SampleKeys.OF_SM2);
    assertCodes(found(late), SealCode.NOT_IN_FORCE);
    assertRefused(() -> record(late), SealCode.NOT_IN_FORCE);
  }

  @Test
  void a_key_seals_up_to_its_last_moment_and_not_before_its_first() {
    SealedStatement sealed = SealedStatement.of(statement("edge"), SampleKeys.OF_SM2);
    now = SampleKeys.TO;
    assertThat(found(sealed)).isEmpty();
    now = SampleKeys.FROM;
    assertThat(found(sealed)).isEmpty();
    now = SampleKeys.FROM.minusMillis(1);
    assertCodes(found(sealed), SealCode.NOT_IN_FORCE);
  }

  @Test
  void a_seal_of_an_unknown_key_or_with_another_user_id_is_refused() {
    SealedStatement unknown = SealedStatement.of(statement("a"), SampleKeys.OF_P256);
    assertCodes(found(unknown), SealCode.UNKNOWN);

    SealKey other =
        new SealKey(
            SealAlgorithm.sm2("other"),
            Certificates.BOUNCY_CASTLE,
            SampleKeys.OF_SM2.secret(),
            SampleKeys.OF_SM2.certificate());
    assertCodes(found(SealedStatement.of(statement("a"), other)), SealCode.UNKNOWN);
  }

  @Test
  void one_bad_seal_among_two_is_told_by_its_place() {
    SealedStatement good = sealed();
    SealedStatement moved = new SealedStatement(statement("other"), good.seals());
    assertThat(found(moved)).extracting(Finding::where).containsExactly("1", "2");

    Seal first = good.seals().get(0);
    Seal cut = new Seal(first.algorithm(), first.key(), "00");
    assertThat(found(new SealedStatement(good.statement(), List.of(good.seals().get(1), cut))))
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo(SealCode.MALFORMED))
        .satisfies(finding -> assertThat(finding.where()).isEqualTo("2"));
  }

  @Test
  void a_seal_is_recorded_once_and_repeats_have_its_time() {
    Statement statement = statement("a");
    Seal seal = SampleKeys.OF_ED25519.seal(statement.bytes());
    RequestId request = request();
    Instant at = record(request, statement, seal);
    now = now.plusSeconds(60);

    assertThat(record(request, statement, seal)).isEqualTo(at);
    assertThat(record(request(), statement, seal)).as("another request").isEqualTo(at);
    assertThatThrownBy(() -> record(request, statement("b"), seal))
        .isInstanceOf(StoreException.class);
    assertThat(audit()).isEmpty();
  }

  @Test
  void what_is_changed_in_the_tables_is_found_in_the_log() throws Exception {
    record(sealed());
    revoke(SampleKeys.OF_SM2);
    assertThat(audit()).isEmpty();
    for (String change :
        List.of(
            "UPDATE seal_key SET owner = 'company' WHERE name = ?",
            "UPDATE seal_key SET algorithm = 'ED25519' WHERE name = ?",
            "UPDATE seal_key SET registered_by = 'x' WHERE name = ?",
            "UPDATE seal_key SET valid_to = valid_to + 1000 WHERE name = ?",
            "UPDATE seal_key SET valid_from = valid_from - 1000 WHERE name = ?",
            "UPDATE seal_key_revoked SET position = position + 1 WHERE name = ?",
            "UPDATE seal_key_revoked SET revoked_at = revoked_at + 1 WHERE name = ?",
            "UPDATE seal_key_revoked SET reason = 'DEPARTED' WHERE name = ?",
            "DELETE FROM seal_key_revoked WHERE name = ?",
            "UPDATE seal_made SET about = 'x' WHERE name = ?",
            "UPDATE seal_made SET made_at = made_at - 1 WHERE name = ?",
            "UPDATE seal_made SET position = position + 100 WHERE name = ?",
            "DELETE FROM seal_made WHERE name = ?",
            "DELETE FROM log_record WHERE stream = 'seals' AND position = 2 AND ? <> ''")) {
      assertThat(afterwards(change)).as(change).isNotEmpty();
    }
    assertThat(audit()).as("nothing was kept").isEmpty();
  }

  @Test
  void the_tables_only_grow() throws Exception {
    record(sealed());
    revoke(SampleKeys.OF_SM2);
    for (String table : List.of("seal_key", "seal_key_revoked", "seal_made")) {
      for (String statement :
          List.of("DELETE FROM " + table, "UPDATE " + table + " SET position = 9")) {
        try (Connection connection = database.connect()) {
          assertThatThrownBy(() -> Sql.insert(connection, statement))
              .as(statement)
              .hasMessageContaining(table + " is append-only");
        }
      }
    }
  }

  @Test
  void nothing_is_put_on_record_behind_a_revocation() throws Exception {
    int rounds = Integer.getInteger("hall.seal.races", 3);
    for (int round = 0; round < rounds; round++) {
      SealKey key = SampleKeys.fresh(SampleKeys.P256);
      register(key);
      ExecutorService threads = Executors.newFixedThreadPool(4);
      try {
        List<Future<Integer>> sealing = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
          String name = "race %d %d ".formatted(round, thread);
          sealing.add(threads.submit(() -> untilRefused(key, name)));
        }
        revoke(key);
        for (Future<Integer> sealed : sealing) {
          assertThat(sealed.get()).isLessThan(MOST_IN_A_RACE);
        }
      } finally {
        threads.shutdownNow();
      }
      assertThat(recordedBehind(key)).isZero();
    }
    assertThat(audit()).isEmpty();
  }

  /** Seals until the key is refused, and returns how often it was not. */
  private int untilRefused(SealKey key, String name) {
    for (int i = 0; i < MOST_IN_A_RACE; i++) {
      Statement statement = statement(name + i);
      RequestId request = new RequestId(name + i);
      try {
        record(request, statement, key.seal(statement.bytes()));
      } catch (CheckFailedException refused) {
        assertCodes(refused.findings(), SealCode.REVOKED);
        return i;
      }
    }
    return MOST_IN_A_RACE;
  }

  private long recordedBehind(SealKey key) {
    return store.read(
        connection ->
            Sql.first(
                    connection,
                    "SELECT count(*) FROM seal_made m JOIN seal_key_revoked r ON r.name = m.name"
                        + " WHERE m.position > r.position AND m.name = ?",
                    row -> row.getLong(1),
                    key.name())
                .orElseThrow());
  }

  /** What the audit finds after somebody with the database's password has been at it. */
  private List<Finding> afterwards(String change) throws SQLException {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      lift(connection);
      Sql.insert(connection, change, SampleKeys.OF_SM2.name());
      List<Finding> found = seals.audit(connection);
      connection.rollback();
      return found;
    }
  }

  private void lift(Connection connection) throws SQLException {
    if (kind == TestDatabase.Kind.POSTGRES) {
      Sql.insert(connection, "SET LOCAL session_replication_role = replica");
      return;
    }
    for (String trigger :
        Sql.list(
            connection,
            "SELECT name FROM sqlite_master WHERE type = 'trigger'",
            row -> row.getString(1))) {
      Sql.insert(connection, "DROP TRIGGER " + trigger);
    }
  }

  private List<Finding> audit() {
    return store.read(seals::audit);
  }

  private Instant record(RequestId request, Statement statement, Seal seal) {
    return store.write(connection -> seals.record(connection, request, statement, seal));
  }

  private SealedStatement sealed() {
    return SealedStatement.of(statement("a"), SampleKeys.OF_SM2, SampleKeys.OF_ED25519);
  }
}
