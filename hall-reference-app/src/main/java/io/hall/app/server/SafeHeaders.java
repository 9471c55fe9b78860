package io.hall.app.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every answer says to the browser, whoever gives it: a page, a file, a refusal, a failure. It
 * is said before anything else is done, so nothing behind can leave it out.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SafeHeaders extends OncePerRequestFilter {

  /** Nothing but what this server serves itself; no script and no style stands in a page. */
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none';"
          + " frame-ancestors 'none'";

  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy", CONTENT,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");

  private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ALWAYS.forEach(response::setHeader);
    response.setHeader("Cache-Control", isShared(request) ? "no-cache" : "no-store");
    if (request.isSecure()) { // over plain HTTP it must not be sent (RFC 6797, 7.2)
      response.setHeader("Strict-Transport-Security", TWO_YEARS);
    }
    chain.doFilter(request, response);
  }

  /** What is the same for everybody may be kept, and is asked for anew each time. */
  private static boolean isShared(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/static/") || path.startsWith("/webjars/");
  }

  /** Failures are answered on a way of their own. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
