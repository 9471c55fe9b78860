package io.hall.app.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * What every answer says to the browser, whoever gives it: a page, a file, a refusal, a failure,
 * the server itself where an address is none. It is said before anything else is done, so nothing
 * behind can leave it out.
 */
final class SafeHeaders extends ValveBase {

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

  SafeHeaders() {
    super(true); // it holds up nobody who waits for an answer
  }

  /** Puts it in front of everything but what knows whether a proxy in front speaks TLS. */
  @Configuration
  static class InFront {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> safeHeaders() {
      return server -> server.addEngineValves(new SafeHeaders());
    }
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    ALWAYS.forEach(response::setHeader);
    response.setHeader("Cache-Control", isShared(request) ? "no-cache" : "no-store");
    if (request.isSecure()) { // over plain HTTP it must not be sent (RFC 6797, 7.2)
      response.setHeader("Strict-Transport-Security", TWO_YEARS);
    }
    getNext().invoke(request, response);
  }

  /** What is the same for everybody may be kept, and is asked for anew each time. */
  private static boolean isShared(Request request) {
    String path = request.getRequestURI(); // none in what is no request
    return path != null && (path.startsWith("/static/") || path.startsWith("/webjars/"));
  }
}
