package io.hall.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoClockTest {

  private static Clock at(String instant) {
    return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-26T15:59:59Z, 2026-11-26T15:59:59Z", // in the season: as it is
    "2027-03-10T15:59:59Z, 2027-03-10T15:59:59Z",
    "2027-03-10T16:00:00Z, 2026-11-25T16:00:00Z", // a Thursday in Shanghai
    "2028-02-29T04:30:00Z, 2026-11-24T04:30:00Z",
    "2031-06-15T23:10:00Z, 2026-11-22T23:10:00Z"
  })
  void a_hall_that_is_founded_after_its_season_has_a_day_in_november(String now, String shown) {
    assertThat(DemoClock.from(at(now)).instant()).isEqualTo(shown);
  }

  @Test
  void the_distance_is_kept_from_then_on(@TempDir Path folder) throws IOException {
    Clock founded = at("2028-02-29T04:30:00Z");
    DemoClock.keep(folder, DemoClock.from(founded), founded);
    Clock later = at("2028-03-08T04:30:00Z");
    assertThat(DemoClock.in(folder, later)).as("not founded yet").isEqualTo(later);
    Files.createFile(folder.resolve("invented-hall"));
    assertThat(BusinessDate.today(DemoClock.in(folder, later))).hasToString("2026-12-02");
  }

  @Test
  void a_hall_in_season_and_one_in_earnest_have_the_time_of_the_machine(@TempDir Path folder)
      throws IOException {
    Clock now = at("2026-12-01T00:00:00Z");
    DemoClock.keep(folder, DemoClock.from(now), now);
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
    assertThat(DemoClock.in(folder, now)).isEqualTo(now);
  }
}
