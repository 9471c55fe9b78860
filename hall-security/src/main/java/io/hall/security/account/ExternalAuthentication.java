package io.hall.security.account;

import io.hall.security.Terminal;
import java.time.Instant;
import java.util.Optional;

/**
 * What an adopter extends whose people are known elsewhere: by an identity provider, a smart card.
 */
public abstract class ExternalAuthentication implements Authentication {

  /** For subclasses. */
  protected ExternalAuthentication() {}

  /**
   * Returns the answer for somebody who has proved who he is, by two factors where they are due.
   */
  protected final AuthenticationResult.Success success(
      Account account, Terminal terminal, Instant at) {
    return new AuthenticationResult.Success(
        account, terminal, at, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns the proof of somebody who has just proved it again for one sensitive step. */
  protected final StepUp stepUp(Account account, Instant at) {
    return new StepUp(account.number(), at);
  }
}
