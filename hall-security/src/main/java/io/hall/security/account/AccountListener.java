package io.hall.security.account;

import io.hall.payment.StaffNumber;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Hears in the same transaction that an account or its secrets have changed (SPI): sessions that
 * stand on the old ones end with it.
 */
@FunctionalInterface
public interface AccountListener {

  /** What has changed. */
  enum What {
    /** Its state, role or hall. */
    STANDING,
    /** Its password. */
    PASSWORD,
    /** Its second factor. */
    SECOND_FACTOR
  }

  /** Hears of it; what it throws undoes the change. */
  void changed(Connection connection, StaffNumber number, What what) throws SQLException;
}
