package io.hall.invoice;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Invoices of nobody. */
public final class Samples {

  /** A number of Henan that was never assigned. */
  public static final DigitalNumber NUMBER = DigitalNumber.of("26412000000000000001");

  /** A heating company that does not exist. */
  public static final Party SELLER = Party.of("示例热力有限公司", "91410800000000019Q");

  /** A resident without a name. */
  public static final Party RESIDENT = Party.of("个人");

  /** A company that does not exist. */
  public static final Party COMPANY = Party.of("示例商贸有限公司", "91410800MA00HA779M");

  /** The day of issue of the samples. */
  public static final BusinessDate DAY = BusinessDate.parse("2026-11-08");

  private Samples() {}

  /** An amount in yuan. */
  public static Money yuan(String text) {
    return Money.yuan(text);
  }

  /** A line with an amount and a tax. */
  public static InvoiceLine line(String rate, String net, String tax) {
    return InvoiceLine.of("*供热*采暖费", TaxRate.of(rate), yuan(net), yuan(tax));
  }

  /** A blue invoice of these lines, with the totals they sum to. */
  public static Invoice blue(InvoiceLine... lines) {
    return Invoice.blue(SELLER, COMPANY)
        .number(NUMBER)
        .issued(DAY)
        .lines(List.of(lines))
        .totals(sum(List.of(lines)))
        .build();
  }

  /**
   * A red invoice that takes back these lines of {@link #NUMBER}, given as the blue one has them.
   */
  public static Invoice red(String number, InvoiceLine... taken) {
    List<InvoiceLine> lines = List.of(taken).stream().map(InvoiceLine::negated).toList();
    RedReference reference = new RedReference(NUMBER, Optional.empty());
    return Invoice.red(SELLER, COMPANY)
        .number(DigitalNumber.of(number))
        .issued(DAY)
        .lines(lines)
        .totals(sum(lines))
        .takesBack(reference)
        .remark(reference.remark())
        .build();
  }

  /** The sums of the lines. */
  public static InvoiceTotals sum(List<InvoiceLine> lines) {
    return InvoiceTotals.of(
        Money.sum(lines.stream().map(InvoiceLine::net).toList()),
        Money.sum(lines.stream().map(InvoiceLine::tax).toList()));
  }

  /** A decimal. */
  public static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }
}
