package io.hall.security.account;

import io.hall.payment.StaffNumber;
import io.hall.security.Terminal;
import io.hall.security.audit.AuditEvent;
import io.hall.store.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * Where the holder of an account sets a password with a code (激活与重置): the one way in which a
 * password comes to be that nobody gave the old one for. A reset ends waits and forgets the
 * devices; a second factor stays.
 */
public final class Activations {

  private static final String ACTION = "account.activate";

  private final Accounts accounts;
  private final AuthenticatorSettings with;
  private final Throttle throttle;
  private final PasswordBook book;

  /** Makes it for the store's own directory. */
  public Activations(Accounts accounts, AuthenticatorSettings settings) {
    this.accounts = accounts;
    this.with = settings;
    this.throttle = new Throttle(settings.profile());
    this.book = new PasswordBook(settings);
  }

  /**
   * Uses a code up and sets a password; an invited account is in use from now on. Works in
   * transactions of its own.
   *
   * @param login the staff number as it was typed
   * @param password the new one; it is wiped
   * @param known words that others know of the holder, see {@link PasswordContext}
   * @throws io.hall.check.CheckFailedException with {@code ACCOUNT-012} if the code is not good for
   *     this account, or there is none; with everything that is wrong with the password, and then
   *     the code stays good; {@code ACCOUNT-044} while the terminal or its hall pauses
   */
  public void activate(
      Terminal terminal,
      String login,
      OneTimeCode code,
      char[] password,
      Collection<String> known) {
    try {
      Account account =
          with.store()
              .write(c -> admitted(c, terminal, login, code))
              .orElseThrow(AccountCode.WRONG_CODE::refused);
      PasswordHash record = book.checked(account, password, known);
      boolean done = with.store().write(c -> set(c, terminal, account, code, record));
      if (!done) {
        throw AccountCode.WRONG_CODE.refused();
      }
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private Optional<Account> admitted(
      Connection connection, Terminal terminal, String login, OneTimeCode code)
      throws SQLException {
    if (throttle.paused(connection, terminal, now()).isPresent()) {
      throw AccountCode.THROTTLED.refused();
    }
    Optional<StaffNumber> number = TypedNumbers.read(login);
    Optional<Account> account =
        number.isEmpty() ? Optional.empty() : accounts.find(connection, number.get());
    StaffNumber asked = account.map(Account::number).orElse(AccountTables.NOBODY);
    if (CodeTables.isGood(connection, asked, code, now()) && isOpen(account)) {
      return account;
    }
    refuse(connection, terminal, account);
    return Optional.empty();
  }

  private static boolean isOpen(Optional<Account> account) {
    return account.filter(a -> a.isActive() || a.state() == Account.State.INVITED).isPresent();
  }

  private void refuse(Connection connection, Terminal terminal, Optional<Account> account)
      throws SQLException {
    throttle.failedAt(connection, terminal, now());
    StaffNumber who = account.map(Account::number).orElse(AccountTables.NOBODY);
    String rule = AccountCode.WRONG_CODE.id();
    with.audit()
        .record(connection, AuditEvent.refused(ACTION, who, "account/" + who, rule).at(terminal));
  }

  /** False if the code was used, or the account closed, meanwhile. */
  private boolean set(
      Connection connection,
      Terminal terminal,
      Account account,
      OneTimeCode code,
      PasswordHash record)
      throws SQLException {
    StaffNumber number = account.number();
    accounts.journal().lock(connection);
    Optional<Account> present = accounts.find(connection, number);
    if (!isOpen(present) || !CodeTables.use(connection, number, code, now())) {
      refuse(connection, terminal, present);
      return false;
    }
    book.put(connection, number, record, now());
    throttle.clear(connection, AccountTables.key(number));
    SignInTables.forgetDevices(connection, number);
    if (present.orElseThrow().state() == Account.State.INVITED) {
      accounts.activate(connection, RequestId.next(with.clock()), present.get());
    }
    for (AccountListener listener : with.listeners()) {
      listener.changed(connection, number, AccountListener.What.PASSWORD);
    }
    with.audit()
        .record(connection, AuditEvent.done(ACTION, number, "account/" + number).at(terminal));
    return true;
  }

  private Instant now() {
    return with.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
