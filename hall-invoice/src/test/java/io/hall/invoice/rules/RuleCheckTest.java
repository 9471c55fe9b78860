package io.hall.invoice.rules;

import static io.hall.invoice.Answers.places;
import static io.hall.invoice.Answers.sentences;
import static io.hall.invoice.Samples.blue;
import static io.hall.invoice.Samples.line;
import static io.hall.invoice.Samples.red;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.invoice.DigitalNumber;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCheckTest {

  private static final InvoiceLine EXEMPT = line("免税", "1714.82", "0.00");
  private static final InvoiceLine TAXED = line("9%", "91.74", "8.26");

  @Test
  void the_invoices_of_a_hall_are_as_the_rules_have_them() {
    assertThat(check(blue(TAXED.withClassification("1100102010100000000")))).isEmpty();
    assertThat(check(blue(EXEMPT).toBuilder().buyer(Samples.RESIDENT).build())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2019-03-31, 10%", "2019-04-01, 9%", "2024-11-08, 9%", "2017-06-30, 13%"})
  void the_rate_of_the_day_is_usual_and_another_is_not(String day, String rate) {
    InvoiceRules rules = InvoiceRuleBook.shipped().on(BusinessDate.parse(day)).orThrow();
    assertThat(rules.check(draft(line(rate, "100.00", "9.00")))).isEmpty();
    assertThat(places(rules.check(draft(line("6%", "100.00", "6.00")))))
        .containsExactly("lines[1].rate 083");
  }

  @Test
  void an_unusual_rate_is_told_with_the_usual_one_and_the_rules() {
    assertThat(sentences(check(blue(line("13%", "100.00", "13.00")))))
        .containsExactly("The rate 13% is unusual; the rules CN-HEAT-2026 have 9%");
  }

  @Test
  void heat_at_a_rate_of_zero_is_not_exempt_and_unusual() {
    assertThat(places(check(blue(line("0%", "100.00", "0.00")))))
        .containsExactly("lines[1].rate 083");
  }

  @Test
  void a_red_invoice_keeps_the_rate_of_its_blue_one() {
    assertThat(check(red("26412000000000000002", line("10%", "100.00", "10.00")))).isEmpty();
  }

  @Test
  void an_unknown_classification_code_is_suspect() {
    assertThat(places(check(blue(TAXED, TAXED.withClassification("9900000000000000000")))))
        .containsExactly("lines[2].classification 084");
  }

  @Test
  void nobody_is_exempt_after_the_last_known_period_or_elsewhere() {
    InvoiceRules later = InvoiceRuleBook.shipped().on(BusinessDate.parse("2028-11-08")).orThrow();
    assertThat(places(later.check(draft(EXEMPT)))).containsExactly("lines 082");
    Invoice shanghai =
        blue(EXEMPT).toBuilder()
            .buyer(Samples.RESIDENT)
            .number(DigitalNumber.of("26312000000000000001"))
            .build();
    assertThat(sentences(check(shanghai)))
        .containsExactly(
            "Lines are exempt, but no exemption is known for 上海 on 2026-11-08;"
                + " check the announcement in force");
  }

  @Test
  void a_company_is_not_exempt_even_at_the_price_of_residents() {
    assertThat(places(check(blue(EXEMPT)))).containsExactly("buyer 085");
  }

  @Test
  void exempt_and_taxed_lines_do_not_stand_together() {
    assertThat(places(check(blue(EXEMPT, TAXED).toBuilder().buyer(Samples.RESIDENT).build())))
        .containsExactly("lines 086");
  }

  @Test
  void a_number_of_another_year_than_the_issue_is_suspect() {
    assertThat(
            places(check(blue(TAXED).toBuilder().issued(BusinessDate.parse("2027-01-01")).build())))
        .containsExactly("number 018");
  }

  @Test
  void no_finding_of_the_rules_is_worse_than_suspect() {
    Invoice bad =
        blue(EXEMPT, line("6%", "1.00", "0.06").withClassification("1")).toBuilder()
            .number(DigitalNumber.of("25312000000000000001"))
            .build();
    assertThat(check(bad)).hasSize(6).extracting(Finding::grade).containsOnly(Verdict.SUSPECT);
  }

  private static Invoice draft(InvoiceLine line) {
    return Invoice.blue(Samples.SELLER, Samples.RESIDENT).lines(List.of(line)).build();
  }

  private static List<Finding> check(Invoice invoice) {
    return InvoiceRuleBook.shipped().on(Samples.DAY).orThrow().check(invoice);
  }
}
