package io.hall.store;

import static io.hall.store.Records.STREAM;
import static io.hall.store.Records.append;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.Finding;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends ReadBesideWriteSuite {

  private Path file = Path.of("");

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
        "INSERT INTO receipt_void VALUES ('JZ-00000001', 'D', 1, 'C01', 'L01', 'OTHER')");
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

  @Test
  void the_write_ahead_log_is_there_when_its_name_is_made_durable() {
    assertThat(file.resolveSibling("hall.db-wal")).exists();
  }

  /** A folder of processes, which has no sync, stands for one whose sync fails. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void a_store_whose_names_cannot_be_made_durable_is_refused_and_let_go() throws IOException {
    store.close();
    try (FileChannel open = FileChannel.open(file, StandardOpenOption.READ)) {
      Path other = asItIsOpen();
      long before = openFiles();
      assertThatThrownBy(() -> SqliteStore.open(other)).hasMessageStartingWith("STORE-002");
      assertThat(openFiles()).isEqualTo(before);
      assertThat(open.isOpen()).isTrue();
    }
    store = SqliteStore.open(file);
  }

  /** Another name of the file, as the process sees it. */
  private Path asItIsOpen() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
      return all.filter(this::isFile).findFirst().orElseThrow();
    }
  }

  private long openFiles() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
      return all.filter(this::isFile).count();
    }
  }

  private boolean isFile(Path link) {
    try {
      return Files.readSymbolicLink(link).equals(file.toRealPath());
    } catch (IOException e) {
      return false; // gone meanwhile
    }
  }

  @Test
  void an_honest_file_has_no_damage() {
    append(store, "a");
    assertThat(damage()).isEmpty();
  }

  @Test
  void a_personal_text_whose_record_is_gone_is_damage() {
    append(store, "a");
    database.tamper("DELETE FROM log_record");
    assertThat(damage())
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
    database.ask(SqliteStoreTest::insertPastTheIndex);
    store.close();
    store = database.open();
    assertThat(damage()).anyMatch(f -> f.toString().contains("receipt_by_payment"));
  }

  /** The connection goes by the index it knows; whoever opens the file later reads another. */
  private static boolean insertPastTheIndex(Connection connection) throws SQLException {
    Sql.insert(connection, "PRAGMA writable_schema = ON");
    Sql.insert(
        connection,
        "UPDATE sqlite_schema SET sql = replace(sql, 'receipt (payment)', 'receipt (cashier)')"
            + " WHERE name = 'receipt_by_payment'");
    Sql.insert(
        connection,
        "INSERT INTO receipt VALUES ('JZ-00000001', 'B', 1, 1, 'H01', 'C01', 'D', 1, 'P', NULL)");
    return true;
  }

  private List<Finding> damage() {
    return ((SqliteStore) store).damage();
  }
}
