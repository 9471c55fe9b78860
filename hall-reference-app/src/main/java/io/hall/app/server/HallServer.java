package io.hall.app.server;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The server as Spring Boot starts it. Accounts are hall's own. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@EnableConfigurationProperties(HallSettings.class)
@ComponentScan({
  "io.hall.app.server",
  "io.hall.app.signin",
  "io.hall.app.customer",
  "io.hall.app.counter",
  "io.hall.app.demo"
})
public class HallServer {}
