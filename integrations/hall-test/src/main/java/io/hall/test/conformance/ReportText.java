package io.hall.test.conformance;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report for people: figures first, then what needs attention, what passed last. */
final class ReportText {

  private static final List<Standing> ORDER =
      List.of(Standing.FAILED, Standing.UNDECIDED, Standing.NOT_OFFERED, Standing.PASSED);

  private ReportText() {}

  static String of(ConformanceReport report, Locale locale) {
    Set<Subject> absent = absent(report);
    String figures =
        ORDER.stream()
            .map(s -> Texts.of(s.name(), locale) + " " + report.with(s).size())
            .collect(Collectors.joining(", "));
    Stream<String> head =
        Stream.of(
            Texts.of("TITLE", locale),
            Texts.of("SEED", locale) + " " + report.seed() + "; " + figures);
    Stream<String> rules =
        ORDER.stream()
            .flatMap(s -> report.with(s).stream())
            .filter(result -> !absent.contains(result.subject()))
            .flatMap(result -> lines(result, locale));
    Stream<String> subjects =
        absent.stream().map(s -> Texts.of(Standing.NOT_OFFERED.name(), locale) + " " + s);
    return Stream.of(head, rules, subjects)
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The subjects of which nothing is offered: one line is enough for each. */
  private static Set<Subject> absent(ConformanceReport report) {
    Set<Subject> absent = EnumSet.noneOf(Subject.class);
    report.results().forEach(result -> absent.add(result.subject()));
    report.results().stream()
        .filter(result -> result.standing() != Standing.NOT_OFFERED)
        .forEach(result -> absent.remove(result.subject()));
    return absent;
  }

  private static Stream<String> lines(CheckResult result, Locale locale) {
    String line =
        "%s %s %s (%s)"
            .formatted(
                Texts.of(result.standing().name(), locale),
                result.id(),
                result.rule(locale),
                result.source());
    return Stream.concat(
        Stream.of(line), result.counterexample().stream().flatMap(c -> lines(c, locale)));
  }

  private static Stream<String> lines(Counterexample found, Locale locale) {
    return Stream.of(
        "    " + Texts.of("GIVEN", locale) + " " + found.given(),
        "    " + Texts.of("EXPECTED", locale) + " " + found.expected(),
        "    " + Texts.of("ANSWERED", locale) + " " + found.answered());
  }
}
