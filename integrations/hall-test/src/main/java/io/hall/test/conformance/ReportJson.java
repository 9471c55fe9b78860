package io.hall.test.conformance;

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
            member("id", result.id()),
            member("subject", result.subject().name()),
            member("standing", result.standing().name()),
            member("source", result.source()),
            member("zh", result.rule(Locale.CHINESE)),
            member("en", result.rule(Locale.ENGLISH)),
            "\"tries\":" + result.tries())
        + rest
        + "}";
  }

  private static String counterexample(Counterexample found) {
    return ",\"counterexample\":{"
        + String.join(
            ",",
            member("given", found.given()),
            member("expected", found.expected()),
            member("answered", found.answered()))
        + "}";
  }

  private static String member(String name, String text) {
    return "\"" + name + "\":\"" + escaped(text) + "\"";
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        escaped.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        escaped.append("\\u%04x".formatted((int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
