package io.hall.security.account;

import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The way into an empty directory (首批账号): a code, shown once to whoever installs the system, makes
 * two accounts of two persons, of whom each approves what the other asks for. It works once, within
 * 30 minutes, and never again once there is an account. No account comes with the library.
 */
public final class FirstAccounts {

  /** How long the code is good. */
  public static final Duration LIFE = Duration.ofMinutes(30);

  private static final String PURPOSE = "bootstrap";

  private final Accounts accounts;
  private final Clock clock;

  /** Makes it for a directory. */
  public FirstAccounts(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Opens the way in; a code that was asked for before is good no more.
   *
   * @throws io.hall.check.CheckFailedException with {@code ACCOUNT-011} if there is an account
   */
  public OneTimeCode open(Connection connection) throws SQLException {
    accounts.journal().lock(connection);
    if (Sql.exists(connection, "SELECT 1 FROM account")) {
      throw AccountCode.NO_BOOTSTRAP.refused();
    }
    OneTimeCode code = OneTimeCode.random();
    Instant now = now();
    Sql.insert(
        connection,
        "INSERT INTO account_bootstrap(id, code_hash, opened_at, expires_at) VALUES (1, ?, ?, ?)"
            + " ON CONFLICT (id) DO UPDATE SET code_hash = excluded.code_hash,"
            + " opened_at = excluded.opened_at, expires_at = excluded.expires_at",
        code.hash(PURPOSE, AccountTables.NOBODY),
        now.toEpochMilli(),
        now.plus(LIFE).toEpochMilli());
    return code;
  }

  /**
   * Makes the first two accounts, both invited, and returns the code with which each holder sets a
   * password.
   *
   * @param code what {@link #open} returned
   * @param administrator the account number and person of the system administrator
   * @param approver those of the security administrator, another person
   * @throws io.hall.check.CheckFailedException with {@code ACCOUNT-005} if both are one person,
   *     {@code ACCOUNT-001} if both have one number, {@code ACCOUNT-012} if the code is another,
   *     was used or has run out
   */
  public Map<StaffNumber, OneTimeCode> use(
      Connection connection,
      RequestId request,
      OneTimeCode code,
      First administrator,
      First approver)
      throws SQLException {
    accounts.journal().lock(connection);
    requireTwo(administrator, approver);
    Instant now = now();
    if (!isOpen(connection, code, now)) {
      throw AccountCode.WRONG_CODE.refused();
    }
    accounts.first(
        connection,
        request,
        List.of(administrator.as(Role.SYSTEM_ADMIN), approver.as(Role.SECURITY_ADMIN)));
    Sql.insert(
        connection, "UPDATE account_bootstrap SET used_at = ? WHERE id = 1", now.toEpochMilli());
    Map<StaffNumber, OneTimeCode> codes = new TreeMap<>();
    for (First first : List.of(administrator, approver)) {
      OneTimeCode own = OneTimeCode.random();
      CodeTables.insert(connection, first.number(), own, first.number(), now, now.plus(LIFE));
      codes.put(first.number(), own);
    }
    return codes;
  }

  private static void requireTwo(First administrator, First approver) {
    if (administrator.person().equals(approver.person())) {
      throw AccountCode.SAME_PERSON.refused();
    }
    if (AccountTables.key(administrator.number()).equals(AccountTables.key(approver.number()))) {
      throw AccountCode.NUMBER_TAKEN.refused();
    }
  }

  private static boolean isOpen(Connection connection, OneTimeCode code, Instant now)
      throws SQLException {
    Optional<byte[]> hash =
        Sql.first(
            connection,
            "SELECT code_hash FROM account_bootstrap WHERE id = 1 AND used_at IS NULL"
                + " AND opened_at <= ? AND expires_at > ?",
            row -> row.getBytes(1),
            now.toEpochMilli(),
            now.toEpochMilli());
    return hash.isPresent() && Secrets.same(hash.get(), code.hash(PURPOSE, AccountTables.NOBODY));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** One of the first two. */
  public record First(StaffNumber number, PersonId person) {

    Account as(Role role) {
      return new Account(number, person, role, Optional.empty(), Account.State.INVITED);
    }
  }
}
