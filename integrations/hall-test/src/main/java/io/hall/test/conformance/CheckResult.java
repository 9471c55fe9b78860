package io.hall.test.conformance;

import java.util.Locale;
import java.util.Optional;

/**
 * How one rule came out (单项结果).
 *
 * @param id the stable id of the rule, such as {@code KIT-REGISTER-01}
 * @param subject what it is a rule of
 * @param source where the rule stands: a clause, a standard
 * @param standing how it came out
 * @param tries how many cases were tried
 * @param counterexample the smallest case that breaks it; present when it failed
 */
public record CheckResult(
    String id,
    Subject subject,
    String source,
    Standing standing,
    int tries,
    Optional<Counterexample> counterexample) {

  /** The rule in a sentence: Chinese for {@code zh}, else English. */
  public String rule(Locale locale) {
    return Texts.of(id, locale);
  }
}
