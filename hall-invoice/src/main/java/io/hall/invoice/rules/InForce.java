package io.hall.invoice.rules;

import io.hall.calendar.BusinessDate;
import io.hall.invoice.TaxRate;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules that hold on one day, and on all days until another rule begins or ends, as they are
 * asked for: a check asks for each line of each invoice. Immutable.
 *
 * @param set the set of rules; empty if none holds
 * @param rates all rates, each once
 * @param ratesOf the rates of each supply
 * @param exemptions the exemptions
 * @param classifications the classification codes
 * @param tolerances the tolerances; empty if one is missing, which a book with a set refuses
 */
record InForce(
    Optional<Rule> set,
    List<TaxRate> rates,
    Map<String, List<TaxRate>> ratesOf,
    List<Exemption> exemptions,
    Map<String, Classification> classifications,
    Optional<Tolerances> tolerances) {

  static InForce on(BusinessDate day, List<Rule> all) {
    List<Rule> rules = all.stream().filter(r -> r.holdsOn(day)).toList();
    Map<String, List<TaxRate>> ratesOf = new HashMap<>();
    for (Rule rule : of(Rule.Kind.RATE, rules)) {
      ratesOf.computeIfAbsent(rule.key(), key -> rates(key, rules));
    }
    Map<String, Classification> classifications = new HashMap<>();
    for (Rule rule : of(Rule.Kind.CLASSIFICATION, rules)) {
      classifications.putIfAbsent(rule.key(), Classification.of(rule));
    }
    return new InForce(
        of(Rule.Kind.SET, rules).stream().findFirst(),
        of(Rule.Kind.RATE, rules).stream().map(r -> TaxRate.of(r.value())).distinct().toList(),
        Map.copyOf(ratesOf),
        of(Rule.Kind.EXEMPTION, rules).stream().map(Exemption::of).toList(),
        Map.copyOf(classifications),
        tolerances(rules, day));
  }

  private static List<Rule> of(Rule.Kind kind, List<Rule> rules) {
    return rules.stream().filter(r -> r.is(kind)).toList();
  }

  private static List<TaxRate> rates(String supply, List<Rule> rules) {
    return of(Rule.Kind.RATE, rules).stream()
        .filter(r -> r.key().equals(supply))
        .map(r -> TaxRate.of(r.value()))
        .toList();
  }

  private static Optional<Tolerances> tolerances(List<Rule> rules, BusinessDate day) {
    Optional<BigDecimal> tax = InvoiceRules.tolerance(rules, Tolerances.Figure.LINE_TAX, day);
    return InvoiceRules.tolerance(rules, Tolerances.Figure.LINE_AMOUNT, day)
        .flatMap(amount -> tax.map(t -> new Tolerances(amount, t)));
  }
}
