package io.hall.test;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.invoice.DigitalNumber;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.Party;
import io.hall.invoice.TaxRate;
import io.hall.invoice.TaxRegion;
import io.hall.invoice.desk.Account;
import io.hall.invoice.desk.InvoiceDraft;
import io.hall.invoice.desk.Share;
import io.hall.invoice.rules.InvoiceRuleBook;
import io.hall.invoice.tax.InvoiceArithmetic;
import io.hall.invoice.tax.TaxedAmount;
import io.hall.money.Money;
import io.hall.payment.PaymentLine;
import io.hall.receipt.Receipt;
import io.hall.tariff.Charge;
import io.hall.tariff.CustomerKind;
import io.hall.tariff.FeeCategory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Invoices on the receipts of {@link SamplePayments}: a draft, the ledger against which it passes
 * its check, and the document that the tax platform would answer. Needs {@code hall-invoice} on the
 * class path. Not for use by several threads.
 */
public final class SampleInvoices {

  /** The seller, with an invented number. */
  public static final Party SELLER = Party.of("示例热力有限公司", "91410800000000019Q");

  private static final TaxRegion HENAN = TaxRegion.ofDigital("41").orElseThrow();
  private static final Set<FeeCategory> NOT_OF_RESIDENTS =
      Set.of(FeeCategory.NON_RESIDENTIAL_AREA, FeeCategory.NON_RESIDENTIAL_METERED);

  private long numbers;

  /** Begins a row of numbers as the tax platform of Henan gives them out. */
  public SampleInvoices() {}

  /** Draws up a receipt whole: a line for each of its parts, exempt unless it is no resident's. */
  public static InvoiceDraft draft(Receipt receipt) {
    TaxRate rate = rate(receipt);
    List<InvoiceLine> lines =
        receipt.payment().lines().stream()
            .map(part -> TaxedAmount.ofGross(part.amount(), rate).line(item(part), rate))
            .toList();
    Invoice invoice =
        Invoice.blue(SELLER, Party.of(receipt.payment().payer().name()))
            .lines(lines)
            .totals(InvoiceArithmetic.LINE_BY_LINE.totals(lines))
            .build();
    return InvoiceDraft.blue(SampleHall.HALL, SampleHall.CASHIER, invoice, shares(receipt));
  }

  private static String item(PaymentLine part) {
    return "*供热*采暖费 " + part.season().displayName();
  }

  private static TaxRate rate(Receipt receipt) {
    boolean residents =
        receipt.payment().lines().stream()
            .map(PaymentLine::category)
            .noneMatch(NOT_OF_RESIDENTS::contains);
    return InvoiceRuleBook.shipped()
        .on(BusinessDate.of(receipt.issuedAt()))
        .orThrow()
        .heating(HENAN, residents ? CustomerKind.RESIDENTIAL : CustomerKind.NON_RESIDENTIAL)
        .orThrow();
  }

  private static List<Share> shares(Receipt receipt) {
    Map<HeatingSeason, Money> seasons = new TreeMap<>();
    receipt
        .payment()
        .lines()
        .forEach(part -> seasons.merge(part.season(), part.amount(), Money::plus));
    return seasons.entrySet().stream()
        .map(season -> new Share(receipt.number(), season.getKey(), season.getValue()))
        .toList();
  }

  /** Returns what the ledger says of the payer: what was paid is what was charged. */
  public static Account account(Receipt receipt) {
    List<Charge> charges =
        receipt.payment().lines().stream()
            .map(
                part ->
                    Charge.fixed(
                        part.category(),
                        part.season(),
                        part.amount(),
                        new Charge.Ground("SAMPLE", "示例")))
            .toList();
    return new Account(receipt.payment().payer().name(), Optional.empty(), charges);
  }

  /** Returns what the tax platform makes of a draft: the same with the next number and a day. */
  public Invoice document(InvoiceDraft draft, BusinessDate day) {
    numbers++;
    return draft.invoice().toBuilder()
        .number(DigitalNumber.of("%02d412%015d".formatted(day.date().getYear() % 100, numbers)))
        .issued(day)
        .build();
  }
}
