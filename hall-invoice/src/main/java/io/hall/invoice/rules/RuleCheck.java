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
    if (invoice.number().isPresent() && invoice.issued().isPresent()) {
      findings.addAll(invoice.number().get().checkYear(invoice.issued().get()));
    }
  }

  private void checkLine(InvoiceLine line, int number) {
    List<TaxRate> usual = rules.rates();
    if (line.classification().isPresent()) {
      Optional<Classification> known = rules.classification(line.classification().get());
      if (known.isPresent()) {
        usual = rules.rates(known.get().supply());
      } else {
        findings.add(
            Finding.of(InvoiceCode.CLASSIFICATION_UNKNOWN)
                .in("lines[" + number + "].classification"));
      }
    }
    boolean ofItsTime = invoice.colour() == InvoiceColour.RED; // it keeps the rate of its blue one
    if (line.rate().isTaxed() && !ofItsTime && !usual.contains(line.rate())) {
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
