package io.hall.store;

import static io.hall.store.Records.LOG;
import static io.hall.store.Records.append;
import static io.hall.store.Records.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresStoreTest extends ReadBesideWriteSuite {

  private static final String KILL =
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = ?";

  @Override
  protected TestDatabase newDatabase(Path folder) {
    return TestDatabase.Kind.POSTGRES.make(folder);
  }

  @Test
  void transactions_that_join_and_two_stores_write_one_chain() {
    try (Store other = database.open()) {
      List<CompletableFuture<Void>> all =
          List.of(
              twenty(name -> append(store, "own-" + name)),
              twenty(name -> append(other, "other-" + name)),
              twenty(name -> join("joined-" + name)),
              twenty(name -> join("also-" + name)));
      all.forEach(CompletableFuture::join);
    }
    assertThat(positions()).hasSize(80).endsWith(80L);
    assertThat(findings()).isEmpty();
  }

  private interface Step {
    void with(String name);
  }

  private static CompletableFuture<Void> twenty(Step step) {
    return CompletableFuture.runAsync(
        () -> IntStream.range(0, 20).forEach(i -> step.with(Integer.toString(i))));
  }

  private void join(String request) {
    database.ask(
        connection -> {
          connection.setAutoCommit(false);
          LOG.append(connection, entry(request));
          connection.commit();
          return request;
        });
  }

  @Test
  void reads_go_side_by_side() {
    CyclicBarrier both = new CyclicBarrier(2);
    CompletableFuture<Integer> one = CompletableFuture.supplyAsync(() -> store.read(c -> at(both)));
    CompletableFuture<Integer> two = CompletableFuture.supplyAsync(() -> store.read(c -> at(both)));
    assertThat(one.join() + two.join()).as("0 and 1: both were there").isEqualTo(1);
  }

  private static int at(CyclicBarrier both) throws SQLException {
    try {
      return both.await();
    } catch (Exception e) {
      throw new SQLException(e);
    }
  }

  @Test
  void every_answered_write_is_synced_whatever_the_servers_default() {
    List<String> settings = List.of("synchronous_commit", "transaction_isolation", "lock_timeout");
    assertThat(settings.stream().map(name -> store.write(c -> setting(c, name))))
        .containsExactly("on", "read committed", "10s");
    assertThat(database.<String>ask(c -> setting(c, "synchronous_commit"))).isEqualTo("off");
  }

  private static String setting(Connection connection, String name) throws SQLException {
    return Sql.first(connection, "SELECT current_setting(?)", row -> row.getString(1), name)
        .orElseThrow();
  }

  @Test
  void a_connection_lost_while_nothing_goes_on_costs_nothing() {
    long writer = store.write(PostgresStoreTest::backend);
    database.ask(c -> Sql.exists(c, KILL, writer));
    append(store, "a");
    assertThat(store.<Long>write(PostgresStoreTest::backend)).isNotEqualTo(writer);
    assertThat(positions()).containsExactly(1L);
  }

  @Test
  void a_connection_lost_in_the_middle_keeps_nothing_and_the_store_goes_on() {
    assertThatThrownBy(
            () ->
                store.write(
                    c -> {
                      LOG.append(c, entry("a"));
                      return Sql.exists(c, KILL, backend(c));
                    }))
        .hasMessageStartingWith("STORE-001");
    assertThat(positions()).isEmpty();
    assertThat(append(store, "a").position()).isEqualTo(1);
  }

  @Test
  void a_reading_connection_that_is_lost_is_the_readers_alone() {
    append(store, "a");
    assertThatThrownBy(() -> store.read(c -> Sql.exists(c, KILL, backend(c))))
        .hasMessageStartingWith("STORE-001");
    assertThat(positions()).containsExactly(1L);
  }

  private static long backend(Connection connection) throws SQLException {
    return Sql.first(connection, "SELECT pg_backend_pid()", row -> row.getLong(1)).orElseThrow();
  }

  @Test
  void a_connection_lost_while_it_commits_leaves_the_outcome_unknown_and_asking_again_settles_it() {
    whenCommitting("PERFORM pg_terminate_backend(pg_backend_pid())");
    assertThatThrownBy(() -> append(store, "a")).hasMessageStartingWith("STORE-010");
    assertThat(positions()).isEmpty();
    commitAsUsual();
    assertThat(append(store, "a").position()).isEqualTo(1);
  }

  @Test
  void an_answer_to_a_commit_that_is_lost_on_its_way_leaves_the_outcome_unknown() {
    CutConnections cut = new CutConnections(((PostgresDatabase) database).source());
    try (Store remote = PostgresStore.open(cut.source())) {
      append(remote, "a");
      cut.afterNext("COMMIT");
      assertThatThrownBy(() -> append(remote, "b")).hasMessageStartingWith("STORE-010");
      assertThat(Records.find(remote, "b")).as("it was kept").isPresent();
      assertThatThrownBy(() -> append(remote, "b")).hasMessageStartingWith("STORE-003");
      assertThat(append(remote, "c").position()).isEqualTo(3);
    }
  }

  @Test
  void a_commit_that_the_server_refuses_keeps_nothing_and_the_store_goes_on() {
    whenCommitting("RAISE EXCEPTION 'not today'");
    assertThatThrownBy(() -> append(store, "a"))
        .hasMessageStartingWith("STORE-001")
        .hasStackTraceContaining("not today");
    assertThat(positions()).isEmpty();
    commitAsUsual();
    append(store, "a");
  }

  @AfterEach
  void commitAsUsual() {
    database.tamper("DROP FUNCTION IF EXISTS at_commit() CASCADE");
  }

  /** Has the server do something in the middle of each commit that wrote a record. */
  private void whenCommitting(String statement) {
    database.ask(
        connection -> {
          Sql.insert(
              connection,
              "CREATE FUNCTION at_commit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                  + statement
                  + "; RETURN NULL; END $$");
          Sql.insert(
              connection,
              "CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT ON log_record"
                  + " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION at_commit()");
          return statement;
        });
  }

  /** PostgreSQL answers the COMMIT of a failed transaction kindly, and rolls it back. */
  @Test
  void a_work_that_makes_light_of_a_refusal_is_not_acknowledged() {
    assertThatThrownBy(
            () ->
                store.write(
                    c -> {
                      LOG.append(c, entry("a"));
                      return isRefused(c);
                    }))
        .hasMessageStartingWith("STORE-001");
    assertThat(positions()).isEmpty();
    append(store, "b");
  }

  private static boolean isRefused(Connection connection) {
    try {
      return Sql.exists(connection, "SELECT 1 / 0");
    } catch (SQLException e) {
      return true;
    }
  }

  @Test
  void a_server_that_does_not_sync_is_refused() throws IOException {
    try (EmbeddedPostgres careless = EmbeddedPostgres.start()) {
      assertThatThrownBy(() -> PostgresStore.open(careless.getPostgresDatabase()))
          .hasMessageStartingWith("STORE-011")
          .hasMessageContaining("fsync is off");
    }
  }

  @Test
  void tables_are_made_once() {
    assertThatThrownBy(() -> PostgresStore.createTables(((PostgresDatabase) database).source()))
        .hasMessageStartingWith("STORE-001");
  }

  @Test
  void a_server_that_cannot_be_reached_is_a_store_exception() {
    CutConnections cut = new CutConnections(((PostgresDatabase) database).source());
    cut.refuse(true);
    assertThatThrownBy(() -> PostgresStore.open(cut.source())).hasMessageStartingWith("STORE-001");
  }

  @Test
  void a_server_that_comes_back_is_found_again() {
    CutConnections cut = new CutConnections(((PostgresDatabase) database).source());
    try (Store remote = PostgresStore.open(cut.source())) {
      long writer = remote.write(PostgresStoreTest::backend);
      cut.refuse(true);
      database.ask(c -> Sql.exists(c, KILL, writer));
      assertThatThrownBy(() -> append(remote, "a")).hasMessageStartingWith("STORE-001");
      assertThatThrownBy(() -> append(remote, "a")).hasMessageStartingWith("STORE-001");
      cut.refuse(false);
      append(remote, "a");
    }
  }
}
