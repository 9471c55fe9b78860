package io.hall.app.api;

import io.hall.app.api.ApiKey.Client;
import io.hall.check.Finding;
import io.hall.store.Store;
import io.hall.store.StoreException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the key from {@code Authorization: Bearer}, for every request anew. */
final class ApiKeyFilter extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";

  private final Store store;
  private final ApiKeys keys;
  private final WrongKeys wrong;

  ApiKeyFilter(Store store, ApiKeys keys, WrongKeys wrong) {
    this.store = store;
    this.keys = keys;
    this.wrong = wrong;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<ApiKey> key = sent(request);
    String place = request.getRemoteAddr() + " " + key.map(ApiKey::client).orElse("");
    Optional<Duration> wait = wrong.wait(place);
    if (wait.isPresent()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds() + 1));
      ApiProblem.write(request, response, List.of(Finding.of(ApiCode.TOO_MANY)));
      return;
    }
    try {
      Optional<Client> client = key.flatMap(one -> store.read(c -> keys.find(c, one)));
      if (client.isPresent()) {
        goOn(new ApiCaller(client.get()), request, response, chain);
      } else {
        refuse(place, request, response);
      }
    } catch (StoreException e) {
      ApiProblem.write(request, response, List.of(e.finding()));
    }
  }

  private static Optional<ApiKey> sent(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.startsWith(BEARER))
        .flatMap(header -> ApiKey.parse(header.substring(BEARER.length())));
  }

  private static void goOn(
      ApiCaller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(caller);
    SecurityContextHolder.setContext(context);
    try {
      chain.doFilter(request, response);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  /** A request without any key counts too: it costs as much to answer. */
  private void refuse(String place, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    wrong.wrong(place);
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"hall\"");
    ApiProblem.write(request, response, List.of(Finding.of(ApiCode.NO_KEY)));
  }
}
