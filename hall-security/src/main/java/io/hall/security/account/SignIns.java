package io.hall.security.account;

import io.hall.payment.StaffNumber;
import io.hall.security.Terminal;
import io.hall.security.account.AccountListener.What;
import io.hall.security.account.AuthenticationResult.ChangeRequired;
import io.hall.security.account.AuthenticationResult.Failed;
import io.hall.security.account.AuthenticationResult.LastSignIn;
import io.hall.security.account.AuthenticationResult.Success;
import io.hall.security.audit.AuditEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/** How a sign-in ends, well or not, and what is put on record of it. */
final class SignIns {

  static final String SIGN_IN = "account.sign-in";

  private final AuthenticatorSettings with;
  private final Throttle throttle;

  SignIns(AuthenticatorSettings settings) {
    this.with = settings;
    this.throttle = new Throttle(settings.profile());
  }

  AuthenticatorSettings with() {
    return with;
  }

  Throttle throttle() {
    return throttle;
  }

  Instant now() {
    return with.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }

  Optional<Account> find(Connection connection, StaffNumber number) throws SQLException {
    return with.directory().find(connection, number);
  }

  /** Runs what takes long; an attempt that could not be made at all is not counted. */
  <T> T counted(String key, String bucket, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      with.store()
          .write(
              c -> {
                throttle.giveBack(c, key, bucket);
                return key;
              });
      throw e;
    }
  }

  Failed failed(
      Connection connection, Optional<Account> account, Terminal terminal, boolean knownDevice)
      throws SQLException {
    if (!knownDevice) {
      throttle.failedAt(connection, terminal, now());
    }
    SignInTables.failed(connection, account.map(Account::number).orElse(AccountTables.NOBODY));
    refused(connection, SIGN_IN, account, terminal, AccountCode.SIGN_IN_FAILED);
    return new Failed();
  }

  /** Puts on record what was refused; a number that nobody has is not, for it may be a password. */
  void refused(
      Connection connection,
      String action,
      Optional<Account> account,
      Terminal terminal,
      AccountCode rule)
      throws SQLException {
    StaffNumber who = account.map(Account::number).orElse(AccountTables.NOBODY);
    AuditEvent event = AuditEvent.refused(action, who, "account/" + who, rule.id());
    with.audit().record(connection, event.at(terminal));
  }

  /** Puts on record what was done. */
  void done(Connection connection, String action, StaffNumber who, Terminal terminal)
      throws SQLException {
    with.audit().record(connection, AuditEvent.done(action, who, "account/" + who).at(terminal));
  }

  /** Puts a change of secrets on record and tells whoever stands on the old ones. */
  void changed(Connection connection, StaffNumber number, String action, What what)
      throws SQLException {
    for (AccountListener listener : with.listeners()) {
      listener.changed(connection, number, what);
    }
    with.audit().record(connection, AuditEvent.done(action, number, "account/" + number));
  }

  /** Everything was right: the password may still have to be changed. */
  AuthenticationResult finish(Connection connection, Pending pending) throws SQLException {
    StaffNumber number = pending.account().number();
    throttle.clear(connection, AccountTables.key(number), pending.bucket());
    PasswordTables.Kept kept = PasswordTables.current(connection, number).orElseThrow();
    Optional<Instant> end = ageEnd(kept);
    if (kept.mustChange() || end.filter(e -> !e.isAfter(now())).isPresent()) {
      return new ChangeRequired(pending);
    }
    return succeed(connection, pending, end);
  }

  private Optional<Instant> ageEnd(PasswordTables.Kept kept) {
    Duration most = with.profile().mostAge();
    return most.isZero() ? Optional.empty() : Optional.of(kept.setAt().plus(most));
  }

  /**
   * Ends a sign-in well.
   *
   * @param end when the password will be too old
   */
  Success succeed(Connection connection, Pending pending, Optional<Instant> end)
      throws SQLException {
    Instant now = now();
    StaffNumber number = pending.account().number();
    Optional<LastSignIn> last = SignInTables.last(connection, number);
    DeviceToken device = pending.known().orElseGet(DeviceToken::random);
    SignInTables.keep(connection, number, device, now);
    SignInTables.signedIn(connection, number, pending.terminal(), now);
    done(connection, SIGN_IN, number, pending.terminal());
    return new Success(
        pending.account(),
        pending.terminal(),
        now,
        last,
        pending.known().isPresent() ? Optional.empty() : Optional.of(device),
        end.filter(e -> !e.minus(with.profile().ageWarning()).isAfter(now)));
  }

  /** Whether account and password are those that the sign-in began with. */
  boolean isUnchanged(Connection connection, Pending pending) throws SQLException {
    StaffNumber number = pending.account().number();
    return find(connection, number).equals(Optional.of(pending.account()))
        && PasswordTables.current(connection, number)
            .filter(kept -> kept.version() == pending.passwordVersion())
            .isPresent();
  }

  void requireUnchanged(Connection connection, Pending pending) throws SQLException {
    if (!isUnchanged(connection, pending)) {
      throw AccountCode.PROOF_EXPIRED.refused();
    }
  }
}
