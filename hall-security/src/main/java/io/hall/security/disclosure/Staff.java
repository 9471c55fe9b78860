package io.hall.security.disclosure;

import io.hall.payment.StaffNumber;
import io.hall.security.account.Account;
import io.hall.security.account.AccountDirectory;
import io.hall.security.account.StepUp;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who somebody is, and whether he proved it just now. */
final class Staff {

  /** How old the proof of who acts may be. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final AccountDirectory accounts;

  Staff(AccountDirectory accounts) {
    this.accounts = accounts;
  }

  Optional<Account> find(Connection connection, StaffNumber number) throws SQLException {
    return accounts.find(connection, number);
  }

  Optional<Account> active(Connection connection, StaffNumber number) throws SQLException {
    return find(connection, number).filter(Account::isActive);
  }

  static boolean isFresh(StepUp proof, Instant now) {
    return !proof.at().isAfter(now) && !proof.at().isBefore(now.minus(FRESH));
  }
}
