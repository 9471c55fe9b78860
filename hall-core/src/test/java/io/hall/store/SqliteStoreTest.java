package io.hall.store;

import static io.hall.store.Files.LOG;
import static io.hall.store.Files.STREAM;
import static io.hall.store.Files.append;
import static io.hall.store.Files.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest {

  @TempDir Path folder;
  private SqliteStore store;

  @BeforeEach
  void open() {
    store = Files.newStore(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void two_threads_write_one_chain() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Future<?>> done = new ArrayList<>();
    for (int thread = 0; thread < 2; thread++) {
      String name = "thread-" + thread + "-";
      done.add(
          threads.submit(
              () -> {
                for (int i = 0; i < 50; i++) {
                  append(store, name + i);
                }
              }));
    }
    for (Future<?> one : done) {
      one.get();
    }
    threads.shutdown();
    assertThat(positions()).hasSize(100).isSorted().doesNotHaveDuplicates().endsWith(100L);
    assertThat(findings()).isEmpty();
  }

  @Test
  void a_refused_piece_of_work_leaves_nothing() {
    assertThatThrownBy(() -> store.write(c -> fail(LOG.append(c, entry("a")))))
        .hasMessage("no STREAM");
    assertThat(positions()).isEmpty();
    append(store, "b");
    assertThat(positions()).containsExactly(1L);
  }

  @Test
  void an_error_leaves_nothing_either() {
    assertThatThrownBy(
            () ->
                store.write(
                    connection -> {
                      LOG.append(connection, entry("a"));
                      throw new AssertionError("no");
                    }))
        .isInstanceOf(AssertionError.class);
    append(store, "b");
    assertThat(positions()).containsExactly(1L);
  }

  @Test
  void a_refusal_of_the_database_is_a_store_exception_and_leaves_nothing() {
    assertThatThrownBy(
            () ->
                store.write(
                    connection -> {
                      LOG.append(connection, entry("a"));
                      throw new SQLException("disk");
                    }))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("STORE-001")
        .hasRootCauseMessage("disk");
    assertThat(positions()).isEmpty();
  }

  @Test
  void a_transaction_in_a_transaction_is_refused_and_the_outer_one_is_rolled_back() {
    assertThatThrownBy(
            () ->
                store.write(
                    connection -> {
                      LOG.append(connection, entry("outer"));
                      return append(store, "inner");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> store.read(connection -> append(store, "inner")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> store.read(connection -> positions()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(positions()).isEmpty();
  }

  @Test
  void work_that_writes_may_read_what_was_committed_before() {
    append(store, "a");
    List<Long> seen =
        store.write(
            connection -> {
              LOG.append(connection, entry("b"));
              return positions();
            });
    assertThat(seen).containsExactly(1L);
    assertThat(positions()).containsExactly(1L, 2L);
  }

  @Test
  void work_that_reads_cannot_write() {
    assertThatThrownBy(() -> store.read(connection -> LOG.append(connection, entry("a"))))
        .hasMessageStartingWith("STORE-001");
  }

  @Test
  void another_process_may_write_while_the_store_is_open() {
    append(store, "a");
    try (SqliteStore other = SqliteStore.open(folder.resolve("hall.db"))) {
      append(other, "b");
      append(store, "c");
    }
    assertThat(positions()).containsExactly(1L, 2L, 3L);
    assertThat(findings()).isEmpty();
  }

  @Test
  void a_copied_and_reopened_store_goes_on_where_it_stopped() throws Exception {
    LogRecord first = append(store, "a");
    store.close();
    Path copy = java.nio.file.Files.createDirectory(folder.resolve("copy"));
    java.nio.file.Files.copy(folder.resolve("hall.db"), copy.resolve("hall.db"));
    store = SqliteStore.open(copy.resolve("hall.db"));
    LogRecord second = append(store, "b");
    assertThat(second.position()).isEqualTo(2);
    assertThat(second.previous()).isEqualTo(first.hash());
    assertThat(findings()).isEmpty();
  }

  @Test
  void a_closed_store_says_so() {
    store.close();
    assertThatThrownBy(() -> append(store, "a")).hasMessageStartingWith("STORE-002");
    assertThatThrownBy(this::positions).hasMessageStartingWith("STORE-001");
  }

  @Test
  void a_commit_that_cannot_be_kept_ends_all_writing_until_the_store_is_opened_again() {
    append(store, "a");
    assertThatThrownBy(
            () ->
                store.write(
                    connection -> {
                      LOG.append(connection, entry("b"));
                      Sql.insert(connection, "COMMIT");
                      return "committed behind the store's back";
                    }))
        .hasMessageStartingWith("STORE-002");
    assertThatThrownBy(() -> append(store, "c")).hasMessageStartingWith("STORE-002");
    assertThat(positions()).isNotEmpty();
    store.close();
    store = SqliteStore.open(folder.resolve("hall.db"));
    append(store, "c");
  }

  @Test
  void tables_are_made_once() {
    assertThatThrownBy(() -> SqliteStore.createTables(folder.resolve("hall.db")))
        .hasMessageStartingWith("STORE-001");
  }

  @Test
  void a_file_that_cannot_be_opened_is_a_store_exception() {
    assertThatThrownBy(() -> SqliteStore.open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("STORE-001");
  }

  @Test
  void every_answered_write_is_synced() throws SQLException {
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

  private static Object fail(LogRecord record) {
    throw new IllegalArgumentException(record.stream().equals(STREAM) ? "no STREAM" : "other");
  }

  @Test
  void an_honest_file_has_no_damage() {
    append(store, "a");
    assertThat(store.damage()).isEmpty();
  }

  @Test
  void a_personal_text_whose_record_is_gone_is_damage() {
    append(store, "a");
    Files.tamper(folder, "DROP TRIGGER log_record_no_delete", "DELETE FROM log_record");
    assertThat(store.damage())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(StoreCode.DAMAGED_FILE);
              assertThat(finding.parameters().get("what"))
                  .isEqualTo("personal_text of no record: " + STREAM + ":1");
            });
  }

  @Test
  void an_index_that_lacks_a_row_of_its_table_is_damage() {
    append(store, "a");
    Files.tamper(
        folder,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = replace(sql, 'receipt (payment)', 'receipt (cashier)')"
            + " WHERE name = 'receipt_by_payment'",
        "PRAGMA foreign_keys = OFF",
        "INSERT INTO receipt VALUES ('JZ-00000001', 'B', 1, 1, 'H01', 'C01', 'D', 1, 'P', NULL)");
    store.close();
    store = SqliteStore.open(folder.resolve("hall.db"));
    assertThat(store.damage()).anyMatch(f -> f.toString().contains("receipt_by_payment"));
  }

  private List<Long> positions() {
    return store.read(
        connection ->
            Sql.list(
                connection,
                "SELECT position FROM log_record WHERE stream = ? ORDER BY position",
                row -> row.getLong(1),
                STREAM));
  }

  private List<?> findings() {
    return store.read(connection -> LOG.verify(connection, STREAM));
  }
}
