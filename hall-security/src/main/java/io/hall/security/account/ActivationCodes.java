package io.hall.security.account;

import io.hall.payment.StaffNumber;
import io.hall.security.audit.AuditEvent;
import io.hall.security.audit.AuditTrail;
import io.hall.store.Canonical;
import io.hall.store.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Has codes issued with which a holder sets a password (激活码): for a new account, or as a reset. An
 * administrator starts it and neither chooses nor sees anything: the code goes to the holder.
 */
public final class ActivationCodes {

  private final Accounts accounts;
  private final AccountJournal journal;
  private final Clock clock;
  private final AuditTrail audit;
  private final CodeDelivery delivery;
  private final Duration life;

  /** Makes it; a code is good for {@code profile.codeLife()}. */
  public ActivationCodes(
      Accounts accounts,
      Clock clock,
      AuditTrail audit,
      CodeDelivery delivery,
      CredentialProfile profile) {
    this.accounts = accounts;
    this.journal = accounts.journal();
    this.clock = clock;
    this.audit = audit;
    this.delivery = delivery;
    this.life = profile.codeLife();
  }

  /**
   * Issues a code and has it delivered. Codes issued before are good no more; the password, if
   * there is one, stays until the holder sets another.
   *
   * @param by a system administrator
   * @throws io.hall.check.CheckFailedException with {@code ACCOUNT-004} if {@code by} is none,
   *     {@code ACCOUNT-003} if the account is suspended or closed
   */
  public void issue(Connection connection, RequestId request, StaffNumber number, StaffNumber by)
      throws SQLException {
    journal.lock(connection);
    Canonical body = AccountBytes.step(number, by);
    if (journal.isRepeated(connection, request, AccountBytes.CODE_ISSUED, body)) {
      return;
    }
    Account admin = accounts.administrator(connection, by);
    Account account = accounts.known(connection, number);
    if (account.state() != Account.State.INVITED && !account.isActive()) {
      throw AccountCode.NOT_ACTIVE.refused(number.value());
    }
    journal.append(connection, request, AccountBytes.CODE_ISSUED, body);
    issue(connection, account, admin.number());
    String action = account.isActive() ? "account.reset" : "account.invite";
    audit.record(connection, AuditEvent.done(action, by, "account/" + account.number()));
  }

  /**
   * Has the holder choose another password at the next sign-in, because this one may be known to
   * others.
   *
   * @param by a system administrator
   */
  public void forceChange(
      Connection connection, RequestId request, StaffNumber number, StaffNumber by)
      throws SQLException {
    journal.lock(connection);
    Canonical body = AccountBytes.step(number, by);
    if (journal.isRepeated(connection, request, AccountBytes.CHANGE_FORCED, body)) {
      return;
    }
    Account admin = accounts.administrator(connection, by);
    Account account = accounts.known(connection, number);
    journal.append(connection, request, AccountBytes.CHANGE_FORCED, body);
    PasswordTables.mustChange(connection, account.number());
    audit.record(
        connection,
        AuditEvent.done("account.force-change", admin.number(), "account/" + account.number()));
  }

  private void issue(Connection connection, Account account, StaffNumber by) throws SQLException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    OneTimeCode code = OneTimeCode.random();
    CodeTables.insert(connection, account.number(), code, by, now, now.plus(life));
    delivery.deliver(account, code);
  }
}
