package io.hall.identity;

import io.hall.check.Checked;
import io.hall.check.Verdict;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Outcomes as a reader of tests likes them. */
final class Answers {

  private Answers() {}

  /** The verdict and the codes in the order they were found, such as {@code INVALID RID-012}. */
  static String answer(Checked<?> outcome) {
    return Stream.concat(
            Stream.of(outcome.verdict().name()),
            outcome.findings().stream().map(finding -> finding.code().id()))
        .collect(Collectors.joining(" "));
  }

  /** The places and figures of all that was found. */
  static String figures(Checked<?> outcome) {
    return outcome.findings().stream()
        .map(finding -> finding.where() + finding.parameters())
        .collect(Collectors.joining(" "));
  }

  static boolean isValid(Checked<?> outcome) {
    return outcome.verdict() == Verdict.VALID;
  }
}
