package io.hall.security.account;

import io.hall.payment.StaffNumber;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** Codes with which a holder sets a password. */
final class CodeTables {

  static final String PURPOSE = "password";

  private CodeTables() {}

  /** Keeps a code; the ones before it are good no more. */
  static void insert(
      Connection connection,
      StaffNumber number,
      OneTimeCode code,
      StaffNumber by,
      Instant at,
      Instant until)
      throws SQLException {
    Sql.insert(
        connection,
        "UPDATE account_code SET used_at = ? WHERE number = ? AND used_at IS NULL",
        at.toEpochMilli(),
        number.value());
    Sql.insert(
        connection,
        "INSERT INTO account_code(number, issue, code_hash, issued_by, issued_at, expires_at)"
            + " VALUES (?, 1 + (SELECT coalesce(max(issue), 0) FROM account_code WHERE number = ?),"
            + " ?, ?, ?, ?)",
        number.value(),
        number.value(),
        code.hash(PURPOSE, number),
        by.value(),
        at.toEpochMilli(),
        until.toEpochMilli());
  }

  /** Whether a code is good; it stays so. */
  static boolean isGood(Connection connection, StaffNumber number, OneTimeCode code, Instant now)
      throws SQLException {
    return Sql.exists(
        connection,
        "SELECT 1 FROM account_code WHERE number = ? AND code_hash = ? AND used_at IS NULL"
            + " AND issued_at <= ? AND expires_at > ?",
        number.value(),
        code.hash(PURPOSE, number),
        now.toEpochMilli(),
        now.toEpochMilli());
  }

  /** Uses a code up; false if it is not the one, was used, or has run out. */
  static boolean use(Connection connection, StaffNumber number, OneTimeCode code, Instant now)
      throws SQLException {
    return Sql.exists(
        connection,
        "UPDATE account_code SET used_at = ? WHERE number = ? AND code_hash = ?"
            + " AND used_at IS NULL AND issued_at <= ? AND expires_at > ? RETURNING issue",
        now.toEpochMilli(),
        number.value(),
        code.hash(PURPOSE, number),
        now.toEpochMilli(),
        now.toEpochMilli());
  }
}
