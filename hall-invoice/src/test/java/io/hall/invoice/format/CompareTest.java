package io.hall.invoice.format;

import static io.hall.invoice.Answers.places;
import static io.hall.invoice.Answers.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.Party;
import io.hall.invoice.Samples;
import io.hall.invoice.TaxRate;
import io.hall.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CompareTest {

  private static final Invoice TAXED = SampleInvoices.taxed();

  @Test
  void the_containers_of_one_invoice_agree() {
    List<IssuedInvoice> files = List.of(xml(TAXED), pdf(TAXED), ofd(TAXED), qr());

    for (IssuedInvoice one : files) {
      for (IssuedInvoice other : files) {
        assertThat(one.compare(other)).isEmpty();
      }
    }
  }

  @Test
  void a_code_of_another_number_or_amount_is_found() {
    IssuedInvoice other =
        InvoiceReader.usual().readQr("01,32,,26412000000000000009,3507.01,20261109,,0000");

    assertThat(places(xml(TAXED).compare(other)))
        .containsExactly("number 250", "issued 251", "totals.gross 251");
    assertThat(sentences(xml(TAXED).compare(other)))
        .contains(
            "The numbers differ: 26412000000000000002 and 26412000000000000009",
            "This differs: 3507.00 is due, 3507.01 stands here");
  }

  @Test
  void every_field_that_differs_is_found_alone() {
    assertFound("number 250", b -> b.number(Samples.NUMBER));
    assertFound("issued 251", b -> b.issued(BusinessDate.parse("2026-11-07")));
    assertFound("seller.name 252", b -> b.seller(Party.of("另一热力有限公司", "91410800000000019Q")));
    assertFound("seller.taxpayerId 252", b -> b.seller(Party.of("示例热力有限公司", "x")));
    assertFound("buyer.name 252", b -> b.buyer(Party.of("另一商贸有限公司", "91410800MA00HA779M")));
    assertFound("buyer.taxpayerId 252", b -> b.buyer(Party.of("示例商贸有限公司", "x")));
    assertFound("words 252", b -> b.words("叁仟伍佰零捌圆整"));
    assertFound("remark 253", b -> b.remark("2025-2026采暖季"));
    assertFound("drawer 253", b -> b.drawer("乙"));
    assertFound(
        "totals.net 251",
        b ->
            b.totals(new InvoiceTotals(yuan("1"), TAXED.totals().tax(), TAXED.totals().gross()))
                .words(TAXED.words()));
    assertFound("lines 251", b -> b.lines(TAXED.lines().subList(0, 2)));
    assertLine(
        "name 252",
        l ->
            InvoiceLine.of("*供热*热水", l.rate(), l.net(), l.tax())
                .withPrice(l.quantity(), l.unitPrice(), l.unit())
                .withSpecification("非居民"));
    assertLine("specification 252", l -> l.withSpecification("居民"));
    assertLine("unit 252", l -> l.withPrice(l.quantity().get(), l.unitPrice().get(), "吉焦"));
    assertLine("quantity 251", l -> l.withPrice(new BigDecimal("101"), l.unitPrice().get(), "平方米"));
    assertLine(
        "unitPrice 251", l -> l.withPrice(l.quantity().get(), new BigDecimal("23.3"), "平方米"));
    assertLine("net 251", l -> l.withAmounts(yuan("2331.18"), l.tax()));
    assertLine("tax 251", l -> l.withAmounts(l.net(), yuan("209.82")));
    assertLine("rate 251", l -> l.withRate(TaxRate.of("6%")));
  }

  @Test
  void what_was_issued_equals_what_was_checked() {
    Invoice checked = draft(TAXED);

    assertThat(xml(TAXED).compare(checked)).isEmpty();
    assertThat(pdf(TAXED).compare(checked)).isEmpty();
    assertThat(xml(SampleInvoices.red()).compare(SampleInvoices.red())).isEmpty();
    assertThat(xml(SampleInvoices.exempt()).compare(draft(SampleInvoices.exempt()))).isEmpty();
  }

  @Test
  void what_the_platform_adds_is_no_difference() {
    Invoice checked = SampleInvoices.exempt();
    List<InvoiceLine> bare =
        checked.lines().stream()
            .map(
                l ->
                    InvoiceLine.of("采暖费", l.rate(), l.net(), l.tax())
                        .withPrice(
                            l.quantity(),
                            l.unitPrice().map(p -> new BigDecimal("17.36350001")),
                            l.unit()))
            .toList();
    Invoice asChecked = draft(checked).toBuilder().lines(bare).build();
    Invoice issued = checked.toBuilder().buyer(Party.of("个人（个人）")).build();

    assertThat(xml(issued).compare(asChecked)).isEmpty();
  }

  @Test
  void words_of_another_style_and_names_of_another_width_are_no_difference() {
    Invoice checked = draft(TAXED);
    Invoice issued =
        TAXED.toBuilder()
            .words(TAXED.words().replace('圆', '元'))
            .buyer(Party.of("示例 商贸有限公司（个人）", "91410800ma00ha779m"))
            .build();

    assertThat(xml(issued).compare(checked)).isEmpty();
    assertThat(Comparison.of(checked, issued)).isEmpty();
    assertThat(places(Comparison.of(checked, issued.toBuilder().words("壹圆整").build())))
        .containsExactly("words 252");
  }

  @Test
  void an_answer_without_words_and_drawer_is_whole_and_one_without_a_number_of_a_party_is_not() {
    Invoice checked = draft(TAXED);

    assertThat(Comparison.of(checked, TAXED.toBuilder().words("").drawer("").build())).isEmpty();
    assertThat(
            places(Comparison.of(checked, TAXED.toBuilder().buyer(Party.of("示例商贸有限公司")).build())))
        .containsExactly("buyer.taxpayerId 252");
  }

  @Test
  void what_was_issued_otherwise_than_checked_is_found() {
    Invoice checked = draft(TAXED);

    assertThat(places(xml(SampleInvoices.red()).compare(checked)))
        .contains(
            "colour 251", "totals.net 251", "words 252", "lines 251", "red 251", "remark 253");
    Invoice without = TAXED.toBuilder().buyer(Party.of("示例商贸有限公司")).remark("").build();
    assertThat(places(xml(without).compare(checked)))
        .containsExactly("buyer.taxpayerId 252", "remark 253");
  }

  @Test
  void two_files_without_a_field_in_common_are_not_compared() {
    IssuedInvoice nothing = InvoiceReader.usual().read(new byte[0]);

    assertThat(places(nothing.compare(xml(TAXED)))).containsExactly("254");
    assertThat(places(nothing.compare(TAXED))).containsExactly("254");
  }

  @Test
  void no_finding_shows_a_name() {
    List<Finding> findings = new ArrayList<>(xml(SampleInvoices.exempt()).compare(xml(TAXED)));

    assertThat(findings.toString()).doesNotContain("示例", "个人", "采暖", "甲", "91410800");
  }

  private static void assertFound(String place, UnaryOperator<Invoice.Builder> change) {
    Invoice other = change.apply(TAXED.toBuilder()).build();
    assertThat(places(xml(TAXED).compare(xml(other)))).containsExactly(place);
  }

  private static void assertLine(String place, UnaryOperator<InvoiceLine> change) {
    List<InvoiceLine> lines = new ArrayList<>(TAXED.lines());
    lines.set(0, change.apply(lines.get(0)));
    assertFound("lines[1]." + place, b -> b.lines(lines));
  }

  /** As it was checked: without what the platform gives. */
  private static Invoice draft(Invoice invoice) {
    return Invoice.blue(invoice.seller(), invoice.buyer())
        .lines(invoice.lines())
        .totals(invoice.totals())
        .remark(invoice.remark())
        .build();
  }

  private static IssuedInvoice xml(Invoice invoice) {
    return InvoiceReader.usual().read(SampleXml.digital(invoice));
  }

  private static IssuedInvoice pdf(Invoice invoice) {
    return InvoiceReader.usual().read(SamplePdf.of(SamplePage.of(invoice)));
  }

  private static IssuedInvoice ofd(Invoice invoice) {
    return InvoiceReader.usual().read(SampleOfd.ofPage(SamplePage.of(invoice)).packed());
  }

  private static IssuedInvoice qr() {
    return InvoiceReader.usual().readQr("01,32,,26412000000000000002,3507.00,20261108,,0000");
  }

  private static Money yuan(String text) {
    return Money.yuan(text);
  }
}
