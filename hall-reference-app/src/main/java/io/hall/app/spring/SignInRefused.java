package io.hall.app.spring;

import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;

/** Why somebody was not let in, as far as they may know. */
final class SignInRefused extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  /** What the page asks for next. */
  enum Next {
    /** Number or password is wrong, or the account cannot be used: nobody is told which. */
    TRY_AGAIN(401),
    /** The code of the second factor. */
    GIVE_CODE(401),
    /** A second factor is to be enrolled first. */
    ENROL(403),
    /** A new password is to be chosen first. */
    CHANGE_PASSWORD(403),
    /** To wait. */
    WAIT(429);

    private final int status;

    Next(int status) {
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  private final Next next;
  private final transient Optional<Duration> retryAfter;

  SignInRefused(Next next) {
    this(next, Optional.empty());
  }

  SignInRefused(Next next, Optional<Duration> retryAfter) {
    super(next.name());
    this.next = next;
    this.retryAfter = retryAfter;
  }

  Next next() {
    return next;
  }

  Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
