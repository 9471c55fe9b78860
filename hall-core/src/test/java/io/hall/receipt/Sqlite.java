package io.hall.receipt;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A hand that reaches into a store file past the library. */
final class Sqlite {

  private Sqlite() {}

  /** Something asked of a file. */
  @FunctionalInterface
  interface Question<T> {
    T on(Connection connection) throws SQLException;
  }

  static <T> T ask(Path file, Question<T> question) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      return question.on(connection);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
