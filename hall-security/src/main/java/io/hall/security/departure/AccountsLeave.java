package io.hall.security.departure;

import io.hall.payment.StaffNumber;
import io.hall.security.account.Account;
import io.hall.security.account.Account.State;
import io.hall.security.account.Accounts;
import io.hall.store.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Closes the accounts of the store's own directory. Immutable and thread-safe. */
public final class AccountsLeave implements AccountCloser {

  private final Accounts accounts;

  /** Closes accounts of this directory. */
  public AccountsLeave(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public void suspend(Connection connection, RequestId departure, Account account, StaffNumber by)
      throws SQLException {
    if (account.state() != State.SUSPENDED) {
      accounts.suspend(connection, Leaving.request(departure, "suspend"), account.number(), by);
    }
  }

  @Override
  public List<Left> close(Connection connection, Leaving leaving) throws SQLException {
    StaffNumber number = leaving.account().number();
    List<String> authenticators = accounts.authenticators(connection, number);
    accounts.close(
        connection, leaving.request("close"), number, leaving.executedBy(), leaving.approvedBy());
    return List.of(
        Left.each(Belonging.ACCOUNT, List.of(number.value())),
        Left.each(Belonging.AUTHENTICATORS, authenticators));
  }

  @Override
  public List<StaffNumber> others(Connection connection, Account account) throws SQLException {
    return accounts.of(connection, account.person()).stream()
        .filter(other -> other.state() != State.CLOSED)
        .map(Account::number)
        .filter(number -> !number.equals(account.number()))
        .toList();
  }
}
