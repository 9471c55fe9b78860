package io.hall.invoice;

import static io.hall.invoice.Samples.decimal;
import static io.hall.invoice.Samples.line;
import static io.hall.invoice.Samples.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceTest {

  private static final Party NOBODY =
      Party.of("某某某", "410800190001010017")
          .withAddress("某小区1号楼", "13800000000")
          .withBank("某银行", "6222020000000000000");

  @Test
  void an_exempt_invoice_prints_words_for_its_rate_and_stars_for_its_tax() {
    Invoice invoice = Samples.blue(line("免税", "1714.82", "0.00"));
    assertThat(invoice.lines().get(0).rate()).hasToString("免税");
    assertThat(invoice.lines().get(0).printedTax()).isEqualTo("***");
    assertThat(invoice.printedTax()).isEqualTo("***");
  }

  @Test
  void a_taxed_invoice_prints_its_tax() {
    Invoice invoice = Samples.blue(line("9%", "91.74", "8.26"), line("免税", "1.00", "0.00"));
    assertThat(invoice.lines().get(0).printedTax()).isEqualTo("8.26");
    assertThat(invoice.printedTax()).isEqualTo("8.26");
    assertThat(Samples.blue(line("0%", "1.00", "0.00")).printedTax()).isEqualTo("0.00");
  }

  @Test
  void the_words_are_written_with_the_yuan_of_invoices() {
    assertThat(Samples.blue(line("免税", "500.00", "0.00")).words()).isEqualTo("伍佰圆整");
    assertThat(Samples.red("26412000000000000002", line("免税", "500.00", "0.00")).words())
        .isEqualTo("（负数）伍佰圆整");
    assertThat(Samples.blue(line("9%", "78.77", "7.09")).words()).isEqualTo("捌拾伍圆捌角陆分");
  }

  @Test
  void words_as_written_are_kept_whatever_the_totals() {
    Invoice invoice = Samples.blue(line("免税", "5.00", "0.00")).toBuilder().words("陆圆整").build();
    assertThat(invoice.words()).isEqualTo("陆圆整");
    assertThat(invoice.toBuilder().totals(InvoiceTotals.ZERO).build().words()).isEqualTo("陆圆整");
  }

  @Test
  void a_copy_without_a_change_is_equal() {
    Invoice invoice =
        Samples.red("26412000000000000002", line("9%", "91.74", "8.26")).toBuilder()
            .checkCode(CheckCode.parse("85342965681116380258").orThrow())
            .drawer("工号01")
            .labels(List.of(new InvoiceLabel("GeneralOrSpecialVAT", "02", "普通发票")))
            .build();
    assertThat(invoice.toBuilder().build()).isEqualTo(invoice);
  }

  @Test
  void a_later_change_of_a_list_does_not_reach_the_invoice() {
    List<InvoiceLine> lines = new ArrayList<>(List.of(line("9%", "91.74", "8.26")));
    Invoice invoice = Samples.blue().toBuilder().lines(lines).build();
    lines.clear();
    assertThat(invoice.lines()).hasSize(1);
  }

  @Test
  void neither_invoice_nor_party_shows_a_person() {
    Invoice invoice =
        Samples.blue(line("免税", "5.00", "0.00")).toBuilder()
            .buyer(NOBODY)
            .remark("某小区1号楼")
            .drawer("某某某")
            .build();
    assertThat(invoice)
        .hasToString(
            "Invoice[BLUE, 26412000000000000001, 2026-11-08, lines=1, "
                + "InvoiceTotals[net=5.00, tax=0.00, gross=5.00]]");
    assertThat(NOBODY).hasToString("Party[name, taxpayerId, address, phone, bank, account]");
    assertThat(Party.of("某某某")).hasToString("Party[name]");
  }

  @Test
  void a_party_is_an_organisation_by_its_taxpayer_number() {
    assertThat(Samples.COMPANY.isOrganisation()).isTrue();
    assertThat(NOBODY.isOrganisation()).isFalse();
    assertThat(Samples.RESIDENT.isOrganisation()).isFalse();
    assertThat(NOBODY.taxpayer().map(Checked::verdict)).contains(Verdict.VALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.12345678901234", "1234567890123456789", "1e18", "0E+999"})
  void a_quantity_or_price_beyond_its_digits_cannot_be_built(String number) {
    assertThatThrownBy(
            () -> line("9%", "1.00", "0.09").withPrice(decimal(number), decimal("1"), ""))
        .isInstanceOf(CheckFailedException.class)
        .hasMessageContaining("INVOICE-030 quantity:");
    assertThatThrownBy(
            () -> line("9%", "1.00", "0.09").withPrice(decimal("1"), decimal(number), ""))
        .hasMessageContaining("INVOICE-030 unitPrice:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.1234567890123", "123456789012345678.1234567890123", "-98.76"})
  void a_quantity_has_up_to_eighteen_digits_before_and_thirteen_behind_the_point(String number) {
    assertThat(InvoiceLine.fits(decimal(number))).isTrue();
  }

  @Test
  void the_red_line_of_a_blue_one_has_the_other_sign_and_the_same_price() {
    InvoiceLine red =
        line("9%", "91.74", "8.26").withPrice(decimal("2"), decimal("45.87"), "平方米").negated();
    assertThat(red.net()).isEqualTo(yuan("-91.74"));
    assertThat(red.gross()).isEqualTo(yuan("-100.00"));
    assertThat(red.quantity()).contains(decimal("-2"));
    assertThat(red.unitPrice()).contains(decimal("45.87"));
  }

  @Test
  void a_copy_of_a_line_changes_what_it_names_alone() {
    InvoiceLine line =
        line("9%", "91.74", "8.26")
            .withClassification("1100102010100000000")
            .withSpecification("居民")
            .withPrice(decimal("2"), decimal("45.87"), "平方米");
    assertThat(line.asDiscount().withRate(TaxRate.of("13%")).withAmounts(yuan("-1"), yuan("-0.1")))
        .isEqualTo(
            new InvoiceLine(
                InvoiceLine.Kind.DISCOUNT,
                line.name(),
                line.classification(),
                line.specification(),
                line.unit(),
                line.quantity(),
                line.unitPrice(),
                yuan("-1"),
                TaxRate.of("13%"),
                yuan("-0.1")));
  }
}
