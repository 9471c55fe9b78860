package io.hall.security.account;

import io.hall.payment.StaffNumber;
import io.hall.security.Terminal;
import io.hall.security.account.PasswordHasher.Verification;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Has somebody who is signed in prove it again; its failures have a counter of their own. */
final class StepUpStep {

  private static final String STEP_UP = "account.step-up";

  private final SignIns signIns;
  private final AuthenticatorSettings with;
  private final SecondFactors factors;

  StepUpStep(SignIns signIns, SecondFactors factors) {
    this.signIns = signIns;
    this.with = signIns.with();
    this.factors = factors;
  }

  Optional<StepUp> byPassword(Terminal terminal, StaffNumber by, char[] password) {
    if (!with.store().write(c -> admit(c, terminal, by))) {
      return Optional.empty();
    }
    Optional<PasswordTables.Kept> kept = with.store().read(c -> PasswordTables.current(c, by));
    boolean right =
        signIns.counted(
            AccountTables.key(by),
            Throttle.STEP_UP,
            () ->
                kept.isPresent()
                    && with.hasher().verify(password, kept.get().record())
                        != Verification.MISMATCH);
    return with.store()
        .write(c -> settle(c, terminal, by, right && kept.equals(PasswordTables.current(c, by))));
  }

  Optional<StepUp> byCode(Terminal terminal, StaffNumber by, char[] code) {
    return with.store()
        .write(
            c ->
                admit(c, terminal, by)
                    ? settle(c, terminal, by, takes(c, by, code))
                    : Optional.<StepUp>empty());
  }

  /** A factor that is not confirmed proves nothing within a session. */
  private boolean takes(Connection connection, StaffNumber by, char[] code) throws SQLException {
    return SecondFactors.isEnrolled(connection, by)
        && factors.takes(connection, by, code, signIns.now());
  }

  private boolean admit(Connection connection, Terminal terminal, StaffNumber by)
      throws SQLException {
    boolean admitted =
        signIns
            .throttle()
            .admit(connection, AccountTables.key(by), Throttle.STEP_UP, signIns.now())
            .isEmpty();
    if (!admitted) {
      signIns.refused(
          connection, STEP_UP, signIns.find(connection, by), terminal, AccountCode.THROTTLED);
    }
    return admitted;
  }

  private Optional<StepUp> settle(
      Connection connection, Terminal terminal, StaffNumber by, boolean right) throws SQLException {
    Optional<Account> account = signIns.find(connection, by);
    if (!right || account.filter(Account::isActive).isEmpty()) {
      SignInTables.failed(connection, by);
      signIns.refused(connection, STEP_UP, account, terminal, AccountCode.SIGN_IN_FAILED);
      return Optional.empty();
    }
    signIns.throttle().clear(connection, AccountTables.key(by), Throttle.STEP_UP);
    signIns.done(connection, STEP_UP, by, terminal);
    return Optional.of(new StepUp(by, signIns.now()));
  }
}
