package io.hall.app.signin;

import io.hall.security.account.AuthenticationResult;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Where somebody stands who has given a password and is not signed in yet, for five minutes: kept
 * here, named by a cookie. A server that restarts asks for the password again.
 */
@Component
class Steps {

  private static final String COOKIE = "__Host-hall-step";
  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final int MOST = 10_000;

  private final SecureRandom random = new SecureRandom();
  private final Clock clock;
  private final Map<String, Step> steps =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Step> eldest) {
          return size() > MOST;
        }
      };

  Steps(Clock clock) {
    this.clock = clock;
  }

  private record Step(String number, AuthenticationResult result, Instant until) {}

  /** Keeps how far somebody has come. */
  synchronized void keep(HttpServletResponse response, String number, AuthenticationResult result) {
    byte[] name = new byte[32];
    random.nextBytes(name);
    String text = HexFormat.of().formatHex(name);
    steps.put(text, new Step(number, result, clock.instant().plus(LIFE)));
    tell(response, text, LIFE);
  }

  /** Returns how far somebody has come, if that is a step of this kind. */
  synchronized <T extends AuthenticationResult> Optional<T> of(
      HttpServletRequest request, Class<T> kind) {
    return step(request).map(Step::result).filter(kind::isInstance).map(kind::cast);
  }

  /** Returns the account number under which somebody came so far. */
  synchronized Optional<String> number(HttpServletRequest request) {
    return step(request).map(Step::number);
  }

  private Optional<Step> step(HttpServletRequest request) {
    return name(request).map(steps::get).filter(step -> clock.instant().isBefore(step.until()));
  }

  /** Forgets it. */
  synchronized void forget(HttpServletRequest request, HttpServletResponse response) {
    name(request).ifPresent(steps::remove);
    tell(response, "", Duration.ZERO);
  }

  private static Optional<String> name(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue);
  }

  private static void tell(HttpServletResponse response, String value, Duration life) {
    ResponseCookie cookie =
        ResponseCookie.from(COOKIE, value)
            .path("/")
            .secure(true)
            .httpOnly(true)
            .sameSite("Strict")
            .maxAge(life)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
