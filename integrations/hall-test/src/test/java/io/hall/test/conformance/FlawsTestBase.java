package io.hall.test.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Systems that are wrong in one respect, and the rule that tells. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FlawsTestBase<F extends Enum<F>> {

  private final Subject subject;
  private final F none;
  private final Map<F, Rule> told;

  FlawsTestBase(Subject subject, F none, Map<F, Rule> told) {
    this.subject = subject;
    this.none = none;
    this.told = told;
  }

  /** What the kit says of the system with a flaw. */
  abstract ConformanceReport report(F flaw);

  private Set<F> flaws() {
    return EnumSet.complementOf(EnumSet.of(none));
  }

  private Set<Rule> rules() {
    Set<Rule> rules = EnumSet.allOf(Rule.class);
    rules.removeIf(rule -> rule.subject() != subject);
    return rules;
  }

  private Rule told(F flaw) {
    return Optional.ofNullable(told.get(flaw)).orElseThrow();
  }

  @Test
  void a_system_without_a_flaw_keeps_every_rule() {
    ConformanceReport report = report(none);
    report.requireConforming(subject);
    assertThat(report.with(Standing.PASSED)).hasSameSizeAs(rules());
  }

  @ParameterizedTest
  @MethodSource("flaws")
  void a_flaw_is_told_by_its_rule(F flaw) {
    ConformanceReport report = report(flaw);
    assertThat(report.with(Standing.FAILED))
        .as(report.toString())
        .extracting(CheckResult::id)
        .contains(told(flaw).id());
  }

  @Test
  void every_rule_tells_some_flaw() {
    assertThat(EnumSet.copyOf(told.values())).isEqualTo(rules());
  }

  /** The counterexample by which a flaw is told. */
  final Counterexample counterexample(F flaw) {
    return report(flaw).results().stream()
        .filter(result -> result.id().equals(told(flaw).id()))
        .findFirst()
        .flatMap(CheckResult::counterexample)
        .orElseThrow();
  }
}
