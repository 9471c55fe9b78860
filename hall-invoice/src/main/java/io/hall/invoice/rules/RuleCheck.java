package io.hall.invoice.rules;

import io.hall.check.Finding;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.InvoiceColour;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.InvoiceNumber;
import io.hall.invoice.TaxRate;
import io.hall.invoice.TaxRegion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares one invoice with the rules of a day. */
final class RuleCheck {

  private final InvoiceRules rules;
  private final Invoice invoice;
  private final List<Finding> findings = new ArrayList<>();

  RuleCheck(InvoiceRules rules, Invoice invoice) {
    this.rules = rules;
    this.invoice = invoice;
  }

  List<Finding> findings() {
    checkYear();
    List<InvoiceLine> lines = invoice.lines();
    int exempt = 0;
    for (int i = 0; i < lines.size(); i++) {
      checkLine(lines.get(i), i + 1);
      exempt += isExempt(lines.get(i)) ? 1 : 0;
    }
    if (exempt > 0) {
      checkExempt(exempt < lines.size());
    }
    return findings;
  }

  private void checkYear() {
    invoice.number().flatMap(n -> invoice.issued().map(n::checkYear)).ifPresent(findings::addAll);
  }

  private void checkLine(InvoiceLine line, int number) {
    Optional<Classification> known = line.classification().flatMap(rules::classification);
    if (line.classification().isPresent() && known.isEmpty()) {
      findings.add(
          Finding.of(InvoiceCode.CLASSIFICATION_UNKNOWN)
              .in("lines[" + number + "].classification"));
    }
    List<TaxRate> usual = known.map(c -> rules.rates(c.supply())).orElseGet(rules::rates);
    boolean ofItsTime = invoice.colour() == InvoiceColour.RED; // it keeps the rate of its blue one
    if (line.rate().isTaxed() && !usual.contains(line.rate()) && !ofItsTime) {
      findings.add(
          Finding.of(InvoiceCode.RATE_UNUSUAL)
              .with("expected", list(usual))
              .with("found", line.rate())
              .with("rules", rules.version())
              .in("lines[" + number + "].rate"));
    }
  }

  private static String list(List<TaxRate> rates) {
    return rates.isEmpty()
        ? "-"
        : rates.stream().map(TaxRate::toString).collect(Collectors.joining("/"));
  }

  private void checkExempt(boolean mixed) {
    Optional<TaxRegion> region = invoice.number().flatMap(InvoiceNumber::region);
    boolean known =
        rules.exemptions().stream().anyMatch(e -> region.isEmpty() || e.covers(region.get()));
    if (!known) {
      findings.add(
          Finding.of(InvoiceCode.NO_EXEMPTION)
              .with("day", rules.day())
              .with("region", region.map(TaxRegion::name).orElse("-"))
              .in("lines"));
    }
    if (invoice.buyer().isOrganisation()) {
      findings.add(Finding.of(InvoiceCode.EXEMPT_TO_ORGANISATION).in("buyer"));
    }
    if (mixed) {
      findings.add(Finding.of(InvoiceCode.EXEMPT_MIXED).in("lines"));
    }
  }

  private static boolean isExempt(InvoiceLine line) {
    return line.rate().treatment() == TaxRate.Treatment.EXEMPT;
  }
}
