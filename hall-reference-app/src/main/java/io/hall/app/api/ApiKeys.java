package io.hall.app.api;

import io.hall.app.api.ApiKey.Client;
import io.hall.payment.HallCode;
import io.hall.store.Sql;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The keys that were handed out, by their hashes. */
@Component
final class ApiKeys {

  private final Clock clock;

  ApiKeys(Clock clock) {
    this.clock = clock;
  }

  /**
   * A key that was handed out.
   *
   * @param client whose
   * @param madeAt when
   * @param withdrawnAt when it was withdrawn, if it was
   */
  record Handed(Client client, Instant madeAt, Optional<Instant> withdrawnAt) {}

  /** Keeps a new key; {@code API-016} while its client has one that is in use. */
  void add(Connection connection, ApiKey key, Optional<HallCode> hall) throws SQLException {
    if (inUse(connection, key.client())) {
      throw ApiCode.HAS_KEY.refusal("client");
    }
    Sql.change(connection, "DELETE FROM api_key WHERE client = ?", key.client());
    Sql.insert(
        connection,
        "INSERT INTO api_key(client, hall, hash, made_at) VALUES (?, ?, ?, ?)",
        key.client(),
        hall.map(HallCode::value).orElse(""),
        key.hash(),
        clock.millis());
  }

  /** Withdraws a client's key; {@code API-017} if it has none. */
  void withdraw(Connection connection, String client) throws SQLException {
    if (!inUse(connection, client)) {
      throw ApiCode.HAS_NO_KEY.refusal("client");
    }
    Sql.change(
        connection, "UPDATE api_key SET withdrawn_at = ? WHERE client = ?", clock.millis(), client);
  }

  private static boolean inUse(Connection connection, String client) throws SQLException {
    return Sql.exists(
        connection, "SELECT 1 FROM api_key WHERE client = ? AND withdrawn_at IS NULL", client);
  }

  /** Returns whose key it is, if it is in use. */
  Optional<Client> find(Connection connection, ApiKey key) throws SQLException {
    return Sql.first(
            connection,
            "SELECT client, hall, hash FROM api_key WHERE client = ? AND withdrawn_at IS NULL",
            row -> new Kept(client(row), HexFormat.of().formatHex(row.getBytes(3))),
            key.client())
        .filter(kept -> MessageDigest.isEqual(HexFormat.of().parseHex(kept.hash()), key.hash()))
        .map(Kept::client);
  }

  private record Kept(Client client, String hash) {}

  /** Returns every key, withdrawn ones too, by client. */
  List<Handed> all(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "SELECT client, hall, made_at, withdrawn_at FROM api_key ORDER BY client",
        row -> new Handed(client(row), Instant.ofEpochMilli(row.getLong(3)), withdrawn(row)));
  }

  private static Client client(ResultSet row) throws SQLException {
    Optional<String> hall = Optional.of(row.getString(2)).filter(code -> !code.isEmpty());
    return new Client(row.getString(1), hall.map(HallCode::new));
  }

  private static Optional<Instant> withdrawn(ResultSet row) throws SQLException {
    long at = row.getLong(4);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
  }
}
