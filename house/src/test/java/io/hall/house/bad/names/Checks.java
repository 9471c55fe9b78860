package io.hall.house.bad.names;

import org.junit.jupiter.api.Test;

class Checks {

  @Test
  void is_never_run() {}
}
