package io.hall.security.session;

import io.hall.payment.StaffNumber;
import io.hall.security.account.AccountListener;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Ends the session of an account whose password or second factor has changed, in the same
 * transaction. What changes the account itself needs nobody to tell: every use of a session asks
 * for it. Immutable and thread-safe.
 */
public final class SessionsOnChange implements AccountListener {

  private final SessionRegistry sessions;

  /** Ends sessions of this registry. */
  public SessionsOnChange(SessionRegistry sessions) {
    this.sessions = sessions;
  }

  @Override
  public void changed(Connection connection, StaffNumber number, What what) throws SQLException {
    if (what != What.STANDING) {
      sessions.revokeAll(connection, number, EndReason.CREDENTIALS_CHANGED, number);
    }
  }
}
