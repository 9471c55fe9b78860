package io.hall.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.FilteredClassLoader;

class MetricsTest {

  @Test
  void what_the_register_writes_is_counted_by_what_it_is() {
    MeterRegistry registry = new SimpleMeterRegistry();
    Starter.inMemory()
        .withBean(MeterRegistry.class, () -> registry)
        .run(
            context -> {
              Starter.openDay(context);
              Starter.issue(context);
              Starter.issue(context); // asked again, answered again, written once
              assertThat(count(registry, "receipt.issue")).isEqualTo(1);
              assertThat(count(registry, "receipt.book-use")).isEqualTo(1);
            });
  }

  private static long count(MeterRegistry registry, String what) {
    return (long) registry.get("hall.records").tag("what", what).counter().count();
  }

  @Test
  void nothing_is_counted_where_nobody_collects() {
    Starter.inMemory().run(context -> assertThat(context).doesNotHaveBean(RecordCounter.class));
  }

  @Test
  void receipts_need_no_meters_on_the_class_path() {
    Starter.inMemory()
        .withClassLoader(new FilteredClassLoader("io.micrometer"))
        .run(context -> assertThat(context).hasNotFailed());
  }
}
