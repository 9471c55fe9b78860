package io.hall.app.spring;

import io.hall.security.account.Authenticator;
import io.hall.security.session.SessionRegistry;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
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
    HallSessions kept = new HallSessions(sessions);
    AuthenticationManager manager =
        new ProviderManager(new HallAuthenticationProvider(authenticator, sessions));
    SignInFilter signIn = new SignInFilter(manager, terminals, kept);
    return http.authenticationManager(manager)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .securityContext(context -> context.securityContextRepository(kept))
        .requestCache(AbstractHttpConfigurer::disable)
        .csrf(CsrfConfigurer::spa) // a token in a cookie and again in a header
        .addFilterAt(signIn, UsernamePasswordAuthenticationFilter.class)
        .logout(
            out ->
                out.logoutUrl("/sign-out")
                    .addLogoutHandler(kept)
                    .logoutSuccessHandler(
                        (request, response, who) ->
                            response.setStatus(HttpServletResponse.SC_NO_CONTENT)))
        .exceptionHandling(
            refused ->
                refused.authenticationEntryPoint(
                    (request, response, e) ->
                        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED)));
  }
}
