package io.hall.house.bad.clock;

import java.time.Clock;
import java.util.function.Supplier;

final class RefersToIt {

  Supplier<Clock> time() {
    return Clock::systemUTC;
  }
}
