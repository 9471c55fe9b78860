package io.hall.app.spring;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.util.WebUtils;

/** Cookies that only this host gets, over TLS, and no script sees. */
final class Cookies {

  /** The session's token. */
  static final String SESSION = "__Host-hall-session";

  /** What the device keeps to be known again; it opens nothing. */
  static final String DEVICE = "__Host-hall-device";

  private Cookies() {}

  static Optional<String> read(HttpServletRequest request, String name) {
    return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
  }

  /** Sets a cookie; one that is to be kept for no time at all is taken back. */
  static void write(HttpServletResponse response, String name, String value, Duration keep) {
    ResponseCookie cookie =
        ResponseCookie.from(name, value)
            .path("/")
            .secure(true)
            .httpOnly(true)
            .sameSite("Strict")
            .maxAge(keep)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  /**
   * The token against forged posts, in a cookie and again in a header or a field; the page's own
   * script reads it, and it opens nothing.
   */
  static CookieCsrfTokenRepository csrf() {
    CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieCustomizer(cookie -> cookie.secure(true).sameSite("Strict"));
    return tokens;
  }
}
