package io.hall.invoice.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.document.Block.QrCode;
import io.hall.document.Document;
import io.hall.document.Letterhead;
import io.hall.invoice.DigitalNumber;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.InvoiceColour;
import io.hall.invoice.InvoiceLabel;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.Samples;
import io.hall.invoice.format.InvoiceContainer;
import io.hall.invoice.format.InvoiceField;
import io.hall.invoice.format.InvoiceReader;
import io.hall.invoice.format.IssuedInvoice;
import io.hall.invoice.format.SignatureState;
import io.hall.invoice.print.HandoverList.Entry;
import io.hall.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is printed of files. */
class FilePapersTest {

  private static final Instant NOW = Instant.parse("2026-11-09T01:30:00Z");
  private static final byte[] CONTENT = "abc".getBytes(StandardCharsets.US_ASCII);

  @Test
  void a_file_is_printed_with_what_was_found_and_the_hash_of_its_bytes() {
    Invoice invoice = Samples.blue(Samples.line("9%", "100.00", "9.00"));
    Finding finding = Finding.of(InvoiceCode.NOT_SIGNED).in("signature");

    Document page = InvoicePage.of(file(invoice), List.of(finding), "发票.xml", CONTENT, NOW);

    assertThat(texts(page))
        .contains("不是发票", "NOT THE TAX DOCUMENT", "发票.xml", "XML", "存疑", "没有签名", "100.00", "9.00")
        .contains("INVOICE-218", "signature", "26412000000000000001");
    assertThat(code(page))
        .isEqualTo(
            "HALL:NOT-A-TAX-DOCUMENT:FILE:"
                + "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(InvoiceReader.usual().readQr(code(page)).places()).isEmpty();
  }

  @Test
  void a_total_that_a_file_does_not_hold_is_no_zero() {
    IssuedInvoice qr =
        InvoiceReader.usual().readQr("01,32,,26412000000000000001,1714.82,20261108,,5F98");

    assertThat(texts(InvoicePage.of(qr, List.of(), "a", CONTENT, NOW)))
        .contains("¥1714.82", "26412000000000000001", "—")
        .doesNotContain("0.00", "¥0.00", "***");
  }

  @Test
  void text_that_would_not_print_as_it_is_stored_is_refused() {
    Invoice hostile =
        Samples.blue(Samples.line("9%", "100.00", "9.00")).toBuilder().remark("\u202E反向").build();

    assertThatThrownBy(() -> InvoicePage.of(file(hostile), List.of(), "a", CONTENT, NOW))
        .isInstanceOf(CheckFailedException.class)
        .hasMessageContaining("DOCUMENT-003")
        .hasMessageContaining("备注");
  }

  @Test
  void a_list_is_in_order_and_its_code_is_that_of_its_figures() {
    Entry late = Entry.of(file(Samples.blue(Samples.line("9%", "100.00", "9.00"))));
    Entry early =
        Entry.of(
            file(
                Samples.red("26412000000000000002", Samples.line("9%", "10.00", "0.90")).toBuilder()
                    .issued(Samples.DAY)
                    .build()));

    HandoverList list = new HandoverList(List.of(early, late));

    assertThat(list.entries()).containsExactly(late, early);
    assertThat(list.count(InvoiceColour.RED)).isEqualTo(1);
    assertThat(list.totals(InvoiceColour.RED).gross()).isEqualTo(Money.yuan("-10.90"));
    assertThat(list.totals()).isEqualTo(InvoiceTotals.of(Money.yuan("90.00"), Money.yuan("8.10")));
    assertThat(code(HandoverPage.of(list, new Letterhead("甲", "乙"), NOW)))
        .isEqualTo(
            "HALL:NOT-A-TAX-DOCUMENT:HANDOVER:"
                + NotTax.sha256(
                    """
                    26412000000000000001|2026-11-08|100.00|9.00|109.00
                    26412000000000000002|2026-11-08|-10.00|-0.90|-10.90
                    """));
  }

  @Test
  void a_digital_invoice_says_whether_it_is_ordinary_if_its_label_does() {
    Invoice invoice =
        Samples.blue(Samples.line("9%", "100.00", "9.00")).toBuilder()
            .labels(List.of(new InvoiceLabel("GeneralOrSpecialVAT", "02", "普通发票")))
            .build();

    assertThat(Entry.of(file(invoice)).kind()).isEqualTo("数电票（普通发票）");
    assertThat(Entry.of(file(Samples.blue())).kind()).isEqualTo("数电票");
  }

  @Test
  void a_list_refuses_what_it_could_not_answer_for() {
    Entry entry = Entry.of(file(Samples.blue(Samples.line("9%", "100.00", "9.00"))));
    Entry huge =
        Entry.of(
            file(
                Samples.blue().toBuilder()
                    .number(DigitalNumber.of("26412000000000000009"))
                    .totals(
                        new InvoiceTotals(
                            Money.ofFen(Long.MAX_VALUE), Money.ZERO, Money.ofFen(Long.MAX_VALUE)))
                    .build()));
    IssuedInvoice partial =
        new IssuedInvoice(
            InvoiceContainer.QR,
            Samples.blue(),
            Map.of(InvoiceField.NUMBER, "", InvoiceField.GROSS, ""),
            SignatureState.NOT_CHECKED,
            List.of());

    assertThat(refusal(() -> new HandoverList(List.of()))).containsExactly("INVOICE-170");
    assertThat(refusal(() -> new HandoverList(List.of(entry, entry))))
        .containsExactly("INVOICE-171");
    assertThat(refusal(() -> new HandoverList(List.of(entry, huge))))
        .containsExactly("INVOICE-065");
    assertThat(refusal(() -> Entry.of(partial)))
        .containsExactly("INVOICE-172", "INVOICE-172", "INVOICE-172", "INVOICE-172");
  }

  private static List<String> refusal(Runnable making) {
    try {
      making.run();
      return List.of();
    } catch (CheckFailedException e) {
      return e.findings().stream().map(f -> f.code().id()).toList();
    }
  }

  private static IssuedInvoice file(Invoice invoice) {
    Map<InvoiceField, String> places =
        Arrays.stream(InvoiceField.values())
            .collect(Collectors.toMap(Function.identity(), f -> ""));
    return new IssuedInvoice(
        InvoiceContainer.XML, invoice, places, SignatureState.NOT_SIGNED, List.of());
  }

  private static List<String> texts(Document page) {
    List<String> texts = new ArrayList<>();
    page.read((where, text) -> texts.add(text));
    return texts;
  }

  private static String code(Document page) {
    return page.blocks().stream()
        .filter(QrCode.class::isInstance)
        .map(block -> ((QrCode) block).content())
        .findFirst()
        .orElseThrow();
  }
}
