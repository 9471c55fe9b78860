package io.hall.test.conformance.sample;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.invoice.DigitalNumber;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.Party;
import io.hall.invoice.RedBalance;
import io.hall.invoice.RedReference;
import io.hall.invoice.TaxRate;
import io.hall.invoice.TaxRegion;
import io.hall.invoice.rules.InvoiceRuleBook;
import io.hall.invoice.tax.InvoiceArithmetic;
import io.hall.invoice.tax.InvoiceCheck;
import io.hall.invoice.tax.TaxedAmount;
import io.hall.money.Money;
import io.hall.tariff.CustomerKind;
import io.hall.test.SampleInvoices;
import io.hall.test.conformance.InvoiceAdapter;
import io.hall.test.conformance.RefusedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The invoices of hall: made by the rules of their day, and checked whole. */
final class HallInvoices implements InvoiceAdapter {

  private static final String ITEM = "*供热*采暖费";
  private static final TaxRegion HENAN = TaxRegion.ofDigital("41").orElseThrow();

  private final InvoiceRuleBook book;
  private final Map<String, RedBalance> issued = new HashMap<>();
  private long numbers;

  HallInvoices(InvoiceRuleBook book) {
    this.book = book;
  }

  @Override
  public Answer issue(Ask ask) {
    BusinessDate day = new BusinessDate(ask.day());
    CustomerKind kind = ask.resident() ? CustomerKind.RESIDENTIAL : CustomerKind.NON_RESIDENTIAL;
    TaxRate rate = orRefuse(orRefuse(book.on(day)).heating(HENAN, kind));
    List<InvoiceLine> lines =
        ask.grossFen().stream()
            .map(fen -> TaxedAmount.ofGross(Money.ofFen(fen), rate).line(ITEM, rate))
            .toList();
    Party buyer =
        ask.taxpayerId().isEmpty()
            ? Party.of(ask.buyer())
            : Party.of(ask.buyer(), ask.taxpayerId());
    Invoice invoice =
        Invoice.blue(SampleInvoices.SELLER, buyer)
            .number(nextNumber(day))
            .issued(day)
            .lines(lines)
            .totals(InvoiceArithmetic.LINE_BY_LINE.totals(lines))
            .build();
    return keep(orRefuse(InvoiceCheck.chinese(book).check(invoice, day)));
  }

  /** As the tax platform gives them out. */
  private DigitalNumber nextNumber(BusinessDate day) {
    numbers++;
    return DigitalNumber.of("%02d412%015d".formatted(day.date().getYear() % 100, numbers));
  }

  private Answer keep(Invoice invoice) {
    String id = invoice.number().orElseThrow().text();
    issued.put(id, orRefuse(RedBalance.of(invoice, List.of())));
    return new Answer(
        id,
        invoice.lines().stream()
            .map(l -> new Line(l.rate().equals(TaxRate.EXEMPT), l.net().fen(), l.tax().fen()))
            .toList(),
        invoice.totals().net().fen(),
        invoice.totals().tax().fen(),
        invoice.totals().gross().fen(),
        invoice.words());
  }

  @Override
  public void takeBack(String id, long grossFen) {
    RedBalance balance = Optional.ofNullable(issued.get(id)).orElseThrow();
    Invoice red = red(balance, Money.ofFen(grossFen));
    orRefuse(InvoiceCheck.chinese(book).check(red, red.issued().orElseThrow()));
    issued.put(id, orRefuse(balance.and(red)));
  }

  /** So much that what remains of the blue invoice is split as an amount of its own. */
  private static Invoice red(RedBalance balance, Money gross) {
    Invoice blue = balance.blue();
    TaxRate rate = blue.lines().get(0).rate();
    Money rest = balance.net().gross().minus(gross);
    InvoiceTotals back = TaxedAmount.ofGross(rest, rate).totals().plus(balance.net().negated());
    RedReference reference = new RedReference(blue.number().orElseThrow(), Optional.empty());
    return Invoice.red(blue.seller(), blue.buyer())
        .issued(blue.issued().orElseThrow())
        .takesBack(reference)
        .remark(reference.remark())
        .lines(List.of(InvoiceLine.of(ITEM, rate, back.net(), back.tax())))
        .totals(back)
        .build();
  }

  private static <T> T orRefuse(Checked<T> checked) {
    try {
      return checked.orThrow();
    } catch (CheckFailedException e) {
      throw new RefusedException(e);
    }
  }
}
