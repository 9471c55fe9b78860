package io.hall.bench.reconcile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The same lines in DuckDB, in memory, on all cores. A line has two keys, the number of its receipt
 * and a transaction number; a query uses one of them under the name {@code key}.
 */
final class DuckDb implements AutoCloseable {

  private static final String COLUMNS =
      " (number BIGINT, transaction BIGINT, amount BIGINT, dims INTEGER)";

  private final DuckDBConnection connection;

  DuckDb() throws SQLException {
    connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
  }

  /** Loads both sides; what was loaded before goes. */
  void load(PlantedLines lines) throws SQLException {
    load("ours", lines.ours);
    load("theirs", lines.theirs);
    views("number");
    views("transaction");
  }

  private void load(String side, Columns lines) throws SQLException {
    execute("CREATE OR REPLACE TABLE main." + side + "_lines" + COLUMNS);
    try (DuckDBAppender appender = connection.createAppender("main", side + "_lines")) {
      for (int row = 0; row < lines.keys().length; row++) {
        appender.beginRow();
        appender.append(lines.keys()[row]);
        appender.append(Columns.transaction(lines.keys()[row]));
        appender.append(lines.amounts()[row]);
        appender.append(lines.dims()[row]);
        appender.endRow();
      }
    }
  }

  private void views(String key) throws SQLException {
    execute("CREATE SCHEMA IF NOT EXISTS by_" + key);
    for (String side : List.of("ours", "theirs")) {
      execute(
          "CREATE OR REPLACE VIEW by_%1$s.%2$s AS SELECT %1$s AS key, amount, dims FROM main.%2$s_lines"
              .formatted(key, side));
    }
  }

  /** Makes views of two line files, which are read anew by every query. */
  void files(Path ours, Path theirs) throws SQLException {
    execute("CREATE SCHEMA IF NOT EXISTS by_file");
    file("ours", ours);
    file("theirs", theirs);
  }

  private void file(String side, Path file) throws SQLException {
    String columns =
        "number: 'VARCHAR', hall: 'VARCHAR', cashier: 'VARCHAR', date: 'DATE', category: 'VARCHAR',"
            + " season: 'VARCHAR', tender: 'VARCHAR', amount: 'DECIMAL(12,2)',"
            + " reference: 'VARCHAR'";
    execute(
        "CREATE OR REPLACE VIEW by_file.%s AS SELECT number AS key, amount,".formatted(side)
            + " hash(hall, cashier, date, category, season, tender) AS dims"
            + " FROM read_csv('%s', header = true, auto_detect = false, columns = {%s})"
                .formatted(file.toString().replace("'", "''"), columns));
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Runs a query of {@code benchmarks/sql} with the numbers of receipts as keys. */
  Found byNumber(String query) throws SQLException {
    return run("number", query);
  }

  /** Runs a query of {@code benchmarks/sql} with the transaction numbers as keys. */
  Found byTransaction(String query) throws SQLException {
    return run("transaction", query);
  }

  /** Runs a query of {@code benchmarks/sql} on the line files, with the numbers as keys. */
  Found byFile(String query) throws SQLException {
    return run("file", query);
  }

  private Found run(String key, String query) throws SQLException {
    execute("SET schema = 'by_" + key + "'");
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql(query))) {
      List<Long> counts = new ArrayList<>();
      result.next();
      for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
        counts.add(result.getLong(column));
      }
      return new Found(counts);
    }
  }

  private static String sql(String query) {
    try (InputStream in = DuckDb.class.getResourceAsStream(query + ".sql")) {
      if (in == null) {
        throw new IllegalArgumentException("There is no query " + query);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
