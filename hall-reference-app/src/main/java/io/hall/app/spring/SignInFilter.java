package io.hall.app.spring;

import io.hall.security.account.Credentials;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Takes {@code account}, {@code password} and {@code code} from {@code POST /sign-in}. */
final class SignInFilter extends AbstractAuthenticationProcessingFilter {

  private final TerminalSource terminals;

  SignInFilter(AuthenticationManager manager, TerminalSource terminals, HallSessions sessions) {
    super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-in"), manager);
    this.terminals = terminals;
    setSecurityContextRepository(sessions);
    setAuthenticationSuccessHandler(
        (request, response, who) -> response.setStatus(HttpServletResponse.SC_NO_CONTENT));
    setAuthenticationFailureHandler((request, response, e) -> refuse(response, e));
  }

  @Override
  public Authentication attemptAuthentication(
      HttpServletRequest request, HttpServletResponse response) {
    Credentials given =
        new Credentials(
            text(request, "account").orElse(""),
            text(request, "password").orElse("").toCharArray(),
            terminals.of(request),
            HallSecurity.device(request));
    return getAuthenticationManager()
        .authenticate(new SignInRequest(given, text(request, "code").map(String::toCharArray)));
  }

  private static void refuse(HttpServletResponse response, AuthenticationException why) {
    if (why instanceof SignInRefused refused) {
      response.setStatus(refused.next().status());
      response.setHeader("Hall-Sign-In", refused.next().name());
      refused
          .retryAfter()
          .ifPresent(
              wait -> response.setHeader("Retry-After", Long.toString(wait.toSeconds() + 1)));
    } else {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  private static Optional<String> text(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isEmpty());
  }
}
