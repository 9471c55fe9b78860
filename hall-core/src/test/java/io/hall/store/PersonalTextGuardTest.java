package io.hall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The database itself lets a personal text go only by an executed list. */
@Tag("规程-7.2")
@ParameterizedClass
@MethodSource("io.hall.store.TestDatabase#kinds")
class PersonalTextGuardTest {

  private static final String DELETE = "DELETE FROM personal_text WHERE position = 2";

  @Parameter public TestDatabase.Kind kind = TestDatabase.Kind.SQLITE;

  private TestDatabase database;
  private Store store;

  @BeforeEach
  void open(@TempDir Path folder) {
    database = kind.make(folder);
    store = database.open();
    for (int i = 1; i <= 3; i++) {
      Canonical text = Canonical.write().text("测试用户甲").end();
      RequestId request = new RequestId("r" + i);
      Entry entry = new Entry("s", "test.1", request, Instant.EPOCH, Canonical.EMPTY, text);
      store.write(c -> store.log().append(c, entry));
    }
  }

  @AfterEach
  void close() {
    store.close();
    database.close();
  }

  private long left() {
    return store
        .read(c -> Sql.first(c, "SELECT count(*) FROM personal_text", row -> row.getLong(1)))
        .orElseThrow();
  }

  private void refused(String sql) {
    assertThatThrownBy(() -> past(sql)).as(sql).hasMessageContaining("hall: personal_text");
    assertThat(left()).isEqualTo(3);
  }

  /** As somebody with a tool does. */
  private void past(String... statements) throws SQLException {
    try (Connection connection = database.connect()) {
      for (String sql : statements) {
        Sql.insert(connection, sql);
      }
    }
  }

  @Test
  void a_text_is_not_deleted_by_hand() {
    refused("DELETE FROM personal_text");
    refused(DELETE);
  }

  @Test
  void texts_are_not_truncated() {
    if (kind == TestDatabase.Kind.POSTGRES) {
      refused("TRUNCATE personal_text");
      refused("TRUNCATE personal_text, personal_text_renewal CASCADE");
    }
  }

  @Test
  void a_list_that_is_approved_and_not_executed_lets_nothing_go() throws SQLException {
    past(
        "INSERT INTO destruction_list VALUES (1, 'A')",
        "INSERT INTO destruction_text VALUES ('s', 2, 2, 1)",
        "INSERT INTO destruction_appraised VALUES (1, 2, 'B')",
        "INSERT INTO destruction_approved VALUES (1, 3, 'C', 'D')");
    refused(DELETE);
  }

  @Test
  void an_executed_list_lets_its_own_texts_go_and_no_other() throws SQLException {
    past(
        "INSERT INTO destruction_list VALUES (1, 'A')",
        "INSERT INTO destruction_text VALUES ('s', 2, 2, 1)",
        "INSERT INTO destruction_text VALUES ('t', 1, 3, 1)",
        "INSERT INTO destruction_appraised VALUES (1, 2, 'B')",
        "INSERT INTO destruction_approved VALUES (1, 3, 'C', 'D')",
        "INSERT INTO destruction_executed VALUES (1, 4)");
    refused("DELETE FROM personal_text");
    refused("DELETE FROM personal_text WHERE position = 1");
    refused("DELETE FROM personal_text WHERE position = 3");
    past(DELETE);
    assertThat(left()).isEqualTo(2);
  }

  @Test
  void a_renewed_text_takes_the_place_of_the_one_that_is_deleted() throws SQLException {
    past(
        "INSERT INTO personal_text_renewal SELECT stream, position, salt, content"
            + " FROM personal_text WHERE position = 2",
        DELETE);
    assertThat(left()).isEqualTo(3);
    refused(DELETE);
  }

  @Test
  void no_list_is_executed_before_it_is_approved_by_two() throws SQLException {
    past("INSERT INTO destruction_list VALUES (1, 'A')");
    try (Connection connection = database.connect()) {
      if (kind == TestDatabase.Kind.SQLITE) {
        Sql.insert(connection, "PRAGMA foreign_keys = ON");
      }
      assertThatThrownBy(
              () -> Sql.insert(connection, "INSERT INTO destruction_executed VALUES (1, 2)"))
          .isInstanceOf(SQLException.class);
      assertThatThrownBy(
              () ->
                  Sql.insert(
                      connection, "INSERT INTO destruction_approved VALUES (1, 2, 'C', 'C')"))
          .isInstanceOf(SQLException.class);
    }
  }
}
