package io.hall.app.server;

import io.hall.app.spring.HallSecurity;
import io.hall.check.Finding;
import io.hall.payment.HallCode;
import io.hall.security.Terminal;
import io.hall.security.account.Authenticator;
import io.hall.security.account.Role;
import io.hall.security.session.SessionCode;
import io.hall.security.session.SessionRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;

/** Which role sees which page. */
@Configuration
class WebSecurity {

  @Bean
  HallSecurity hallSecurity(
      Authenticator authenticator, SessionRegistry sessions, HallSettings settings) {
    Terminal here = new Terminal(new HallCode(settings.hall()), settings.terminal());
    return new HallSecurity(authenticator, sessions, request -> here);
  }

  @Bean
  SecurityFilterChain chain(HttpSecurity http, HallSecurity hall) throws Exception {
    SimpleUrlLogoutSuccessHandler toSignIn = new SimpleUrlLogoutSuccessHandler();
    toSignIn.setDefaultTargetUrl("/sign-in");
    return hall.known(http)
        .authorizeHttpRequests(WebSecurity::places)
        .logout(out -> out.logoutSuccessHandler(toSignIn))
        .exceptionHandling(refused -> refused.authenticationEntryPoint(WebSecurity::elsewhere))
        .headers(AbstractHttpConfigurer::disable) // SafeHeaders says them to everybody
        .build();
  }

  private static void places(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          rules) {
    rules
        .requestMatchers("/sign-in/**", "/activate", "/first", "/locked", "/language")
        .permitAll()
        .requestMatchers("/static/**", "/webjars/**", "/actuator/health", "/error")
        .permitAll();
    for (Place place : Place.values()) {
      String[] roles = place.roles().stream().map(Role::name).toArray(String[]::new);
      rules.requestMatchers(place.path(), place.path() + "/**").hasAnyRole(roles);
    }
    rules.requestMatchers("/", "/lock").authenticated().anyRequest().denyAll();
  }

  /**
   * Who is not signed in goes to the page that lets them in; a locked screen asks for the password.
   */
  private static void elsewhere(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    boolean locked =
        HallSecurity.refusal(request)
            .map(Finding::code)
            .filter(SessionCode.LOCKED::equals)
            .isPresent();
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", locked ? "/locked" : "/sign-in");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect(locked ? "/locked" : "/sign-in");
    }
  }
}
