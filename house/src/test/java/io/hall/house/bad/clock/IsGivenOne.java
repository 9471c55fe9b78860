package io.hall.house.bad.clock;

import java.time.Clock;
import java.time.LocalDate;

final class IsGivenOne {

  LocalDate day(Clock clock) {
    return LocalDate.now(clock);
  }
}
