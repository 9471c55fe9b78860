package io.hall.house.bad.clock;

import java.time.Instant;

final class CallsIt {

  Instant time() {
    return Instant.now();
  }
}
