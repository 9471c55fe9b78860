package io.hall.security.seal;

import io.hall.payment.StaffNumber;
import io.hall.security.seal.KeyRegister.NewcomerKey;
import io.hall.security.seal.RegisteredKey.Revoked;
import io.hall.store.LogRecord;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tables of keys and seals. */
final class KeyTables {

  private static final String SELECT =
      "SELECT k.name, k.owner, k.algorithm, k.certificate, k.valid_from, k.valid_to, k.position,"
          + " r.reason, r.revoked_at, r.position"
          + " FROM seal_key k LEFT JOIN seal_key_revoked r ON r.name = k.name";

  /** Where and when a seal was put on record. */
  record Made(long position, Instant at) {}

  void insertKey(Connection connection, NewcomerKey key, LogRecord record, StaffNumber by)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO seal_key VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        key.name(),
        key.owner().value(),
        key.algorithm().name(),
        key.encoded(),
        key.from().toEpochMilli(),
        key.to().toEpochMilli(),
        record.position(),
        record.at().toEpochMilli(),
        by.value());
  }

  void insertRevoked(
      Connection connection,
      List<String> keys,
      RevocationReason reason,
      LogRecord record,
      StaffNumber by)
      throws SQLException {
    List<Object[]> rows =
        keys.stream()
            .map(
                key ->
                    new Object[] {
                      key, reason.name(), record.position(), record.at().toEpochMilli(), by.value()
                    })
            .toList();
    Sql.insertAll(connection, "INSERT INTO seal_key_revoked VALUES (?, ?, ?, ?, ?)", rows);
  }

  void insertMade(Connection connection, String seal, String key, String about, LogRecord record)
      throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO seal_made VALUES (?, ?, ?, ?, ?)",
        seal,
        key,
        about,
        record.position(),
        record.at().toEpochMilli());
  }

  /** Returns the keys of which {@code column} is {@code value}, in the order of their records. */
  List<RegisteredKey> keys(Connection connection, String column, String value) throws SQLException {
    return Sql.list(
        connection,
        SELECT + " WHERE k." + column + " = ? ORDER BY k.position",
        KeyTables::key,
        value);
  }

  List<RegisteredKey> keys(Connection connection) throws SQLException {
    return Sql.list(connection, SELECT + " ORDER BY k.position", KeyTables::key);
  }

  Optional<Made> made(Connection connection, String seal) throws SQLException {
    return Sql.first(
        connection,
        "SELECT position, made_at FROM seal_made WHERE seal = ?",
        row -> new Made(row.getLong(1), Instant.ofEpochMilli(row.getLong(2))),
        seal);
  }

  private static RegisteredKey key(ResultSet row) throws SQLException {
    return new RegisteredKey(
        row.getString(1),
        new KeyOwner(row.getString(2)),
        SealAlgorithm.of(row.getString(3)).orElseThrow(IllegalArgumentException::new),
        Certificates.read(row.getBytes(4)),
        Instant.ofEpochMilli(row.getLong(5)),
        Instant.ofEpochMilli(row.getLong(6)),
        row.getLong(7),
        revoked(row));
  }

  private static Optional<Revoked> revoked(ResultSet row) throws SQLException {
    String reason = row.getString(8);
    return reason == null
        ? Optional.empty()
        : Optional.of(
            new Revoked(
                RevocationReason.valueOf(reason),
                Instant.ofEpochMilli(row.getLong(9)),
                row.getLong(10)));
  }
}
