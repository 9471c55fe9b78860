package io.hall.security.account;

import io.hall.payment.StaffNumber;
import io.hall.security.Terminal;
import io.hall.security.account.AccountListener.What;
import io.hall.security.account.AuthenticationResult.ChangeRequired;
import io.hall.security.account.AuthenticationResult.SecondFactorRequired;
import io.hall.security.account.AuthenticationResult.Success;
import io.hall.security.audit.AuditEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Finds out who signs in, by password and second factor (登录验证).
 *
 * <pre>{@code
 * AuthenticationResult result = authenticator.authenticate(credentials);
 * if (result instanceof SecondFactorRequired required) {
 *   result = authenticator.confirm(required, code);
 * }
 * if (result instanceof Success success) { ... } // open a session, show success.lastSignIn()
 * }</pre>
 *
 * <p>An account that does not exist, is not in use or has another password is answered alike and
 * after the same work. An attempt is counted before it is tried; strangers cannot use up the
 * attempts of the holder's own devices. What was tried is on record, whatever came of it.
 *
 * <p>Works in transactions of its own, for a password takes too long to be hashed inside of one: do
 * not call it within another. Arrays with secrets are wiped. Safe for use by several threads.
 */
public final class Authenticator implements Authentication {

  private final SignIns signIns;
  private final PasswordStep passwords;
  private final FactorStep factors;
  private final StepUpStep stepUps;
  private final PasswordBook book;

  /** Makes an authenticator; hashes one password, to compare with it those of nobody. */
  public Authenticator(AuthenticatorSettings settings) {
    this.signIns = new SignIns(settings);
    this.passwords = new PasswordStep(signIns);
    this.factors = new FactorStep(signIns);
    this.stepUps = new StepUpStep(signIns, factors.factors());
    this.book = new PasswordBook(settings);
  }

  @Override
  public AuthenticationResult authenticate(Credentials credentials) {
    try {
      return passwords.take(credentials);
    } finally {
      Arrays.fill(credentials.password(), '\0');
    }
  }

  /**
   * Begins a second factor for somebody whose password was right and who has none; {@link #confirm}
   * with its first code ends it.
   *
   * @throws io.hall.check.CheckFailedException with {@code ACCOUNT-041} if the account has one,
   *     {@code ACCOUNT-040} if more than 5 minutes have passed
   */
  public Enrolment enrol(SecondFactorRequired required) {
    return factors.enrol(required.pending());
  }

  /**
   * Ends a sign-in with a code of the second factor, or with a recovery code.
   *
   * @param code what was typed; it is wiped
   * @throws io.hall.check.CheckFailedException with {@code ACCOUNT-040} if more than 5 minutes have
   *     passed since the password
   */
  public AuthenticationResult confirm(SecondFactorRequired required, char[] code) {
    try {
      return factors.confirm(required.pending(), code);
    } finally {
      Arrays.fill(code, '\0');
    }
  }

  /**
   * Makes eight new recovery codes, to be written down and used once each; those before are good no
   * more. The caller wipes them.
   *
   * @throws io.hall.check.CheckFailedException with {@code ACCOUNT-040} if the proof is too old,
   *     {@code ACCOUNT-042} if the account has no second factor
   */
  public List<char[]> newRecoveryCodes(StepUp proof) {
    return factors.newRecoveryCodes(proof);
  }

  /**
   * Ends a sign-in that asked for a new password.
   *
   * @param password the new one; it is wiped
   * @param known words that others know of the holder, see {@link PasswordContext}
   * @throws io.hall.check.CheckFailedException with everything that is wrong with the new password,
   *     or {@code ACCOUNT-040} if more than 5 minutes have passed
   */
  public Success change(ChangeRequired required, char[] password, Collection<String> known) {
    Pending pending = required.pending();
    try {
      pending.requireFresh(signIns.now());
      PasswordHash record = book.checked(pending.account(), password, known);
      return signIns.with().store().write(c -> change(c, pending, record));
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private Success change(Connection connection, Pending pending, PasswordHash record)
      throws SQLException {
    signIns.requireUnchanged(connection, pending);
    put(connection, pending.account().number(), record);
    return signIns.succeed(connection, pending, Optional.empty());
  }

  /**
   * Changes the password of somebody who has just proved again who he is; the present sessions end.
   *
   * @param password the new one; it is wiped
   * @throws io.hall.check.CheckFailedException as {@link #change}, and with {@code ACCOUNT-003} if
   *     the account is not in use
   */
  public void changePassword(StepUp proof, char[] password, Collection<String> known) {
    try {
      proof.requireFresh(signIns.now());
      Account account = signIns.with().store().read(c -> active(c, proof.by()));
      PasswordHash record = book.checked(account, password, known);
      signIns.with().store().write(c -> put(c, active(c, proof.by()).number(), record));
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private Account active(Connection connection, StaffNumber number) throws SQLException {
    return signIns
        .find(connection, number)
        .filter(Account::isActive)
        .orElseThrow(() -> AccountCode.NOT_ACTIVE.refused(number.value()));
  }

  private StaffNumber put(Connection connection, StaffNumber number, PasswordHash record)
      throws SQLException {
    book.put(connection, number, record, signIns.now());
    signIns.changed(connection, number, "account.password", What.PASSWORD);
    return number;
  }

  /**
   * Has somebody who is signed in prove it again with the password; empty if it is wrong, or if too
   * much has failed.
   *
   * @param password it is wiped
   */
  public Optional<StepUp> stepUp(Terminal terminal, StaffNumber by, char[] password) {
    try {
      return stepUps.byPassword(terminal, by, password);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  /**
   * Has somebody who is signed in prove it again with a code of the second factor; otherwise as
   * {@link #stepUp}.
   */
  public Optional<StepUp> stepUpWithCode(Terminal terminal, StaffNumber by, char[] code) {
    try {
      return stepUps.byCode(terminal, by, code);
    } finally {
      Arrays.fill(code, '\0');
    }
  }

  /**
   * Lifts, for the holder, what strangers' failures have brought about.
   *
   * @throws io.hall.check.CheckFailedException with {@code ACCOUNT-040} if the proof is too old
   */
  public void release(StepUp proof) {
    proof.requireFresh(signIns.now());
    signIns.with().store().write(c -> release(c, proof.by()));
  }

  private StaffNumber release(Connection connection, StaffNumber number) throws SQLException {
    signIns.throttle().clear(connection, AccountTables.key(number));
    AuditEvent event = AuditEvent.done("account.release", number, "account/" + number);
    signIns.with().audit().record(connection, event);
    return number;
  }
}
