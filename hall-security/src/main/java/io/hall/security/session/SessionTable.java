package io.hall.security.session;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.security.Terminal;
import io.hall.security.account.PersonId;
import io.hall.security.account.Role;
import io.hall.store.Hash;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of sessions; its own constraints allow one live session for each account. */
final class SessionTable {

  private static final String SELECT =
      "SELECT id, account, person, role, account_hall, epoch, hall, terminal, opened_at, ends_at,"
          + " ends_for, used_at, locked_at, end_reason, reused_at FROM account_session";

  void insert(Connection connection, SessionRow row, Hash token) throws SQLException {
    SessionRow.Holder holder = row.holder();
    Sql.insert(
        connection,
        "INSERT INTO account_session(id, token_hash, account, person, role, account_hall, epoch,"
            + " hall, terminal, opened_at, ends_at, ends_for, used_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        row.id().value(),
        token.bytes(),
        holder.account().value(),
        holder.person().value(),
        holder.role().name(),
        holder.hall().map(HallCode::value).orElse(""),
        holder.epoch(),
        row.terminal().hall().value(),
        row.terminal().id(),
        row.openedAt().toEpochMilli(),
        row.endsAt().toEpochMilli(),
        row.endsFor().name(),
        row.usedAt().toEpochMilli());
  }

  Optional<SessionRow> find(Connection connection, Hash token) throws SQLException {
    return Sql.first(
        connection, SELECT + " WHERE token_hash = ?", SessionTable::row, (Object) token.bytes());
  }

  Optional<SessionRow> find(Connection connection, SessionId id) throws SQLException {
    return Sql.first(connection, SELECT + " WHERE id = ?", SessionTable::row, id.value());
  }

  /** The session of an account that has not ended, if it has one. */
  Optional<SessionRow> open(Connection connection, StaffNumber account) throws SQLException {
    return Sql.first(
        connection,
        SELECT + " WHERE account = ? AND ended_at IS NULL",
        SessionTable::row,
        account.value());
  }

  List<SessionRow> open(Connection connection) throws SQLException {
    return Sql.list(
        connection, SELECT + " WHERE ended_at IS NULL ORDER BY opened_at, id", SessionTable::row);
  }

  void use(Connection connection, SessionId id, Instant at) throws SQLException {
    update(connection, "used_at = ?", id, at.toEpochMilli());
  }

  void lock(Connection connection, SessionId id, Instant at) throws SQLException {
    update(connection, "locked_at = ?", id, at.toEpochMilli());
  }

  /** Unlocked, used and with another token, all at once. */
  void resume(Connection connection, SessionId id, Hash token, Instant at) throws SQLException {
    update(
        connection,
        "locked_at = NULL, token_hash = ?, used_at = ?",
        id,
        token.bytes(),
        at.toEpochMilli());
  }

  void end(Connection connection, SessionId id, EndReason reason, Instant at) throws SQLException {
    update(connection, "ended_at = ?, end_reason = ?", id, at.toEpochMilli(), reason.name());
  }

  void reuse(Connection connection, SessionId id, Instant at) throws SQLException {
    update(connection, "reused_at = ?", id, at.toEpochMilli());
  }

  private static void update(Connection connection, String what, SessionId id, Object... values)
      throws SQLException {
    Object[] bound = Arrays.copyOf(values, values.length + 1);
    bound[values.length] = id.value();
    Sql.insert(connection, "UPDATE account_session SET " + what + " WHERE id = ?", bound);
  }

  private static SessionRow row(ResultSet row) throws SQLException {
    String hall = row.getString(5);
    return new SessionRow(
        new SessionId(row.getString(1)),
        new SessionRow.Holder(
            new StaffNumber(row.getString(2)),
            new PersonId(row.getString(3)),
            Role.valueOf(row.getString(4)),
            hall.isEmpty() ? Optional.empty() : Optional.of(new HallCode(hall)),
            row.getLong(6)),
        new Terminal(new HallCode(row.getString(7)), row.getString(8)),
        Instant.ofEpochMilli(row.getLong(9)),
        Instant.ofEpochMilli(row.getLong(10)),
        EndReason.valueOf(row.getString(11)),
        Instant.ofEpochMilli(row.getLong(12)),
        isSet(row.getObject(13)),
        Optional.ofNullable(row.getString(14)).map(EndReason::valueOf),
        isSet(row.getObject(15)));
  }

  private static boolean isSet(@Nullable Object column) {
    return column != null;
  }
}
