package io.hall.store;

import static io.hall.store.Records.STREAM;
import static io.hall.store.Records.append;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreSuite {

  private Path file;

  @Override
  protected TestDatabase newDatabase(Path folder) {
    file = folder.resolve("hall.db");
    return TestDatabase.Kind.SQLITE.make(folder);
  }

  @Test
  void a_copied_store_goes_on_where_it_stopped(@TempDir Path elsewhere) throws Exception {
    LogRecord first = append(store, "a");
    store.close();
    Files.copy(file, elsewhere.resolve("hall.db"));
    store = SqliteStore.open(elsewhere.resolve("hall.db"));
    LogRecord second = append(store, "b");
    assertThat(second.position()).isEqualTo(2);
    assertThat(second.previous()).isEqualTo(first.hash());
    assertThat(findings()).isEmpty();
  }

  @Test
  void a_commit_that_fails_ends_all_writing_until_the_store_is_opened_again() {
    append(store, "a");
    assertThatThrownBy(() -> store.write(SqliteStoreTest::whatCannotBeCommitted))
        .hasMessageStartingWith("STORE-002");
    assertThatThrownBy(() -> append(store, "c")).hasMessageStartingWith("STORE-002");
    assertThat(positions()).containsExactly(1L);
    store.close();
    store = SqliteStore.open(file);
    append(store, "c");
    assertThat(positions()).containsExactly(1L, 2L);
  }

  /** SQLite looks at foreign keys when it commits, if one asks it to. */
  private static Object whatCannotBeCommitted(Connection connection) throws SQLException {
    Sql.insert(connection, "PRAGMA defer_foreign_keys = ON");
    Sql.insert(
        connection,
        "INSERT INTO personal_text VALUES (?, ?, ?, ?)",
        STREAM,
        99,
        new byte[16],
        new byte[1]);
    return "written so far";
  }

  @Test
  void tables_are_made_once() {
    assertThatThrownBy(() -> SqliteStore.createTables(file)).hasMessageStartingWith("STORE-001");
  }

  @Test
  void a_file_that_cannot_be_opened_is_a_store_exception(@TempDir Path folder) {
    assertThatThrownBy(() -> SqliteStore.open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("STORE-001");
  }

  @Test
  void every_answered_write_is_synced() {
    String settings =
        store.write(
            connection ->
                Sql.first(connection, "PRAGMA synchronous", row -> row.getString(1)).orElseThrow()
                    + Sql.first(connection, "PRAGMA journal_mode", row -> row.getString(1))
                        .orElseThrow()
                    + Sql.first(connection, "PRAGMA foreign_keys", row -> row.getString(1))
                        .orElseThrow());
    assertThat(settings).as("FULL, WAL, foreign keys").isEqualTo("2wal1");
  }
}
