package io.hall.security.vault;

import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The tables of data keys, inside one transaction. */
final class KeyTables {

  private static final String SELECT =
      "SELECT k.id, k.table_name, k.column_name, k.month, k.algorithm, w.kek, w.wrapped,"
          + " t.key_id IS NOT NULL, d.key_id IS NOT NULL,"
          + " EXISTS (SELECT 1 FROM vault_use u WHERE u.key_id = k.id AND u.part = ?)"
          + " FROM vault_key k LEFT JOIN vault_wrapping w ON w.key_id = k.id"
          + " LEFT JOIN vault_turned t ON t.key_id = k.id"
          + " LEFT JOIN vault_destroyed d ON d.key_id = k.id WHERE ";
  private static final String NEWEST =
      " AND w.key_id IS NOT NULL AND d.key_id IS NULL ORDER BY k.made_at DESC, k.id DESC LIMIT 1";

  private final Connection connection;

  KeyTables(Connection connection) {
    this.connection = connection;
  }

  Optional<KeyRow> of(long id) throws SQLException {
    return Sql.first(connection, SELECT + "k.id = ?", KeyTables::read, 0, id);
  }

  /** The key that seals for a table and month, and whether {@code part} of it is reserved. */
  Optional<KeyRow> sealing(String table, String month, String algorithm, long part)
      throws SQLException {
    return Sql.first(
        connection,
        SELECT
            + "k.table_name = ? AND k.month = ? AND k.algorithm = ? AND t.key_id IS NULL"
            + NEWEST,
        KeyTables::read,
        part,
        table,
        month,
        algorithm);
  }

  Optional<KeyRow> index(String table, String column) throws SQLException {
    return Sql.first(
        connection,
        SELECT + "k.table_name = ? AND k.column_name = ? AND k.month = ''" + NEWEST,
        KeyTables::read,
        0,
        table,
        column);
  }

  List<KeyRow> all() throws SQLException {
    return Sql.list(
        connection, SELECT + "1 = 1 ORDER BY k.made_at, k.id, w.kek", KeyTables::read, 0);
  }

  /** Keys that {@code current} does not wrap. */
  List<KeyRow> wrappedOtherwise(String current, int most) throws SQLException {
    return Sql.list(
        connection, SELECT + "w.kek <> ? ORDER BY k.id LIMIT ?", KeyTables::read, 0, current, most);
  }

  private static KeyRow read(ResultSet row) throws SQLException {
    String kek = row.getString(6);
    Optional<KeyProvider.Wrapped> wrapping =
        kek == null ? Optional.empty() : Optional.of(new KeyProvider.Wrapped(kek, row.getBytes(7)));
    return new KeyRow(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        wrapping,
        row.getBoolean(8),
        row.getBoolean(9),
        row.getBoolean(10));
  }

  void insert(KeyRow key, KeyProvider.Wrapped wrapped, long now) throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO vault_key(id, table_name, column_name, month, algorithm, made_at)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        key.id(),
        key.table(),
        key.column(),
        key.month(),
        key.algorithm(),
        now);
    wrap(key.id(), wrapped, now);
  }

  /** Keeps a wrapping, unless there is one by the same key-encryption key. */
  void wrap(long id, KeyProvider.Wrapped wrapped, long now) throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO vault_wrapping(key_id, kek, wrapped, wrapped_at) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT DO NOTHING",
        id,
        wrapped.kek(),
        wrapped.bytes(),
        now);
  }

  KeyProvider.Wrapped wrapping(long id, String kek) throws SQLException {
    return Sql.list(
            connection,
            "SELECT kek, wrapped FROM vault_wrapping WHERE key_id = ? AND kek = ?",
            row -> new KeyProvider.Wrapped(row.getString(1), row.getBytes(2)),
            id,
            kek)
        .get(0);
  }

  void unwrap(long id, String kek) throws SQLException {
    Sql.change(connection, "DELETE FROM vault_wrapping WHERE key_id = ? AND kek = ?", id, kek);
  }

  void forget(long id) throws SQLException {
    Sql.change(connection, "DELETE FROM vault_wrapping WHERE key_id = ?", id);
  }

  /** Reserves a part of a key and returns how many values all its parts allow. */
  long reserve(long id, long part, long most) throws SQLException {
    Sql.insert(
        connection, "INSERT INTO vault_use(key_id, part, most) VALUES (?, ?, ?)", id, part, most);
    return Sql.list(
            connection,
            "SELECT sum(most) FROM vault_use WHERE key_id = ?",
            row -> row.getLong(1),
            id)
        .get(0);
  }

  /** Takes the keys of a table out of use for sealing and returns how many there were. */
  int turn(String table, long now) throws SQLException {
    return Sql.change(
        connection,
        "INSERT INTO vault_turned(key_id, turned_at) SELECT k.id, ? FROM vault_key k"
            + " WHERE k.table_name = ? AND k.month <> ''"
            + " AND NOT EXISTS (SELECT 1 FROM vault_turned t WHERE t.key_id = k.id)",
        now,
        table);
  }

  void turn(long id, long now) throws SQLException {
    Sql.insert(connection, "INSERT INTO vault_turned(key_id, turned_at) VALUES (?, ?)", id, now);
  }

  void destroyed(Destruction ask, long position, long now) throws SQLException {
    Sql.insert(
        connection,
        "INSERT INTO vault_destroyed(key_id, position, destroyed_at, requested_by, approved_by,"
            + " reason) VALUES (?, ?, ?, ?, ?, ?)",
        ask.key(),
        position,
        now,
        ask.requestedBy(),
        ask.approvedBy(),
        ask.reason().name());
  }
}
