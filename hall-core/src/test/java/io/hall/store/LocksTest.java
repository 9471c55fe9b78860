package io.hall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LocksTest {

  private static final DataSource DATABASE = PostgresServer.newDatabase();

  private Connection one;
  private Connection two;

  @BeforeEach
  void connect() throws SQLException {
    one = transaction();
    two = transaction();
  }

  private static Connection transaction() throws SQLException {
    Connection connection = DATABASE.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  @AfterEach
  void close() throws SQLException {
    one.close();
    two.close();
  }

  @Test
  void a_name_is_held_to_the_end_of_the_transaction() throws Exception {
    Locks.take(one, "book/1", "payment/1");
    CompletableFuture<Void> second = inThread(() -> Locks.take(two, "payment/1"));
    assertThat(waiters(1)).as("who wait").isEqualTo(1);
    one.commit();
    second.get();
  }

  @Test
  void other_names_are_free() throws SQLException {
    Locks.take(one, "book/1", "payment/1");
    Locks.take(two, "book/2", "payment/2");
    assertThat(waiters(0)).isZero();
  }

  @Test
  void names_asked_for_in_any_order_do_not_block_each_other() throws Exception {
    for (int i = 0; i < 200; i++) {
      CompletableFuture<Void> first = inThread(() -> takeAndCommit(one, "a", "b", "c", "d"));
      CompletableFuture<Void> second = inThread(() -> takeAndCommit(two, "d", "c", "b", "a"));
      first.get();
      second.get();
    }
  }

  @Test
  void the_transaction_of_a_store_holds_the_whole_store() throws Exception {
    Sql.exists(one, Locks.TAKE_STORE);
    CompletableFuture<Void> second = inThread(() -> Locks.take(two, "any"));
    assertThat(waiters(1)).isEqualTo(1);
    one.commit();
    second.get();
  }

  @Test
  void what_was_committed_while_it_waited_is_seen() throws Exception {
    Sql.insert(one, "CREATE TABLE seen (n bigint)");
    one.commit();
    Sql.list(two, "SELECT n FROM seen", row -> row.getLong(1));
    Locks.take(one, "n");
    Sql.insert(one, "INSERT INTO seen VALUES (1)");
    CompletableFuture<Void> second = inThread(() -> Locks.take(two, "n"));
    assertThat(waiters(1)).isEqualTo(1);
    one.commit();
    second.get();
    assertThat(Sql.exists(two, "SELECT 1 FROM seen")).isTrue();
  }

  @Test
  void a_savepoint_that_is_rolled_back_gives_the_names_free() throws Exception {
    java.sql.Savepoint before = one.setSavepoint();
    Locks.take(one, "book/1");
    one.rollback(before);
    Locks.take(two, "book/1");
    assertThat(waiters(0)).isZero();
  }

  @Test
  void a_transaction_that_would_not_see_what_it_waited_for_is_refused() throws SQLException {
    one.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    assertThatThrownBy(() -> Locks.take(one, "a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("repeatable read");
  }

  @Test
  void without_a_transaction_nothing_can_be_held() throws SQLException {
    one.setAutoCommit(true);
    assertThatThrownBy(() -> Locks.take(one, "a")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void sqlite_holds_its_file_already() throws SQLException {
    try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      sqlite.setAutoCommit(false);
      Locks.take(sqlite, "a");
      assertThat(Sql.exists(sqlite, "SELECT 1")).isTrue();
    }
  }

  private static void takeAndCommit(Connection connection, String... names) throws SQLException {
    Locks.take(connection, names);
    connection.commit();
  }

  private interface Step {
    void run() throws SQLException;
  }

  private static CompletableFuture<Void> inThread(Step step) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            step.run();
          } catch (SQLException e) {
            throw new CompletionException(e);
          }
        });
  }

  /** How many transactions wait for a lock, once there are as many as expected. */
  private static long waiters(long expected) throws SQLException {
    try (Connection connection = DATABASE.getConnection()) {
      long waiting;
      do {
        waiting =
            Sql.first(
                    connection,
                    "SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'advisory'",
                    row -> row.getLong(1))
                .orElseThrow();
      } while (waiting < expected);
      return waiting;
    }
  }
}
