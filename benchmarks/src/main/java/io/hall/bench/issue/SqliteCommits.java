package io.hall.bench.issue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The peer on SQLite: one commit for each receipt, on a connection that the threads share under a
 * lock. Its statements are prepared once; it looks nothing up, hashes nothing and checks nothing.
 */
final class SqliteCommits implements Issuer {

  private final Connection connection;
  private final PreparedStatement begin;
  private final PreparedStatement commit;
  private final ReceiptRows rows;
  private final List<PreparedStatement> inserts = new ArrayList<>();
  private long serial;

  private SqliteCommits(Connection connection, ReceiptRows rows) throws SQLException {
    this.connection = connection;
    this.rows = rows;
    this.begin = connection.prepareStatement("BEGIN IMMEDIATE");
    this.commit = connection.prepareStatement("COMMIT");
    for (ReceiptRows.Row row : rows.rows()) {
      inserts.add(connection.prepareStatement(row.insert()));
    }
  }

  /** Writes the rows that our register writes, into the tables that it makes. */
  static SqliteCommits sameRows(Path folder, ReceiptRows rows) throws SQLException {
    return new SqliteCommits(SqliteFile.connect(HallIssuer.newFile(folder)), rows);
  }

  /** Writes one row of the same bytes into one table. */
  static SqliteCommits oneRow(Path folder, ReceiptRows rows) throws SQLException {
    Connection connection = SqliteFile.connect(folder.resolve("one.db"));
    SqliteFile.run(connection, "CREATE TABLE record(position INTEGER PRIMARY KEY, content BLOB)");
    byte[] content = new byte[rows.bytes()];
    ReceiptRows.Row row =
        new ReceiptRows.Row("record", List.of("position", "content"), List.of(0L, content));
    return new SqliteCommits(connection, new ReceiptRows(List.of(row)));
  }

  @Override
  public synchronized long issue(String id) throws SQLException {
    long next = serial + 1;
    begin.executeUpdate();
    for (int i = 0; i < inserts.size(); i++) {
      PreparedStatement insert = inserts.get(i);
      rows.rows().get(i).bind(insert, next, id);
      insert.executeUpdate();
    }
    commit.executeUpdate();
    serial = next;
    return next;
  }

  @Override
  public synchronized void close() throws SQLException {
    connection.close();
  }
}
