package io.hall.security.departure;

import io.hall.payment.StaffNumber;
import io.hall.security.account.Account;
import io.hall.security.session.TestAccounts;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Closes accounts of the table that tests use for a directory. */
final class TestCloser implements AccountCloser {

  private final TestAccounts accounts;

  /** Whether it does what it is there for. */
  volatile boolean works = true;

  TestCloser(TestAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public void suspend(Connection connection, RequestId departure, Account account, StaffNumber by)
      throws SQLException {
    if (works) {
      accounts.set(connection, account.number(), "state", "SUSPENDED");
    }
  }

  @Override
  public List<Left> close(Connection connection, Leaving leaving) throws SQLException {
    StaffNumber number = leaving.account().number();
    if (works) {
      accounts.set(connection, number, "state", "CLOSED");
    }
    return List.of(
        Left.each(
            Belonging.ACCOUNT,
            List.of("account/" + number + " approved by " + leaving.approvedBy())),
        new Left(Belonging.AUTHENTICATORS, 2, List.of("password", "totp")));
  }

  @Override
  public List<StaffNumber> others(Connection connection, Account account) throws SQLException {
    return Sql.list(
        connection,
        "SELECT number FROM test_account WHERE person = ? AND number <> ? AND state <> 'CLOSED'",
        row -> new StaffNumber(row.getString(1)),
        account.person().value(),
        account.number().value());
  }
}
