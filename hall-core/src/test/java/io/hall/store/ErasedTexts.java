package io.hall.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Erases personal texts for a test as an executed destruction list does. */
public final class ErasedTexts {

  private static final String LIST = "(SELECT max(position) FROM destruction_list)";

  private ErasedTexts() {}

  /** Erases all there are. */
  public static int all(Connection connection) throws SQLException {
    return where(connection, "position > 0");
  }

  /** Erases those of a stream. */
  public static int of(Connection connection, String stream) throws SQLException {
    return where(connection, "stream = ?", stream);
  }

  /** Erases those that a condition names. */
  public static int where(Connection connection, String condition, Object... values)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO destruction_list"
            + " SELECT coalesce(max(position), 0) + 1, 'D' FROM destruction_list");
    Sql.insert(
        connection,
        "INSERT INTO destruction_text SELECT stream, position, position, "
            + (LIST + " FROM personal_text WHERE " + condition),
        values);
    Sql.insert(connection, "INSERT INTO destruction_appraised SELECT " + LIST + ", 1, 'E'");
    Sql.insert(connection, "INSERT INTO destruction_approved SELECT " + LIST + ", 1, 'F', 'G'");
    Sql.insert(connection, "INSERT INTO destruction_executed SELECT " + LIST + ", 1");
    return Sql.change(connection, "DELETE FROM personal_text WHERE " + condition, values);
  }
}
