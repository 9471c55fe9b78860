package io.hall.security.session;

import io.hall.payment.StaffNumber;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Counts the changes of an account's password and second factors (SPI): a session is over when the
 * count is another than at its sign-in. Safe for use by several threads.
 */
@FunctionalInterface
public interface CredentialEpoch {

  /** For a directory that tells of each change instead, with {@link SessionRegistry#revokeAll}. */
  CredentialEpoch TOLD = (connection, account) -> 0;

  /**
   * Returns a number that changes with every change of password, second factor or recovery codes,
   * as it stands in the caller's transaction.
   */
  long of(Connection connection, StaffNumber account) throws SQLException;
}
