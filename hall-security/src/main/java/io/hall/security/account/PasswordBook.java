package io.hall.security.account;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.payment.StaffNumber;
import io.hall.security.account.PasswordHasher.Verification;
import io.hall.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Sets passwords; what takes long is done outside of the transaction. */
final class PasswordBook {

  private final Store store;
  private final CredentialProfile profile;
  private final PasswordPolicy policy;
  private final PasswordHasher hasher;

  PasswordBook(AuthenticatorSettings settings) {
    this.store = settings.store();
    this.profile = settings.profile();
    this.policy = new PasswordPolicy(settings.profile(), settings.breached());
    this.hasher = settings.hasher();
  }

  /** Returns the record of a new password, or says all that is wrong with it. */
  PasswordHash checked(Account account, char[] password, Collection<String> known) {
    PasswordContext context = PasswordContext.of(account, known);
    List<Finding> found = new ArrayList<>(policy.check(password, context));
    if (found.isEmpty() && wasUsed(account.number(), password)) {
      found.add(Finding.of(AccountCode.USED_BEFORE).with("count", profile.history()));
    }
    if (!found.isEmpty()) {
      throw new CheckFailedException(found);
    }
    return hasher.hash(password);
  }

  private boolean wasUsed(StaffNumber number, char[] password) {
    List<PasswordHash> earlier = store.read(c -> PasswordTables.last(c, number, profile.history()));
    boolean used = false;
    for (PasswordHash record : earlier) {
      used |= hasher.verify(password, record) != Verification.MISMATCH;
    }
    return used;
  }

  void put(Connection connection, StaffNumber number, PasswordHash record, Instant at)
      throws SQLException {
    PasswordTables.put(connection, number, record, at, profile.history());
  }
}
