package io.hall.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.conduct.ConductAtWork;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of the databases are the same, as the databases themselves tell. */
class SchemasTest {

  private TestDatabase sqlite;
  private TestDatabase postgres;

  @BeforeEach
  void make(@TempDir Path folder) {
    sqlite = TestDatabase.Kind.SQLITE.make(folder);
    postgres = TestDatabase.Kind.POSTGRES.make(folder);
    ConductAtWork.createTables(sqlite);
    ConductAtWork.createTables(postgres);
  }

  @AfterEach
  void close() {
    sqlite.close();
    postgres.close();
  }

  @Test
  void tables_have_the_same_columns_in_the_same_order() {
    assertSame(
        "SELECT t.name || '.' || c.cid || ' ' || c.name || ' ' || c.type || CASE WHEN c.\"notnull\" THEN ' NOT NULL'"
            + " ELSE '' END FROM sqlite_master t JOIN pragma_table_info(t.name) c"
            + " WHERE t.type = 'table'",
        "SELECT table_name || '.' || ordinal_position - 1 || ' ' || column_name || CASE data_type || coalesce(collation_name, '')"
            + " WHEN 'textC' THEN ' TEXT' WHEN 'bigint' THEN ' INTEGER' WHEN 'bytea' THEN ' BLOB'"
            + " ELSE ' ' || data_type END || CASE is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE ''"
            + " END FROM information_schema.columns WHERE table_schema = current_schema()");
  }

  @Test
  void tables_have_the_same_keys_and_indexes() {
    assertSame(
        "SELECT t.name || ' ' || i.\"unique\" || ' ' || i.partial || ' '"
            + " || (SELECT group_concat(name, ',')"
            + " FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno))"
            + " FROM sqlite_master t JOIN pragma_index_list(t.name) i WHERE t.type = 'table'",
        "SELECT i.indrelid::regclass || ' ' || i.indisunique::int || ' '"
            + " || (i.indpred IS NOT NULL)::int || ' ' || (SELECT string_agg(a.attname, ',' ORDER"
            + " BY k.n) FROM unnest(i.indkey) WITH ORDINALITY AS k(number, n) JOIN pg_attribute a"
            + " ON a.attrelid = i.indrelid AND a.attnum = k.number) AS told FROM pg_index i"
            + " JOIN pg_class c ON c.oid = i.indrelid"
            + " WHERE c.relnamespace = current_schema()::regnamespace");
  }

  @Test
  void tables_refer_to_the_same_tables() {
    assertSame(
        "SELECT t.name || ' ' || group_concat(f.\"from\", ',') || ' ' || f.\"table\""
            + " || ' ' || group_concat(f.\"to\", ',') AS told FROM sqlite_master t"
            + " JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table'"
            + " GROUP BY t.name, f.id",
        "SELECT conrelid::regclass || ' ' || (SELECT string_agg(a.attname, ',' ORDER BY k.n)"
            + " FROM unnest(conkey) WITH ORDINALITY AS k(number, n) JOIN pg_attribute a"
            + " ON a.attrelid = conrelid AND a.attnum = k.number) || ' ' || confrelid::regclass"
            + " || ' ' || (SELECT string_agg(a.attname, ',' ORDER BY k.n)"
            + " FROM unnest(confkey) WITH ORDINALITY AS k(number, n) JOIN pg_attribute a"
            + " ON a.attrelid = confrelid AND a.attnum = k.number) AS told FROM pg_constraint"
            + " WHERE contype = 'f' AND connamespace = current_schema()::regnamespace");
  }

  @Test
  void the_same_triggers_stand_guard() { // SQLite has no TRUNCATE
    assertSame(
        "SELECT tbl_name || ' ' || name FROM sqlite_master WHERE type = 'trigger'",
        "SELECT tgrelid::regclass || ' ' || tgname FROM pg_trigger JOIN pg_class c"
            + " ON c.oid = tgrelid WHERE NOT tgisinternal AND tgenabled = 'O'"
            + " AND c.relnamespace = current_schema()::regnamespace"
            + " AND tgname <> 'personal_text_no_truncate'");
  }

  /** Word by word from the files: the databases tell them in words of their own. */
  @Test
  void the_same_checks_are_made() {
    assertThat(checks(StoreTables.DDL.text("postgresql")))
        .isNotEmpty()
        .isEqualTo(checks(StoreTables.DDL.text("sqlite")));
  }

  private static List<String> checks(String ddl) {
    return Pattern.compile("CREATE TABLE \\w+|CHECK \\(.*\\)|WHERE .*;")
        .matcher(ddl)
        .results()
        .map(match -> match.group())
        .toList();
  }

  private void assertSame(String inSqlite, String inPostgres) {
    List<String> there = list(sqlite, inSqlite);
    assertThat(list(postgres, inPostgres)).isNotEmpty().containsExactlyInAnyOrderElementsOf(there);
  }

  private static List<String> list(TestDatabase database, String sql) {
    return database.ask(connection -> Sql.list(connection, sql, row -> row.getString(1)));
  }
}
