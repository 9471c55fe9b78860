package io.hall.security.masking;

import io.hall.check.Finding;
import io.hall.json.HallJson;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** The only class that needs Jackson to look at an exception; loaded where it is there. */
final class JacksonFacts {

  private JacksonFacts() {}

  static Optional<List<Finding>> of(Throwable e) {
    return e instanceof JacksonException json
        ? Optional.of(HallJson.findings(json))
        : Optional.empty();
  }
}
