package io.hall.store;

import static io.hall.store.Records.append;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a {@link PostgresStore} does with its connections, on a server that stands in for a real
 * one.
 */
@Timeout(60)
class LostConnectionsTest {

  private StandInServer server;
  private PostgresStore store;

  @BeforeEach
  void open(@TempDir Path folder) {
    server = new StandInServer(folder);
    store = PostgresStore.open(server.source());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private StandInServer.Session session(int number) {
    return server.sessions().get(number);
  }

  private StandInServer.Session latest() {
    return session(server.sessions().size() - 1);
  }

  private List<Long> positions() {
    return store.read(
        c ->
            Sql.list(
                c, "SELECT position FROM log_record ORDER BY position", row -> row.getLong(1)));
  }

  @Test
  void one_connection_writes_as_long_as_it_is_there() {
    append(store, "a");
    append(store, "b");
    assertThat(server.sessions()).hasSize(1);
    assertThat(positions()).containsExactly(1L, 2L);
    assertThat(session(0).said()).filteredOn("COMMIT"::equals).hasSize(2);
    assertThat(session(0).isClosed()).isFalse();
  }

  @Test
  void a_transaction_holds_the_whole_store() {
    append(store, "a");
    assertThat(session(0).said()).anyMatch(words -> words.endsWith(Locks.TAKE_STORE));
  }

  @Test
  void what_the_opening_read_is_rolled_back() throws SQLException {
    assertThat(session(0).isInAutoCommit()).isFalse();
    StandInServer.Session writer = session(0);
    try (Store other = PostgresStore.open(server.source())) {
      assertThat(append(other, "a").position()).isEqualTo(1);
    }
    assertThat(writer.isClosed()).isFalse();
  }

  @Test
  void each_reading_has_a_connection_of_its_own_and_gives_it_back_as_it_was() throws SQLException {
    append(store, "a");
    assertThat(positions()).containsExactly(1L);
    assertThat(server.sessions()).hasSize(2);
    assertThat(session(1).isClosed()).isTrue();
    assertThat(session(1).isInAutoCommit()).isTrue();
    assertThat(session(1).said().get(0))
        .isEqualTo("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
  }

  @Test
  void a_connection_that_was_not_in_auto_commit_is_not_afterwards_either() throws SQLException {
    server.withoutAutoCommit();
    positions();
    assertThat(latest().isInAutoCommit()).isFalse();
  }

  @Test
  void a_reading_is_one_transaction() {
    boolean inOne = store.read(connection -> !connection.getAutoCommit());
    assertThat(inOne).isTrue();
  }

  @Test
  void what_a_reading_did_is_rolled_back() {
    store.read(LostConnectionsTest::write);
    assertThat(positions()).isEmpty();
  }

  private static boolean write(Connection connection) throws SQLException {
    Records.LOG.append(
        new NotedLocks().on(connection), Records.entry("a"), Optional.<LogRecord>empty());
    return true;
  }

  @Test
  void inside_a_reading_nothing_else_is_begun_and_afterwards_everything() {
    assertThatThrownBy(() -> store.read(c -> positions()))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> store.read(c -> append(store, "a")))
        .isInstanceOf(IllegalStateException.class);
    append(store, "a");
    assertThat(positions()).containsExactly(1L);
  }

  @Test
  void inside_a_writing_no_other_is_begun() {
    assertThatThrownBy(() -> store.write(c -> append(store, "a")))
        .isInstanceOf(IllegalStateException.class);
    append(store, "a");
  }

  @Test
  void a_connection_lost_while_nothing_goes_on_is_replaced() {
    append(store, "a");
    session(0).cutAt("");
    append(store, "b");
    assertThat(session(0).isClosed()).isTrue();
    assertThat(positions()).containsExactly(1L, 2L);
  }

  @Test
  void a_connection_that_answers_and_refuses_to_begin_is_given_up_and_its_refusal_told() {
    append(store, "a");
    session(0).refuseNext("SET ");
    assertThatThrownBy(() -> append(store, "b"))
        .hasMessageStartingWith("STORE-001")
        .hasRootCauseMessage("not now");
    assertThat(session(0).isClosed()).isTrue();
    append(store, "b");
    assertThat(server.sessions()).hasSize(2);
  }

  @Test
  void a_connection_lost_before_the_commit_keeps_nothing() {
    session(0).cutAt("INSERT");
    assertThatThrownBy(() -> append(store, "a")).hasMessageStartingWith("STORE-001");
    assertThat(session(0).isClosed()).isTrue();
    assertThat(positions()).isEmpty();
    assertThat(append(store, "a").position()).isEqualTo(1);
  }

  @Test
  void a_connection_lost_in_the_commit_leaves_the_outcome_unknown() {
    session(0).cutAt("COMMIT");
    assertThatThrownBy(() -> append(store, "a")).hasMessageStartingWith("STORE-010");
    assertThat(session(0).isClosed()).isTrue();
    append(store, "b");
  }

  @Test
  void a_commit_that_a_server_refuses_which_still_answers_keeps_nothing() {
    session(0).refuseNext("COMMIT");
    assertThatThrownBy(() -> append(store, "a")).hasMessageStartingWith("STORE-001");
    assertThat(positions()).isEmpty();
  }

  @Test
  void a_server_that_is_away_is_asked_again_each_time() {
    append(store, "a");
    session(0).cutAt("");
    server.refuse(true);
    assertThatThrownBy(() -> append(store, "b")).hasMessageStartingWith("STORE-001");
    assertThatThrownBy(() -> append(store, "b")).hasMessageStartingWith("STORE-001");
    assertThatThrownBy(this::positions).hasMessageStartingWith("STORE-001");
    server.refuse(false);
    append(store, "b");
    assertThat(positions()).containsExactly(1L, 2L);
  }

  @Test
  void a_server_that_could_lose_or_change_what_was_answered_is_refused_and_let_go() {
    server.set("fsync", "off");
    assertThatThrownBy(() -> PostgresStore.open(server.source()))
        .hasMessageStartingWith("STORE-011")
        .hasMessageContaining("fsync is off");
    assertThat(latest().isClosed()).isTrue();
    server.set("fsync", "on");
    server.set("server_encoding", "SQL_ASCII");
    assertThatThrownBy(() -> PostgresStore.open(server.source()))
        .hasMessageContaining("server_encoding is SQL_ASCII");
  }

  @Test
  void a_server_that_cannot_be_reached_is_a_store_exception() {
    server.refuse(true);
    assertThatThrownBy(() -> PostgresStore.open(server.source()))
        .hasMessageStartingWith("STORE-001");
  }

  @Test
  void a_closed_store_lets_its_connection_go_and_takes_nothing_more() {
    append(store, "a");
    store.close();
    assertThat(session(0).isClosed()).isTrue();
    assertThatThrownBy(() -> append(store, "b")).hasMessageStartingWith("STORE-002");
    assertThatThrownBy(this::positions).hasMessageStartingWith("STORE-001");
    store.close();
    assertThat(server.sessions().stream().filter(s -> !s.isClosed())).isEmpty();
  }

  @Test
  void it_waits_for_the_writing_under_way_before_it_closes() throws Exception {
    Thread[] closing = new Thread[1];
    store.write(
        connection -> {
          closing[0] = new Thread(store::close);
          closing[0].start();
          while (closing[0].getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
          }
          return Records.LOG.append(connection, Records.entry("a"));
        });
    closing[0].join();
    try (Store other = PostgresStore.open(server.source())) {
      assertThat(Records.find(other, "a")).isPresent();
    }
  }

  @Test
  void the_witness_is_asked_and_told() {
    HeadWitness.Head[] noted = new HeadWitness.Head[1];
    HeadWitness witness =
        new HeadWitness() {
          @Override
          public Optional<Head> last() {
            return Optional.ofNullable(noted[0]);
          }

          @Override
          public void note(Head head) {
            noted[0] = head;
          }
        };
    try (Store watched = PostgresStore.open(server.source(), witness)) {
      LogRecord kept = append(watched, "a");
      assertThat(noted[0]).isEqualTo(HeadWitness.Head.of(kept));
    }
    noted[0] = new HeadWitness.Head(Records.STREAM, 7, Hash.NONE);
    try (Store older = PostgresStore.open(server.source(), witness)) {
      assertThatThrownBy(() -> append(older, "b")).hasMessageStartingWith("STORE-022");
    }
  }

  @Test
  void its_records_are_chained_by_sha_256() {
    assertThat(store.chain()).isEqualTo(ChainHash.SHA_256);
  }
}
