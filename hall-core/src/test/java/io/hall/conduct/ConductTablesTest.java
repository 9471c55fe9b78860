package io.hall.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConductTablesTest extends ConductTestBase {

  private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+) \\(");

  @Test
  void nothing_in_a_table_of_conduct_is_changed_or_taken_out() throws SQLException {
    hall.write(
        c -> {
          Sql.insert(
              c, "INSERT INTO cleaning_done VALUES ('H01', '2026-11-23', 'COUNTER', 'C01', 1)");
          return c;
        });
    try (Connection c = database.connect()) {
      assertThatThrownBy(() -> Sql.insert(c, "UPDATE cleaning_done SET done_by = 'C02'"))
          .hasMessageContaining("append-only");
      assertThatThrownBy(() -> Sql.insert(c, "DELETE FROM cleaning_done"))
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void every_table_has_both_triggers_in_both_dialects() {
    String sqlite = ConductTables.DDL.text("sqlite");
    String postgres = ConductTables.DDL.text("postgresql");
    List<String> tables = tables(sqlite);

    assertThat(tables(postgres)).isEqualTo(tables).hasSizeGreaterThan(30);
    for (String table : tables) {
      assertThat(sqlite)
          .contains(table + "_no_update BEFORE UPDATE ON " + table + "\n")
          .contains(table + "_no_delete BEFORE DELETE ON " + table + "\n");
      assertThat(postgres)
          .contains(table + "_no_update BEFORE UPDATE ON " + table + "\n")
          .contains(table + "_no_delete BEFORE DELETE OR TRUNCATE ON " + table + "\n");
    }
  }

  @Test
  void the_tables_hold_what_the_registers_hold_also_against_a_hand_that_reaches_past_them() {
    assertRefused("INSERT INTO leave_request VALUES ('l', 'H01', 1, 'C01', 1, 2, 'C01')");
    assertRefused("INSERT INTO leave_decision VALUES ('none', 'C01', 1, 'M01', 1)");
    hall.write(
        c -> {
          Sql.insert(c, "INSERT INTO leave_request VALUES ('l', 'H01', 1, 'C01', 1, 2, 'C02')");
          Sql.insert(
              c,
              "INSERT INTO remedy VALUES ('r', 'H01', 2, 'HAZARD', 'MINOR', 'C01', '2026-11-23',"
                  + " 'C02', '2026-11-24')");
          Sql.insert(c, "INSERT INTO remedy_right VALUES ('r', 1, 'C02', 'C03', 1)");
          return c;
        });
    assertRefused("INSERT INTO leave_decision VALUES ('l', 'C01', 1, 'C01', 1)");
    assertRefused("INSERT INTO leave_handover VALUES ('l', 1, 0, 1)");
    assertRefused("INSERT INTO remedy_judged VALUES ('r', 1, 'C02', 'C03', 1, 'C02', 1)");
    assertRefused("INSERT INTO remedy_judged VALUES ('r', 1, 'C02', 'C03', 1, 'C03', 1)");
    assertRefused("INSERT INTO remedy_judged VALUES ('r', 1, 'C09', 'C03', 1, 'C02', 1)");
  }

  private void assertRefused(String sql) {
    assertThatThrownBy(
            () ->
                hall.write(
                    c -> {
                      Sql.insert(c, sql);
                      return c;
                    }))
        .as(sql)
        .isInstanceOf(RuntimeException.class);
  }

  private static List<String> tables(String ddl) {
    return TABLE.matcher(ddl).results().map((MatchResult m) -> m.group(1)).toList();
  }
}
