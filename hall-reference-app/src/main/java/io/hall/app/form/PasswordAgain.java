package io.hall.app.form;

import io.hall.app.language.OwnCode;
import io.hall.app.spring.SignedIn;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.security.account.Authenticator;
import io.hall.security.account.StepUp;
import io.hall.security.session.Session;
import org.springframework.stereotype.Component;

/** Asks whoever is signed in for their password again, before what weighs more. */
@Component
public final class PasswordAgain {

  private final Authenticator authenticator;

  PasswordAgain(Authenticator authenticator) {
    this.authenticator = authenticator;
  }

  /** What can be wrong with it. */
  private enum Code implements OwnCode {
    /** The password was not right. */
    WRONG;

    @Override
    public String id() {
      return "SIGNIN-001";
    }
  }

  /**
   * Returns the proof that they gave it.
   *
   * @throws CheckFailedException {@code SIGNIN-001} in the field {@code password} if it is not
   *     right
   */
  public StepUp prove(SignedIn me, String password) {
    Session session = me.getPrincipal();
    return authenticator
        .stepUp(session.terminal(), session.account().number(), password.toCharArray())
        .orElseThrow(() -> new CheckFailedException(Finding.of(Code.WRONG).in("password")));
  }
}
