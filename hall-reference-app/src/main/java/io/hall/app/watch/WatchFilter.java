package io.hall.app.watch;

import io.hall.check.Code;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a name, which stands in the answer and in every line of the log that it
 * causes, and counts what was refused by its code. The caller may bring the name along; one of
 * another form is replaced.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class WatchFilter extends OncePerRequestFilter {

  /** The header that names a request. */
  public static final String HEADER = "X-Correlation-Id";

  /** The attribute of a request that holds its name. */
  public static final String CORRELATION = "correlation";

  private static final String REFUSED = WatchFilter.class.getName() + ".refused";
  private static final Pattern FORM =
      Pattern.compile("[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}");

  private final MeterRegistry registry;

  WatchFilter(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Notes that a request was refused. */
  public static void refused(HttpServletRequest request, Code code) {
    request.setAttribute(REFUSED, code.id());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String name = name(request.getHeader(HEADER));
    request.setAttribute(CORRELATION, name);
    response.setHeader(HEADER, name);
    MDC.put(CORRELATION, name);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(CORRELATION);
      if (request.getAttribute(REFUSED) instanceof String code) {
        registry.counter("hall.refused", "code", code).increment();
      }
    }
  }

  /** Only a UUID is taken over: anything else could be a person's number. */
  private static String name(@Nullable String brought) {
    return brought != null && FORM.matcher(brought).matches()
        ? brought
        : UUID.randomUUID().toString();
  }
}
