package io.hall.bench.issue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows that our register writes for one receipt, found by issuing one and looking which tables
 * grew, so that the peers write the same whatever the register writes.
 *
 * @param rows the rows
 */
record ReceiptRows(List<Row> rows) {

  private static final String LOG = "log_record";
  private static final String ID = "00000000-0000-4000-8000-000000000000";

  /** A row of a table. */
  record Row(String table, List<String> columns, List<Object> values) {

    String insert() {
      return "INSERT INTO %s(%s) VALUES (?%s)"
          .formatted(table, String.join(", ", columns), ", ?".repeat(columns.size() - 1));
    }

    /** Binds the row of the receipt with this serial number and id. */
    void bind(PreparedStatement statement, long serial, String id) throws SQLException {
      for (int i = 0; i < columns.size(); i++) {
        statement.setObject(i + 1, value(i, serial, id));
      }
    }

    private Object value(int column, long serial, String id) {
      return switch (columns.get(column)) {
        case "position", "serial" -> serial;
        case "number" -> "JZ26-" + String.valueOf(100_000_000 + serial).substring(1);
        case "request_id" -> id;
        case "payment" -> "P-" + id;
        default -> values.get(column);
      };
    }

    private long bytes() {
      return values.stream().mapToLong(Row::length).sum();
    }

    private static long length(Object value) {
      if (value instanceof byte[] bytes) {
        return bytes.length;
      }
      return value instanceof String text
          ? text.getBytes(StandardCharsets.UTF_8).length
          : Long.BYTES;
    }
  }

  /** Issues a receipt in {@code folder} and returns its rows. */
  static ReceiptRows of(Path folder) throws SQLException {
    Path file = folder.resolve("hall.db");
    try (HallIssuer issuer = HallIssuer.sqlite(folder);
        Connection connection = SqliteFile.connect(file)) {
      Map<String, Integer> before = counts(connection);
      issuer.issue(ID);
      List<Row> rows = new ArrayList<>();
      for (Map.Entry<String, Integer> table : counts(connection).entrySet()) {
        if (table.getValue() > before.getOrDefault(table.getKey(), 0)) {
          rows.addAll(rows(connection, table.getKey(), before.getOrDefault(table.getKey(), 0)));
        }
      }
      return new ReceiptRows(List.copyOf(rows));
    }
  }

  /** How many bytes the values have together. */
  int bytes() {
    return Math.toIntExact(rows.stream().mapToLong(Row::bytes).sum());
  }

  /** The names of the tables. */
  List<String> tables() {
    return rows.stream().map(Row::table).distinct().toList();
  }

  private static Map<String, Integer> counts(Connection connection) throws SQLException {
    Map<String, Integer> counts = new TreeMap<>();
    for (String table : names(connection, "sqlite_schema WHERE type = 'table'")) {
      counts.put(table, select(connection, "SELECT 1 FROM " + table).size());
    }
    return counts;
  }

  private static List<Row> rows(Connection connection, String table, int before)
      throws SQLException {
    boolean log = table.equals(LOG);
    if (before > 0 && !log) {
      throw new IllegalStateException("Which rows of " + table + " are the receipt's?");
    }
    List<String> columns = names(connection, "pragma_table_info('" + table + "')");
    String where = log ? " WHERE request_id = '" + ID + "'" : "";
    return select(connection, "SELECT * FROM " + table + where).stream()
        .map(values -> new Row(table, columns, values))
        .toList();
  }

  private static List<String> names(Connection connection, String from) throws SQLException {
    return select(connection, "SELECT name FROM " + from).stream()
        .map(row -> (String) row.get(0))
        .toList();
  }

  private static List<List<Object>> select(Connection connection, String sql) throws SQLException {
    List<List<Object>> all = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(rows.getObject(i));
        }
        all.add(row);
      }
    }
    return all;
  }
}
