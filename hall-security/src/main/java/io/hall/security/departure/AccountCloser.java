package io.hall.security.departure;

import io.hall.payment.StaffNumber;
import io.hall.security.account.Account;
import io.hall.store.RequestId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What a departure does to the account itself (port). Safe for use by several threads. */
public interface AccountCloser {

  /**
   * Suspends an account in the caller's transaction; one that is suspended stays so.
   *
   * @param departure the name of the departure that begins with it
   * @param by who does it
   */
  void suspend(Connection connection, RequestId departure, Account account, StaffNumber by)
      throws SQLException;

  /**
   * Closes an account for ever and disables its authenticators, in the caller's transaction; its
   * number stays taken.
   *
   * @return what became of {@link Belonging#ACCOUNT} and {@link Belonging#AUTHENTICATORS}
   */
  List<Left> close(Connection connection, Leaving leaving) throws SQLException;

  /**
   * Returns the other accounts of a person that are not closed: each of them needs a departure of
   * its own, and the certificate names them.
   */
  List<StaffNumber> others(Connection connection, Account account) throws SQLException;
}
