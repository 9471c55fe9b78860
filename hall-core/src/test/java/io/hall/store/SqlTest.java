package io.hall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTest {

  private final List<String> prepared = new ArrayList<>();
  private Connection connection;

  @BeforeEach
  void makeTable() throws SQLException {
    Connection sqlite = DriverManager.getConnection("jdbc:sqlite::memory:");
    connection =
        (Connection)
            Proxy.newProxyInstance(
                SqlTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, args) -> {
                  if (method.getName().equals("prepareStatement")) {
                    prepared.add((String) args[0]);
                  }
                  return method.invoke(sqlite, args);
                });
    Sql.insert(connection, "CREATE TABLE t (n INTEGER, s TEXT)");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2", "5"})
  void all_rows_are_inserted_in_one_statement(int rows) throws SQLException {
    prepared.clear();
    Sql.insertAll(connection, "INSERT INTO t VALUES (?, ?)", rows(rows));
    assertThat(prepared).hasSize(Math.min(rows, 1));
    assertThat(numbers()).isEqualTo(IntStream.range(0, rows).boxed().toList());
  }

  private static List<Object[]> rows(int count) {
    return IntStream.range(0, count).mapToObj(n -> new Object[] {n, "s" + n}).toList();
  }

  private List<Integer> numbers() throws SQLException {
    return Sql.list(connection, "SELECT n FROM t ORDER BY n", row -> row.getInt(1));
  }

  @ParameterizedTest
  @CsvSource({
    "0,",
    "1, 1",
    "2, 2",
    "3, 4",
    "33, 64",
    "63, 64",
    "64, 64",
    "65, 64 1",
    "130, 64 64 2"
  })
  void what_is_in_a_list_is_found_with_few_different_statements(int values, String marks)
      throws SQLException {
    Sql.insertAll(connection, "INSERT INTO t VALUES (?, ?)", rows(200));
    prepared.clear();
    List<Integer> asked = IntStream.range(0, values).boxed().toList();
    List<Integer> found =
        Sql.listIn(connection, "SELECT n FROM t WHERE n", row -> row.getInt(1), "", asked);
    assertThat(found).containsExactlyInAnyOrderElementsOf(asked);
    assertThat(String.join(" ", prepared.stream().map(SqlTest::marks).toList()))
        .isEqualTo(marks == null ? "" : marks);
  }

  private static String marks(String sql) {
    return Long.toString(sql.chars().filter(c -> c == '?').count());
  }

  @Test
  void a_list_is_filled_up_with_what_is_in_it_and_not_with_nothing() throws SQLException {
    List<Integer> found =
        Sql.listIn(connection, "SELECT 1 WHERE 9 NOT", row -> row.getInt(1), "", List.of(1, 2, 3));
    assertThat(found).containsExactly(1);
  }

  @Test
  void what_follows_a_list_stands_behind_it() throws SQLException {
    Sql.insertAll(connection, "INSERT INTO t VALUES (?, ?)", rows(4));
    assertThat(
            Sql.listIn(
                connection,
                "SELECT n FROM t WHERE n",
                row -> row.getInt(1),
                " ORDER BY n DESC",
                List.of(1, 3)))
        .containsExactly(3, 1);
  }

  @Test
  void a_query_has_a_row_or_none() throws SQLException {
    assertThat(Sql.exists(connection, "SELECT n FROM t")).isFalse();
    Sql.insert(connection, "INSERT INTO t VALUES (?, ?)", 0, "null and nothing are rows too");
    assertThat(Sql.exists(connection, "SELECT n FROM t WHERE s LIKE ?", "null%")).isTrue();
    assertThat(Sql.exists(connection, "SELECT NULL FROM t")).isTrue();
  }

  @Test
  void the_first_row_is_the_first_in_the_querys_order() throws SQLException {
    Sql.insertAll(connection, "INSERT INTO t VALUES (?, ?)", rows(3));
    assertThat(Sql.first(connection, "SELECT n FROM t ORDER BY n DESC", row -> row.getInt(1)))
        .contains(2);
  }

  @Test
  void a_kept_statement_is_used_again_when_it_was_given_back() throws SQLException {
    Connection keeping = KeptStatements.of(connection);
    prepared.clear();
    for (int i = 0; i < 3; i++) {
      Sql.insert(keeping, "INSERT INTO t VALUES (?, ?)", i, "x");
      Sql.insertAll(keeping, "INSERT INTO t (n, s) VALUES (?, ?)", rows(2));
      Sql.list(keeping, "SELECT n FROM t WHERE n = ?", row -> row.getInt(1), i);
    }
    assertThat(prepared).hasSize(3);
    assertThat(numbers()).hasSize(9);
  }

  @Test
  void who_asks_for_words_that_are_in_use_gets_another_statement() throws SQLException {
    Connection keeping = KeptStatements.of(connection);
    Sql.insertAll(connection, "INSERT INTO t VALUES (?, ?)", rows(3));
    String sql = "SELECT n FROM t WHERE n >= ? ORDER BY n";
    List<List<Integer>> all =
        Sql.list(
            keeping,
            sql,
            row -> Sql.list(keeping, sql, inner -> inner.getInt(1), row.getInt(1)),
            1);
    assertThat(all).containsExactly(List.of(1, 2), List.of(2));
  }

  @Test
  void a_statement_is_given_back_when_it_failed_too() throws SQLException {
    Connection keeping = KeptStatements.of(connection);
    Sql.insert(connection, "CREATE UNIQUE INDEX once ON t (n)");
    prepared.clear();
    for (int i = 0; i < 3; i++) {
      Sql.insert(keeping, "INSERT INTO t VALUES (?, ?)", i, "x");
      assertThatThrownBy(() -> Sql.insert(keeping, "INSERT INTO t VALUES (?, ?)", 0, "x"))
          .isInstanceOf(SQLException.class);
    }
    assertThat(prepared).hasSize(1);
  }

  @Test
  void statements_beyond_the_most_that_are_kept_are_closed() throws SQLException {
    Connection keeping = KeptStatements.of(connection);
    KeptStatements.Lender lender = (KeptStatements.Lender) keeping;
    List<PreparedStatement> lent = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      lent.add(lender.take("SELECT " + i));
    }
    for (int i = 0; i < 300; i++) {
      lender.giveBack("SELECT " + i, lent.get(i));
    }
    assertThat(lent.subList(0, 256)).noneMatch(SqlTest::isClosed);
    assertThat(lent.subList(256, 300)).allMatch(SqlTest::isClosed);
  }

  @Test
  void of_two_statements_with_the_same_words_one_is_kept() throws SQLException {
    KeptStatements.Lender lender = (KeptStatements.Lender) KeptStatements.of(connection);
    PreparedStatement one = lender.take("SELECT 1");
    PreparedStatement other = lender.take("SELECT 1");
    lender.giveBack("SELECT 1", one);
    lender.giveBack("SELECT 1", other);
    assertThat(isClosed(one)).isFalse();
    assertThat(isClosed(other)).isTrue();
    assertThat(lender.take("SELECT 1")).isSameAs(one);
  }

  private static boolean isClosed(PreparedStatement statement) {
    try {
      return statement.isClosed();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
