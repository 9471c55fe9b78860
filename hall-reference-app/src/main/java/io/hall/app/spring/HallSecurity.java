package io.hall.app.spring;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.security.Terminal;
import io.hall.security.account.AuthenticationResult;
import io.hall.security.account.Authenticator;
import io.hall.security.account.DeviceToken;
import io.hall.security.account.StepUp;
import io.hall.security.session.Opened;
import io.hall.security.session.SessionCode;
import io.hall.security.session.SessionRegistry;
import io.hall.security.session.SessionToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/**
 * Puts hall's accounts and sessions into a chain of Spring Security. An application declares the
 * chain as a bean and adds its own rules to it:
 *
 * <pre>{@code
 * @Bean
 * SecurityFilterChain chain(HttpSecurity http, HallSecurity hall) {
 *   http.authorizeHttpRequests(
 *       rules -> rules.requestMatchers("/counter/**").hasRole("CASHIER").anyRequest().authenticated());
 *   return hall.guard(http).build();
 * }
 * }</pre>
 *
 * <p>Spring keeps no session and no password of its own, so nothing outlives what the library
 * ended.
 */
public final class HallSecurity {

  private final Authenticator authenticator;
  private final SessionRegistry sessions;
  private final TerminalSource terminals;

  /**
   * Guards with these.
   *
   * @param terminals tells at which terminal a request is made
   */
  public HallSecurity(
      Authenticator authenticator, SessionRegistry sessions, TerminalSource terminals) {
    this.authenticator = authenticator;
    this.sessions = sessions;
    this.terminals = terminals;
  }

  /**
   * Returns the chain with sign-in at {@code POST /sign-in} and sign-out at {@code POST /sign-out}.
   * Every post carries the value of the cookie {@code XSRF-TOKEN} in the header {@code
   * X-XSRF-TOKEN}.
   */
  public HttpSecurity guard(HttpSecurity http) throws Exception {
    AuthenticationManager manager =
        new ProviderManager(new HallAuthenticationProvider(authenticator, sessions));
    SignInFilter signIn = new SignInFilter(manager, terminals, new HallSessions(sessions));
    return known(http)
        .authenticationManager(manager)
        .addFilterAt(signIn, UsernamePasswordAuthenticationFilter.class)
        .exceptionHandling(
            refused ->
                refused.authenticationEntryPoint(
                    (request, response, e) ->
                        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED)));
  }

  /**
   * Returns the chain that knows who is signed in, and signs out at {@code POST /sign-out}; whoever
   * has pages of their own signs people in with {@link #signIn}.
   */
  public HttpSecurity known(HttpSecurity http) throws Exception {
    HallSessions kept = new HallSessions(sessions);
    return http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .securityContext(context -> context.securityContextRepository(kept))
        .requestCache(AbstractHttpConfigurer::disable)
        .csrf(csrf -> csrf.spa().csrfTokenRepository(Cookies.csrf()))
        .logout(
            out ->
                out.logoutUrl("/sign-out")
                    .addLogoutHandler(kept)
                    .logoutSuccessHandler(
                        (request, response, who) ->
                            response.setStatus(HttpServletResponse.SC_NO_CONTENT)));
  }

  /** Returns the terminal of a request. */
  public Terminal terminal(HttpServletRequest request) {
    return terminals.of(request);
  }

  /**
   * Returns what the device brought to be known again; what is no token of ours is as good as none.
   */
  public static Optional<DeviceToken> device(HttpServletRequest request) {
    try {
      return Cookies.read(request, Cookies.DEVICE).map(DeviceToken::of);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Opens the session of whoever has proved who they are, and tells the browser.
   *
   * @throws io.hall.check.CheckFailedException as {@link SessionRegistry#open} does
   */
  public Opened signIn(HttpServletResponse response, AuthenticationResult.Success proved) {
    Opened opened = sessions.open(proved.stepUp(), proved.terminal());
    HallSessions.tell(response, new SignedIn.Fresh(opened, proved.device()));
    return opened;
  }

  /**
   * Opens a locked screen again.
   *
   * @throws io.hall.check.CheckFailedException as {@link SessionRegistry#resume} does, and {@code
   *     SESSION-001} without a session
   */
  public void resume(HttpServletRequest request, HttpServletResponse response, StepUp proof) {
    SessionToken token =
        HallSessions.token(request)
            .orElseThrow(() -> new CheckFailedException(Finding.of(SessionCode.UNKNOWN)));
    HallSessions.tell(
        response, new SignedIn.Fresh(sessions.resume(token, proof), Optional.empty()));
  }

  /** Locks the screen of a request, if it has one. */
  public void lock(HttpServletRequest request) {
    HallSessions.token(request).ifPresent(sessions::lock);
  }

  /**
   * Returns what stands against the session of a request; empty if it lives.
   *
   * @param use whether asking is a use, which puts the idle lock off
   */
  public Optional<Finding> against(HttpServletRequest request, boolean use) {
    Optional<SessionToken> token = HallSessions.token(request);
    if (token.isEmpty()) {
      return Optional.of(Finding.of(SessionCode.UNKNOWN));
    }
    try {
      if (use) {
        sessions.require(token.get());
      } else {
        sessions.look(token.get());
      }
      return Optional.empty();
    } catch (CheckFailedException e) {
      return Optional.of(e.findings().get(0));
    }
  }

  /** Why the session of a request does not live; empty if it does, or there is none. */
  public static Optional<Finding> refusal(HttpServletRequest request) {
    return Optional.ofNullable((Finding) request.getAttribute(HallSessions.REFUSED));
  }
}
