package io.hall.test.conformance;

import static io.hall.json.JsonText.number;
import static io.hall.json.JsonText.text;

import java.util.Locale;
import java.util.stream.Collectors;

/** The report for programs, in one line and one order. */
final class ReportJson {

  private ReportJson() {}

  static String of(ConformanceReport report) {
    return report.results().stream()
        .map(ReportJson::check)
        .collect(
            Collectors.joining(
                ",",
                "{\"format\":\"hall.conformance.1\",\"seed\":" + report.seed() + ",\"checks\":[",
                "]}\n"));
  }

  private static String check(CheckResult result) {
    String rest = result.counterexample().map(ReportJson::counterexample).orElse("");
    return "{"
        + String.join(
            ",",
            text("id", result.id()),
            text("subject", result.subject().name()),
            text("standing", result.standing().name()),
            text("source", result.source()),
            text("zh", result.rule(Locale.CHINESE)),
            text("en", result.rule(Locale.ENGLISH)),
            number("tries", result.tries()))
        + rest
        + "}";
  }

  private static String counterexample(Counterexample found) {
    return ",\"counterexample\":{"
        + String.join(
            ",",
            text("given", found.given()),
            text("expected", found.expected()),
            text("answered", found.answered()))
        + "}";
  }
}
