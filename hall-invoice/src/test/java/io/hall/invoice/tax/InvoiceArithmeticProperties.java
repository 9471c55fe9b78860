package io.hall.invoice.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceColour;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.Samples;
import io.hall.invoice.TaxRate;
import io.hall.invoice.rules.Tolerances;
import io.hall.money.CapitalAmount;
import io.hall.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class InvoiceArithmeticProperties {

  private static final InvoiceArithmetic CHINA = InvoiceArithmetic.LINE_BY_LINE;

  @Property
  void what_is_split_can_be_recombined(
      @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long fen,
      @ForAll("rates") TaxRate rate) {
    Money gross = Money.ofFen(fen);
    TaxedAmount split = TaxedAmount.ofGross(gross, rate);
    assertThat(split.net().plus(split.tax())).isEqualTo(gross);
    assertThat(split.totals().gross()).isEqualTo(gross);
    assertThat(split.tax().fen() * Long.signum(fen)).isNotNegative();
    assertThat(error(split, rate)).isLessThanOrEqualTo(new BigDecimal("0.01"));
  }

  @Property
  void adding_and_splitting_again_is_at_most_a_fen_away(
      @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long fen,
      @ForAll("rates") TaxRate rate) {
    TaxedAmount added = TaxedAmount.ofNet(Money.ofFen(fen), rate);
    TaxedAmount again = TaxedAmount.ofGross(added.gross(), rate);
    assertThat(again.net().minus(added.net()).abs().fen()).isLessThanOrEqualTo(1);
  }

  @Property
  void lines_sum_to_the_totals_and_nothing_is_found(@ForAll("invoices") Invoice invoice) {
    assertThat(CHINA.check(invoice, Tolerances.USUAL)).isEmpty();
    InvoiceTotals sum = Samples.sum(invoice.lines());
    assertThat(CHINA.totals(invoice.lines())).isEqualTo(sum);
    assertThat(sum.net().plus(sum.tax())).isEqualTo(invoice.totals().gross());
  }

  @Property
  void any_single_changed_amount_is_found(
      @ForAll("invoices") Invoice invoice,
      @ForAll @IntRange(min = 0, max = 9_999) int which,
      @ForAll @LongRange(min = -100_000, max = 100_000) long by) {
    Assume.that(by != 0);
    assertThat(CHINA.check(changed(invoice, which, Money.ofFen(by)), Tolerances.USUAL))
        .isNotEmpty();
  }

  @Property
  void a_quantity_or_price_that_moves_the_product_beyond_both_tolerances_is_found(
      @ForAll("invoices") Invoice invoice,
      @ForAll @IntRange(min = 0, max = 9_999) int which,
      @ForAll("factors") BigDecimal factor,
      @ForAll boolean price) {
    int index = which % invoice.lines().size();
    InvoiceLine line = invoice.lines().get(index);
    Assume.that(line.quantity().isPresent() && line.net().abs().fen() > 100);
    InvoiceLine other =
        price
            ? line.withPrice(
                line.quantity(), line.unitPrice().map(p -> times(p, factor)), line.unit())
            : line.withPrice(
                line.quantity().map(q -> times(q, factor)), line.unitPrice(), line.unit());
    assertThat(CHINA.check(replaced(invoice, index, other), Tolerances.USUAL)).isNotEmpty();
  }

  @Property
  void another_rate_is_found_unless_its_tax_is_as_good(
      @ForAll("invoices") Invoice invoice,
      @ForAll @IntRange(min = 0, max = 9_999) int which,
      @ForAll("rates") TaxRate rate) {
    int index = which % invoice.lines().size();
    InvoiceLine line = invoice.lines().get(index);
    BigDecimal apart = line.rate().fraction().subtract(rate.fraction()).abs();
    Assume.that(apart.multiply(line.net().toYuan().abs()).compareTo(new BigDecimal("0.12")) > 0);
    assertThat(CHINA.check(replaced(invoice, index, line.withRate(rate)), Tolerances.USUAL))
        .isNotEmpty();
  }

  @Property
  void the_red_letter_of_a_right_invoice_is_right(@ForAll("invoices") Invoice invoice) {
    boolean red = invoice.colour() == InvoiceColour.RED;
    InvoiceLine[] lines =
        invoice.lines().stream()
            .filter(line -> !line.isDiscount())
            .map(line -> red ? line.negated() : line)
            .toArray(InvoiceLine[]::new);
    Invoice blue = Samples.blue(lines);
    Invoice letter = Samples.red("26412000000000000002", lines);
    assertThat(CHINA.check(blue, Tolerances.USUAL)).isEmpty();
    assertThat(CHINA.check(letter, Tolerances.USUAL)).isEmpty();
    assertThat(letter.totals()).isEqualTo(blue.totals().negated());
  }

  @Property
  void an_allocation_sums_to_the_whole_in_every_figure(
      @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long fen,
      @ForAll("weights") List<BigDecimal> weights,
      @ForAll("rates") TaxRate rate,
      @ForAll GrossAllocation policy) {
    List<TaxedAmount> parts = policy.split(Money.ofFen(fen), rate, weights);
    TaxedAmount whole = TaxedAmount.ofGross(Money.ofFen(fen), rate);
    assertThat(Money.sum(parts.stream().map(TaxedAmount::net).toList())).isEqualTo(whole.net());
    assertThat(Money.sum(parts.stream().map(TaxedAmount::tax).toList())).isEqualTo(whole.tax());
    assertThat(Money.sum(parts.stream().map(TaxedAmount::gross).toList())).isEqualTo(whole.gross());
    assertThat(parts).hasSameSizeAs(weights);
  }

  @Property
  void by_largest_remainder_every_line_keeps_its_sign_and_the_tolerance(
      @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long fen,
      @ForAll("weights") List<BigDecimal> weights,
      @ForAll("rates") TaxRate rate) {
    for (TaxedAmount part :
        GrossAllocation.LARGEST_REMAINDER.split(Money.ofFen(fen), rate, weights)) {
      assertThat(part.net().fen() * Long.signum(fen)).isNotNegative();
      assertThat(part.tax().fen() * Long.signum(fen)).isNotNegative();
      assertThat(error(part, rate)).isLessThanOrEqualTo(Tolerances.USUAL.lineTax());
    }
  }

  private static BigDecimal error(TaxedAmount amount, TaxRate rate) {
    return amount.net().toYuan().multiply(rate.fraction()).subtract(amount.tax().toYuan()).abs();
  }

  private static BigDecimal times(BigDecimal number, BigDecimal factor) {
    return number.multiply(factor).setScale(InvoiceLine.DECIMALS, RoundingMode.HALF_UP);
  }

  /** Changes one of the figures: net or tax of a line, one of the totals, or the words. */
  private static Invoice changed(Invoice invoice, int which, Money by) {
    int figures = 2 * invoice.lines().size() + 4;
    int figure = which % figures;
    InvoiceTotals totals = invoice.totals();
    Invoice.Builder other = invoice.toBuilder();
    return switch (figures - figure) {
      case 1 -> other.words(CapitalAmount.write(totals.gross().plus(by))).build();
      case 2 ->
          other
              .totals(new InvoiceTotals(totals.net(), totals.tax(), totals.gross().plus(by)))
              .build();
      case 3 ->
          other
              .totals(new InvoiceTotals(totals.net(), totals.tax().plus(by), totals.gross()))
              .build();
      case 4 ->
          other
              .totals(new InvoiceTotals(totals.net().plus(by), totals.tax(), totals.gross()))
              .build();
      default -> {
        InvoiceLine line = invoice.lines().get(figure / 2);
        yield replaced(
            invoice,
            figure / 2,
            figure % 2 == 0
                ? line.withAmounts(line.net().plus(by), line.tax())
                : line.withAmounts(line.net(), line.tax().plus(by)));
      }
    };
  }

  private static Invoice replaced(Invoice invoice, int index, InvoiceLine line) {
    List<InvoiceLine> lines = new ArrayList<>(invoice.lines());
    lines.set(index, line);
    return invoice.toBuilder().lines(lines).build();
  }

  @Provide
  Arbitrary<TaxRate> rates() {
    return Arbitraries.of(
        TaxRate.EXEMPT,
        TaxRate.NOT_TAXABLE,
        TaxRate.percent("0"),
        TaxRate.percent("1.5"),
        TaxRate.percent("3"),
        TaxRate.percent("6"),
        TaxRate.percent("9"),
        TaxRate.percent("13"));
  }

  @Provide
  Arbitrary<BigDecimal> factors() {
    return Arbitraries.of("0.5", "0.9", "1.1", "2", "10", "-1").map(BigDecimal::new);
  }

  @Provide
  Arbitrary<List<BigDecimal>> weights() {
    return Arbitraries.integers()
        .between(1, 100_000)
        .map(w -> BigDecimal.valueOf(w, 2))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<Invoice> invoices() {
    return Combinators.combine(
            lines().list().ofMinSize(1).ofMaxSize(8), Arbitraries.of(true, false))
        .as(InvoiceArithmeticProperties::invoice);
  }

  private static Invoice invoice(List<List<InvoiceLine>> groups, boolean red) {
    InvoiceLine[] lines =
        groups.stream()
            .flatMap(List::stream)
            .filter(line -> !red || !line.isDiscount())
            .toArray(InvoiceLine[]::new);
    return red ? Samples.red("26412000000000000002", lines) : Samples.blue(lines);
  }

  /** A line with a quantity or without, and perhaps a discount of a tenth behind it. */
  private Arbitrary<List<InvoiceLine>> lines() {
    return Combinators.combine(
            Arbitraries.longs().between(20, 500_000_000L),
            rates(),
            Arbitraries.integers().between(0, 100_000),
            Arbitraries.of(true, false))
        .as(InvoiceArithmeticProperties::line);
  }

  private static List<InvoiceLine> line(long gross, TaxRate rate, int area, boolean discounted) {
    TaxedAmount amount = TaxedAmount.ofGross(Money.ofFen(gross), rate);
    InvoiceLine line = amount.line("*供热*采暖费", rate);
    if (area > 0) {
      BigDecimal quantity = BigDecimal.valueOf(area, 2);
      line = line.withPrice(quantity, UnitPrice.of(amount.net(), quantity, UnitPrice.LONG), "平方米");
    }
    TaxedAmount tenth = TaxedAmount.ofGross(Money.ofFen(-gross / 10), rate);
    return discounted ? List.of(line, tenth.line(line.name(), rate).asDiscount()) : List.of(line);
  }
}
