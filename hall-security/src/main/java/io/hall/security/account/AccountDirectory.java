package io.hall.security.account;

import io.hall.payment.StaffNumber;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Who has which account (SPI): the store's own directory, or an adopter's, which may ask a
 * database, a directory server or an identity provider. Safe for use by several threads.
 */
@FunctionalInterface
public interface AccountDirectory {

  /**
   * Returns the account with this number, as it stands in the caller's transaction.
   *
   * @param connection the transaction under way; a directory elsewhere does not need it
   */
  Optional<Account> find(Connection connection, StaffNumber number) throws SQLException;
}
