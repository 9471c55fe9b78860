package io.hall.security.departure;

import io.hall.payment.StaffNumber;
import io.hall.security.session.TestAccounts;
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
  public void suspend(Connection connection, StaffNumber account, StaffNumber by)
      throws SQLException {
    if (works) {
      accounts.set(connection, account, "state", "SUSPENDED");
    }
  }

  @Override
  public List<Left> close(Connection connection, Leaving leaving) throws SQLException {
    StaffNumber number = leaving.account().number();
    if (works) {
      accounts.set(connection, number, "state", "CLOSED");
    }
    return List.of(
        Left.each(Belonging.ACCOUNT, List.of("account/" + number)),
        new Left(Belonging.AUTHENTICATORS, 2, List.of("password", "totp")));
  }
}
