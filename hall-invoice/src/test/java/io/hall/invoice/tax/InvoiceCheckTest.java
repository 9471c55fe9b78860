package io.hall.invoice.tax;

import static io.hall.invoice.Answers.answer;
import static io.hall.invoice.Answers.places;
import static io.hall.invoice.Samples.blue;
import static io.hall.invoice.Samples.line;
import static io.hall.invoice.Samples.red;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.invoice.DigitalNumber;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.Party;
import io.hall.invoice.RedReference;
import io.hall.invoice.Samples;
import io.hall.invoice.rules.InvoiceRuleBook;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceCheckTest {

  private static final InvoiceLine TAXED = line("9%", "91.74", "8.26");
  private static final InvoiceCheck CHECK = InvoiceCheck.chinese(InvoiceRuleBook.shipped());

  @Test
  void a_right_invoice_is_valid_and_comes_back() {
    Invoice invoice = blue(TAXED);
    assertThat(answer(check(invoice))).isEqualTo("VALID");
    assertThat(check(invoice).value()).contains(invoice);
  }

  @ParameterizedTest
  @CsvSource({
    "91410800000000019Q, VALID",
    "91410800000000019R, INVALID USCC-012",
    "91350203M0001QKT19, SUSPECT USCC-022",
    "41080000000001X, INVALID TAX-",
  })
  void a_wrong_taxpayer_number_is_invalid_unless_it_is_of_the_irregular_group(
      String number, String answer) {
    Invoice invoice = blue(TAXED).toBuilder().seller(Party.of("示例热力有限公司", number)).build();
    assertThat(answer(check(invoice))).startsWith(answer);
    assertThat(check(invoice).findings()).allMatch(f -> f.where().equals("seller.taxpayerId"));
  }

  @Test
  void both_sides_have_a_name() {
    Invoice invoice = blue(TAXED).toBuilder().buyer(Party.of(" ")).build();
    assertThat(places(check(invoice).findings())).containsExactly("buyer.name 032");
  }

  @Test
  void all_that_is_wrong_is_said_at_once() {
    Invoice invoice =
        blue(TAXED).toBuilder()
            .seller(Party.of(""))
            .words("壹圆整")
            .issued(BusinessDate.parse("2015-01-01"))
            .build();
    assertThat(places(check(invoice).findings()))
        .containsExactly("seller.name 032", "issued 080", "words 055");
  }

  @Test
  void an_old_invoice_is_judged_by_the_rules_of_its_day_and_a_draft_by_todays() {
    Invoice ten = Invoice.blue(Samples.SELLER, Samples.COMPANY).build();
    Invoice draft =
        ten.toBuilder()
            .lines(List.of(line("10%", "100.00", "10.00")))
            .totals(Samples.sum(List.of(line("10%", "100.00", "10.00"))))
            .words("壹佰壹拾圆整")
            .build();
    assertThat(answer(check(draft))).isEqualTo("SUSPECT 083");
    assertThat(answer(check(draft.toBuilder().issued(BusinessDate.parse("2019-03-31")).build())))
        .isEqualTo("VALID");
  }

  @Test
  void a_red_invoice_says_what_it_takes_back() {
    Invoice red = red("26412000000000000002", TAXED);
    assertThat(answer(check(red))).isEqualTo("VALID");
    assertThat(answer(check(red.toBuilder().remark("退费").build()))).isEqualTo("SUSPECT 109");
    Invoice other =
        red.toBuilder()
            .takesBack(new RedReference(DigitalNumber.of("26412000000000000009"), Optional.empty()))
            .build();
    assertThat(answer(check(other))).isEqualTo("INVALID 103");
  }

  @Test
  void a_red_invoice_without_its_element_is_suspect_and_a_blue_one_with_it_invalid() {
    Invoice red = red("26412000000000000002", TAXED);
    Invoice bare =
        Invoice.red(red.seller(), red.buyer())
            .lines(red.lines())
            .totals(red.totals())
            .issued(Samples.DAY)
            .build();
    assertThat(places(check(bare).findings())).containsExactly("red 109");
    Invoice blue =
        blue(TAXED).toBuilder()
            .takesBack(new RedReference(Samples.NUMBER, Optional.empty()))
            .build();
    assertThat(places(check(blue).findings())).containsExactly("colour 102");
  }

  private static Checked<Invoice> check(Invoice invoice) {
    return CHECK.check(invoice, Samples.DAY);
  }
}
