package io.hall.invoice.rules;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.TaxRate;
import io.hall.invoice.TaxRegion;
import io.hall.tariff.CustomerKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The set of rules in force on a day (当日有效规则). Immutable and thread-safe. */
public final class InvoiceRules {

  /** The key of heating in the files. */
  public static final String HEAT = "HEAT";

  private final InForce rules;
  private final BusinessDate day;

  InvoiceRules(InForce rules, BusinessDate day) {
    this.rules = rules;
    this.day = day;
  }

  /** The name of the set, such as {@code CN-HEAT-2026}; a record keeps it beside its verdict. */
  public String version() {
    return set().key();
  }

  /** The law the set rests on. */
  public String source() {
    return set().source();
  }

  private Rule set() {
    return rules.set().orElseThrow();
  }

  /** The day asked for. */
  public BusinessDate day() {
    return day;
  }

  /** The rates in force for {@code supply}, such as {@code HEAT}; empty if none is known. */
  public List<TaxRate> rates(String supply) {
    return rules.ratesOf().getOrDefault(supply, List.of());
  }

  /** All rates in force. */
  public List<TaxRate> rates() {
    return rules.rates();
  }

  /** The exemptions in force. */
  public List<Exemption> exemptions() {
    return rules.exemptions();
  }

  /**
   * Returns the exemption for a customer's heating; empty for who is no resident, and where none is
   * known for the region on this day.
   */
  public Optional<Exemption> exemption(TaxRegion region, CustomerKind customer) {
    return customer == CustomerKind.RESIDENTIAL
        ? exemptions().stream().filter(e -> e.covers(region)).findFirst()
        : Optional.empty();
  }

  /**
   * Returns how heating of a customer is taxed.
   *
   * @return exempt or the one rate in force; or {@code INVOICE-080} if there is no one rate
   */
  public Checked<TaxRate> heating(TaxRegion region, CustomerKind customer) {
    if (exemption(region, customer).isPresent()) {
      return Checked.valid(TaxRate.EXEMPT);
    }
    List<TaxRate> rates = rates(HEAT);
    return rates.size() == 1
        ? Checked.valid(rates.get(0))
        : Checked.invalid(Finding.of(InvoiceCode.NO_RULES).with("day", day));
  }

  /** The class of a classification code, if it is in the table. */
  public Optional<Classification> classification(String code) {
    return Optional.ofNullable(rules.classifications().get(code));
  }

  /** The tolerances in force. */
  public Tolerances tolerances() {
    return rules.tolerances().orElseThrow();
  }

  /**
   * Compares an invoice with these rules: rates, classification codes, exemption, year of the
   * number. All findings are SUSPECT; the figures are judged by {@code InvoiceArithmetic}.
   */
  public List<Finding> check(Invoice invoice) {
    return new RuleCheck(this, invoice).findings();
  }

  static Optional<BigDecimal> tolerance(
      List<Rule> rules, Tolerances.Figure figure, BusinessDate day) {
    return rules.stream()
        .filter(r -> r.is(Rule.Kind.TOLERANCE) && r.key().equals(figure.name()) && r.holdsOn(day))
        .map(r -> new BigDecimal(r.value()))
        .findFirst();
  }

  /** The version and the day. */
  @Override
  public String toString() {
    return version() + " on " + day;
  }
}
