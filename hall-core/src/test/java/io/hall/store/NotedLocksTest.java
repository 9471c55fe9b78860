package io.hall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked of the database when a name is to be held; what it then does is LocksTest's. */
class NotedLocksTest {

  private final NotedLocks locks = new NotedLocks();
  private Connection sqlite;

  @BeforeEach
  void connect() throws SQLException {
    sqlite = DriverManager.getConnection("jdbc:sqlite::memory:");
    sqlite.setAutoCommit(false);
  }

  @AfterEach
  void close() throws SQLException {
    sqlite.close();
  }

  @Test
  void all_names_are_asked_for() throws SQLException {
    Locks.take(locks.on(sqlite), "a", "b");
    assertThat(locks.held()).containsExactly("a", "b");
  }

  @Test
  void the_whole_store_is_asked_for() throws SQLException {
    Locks.takeStore(locks.on(sqlite));
    assertThat(locks.held()).containsExactly(NotedLocks.STORE);
  }

  @Test
  void a_transaction_that_would_not_see_what_it_waited_for_is_refused() {
    Connection other = new NotedLocks("serializable").on(sqlite);
    assertThatThrownBy(() -> Locks.take(other, "a")).hasMessageContaining("serializable");
    assertThatThrownBy(() -> Locks.takeStore(other)).hasMessageContaining("serializable");
  }

  @Test
  void without_a_transaction_nothing_can_be_held() throws SQLException {
    sqlite.setAutoCommit(true);
    assertThatThrownBy(() -> Locks.take(sqlite, "a")).hasMessageContaining("auto-commit");
    assertThatThrownBy(() -> Locks.takeStore(sqlite)).hasMessageContaining("auto-commit");
  }

  @Test
  void sqlite_holds_its_file_already() throws SQLException {
    Locks.take(sqlite, "a");
    Locks.takeStore(sqlite);
    assertThat(Sql.exists(sqlite, "SELECT 1")).isTrue();
  }

  @Test
  void who_appends_holds_the_stream() throws SQLException {
    SqliteStore.createTables(withoutTransaction());
    sqlite.setAutoCommit(false);
    Records.LOG.append(locks.on(sqlite), Records.entry("a"));
    assertThat(locks.held()).containsExactly(Records.STREAM);
  }

  private Connection withoutTransaction() throws SQLException {
    sqlite.setAutoCommit(true);
    return sqlite;
  }
}
