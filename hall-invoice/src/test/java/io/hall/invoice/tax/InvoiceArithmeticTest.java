package io.hall.invoice.tax;

import static io.hall.invoice.Answers.places;
import static io.hall.invoice.Answers.sentences;
import static io.hall.invoice.Samples.blue;
import static io.hall.invoice.Samples.decimal;
import static io.hall.invoice.Samples.line;
import static io.hall.invoice.Samples.red;
import static io.hall.invoice.Samples.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Finding;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.Samples;
import io.hall.invoice.TaxRate;
import io.hall.invoice.rules.Tolerances;
import io.hall.money.Money;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceArithmeticTest {

  private static final List<InvoiceLine> HUNDRED =
      Collections.nCopies(100, line("3%", "97.09", "2.91"));
  private static final InvoiceLine TAXED = line("9%", "91.74", "8.26");
  private static final InvoiceLine EXEMPT = line("免税", "100.00", "0.00");

  @Test
  void in_china_tax_is_rounded_on_every_line_and_summed() {
    assertThat(InvoiceArithmetic.LINE_BY_LINE.totals(HUNDRED))
        .isEqualTo(new InvoiceTotals(yuan("9709.00"), yuan("291.00"), yuan("10000.00")));
    assertThat(check(blue(HUNDRED.toArray(InvoiceLine[]::new)))).isEmpty();
  }

  @Test
  void by_en_16931_amounts_are_summed_first() {
    assertThat(InvoiceArithmetic.SUM_FIRST.totals(HUNDRED))
        .isEqualTo(new InvoiceTotals(yuan("9709.00"), yuan("291.27"), yuan("10000.27")));
    Invoice european =
        blue(HUNDRED.toArray(InvoiceLine[]::new)).toBuilder()
            .totals(InvoiceArithmetic.SUM_FIRST.totals(HUNDRED))
            .words(Invoice.words(InvoiceArithmetic.SUM_FIRST.totals(HUNDRED)))
            .build();
    assertThat(InvoiceArithmetic.SUM_FIRST.check(european, Tolerances.USUAL)).isEmpty();
    assertThat(sentences(check(european)))
        .containsExactly("The taxes of the lines come to 291.00, but the total is 291.27");
  }

  @Test
  void summing_first_keeps_the_rates_apart() {
    List<InvoiceLine> lines =
        List.of(
            line("9%", "0.05", "0.00"),
            line("13%", "0.03", "0.00"),
            line("9%", "0.01", "0.00"),
            EXEMPT);
    assertThat(InvoiceArithmetic.SUM_FIRST.totals(lines))
        .isEqualTo(InvoiceTotals.of(yuan("100.09"), yuan("0.01")));
    assertThat(InvoiceArithmetic.LINE_BY_LINE.totals(lines).tax()).isEqualTo(Money.ZERO);
  }

  @ParameterizedTest
  @CsvSource({
    "100.00, 9.06, ''",
    "100.00, 8.94, ''",
    "100.00, 9.07, lines[1].tax 051",
    "100.00, 8.93, lines[1].tax 051",
    "100.01, 9.06, ''",
    "99.99, 9.06, lines[1].tax 051",
    "0.61, 0.06, ''",
  })
  void a_tax_may_be_off_by_six_fen_and_no_more(String net, String tax, String places) {
    assertThat(String.join(",", places(check(blue(line("9%", net, tax)))))).isEqualTo(places);
  }

  @ParameterizedTest
  @CsvSource({
    "98.76, 17.3635, ''",
    "1, 1714.82, ''",
    "1, 1714.83, ''",
    "1, 1714.81, ''",
    "1, 1714.830001, lines[1].net 050",
    "1, 1714.809999, lines[1].net 050",
    "98.76, 17.36, lines[1].net 050",
    "1714.82, 1.0000058, ''",
  })
  void an_amount_may_be_off_by_a_fen_and_no_more(String quantity, String price, String places) {
    InvoiceLine line =
        line("免税", "1714.82", "0.00").withPrice(decimal(quantity), decimal(price), "平方米");
    assertThat(String.join(",", places(check(blue(line))))).isEqualTo(places);
  }

  @Test
  void a_finding_names_the_line_the_figure_expected_and_the_one_found() {
    List<Finding> findings = check(blue(TAXED, line("9%", "917.43", "82.75")));
    assertThat(places(findings)).containsExactly("lines[2].tax 051");
    assertThat(findings.get(0).parameters())
        .containsEntry("expected", "82.57")
        .containsEntry("found", "82.75");
  }

  @Test
  void an_exempt_line_has_no_tax() {
    assertThat(check(blue(EXEMPT))).isEmpty();
    assertThat(places(check(blue(line("免税", "100.00", "9.00")))))
        .containsExactly("lines[1].tax 057");
    assertThat(places(check(blue(line("不征税", "100.00", "0.01")))))
        .containsExactly("lines[1].tax 057");
  }

  @Test
  void totals_have_no_tolerance() {
    Invoice right = blue(TAXED, TAXED);
    assertThat(places(check(with(right, "183.49", "16.52", "200.00"))))
        .containsExactly("totals.net 052", "totals.gross 054");
    assertThat(places(check(with(right, "183.48", "16.53", "200.00"))))
        .containsExactly("totals.tax 053", "totals.gross 054");
    assertThat(places(check(with(right, "183.48", "16.52", "200.01"))))
        .containsExactly("totals.gross 054", "words 055");
    assertThat(places(check(with(right, "183.47", "16.53", "200.00"))))
        .containsExactly("totals.net 052", "totals.tax 053");
  }

  @Test
  void a_real_invoice_of_two_rates_may_tie_although_a_tax_is_off() {
    Invoice rail = blue(line("9%", "100.00", "9.39"), line("6%", "50.00", "2.61"));
    assertThat(places(check(rail))).containsExactly("lines[1].tax 051", "lines[2].tax 051");
    assertThat(
            InvoiceArithmetic.LINE_BY_LINE.check(
                rail, new Tolerances(decimal("0.01"), decimal("0.39"))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "伍佰圆整, ''",
    "伍佰元整, ''",
    "人民币伍佰元正, ''",
    "伍佰圆, SUSPECT words CAPITAL-011",
    "伍佰零壹圆整, INVALID words 055",
    "（负数）伍佰圆整, INVALID words 055",
    "500, INVALID words CAPITAL-002",
    "'', INVALID words CAPITAL-001",
  })
  void the_words_say_what_the_figures_say(String words, String answer) {
    Invoice invoice = blue(line("免税", "500.00", "0.00")).toBuilder().words(words).build();
    List<Finding> findings = check(invoice);
    String found =
        findings.isEmpty() ? "" : findings.get(0).grade() + " " + places(findings).get(0);
    assertThat(found).isEqualTo(answer);
  }

  @Test
  void quantity_and_unit_price_stand_together_or_not_at_all() {
    InvoiceLine both = TAXED.withPrice(decimal("2"), decimal("45.87"), "平方米");
    assertThat(check(blue(both))).isEmpty();
    InvoiceLine priced = both.withPrice(Optional.empty(), both.unitPrice(), both.unit());
    assertThat(places(check(blue(priced)))).containsExactly("lines[1].quantity 056");
    InvoiceLine counted = both.withPrice(both.quantity(), Optional.empty(), both.unit());
    assertThat(places(check(blue(counted)))).containsExactly("lines[1].unitPrice 056");
  }

  @Test
  void an_invoice_has_lines_and_a_total_above_zero() {
    assertThat(places(check(blue()))).containsExactly("lines 033", "totals.gross 058");
  }

  @Test
  void the_amounts_of_a_blue_invoice_are_above_zero() {
    assertThat(places(check(blue(TAXED, line("9%", "0.00", "0.00")))))
        .containsExactly("lines[2].net 058");
    assertThat(places(check(blue(TAXED, line("9%", "-1.00", "-0.09")))))
        .containsExactly("lines[2].net 058", "lines[2].tax 060");
    assertThat(places(check(blue(line("9%", "0.10", "-0.01")))))
        .containsExactly("lines[1].tax 060");
  }

  @Test
  void the_amounts_of_a_red_invoice_are_below_zero() {
    String number = "26412000000000000002";
    assertThat(check(red(number, TAXED))).isEmpty();
    assertThat(check(red(number, EXEMPT))).isEmpty();
    assertThat(places(check(red(number, TAXED, line("9%", "-1.00", "-0.09")))))
        .containsExactly("lines[2].net 059", "lines[2].tax 060");
    assertThat(places(check(red(number, line("9%", "-1.00", "0.00")))))
        .contains("lines[1].net 059", "totals.gross 059");
    assertThat(places(check(red(number, TAXED, line("9%", "1.00", "0.09").asDiscount()))))
        .containsExactly("lines[2] 064");
  }

  @Test
  void a_discount_stands_behind_its_line() {
    InvoiceLine discount = line("9%", "-1.74", "-0.16").asDiscount();
    assertThat(check(blue(TAXED, discount, TAXED, discount))).isEmpty();
    assertThat(places(check(blue(discount, TAXED)))).containsExactly("lines[1] 061");
    assertThat(places(check(blue(TAXED, discount, discount)))).containsExactly("lines[3] 061");
  }

  @Test
  void a_discount_has_the_item_and_rate_of_its_line_and_is_no_larger() {
    assertThat(places(check(blue(TAXED, line("6%", "-1.00", "-0.06").asDiscount()))))
        .containsExactly("lines[2] 062");
    InvoiceLine other =
        InvoiceLine.of("*供热*热水", TaxRate.of("9%"), yuan("-1.00"), yuan("-0.09")).asDiscount();
    assertThat(places(check(blue(TAXED, other)))).containsExactly("lines[2] 062");
    assertThat(check(blue(TAXED, TAXED, line("9%", "-91.74", "-8.26").asDiscount()))).isEmpty();
    assertThat(places(check(blue(TAXED, TAXED, line("9%", "-91.75", "-8.26").asDiscount()))))
        .containsExactly("lines[3].net 063");
    assertThat(places(check(blue(TAXED, line("9%", "1.00", "0.09").asDiscount()))))
        .containsExactly("lines[2].net 059", "lines[2].tax 060");
  }

  @Test
  void figures_beyond_all_bounds_are_findings_and_no_exception() {
    InvoiceLine most =
        InvoiceLine.of(
            "x", TaxRate.of("9%"), Money.ofFen(Long.MAX_VALUE), Money.ofFen(Long.MIN_VALUE));
    Invoice invoice =
        Samples.blue(TAXED).toBuilder().lines(List.of(most, most, most.asDiscount())).build();
    for (InvoiceArithmetic policy : InvoiceArithmetic.values()) {
      assertThat(places(policy.check(invoice, Tolerances.USUAL)))
          .contains("totals.net 065", "totals.tax 065");
    }
  }

  private static Invoice with(Invoice invoice, String net, String tax, String gross) {
    return invoice.toBuilder().totals(new InvoiceTotals(yuan(net), yuan(tax), yuan(gross))).build();
  }

  private static List<Finding> check(Invoice invoice) {
    return InvoiceArithmetic.LINE_BY_LINE.check(invoice, Tolerances.USUAL);
  }
}
