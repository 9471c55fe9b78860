package io.hall.app.api;

import io.hall.store.Store;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Who may ask under {@code /api}: whoever shows a key; no cookie and no session counts there. */
@Configuration
class ApiSecurity {

  @Bean
  @Order(1) // before the chain of the pages
  SecurityFilterChain apiChain(HttpSecurity http, Store store, ApiKeys keys, Clock clock)
      throws Exception {
    return http.securityMatcher("/api/**")
        .csrf(AbstractHttpConfigurer::disable) // a browser sends no key by itself
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(
            new ApiKeyFilter(store, keys, new WrongKeys(clock)), AuthorizationFilter.class)
        .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
        .build();
  }
}
