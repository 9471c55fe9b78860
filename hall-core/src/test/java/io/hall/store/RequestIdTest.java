package io.hall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestIdTest {

  @Test
  void a_new_name_is_a_uuid_of_version_7_that_tells_its_millisecond() {
    UUID name = UUID.fromString(at("2026-11-23T04:00:00.123Z").value());
    assertThat(name.version()).isEqualTo(7);
    assertThat(name.variant()).isEqualTo(2);
    assertThat(name.getMostSignificantBits() >>> 16)
        .isEqualTo(Instant.parse("2026-11-23T04:00:00.123Z").toEpochMilli());
  }

  @Test
  void new_names_rise_in_time_and_none_comes_twice() {
    assertThat(at("2026-11-23T04:00:00.124Z").value())
        .isGreaterThan(at("2026-11-23T04:00:00.123Z").value());
    Set<String> names = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      names.add(at("2026-11-23T04:00:00Z").value());
    }
    assertThat(names).hasSize(10_000);
  }

  @Test
  void a_name_has_1_to_80_characters() {
    assertThat(new RequestId("x".repeat(80)).toString()).hasSize(80);
    assertThatThrownBy(() -> new RequestId("x".repeat(81))).hasMessageContaining("STORE-007");
    assertThatThrownBy(() -> new RequestId(" ")).hasMessageContaining("STORE-007");
  }

  private static RequestId at(String instant) {
    return RequestId.next(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
  }
}
