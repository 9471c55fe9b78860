package io.hall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written stays: asked of every table that the schema has, so of a new one too. */
class PostgresAppendOnlyTest {

  /** Guarded row by row: {@link PersonalTextGuardTest}. */
  private static final String GUARDED = "personal_text";

  /** What lies there goes into its place in the same statement. */
  private static final String RENEWAL = "personal_text_renewal";

  private TestDatabase database;
  private Connection owner;

  @BeforeEach
  void connect() throws SQLException {
    database = TestDatabase.Kind.POSTGRES.make(Path.of(""));
    owner = database.connect();
  }

  @AfterEach
  void close() throws SQLException {
    owner.close();
    database.close();
  }

  @Test
  void no_table_is_changed_or_emptied_even_by_its_owner() throws SQLException {
    List<String> tables =
        list("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()");
    assertThat(tables).contains("log_record", "receipt", "receipt_line", GUARDED, RENEWAL);
    for (String table : tables) {
      assertRefused("UPDATE " + table + " SET " + column(table), table);
      if (!table.equals(GUARDED) && !table.equals(RENEWAL)) {
        assertRefused("DELETE FROM " + table, table);
        assertRefused("TRUNCATE " + table + " CASCADE", "");
      }
    }
  }

  @Test
  void personal_texts_are_not_truncated() {
    assertRefused("TRUNCATE " + GUARDED, GUARDED);
  }

  /** Not even by the back door of an insert. */
  @Test
  void an_insert_that_updates_is_an_update() {
    assertRefused(
        "INSERT INTO shift_closed VALUES ('H', 'C', 'D', 1, 0)"
            + " ON CONFLICT (hall, cashier, business_date, shift) DO UPDATE SET closed_at = 1",
        "shift_closed");
  }

  private void assertRefused(String sql, String table) {
    assertThatThrownBy(() -> Sql.insert(owner, sql)).as(sql).hasMessageContaining("hall: " + table);
  }

  private String column(String table) throws SQLException {
    String sql =
        "SELECT column_name || ' = ' || column_name FROM information_schema.columns"
            + " WHERE table_schema = current_schema() AND table_name = ?";
    return list(sql, table).get(0);
  }

  private List<String> list(String sql, Object... values) throws SQLException {
    return Sql.list(owner, sql, row -> row.getString(1), values);
  }
}
