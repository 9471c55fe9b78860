package io.hall.security.departure;

import io.hall.check.Finding;
import io.hall.receipt.IssuingAttempt;
import io.hall.receipt.IssuingAttempt.Action;
import io.hall.receipt.IssuingGuard;
import io.hall.security.account.Account;
import io.hall.security.account.AccountDirectory;
import io.hall.store.Locks;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Lets only accounts in use take numbers (账号停用即停开票): no receipt, refund, book or spoiled number is
 * committed behind the record that stopped its account. Give it to the register of receipts:
 *
 * <pre>{@code
 * new ReceiptRegister(store, clock, List.of(new AccountGuard(directory)), List.of());
 * }</pre>
 *
 * <p>It reads the account in the issuing transaction, which holds the store together with others
 * until it commits. Whoever stops an account holds the store alone ({@link Locks#takeStore}) while
 * doing so, as {@link Departures} does: every receipt is then either committed before or refused.
 *
 * <p>Finds {@code DEPARTURE-020}. A void is not held up: it is somebody else's answer to a receipt
 * that is there. Immutable and thread-safe.
 */
public final class AccountGuard implements IssuingGuard {

  private final AccountDirectory directory;

  /** Makes a guard that asks {@code directory} each time. */
  public AccountGuard(AccountDirectory directory) {
    this.directory = directory;
  }

  @Override
  public List<Finding> check(Connection connection, IssuingAttempt attempt) throws SQLException {
    if (attempt.action() == Action.VOID) {
      return List.of();
    }
    Locks.take(connection);
    boolean active =
        directory.find(connection, attempt.cashier()).filter(Account::isActive).isPresent();
    return active
        ? List.of()
        : List.of(Finding.of(DepartureCode.STOPPED).with("cashier", attempt.cashier()));
  }
}
