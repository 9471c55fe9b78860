package io.hall.test.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the kit found (符合性报告): every rule once, in the order of their ids. The same seed on the same
 * system gives the same report, but for what threads do.
 *
 * @param seed the seed of all random cases
 * @param results how each rule came out
 */
public record ConformanceReport(long seed, List<CheckResult> results) {

  /** Copies the results. */
  public ConformanceReport {
    results = List.copyOf(results);
  }

  /** The rules that came out so. */
  public List<CheckResult> with(Standing standing) {
    return results.stream().filter(result -> result.standing() == standing).toList();
  }

  /**
   * Throws, with the report in both languages as its message, unless the system conforms: no rule
   * failed or was undecided, at least one passed, and of the subjects {@code whole} all was
   * offered.
   *
   * @throws AssertionError as JUnit and plain programs understand it
   */
  public void requireConforming(Subject... whole) {
    List<Subject> required = Arrays.asList(whole);
    boolean missing =
        with(Standing.NOT_OFFERED).stream().map(CheckResult::subject).anyMatch(required::contains);
    if (missing
        || with(Standing.PASSED).isEmpty()
        || !with(Standing.FAILED).isEmpty()
        || !with(Standing.UNDECIDED).isEmpty()) {
      throw new AssertionError(text(Locale.CHINESE) + "\n" + text(Locale.ENGLISH));
    }
  }

  /** The report for people: Chinese for {@code zh}, else English. */
  public String text(Locale locale) {
    return ReportText.of(this, locale);
  }

  /** The report for programs: one JSON object, {@code hall.conformance.1}, in one line. */
  public String json() {
    return ReportJson.of(this);
  }

  /** The report in English. */
  @Override
  public String toString() {
    return text(Locale.ENGLISH);
  }
}
