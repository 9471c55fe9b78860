package io.hall.spring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;

class HealthTest {

  @TempDir Path folder;

  @Test
  void the_store_is_up_as_long_as_it_takes_writes() {
    Starter.on(folder)
        .run(
            context -> {
              HealthIndicator indicator = context.getBean(HealthIndicator.class);
              Health up = requireNonNull(indicator.health());
              assertThat(up.getStatus()).isEqualTo(Status.UP);
              context.getBean(OpenedStore.class).close();
              Health down = requireNonNull(indicator.health());
              assertThat(down.getStatus()).isEqualTo(Status.DOWN);
              assertThat(down.getDetails()).containsEntry("code", "STORE-002");
            });
  }

  @Test
  void it_is_not_asked_where_that_is_set() {
    Starter.inMemory()
        .withPropertyValues("management.health.hall.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean(HealthIndicator.class));
  }

  @Test
  void the_application_brings_its_own() {
    HealthIndicator own = () -> Health.unknown().build();
    Starter.inMemory()
        .withBean("hallHealthIndicator", HealthIndicator.class, () -> own)
        .run(context -> assertThat(context.getBean(HealthIndicator.class)).isSameAs(own));
  }

  @Test
  void receipts_need_no_health_on_the_class_path() {
    Starter.inMemory()
        .withClassLoader(new FilteredClassLoader("org.springframework.boot.health"))
        .run(context -> assertThat(context).hasNotFailed());
  }
}
