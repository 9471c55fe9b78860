package io.hall.invoice.tax;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.identity.TaxpayerId;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.InvoiceColour;
import io.hall.invoice.Party;
import io.hall.invoice.RedReference;
import io.hall.invoice.rules.InvoiceRuleBook;
import io.hall.invoice.rules.InvoiceRules;
import io.hall.invoice.rules.Tolerances;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks an invoice whole (发票检查): parties, figures, and the rules of its day. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * Checked<Invoice> checked =
 *     InvoiceCheck.chinese(InvoiceRuleBook.shipped()).check(invoice, BusinessDate.today(clock));
 * }</pre>
 *
 * @param book the rules
 * @param arithmetic how the totals follow from the lines
 */
public record InvoiceCheck(InvoiceRuleBook book, InvoiceArithmetic arithmetic) {

  /** Returns the check of Chinese invoices by {@code book}. */
  public static InvoiceCheck chinese(InvoiceRuleBook book) {
    return new InvoiceCheck(book, InvoiceArithmetic.LINE_BY_LINE);
  }

  /**
   * Checks an invoice by the rules of its day of issue; a draft, by those of {@code today}. The
   * figures of a day without rules are checked with the usual tolerances. Never throws.
   *
   * @return the invoice, unless something is INVALID, and everything that was found
   */
  public Checked<Invoice> check(Invoice invoice, BusinessDate today) {
    List<Finding> findings = new ArrayList<>();
    checkParty(invoice.seller(), "seller", findings);
    checkParty(invoice.buyer(), "buyer", findings);
    Checked<InvoiceRules> rules = book.on(invoice.issued().orElse(today));
    for (Finding finding : rules.findings()) {
      findings.add(finding.in("issued"));
    }
    Tolerances tolerances = rules.value().map(InvoiceRules::tolerances).orElse(Tolerances.USUAL);
    findings.addAll(arithmetic.check(invoice, tolerances));
    if (rules.value().isPresent()) {
      findings.addAll(rules.value().get().check(invoice));
    }
    findings.addAll(redLetter(invoice));
    return Checked.of(invoice, findings);
  }

  /**
   * Returns the places that a finding of this check rests on, {@code lines} for all of them. Who
   * does not know what stands at one of them passes the finding over.
   */
  public static List<String> restsOn(Finding finding) {
    if (!(finding.code() instanceof InvoiceCode code)) {
      return List.of(finding.where());
    }
    return switch (code) {
      case TOTAL_NET -> List.of("lines", "totals.net");
      case TOTAL_TAX -> List.of("lines", "totals.tax");
      case TOTAL_GROSS -> List.of("totals.net", "totals.tax", "totals.gross");
      case WORDS -> List.of("words", "totals.gross");
      case FIGURE_TOO_LARGE -> List.of("lines", "totals.net", "totals.tax");
      case NO_EXEMPTION, EXEMPT_MIXED -> List.of("lines");
      case EXEMPT_TO_ORGANISATION -> List.of("lines", "buyer.taxpayerId");
      default -> List.of(finding.where());
    };
  }

  private static void checkParty(Party party, String where, List<Finding> findings) {
    if (party.name().isBlank()) {
      findings.add(Finding.of(InvoiceCode.NAME_MISSING).in(where + ".name"));
    }
    if (party.taxpayerId().isPresent()) {
      for (Finding finding : TaxpayerId.parse(party.taxpayerId().get()).findings()) {
        findings.add(finding.in(where + ".taxpayerId"));
      }
    }
  }

  private static List<Finding> redLetter(Invoice invoice) {
    boolean red = invoice.colour() == InvoiceColour.RED;
    if (!red) {
      return invoice.red().isEmpty()
          ? List.of()
          : List.of(Finding.of(InvoiceCode.WRONG_COLOUR).with("due", "RED").in("colour"));
    }
    return invoice
        .red()
        .map((RedReference reference) -> reference.checkRemark(invoice.remark()))
        .orElseGet(() -> List.of(Finding.of(InvoiceCode.RED_REMARK_MISSING).in("red")));
  }
}
