package io.hall.bench.issue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The peer on PostgreSQL: the counter's row is raised and one row of the same bytes inserted, in a
 * transaction for each receipt, on a connection for each client.
 */
final class PostgresCounter implements Issuer {

  private final BlockingQueue<Client> clients;
  private final List<Client> all = new ArrayList<>();

  private PostgresCounter(String url, int threads, byte[] content) throws SQLException {
    clients = new ArrayBlockingQueue<>(threads);
    for (int i = 0; i < threads; i++) {
      all.add(new Client(DriverManager.getConnection(url), content));
    }
    clients.addAll(all);
  }

  /** A connection with its statements. */
  private static final class Client {

    private final Connection connection;
    private final PreparedStatement next;
    private final PreparedStatement insert;

    Client(Connection connection, byte[] content) throws SQLException {
      this.connection = connection;
      connection.setAutoCommit(false);
      next =
          connection.prepareStatement(
              "UPDATE peer_counter SET serial = serial + 1 RETURNING serial");
      insert = connection.prepareStatement("INSERT INTO peer_record VALUES (?, ?)");
      insert.setBytes(2, content);
    }

    long issue() throws SQLException {
      long serial;
      try (ResultSet row = next.executeQuery()) {
        row.next();
        serial = row.getLong(1);
      }
      insert.setLong(1, serial);
      insert.executeUpdate();
      connection.commit();
      return serial;
    }
  }

  /** The server's name and version. */
  static String version(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      return "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion();
    }
  }

  /** Makes the tables anew and connects. */
  static PostgresCounter open(String url, int threads, int bytes) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS peer_counter, peer_record");
      statement.execute("CREATE TABLE peer_counter(serial bigint NOT NULL)");
      statement.execute("INSERT INTO peer_counter VALUES (0)");
      statement.execute("CREATE TABLE peer_record(serial bigint PRIMARY KEY, content bytea)");
    }
    return new PostgresCounter(url, threads, new byte[bytes]);
  }

  @Override
  public long issue(String id) throws SQLException, InterruptedException {
    Client client = clients.take();
    try {
      return client.issue();
    } finally {
      clients.add(client);
    }
  }

  @Override
  public void close() throws SQLException {
    for (Client client : all) {
      client.connection.close();
    }
  }
}
