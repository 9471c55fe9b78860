package io.hall.app.spring;

import io.hall.app.spring.SignInRefused.Next;
import io.hall.check.CheckFailedException;
import io.hall.security.account.AuthenticationResult;
import io.hall.security.account.AuthenticationResult.ChangeRequired;
import io.hall.security.account.AuthenticationResult.SecondFactorRequired;
import io.hall.security.account.AuthenticationResult.Success;
import io.hall.security.account.AuthenticationResult.Throttled;
import io.hall.security.account.Authenticator;
import io.hall.security.session.SessionRegistry;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;

/** Asks hall's authenticator who somebody is, and opens the session. */
final class HallAuthenticationProvider implements AuthenticationProvider {

  private final Authenticator authenticator;
  private final SessionRegistry sessions;

  HallAuthenticationProvider(Authenticator authenticator, SessionRegistry sessions) {
    this.authenticator = authenticator;
    this.sessions = sessions;
  }

  @Override
  public boolean supports(Class<?> type) {
    return type == SignInRequest.class;
  }

  @Override
  public Authentication authenticate(Authentication request) {
    SignInRequest asked = (SignInRequest) request;
    AuthenticationResult result = tried(asked);
    if (result instanceof Success success) {
      return opened(success);
    }
    throw refusal(result);
  }

  private AuthenticationResult tried(SignInRequest asked) {
    try {
      AuthenticationResult result = authenticator.authenticate(asked.given());
      Optional<char[]> code = asked.code();
      return result instanceof SecondFactorRequired required
              && required.isEnrolled()
              && code.isPresent()
          ? authenticator.confirm(required, code.get())
          : result;
    } catch (CheckFailedException e) { // too many at once
      throw new SignInRefused(Next.WAIT);
    }
  }

  private SignedIn opened(Success success) {
    try {
      return SignedIn.just(sessions.open(success.stepUp(), success.terminal()), success.device());
    } catch (CheckFailedException e) { // the hall has closed, or the account was stopped meanwhile
      throw new SignInRefused(Next.TRY_AGAIN);
    }
  }

  private static SignInRefused refusal(AuthenticationResult result) {
    if (result instanceof Throttled throttled) {
      return new SignInRefused(Next.WAIT, throttled.retryAfter());
    }
    if (result instanceof SecondFactorRequired required) {
      return new SignInRefused(required.isEnrolled() ? Next.GIVE_CODE : Next.ENROL);
    }
    return new SignInRefused(
        result instanceof ChangeRequired ? Next.CHANGE_PASSWORD : Next.TRY_AGAIN);
  }
}
