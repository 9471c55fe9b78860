package io.hall.app.watch;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The figures are read at a port of their own, which listens to this machine alone; on the port of
 * the pages there are none.
 */
@Configuration
@ConditionalOnProperty("management.server.port")
class ManagementSecurity {

  @Bean
  @Order(0)
  SecurityFilterChain managementChain(HttpSecurity http, Environment environment) throws Exception {
    return http.securityMatcher(
            request ->
                Integer.toString(request.getLocalPort())
                    .equals(environment.getProperty("local.management.port")))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
        .build();
  }
}
