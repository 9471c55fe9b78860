package io.hall.app.operations;

import io.hall.app.spring.HallSecurity;
import io.hall.payment.StaffNumber;
import io.hall.security.account.Account;
import io.hall.security.account.Accounts;
import io.hall.security.account.Authenticator;
import io.hall.security.account.Role;
import io.hall.security.account.StepUp;
import io.hall.store.Store;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The second person, who signs at the same screen with number and password (双人签署). */
@Component
class SecondPerson {

  private final Authenticator authenticator;
  private final Accounts accounts;
  private final HallSecurity security;
  private final Store store;

  SecondPerson(Authenticator authenticator, Accounts accounts, HallSecurity security, Store store) {
    this.authenticator = authenticator;
    this.accounts = accounts;
    this.security = security;
    this.store = store;
  }

  /**
   * Returns who signed.
   *
   * @param password it is wiped
   * @param roles who may
   */
  StaffNumber signed(HttpServletRequest request, String number, char[] password, Set<Role> roles) {
    return authenticator
        .stepUp(security.terminal(request), new StaffNumber(number.strip()), password)
        .map(StepUp::by)
        .filter(by -> account(by).filter(a -> roles.contains(a.role())).isPresent())
        .orElseThrow(() -> OperationsCode.SECOND_PERSON.in("password"));
  }

  private Optional<Account> account(StaffNumber number) {
    return store.read(connection -> accounts.find(connection, number));
  }
}
