package io.hall.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.document.DocumentRenderer;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.Party;
import io.hall.invoice.TaxRate;
import io.hall.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

/** Whatever an invoice says can be found and copied on its page. */
class InvoicePagesProperties {

  private static final DocumentRenderer RENDERER = new ItextRenderer(Papers.FONT);

  @Property(tries = 40)
  void every_text_comes_back_as_it_was(
      @ForAll("texts") String seller,
      @ForAll("texts") String buyer,
      @ForAll("texts") String item,
      @ForAll("words") String specification,
      @ForAll("texts") String remark) {
    InvoiceLine line = SampleInvoicePages.taxed(item).withSpecification(specification);
    Invoice invoice =
        SampleInvoicePages.invoice(Party.of(buyer), List.of(line), remark).toBuilder()
            .seller(Party.of(seller))
            .build();

    assertThat(Papers.signs(Papers.print(RENDERER, SampleInvoicePages.draft(invoice))))
        .contains(
            "销售方" + seller + "购买方" + buyer,
            "1" + item + " 1100102010100000000" + specification + "平方米",
            "备注（地址等）" + remark);
  }

  @Property(tries = 10)
  void what_is_higher_than_a_page_goes_on_on_the_next(
      @ForAll @IntRange(min = 100, max = 600) int words) {
    String text =
        IntStream.range(0, words).mapToObj(i -> "第" + i + "字").collect(Collectors.joining());
    InvoiceLine line = SampleInvoicePages.taxed("*供热*采暖费").withSpecification(text);
    Invoice invoice = SampleInvoicePages.invoice(Party.of("个人"), List.of(line), "备注");

    String signs = Papers.signs(Papers.print(RENDERER, SampleInvoicePages.draft(invoice)));

    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      at = signs.indexOf(text.charAt(i), at) + 1;
      assertThat(at).isPositive();
    }
  }

  @Property(tries = 40)
  void every_figure_comes_back_with_all_its_decimals(
      @ForAll @BigRange(min = "0.0000000000001", max = "9999999.9") @Scale(13) BigDecimal price,
      @ForAll @BigRange(min = "0.00000001", max = "99999.9") @Scale(8) BigDecimal quantity,
      @ForAll @LongRange(min = -999_999_999_999L, max = 999_999_999_999L) long net,
      @ForAll @IntRange(min = 1, max = 30) int lines) {
    InvoiceLine line =
        InvoiceLine.of("*供热*采暖费", TaxRate.EXEMPT, Money.ofFen(net), Money.ZERO)
            .withPrice(Optional.of(quantity), Optional.of(price), Optional.of("㎡"));
    List<InvoiceLine> all = new ArrayList<>();
    StringBuilder due = new StringBuilder();
    for (int i = 1; i <= lines; i++) {
      all.add(line);
    }
    Invoice invoice = SampleInvoicePages.invoice(Party.of("个人"), all, "备注");
    due.append("㎡").append(quantity.toPlainString()).append(price.toPlainString());
    due.append(Money.ofFen(net)).append("免税***");

    String signs = Papers.signs(Papers.print(RENDERER, SampleInvoicePages.draft(invoice)));

    assertThat(signs.split(Pattern.quote(due.toString()), -1)).hasSize(lines + 1);
    assertThat(signs).contains("合计" + invoice.totals().net() + "***", invoice.words());
  }

  @Property(tries = 10)
  void the_same_invoice_gives_the_same_bytes(@ForAll("texts") String remark) {
    Invoice invoice =
        SampleInvoicePages.invoice(Party.of("个人"), List.of(SampleInvoicePages.exempt()), remark);

    assertThat(
            Arrays.equals(
                Papers.print(RENDERER, SampleInvoicePages.draft(invoice)),
                Papers.print(RENDERER, SampleInvoicePages.draft(invoice))))
        .isTrue();
  }

  /** As long as a platform takes a specification. */
  @Provide
  Arbitrary<String> words() {
    return texts().map(text -> text.substring(0, Math.min(text.length(), 40)));
  }

  /** Chinese and other text without blanks, of up to three hundred characters. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withCharRange('一', '龥').ofMinLength(1).ofMaxLength(300),
        Arbitraries.strings()
            .withChars("*（）()，。；㎡℃-_/0123456789abcXYZ采暖费热力有限公司")
            .ofMinLength(1)
            .ofMaxLength(300));
  }
}
