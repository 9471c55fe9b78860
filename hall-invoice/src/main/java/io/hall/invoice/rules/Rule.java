package io.hall.invoice.rules;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.Span;
import io.hall.invoice.Certainty;
import java.util.List;

/** One row of a rule file. */
record Rule(
    Kind kind,
    String key,
    String value,
    String name,
    List<String> scope,
    Span<BusinessDate> days,
    Certainty certainty,
    String source,
    String where) {

  enum Kind {
    SET,
    RATE,
    EXEMPTION,
    CLASSIFICATION,
    TOLERANCE
  }

  Rule {
    scope = List.copyOf(scope);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean holdsOn(BusinessDate day) {
    return days.contains(day);
  }

  /** Whether the two cannot hold on one day. */
  boolean isLike(Rule other) {
    boolean alike =
        switch (kind) {
          case SET -> true;
          case RATE -> key.equals(other.key) && value.equals(other.value);
          case EXEMPTION, CLASSIFICATION, TOLERANCE -> key.equals(other.key);
        };
    return kind == other.kind && alike;
  }
}
