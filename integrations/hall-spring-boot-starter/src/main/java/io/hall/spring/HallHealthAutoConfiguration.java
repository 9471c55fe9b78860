package io.hall.spring;

import io.hall.store.Store;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** The health of the store, as {@code hall}, where Spring Boot's health is on the class path. */
@AutoConfiguration(after = HallAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(Store.class)
final class HallHealthAutoConfiguration {

  @Bean
  @ConditionalOnEnabledHealthIndicator("hall")
  @ConditionalOnMissingBean(name = "hallHealthIndicator")
  HealthIndicator hallHealthIndicator(Store store) {
    return new StoreHealth(store);
  }
}
