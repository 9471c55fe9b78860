package io.hall.security.account;

import io.hall.payment.StaffNumber;
import io.hall.security.account.PasswordHasher.Verification;
import io.hall.security.vault.Vault;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Time-based codes and recovery codes of accounts. */
final class SecondFactors {

  static final int RECOVERY_CODES = 8;

  private final Vault vault;
  private final PasswordHasher hasher;

  SecondFactors(Vault vault, PasswordHasher hasher) {
    this.vault = vault;
    this.hasher = hasher;
  }

  static boolean isEnrolled(Connection connection, StaffNumber number) throws SQLException {
    return Sql.exists(
        connection,
        "SELECT 1 FROM account_totp WHERE number = ? AND confirmed_at IS NOT NULL",
        number.value());
  }

  private static Vault.Place place(StaffNumber number) {
    return new Vault.Place("account_totp", "secret", number.value());
  }

  /** Makes a new secret that is good for nothing yet, and returns it; the caller wipes it. */
  byte[] begin(Connection connection, StaffNumber number, TotpAlgorithm algorithm, Instant now)
      throws SQLException {
    if (isEnrolled(connection, number)) {
      throw AccountCode.FACTOR_ENROLLED.refused(number.value());
    }
    byte[] secret = Secrets.random(Totp.SECRET);
    Sql.insert(connection, "DELETE FROM account_totp WHERE number = ?", number.value());
    Sql.insert(
        connection,
        "INSERT INTO account_totp(number, algorithm, secret, enrolled_at, last_step)"
            + " VALUES (?, ?, ?, ?, 0)",
        number.value(),
        algorithm.name(),
        vault.seal(place(number), secret),
        now.toEpochMilli());
    return secret;
  }

  private record Kept(TotpAlgorithm algorithm, byte[] sealed) {

    static Kept read(ResultSet row) throws SQLException {
      return new Kept(TotpAlgorithm.valueOf(row.getString(1)), row.getBytes(2));
    }
  }

  /** Whether a code is right and later than the last one that was; then it is taken for ever. */
  boolean takes(Connection connection, StaffNumber number, char[] code, Instant now)
      throws SQLException {
    Optional<Kept> kept =
        Sql.first(
            connection,
            "SELECT algorithm, secret FROM account_totp WHERE number = ?",
            Kept::read,
            number.value());
    if (kept.isEmpty()) {
      return false;
    }
    byte[] secret = vault.open(place(number), kept.get().sealed());
    try {
      long step = Totp.matching(kept.get().algorithm(), secret, code, now);
      return step >= 0 && takes(connection, number, step, now);
    } finally {
      Totp.wipe(secret);
    }
  }

  /** One statement decides, so that of two with the same code one alone is answered. */
  private static boolean takes(Connection connection, StaffNumber number, long step, Instant now)
      throws SQLException {
    return Sql.exists(
        connection,
        "UPDATE account_totp SET last_step = ?, confirmed_at = coalesce(confirmed_at, ?)"
            + " WHERE number = ? AND last_step < ? RETURNING last_step",
        step,
        now.toEpochMilli(),
        number.value(),
        step);
  }

  // --- recovery codes

  /** A code to be written down, with its record. */
  record Recovery(char[] code, PasswordHash record) {}

  /** Makes eight codes; each begins with the digit of its place. Takes some time. */
  List<Recovery> recoveryCodes() {
    List<Recovery> codes = new ArrayList<>();
    for (int slot = 1; slot <= RECOVERY_CODES; slot++) {
      OneTimeCode code = OneTimeCode.random();
      char[] signs = code.signs();
      char[] grouped = code.reveal();
      char[] written = new char[grouped.length + 2];
      written[0] = (char) ('0' + slot);
      written[1] = '-';
      System.arraycopy(grouped, 0, written, 2, grouped.length);
      codes.add(new Recovery(written, hasher.hash(signs)));
      Arrays.fill(signs, '\0');
      Arrays.fill(grouped, '\0');
    }
    return codes;
  }

  static void put(Connection connection, StaffNumber number, List<Recovery> codes)
      throws SQLException {
    Sql.insert(connection, "DELETE FROM account_recovery WHERE number = ?", number.value());
    for (int i = 0; i < codes.size(); i++) {
      Sql.insert(
          connection,
          "INSERT INTO account_recovery(number, slot, record) VALUES (?, ?, ?)",
          number.value(),
          i + 1,
          codes.get(i).record().phc());
    }
  }

  /** The record that a typed code has to fit, if it was not used. */
  static Optional<PasswordHash> recoveryRecord(Connection connection, StaffNumber number, int slot)
      throws SQLException {
    return Sql.first(
        connection,
        "SELECT record FROM account_recovery WHERE number = ? AND slot = ? AND used_at IS NULL",
        row -> new PasswordHash(row.getString(1)),
        number.value(),
        slot);
  }

  /** The place that a typed code names, or 0; and its signs without it. */
  static int slot(char[] code) {
    return code.length > 0 && code[0] >= '1' && code[0] <= '0' + RECOVERY_CODES ? code[0] - '0' : 0;
  }

  boolean fits(char[] code, PasswordHash record) {
    char[] signs = OneTimeCode.typed(Arrays.copyOfRange(code, 1, code.length)).signs();
    boolean fits = hasher.verify(signs, record) != Verification.MISMATCH;
    Arrays.fill(signs, '\0');
    return fits;
  }

  /** Uses a recovery code up; false if somebody else just did. */
  static boolean uses(
      Connection connection, StaffNumber number, int slot, PasswordHash record, Instant now)
      throws SQLException {
    return Sql.exists(
        connection,
        "UPDATE account_recovery SET used_at = ? WHERE number = ? AND slot = ? AND record = ?"
            + " AND used_at IS NULL RETURNING slot",
        now.toEpochMilli(),
        number.value(),
        slot,
        record.phc());
  }
}
