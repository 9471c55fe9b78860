package io.hall.invoice.format;

import static io.hall.invoice.format.SampleInvoices.CHECK;
import static io.hall.invoice.format.SampleInvoices.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.invoice.Answers;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceColour;
import io.hall.invoice.InvoiceLabel;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.TaxRate;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InvoiceReaderTest {

  private static final InvoiceReader READER = InvoiceReader.usual();
  private static final List<Invoice> DIGITAL =
      List.of(SampleInvoices.exempt(), SampleInvoices.taxed(), SampleInvoices.red());

  @Test
  void digital_xml_comes_back_as_the_invoice_it_was_written_from() {
    for (Invoice invoice : DIGITAL) {
      IssuedInvoice issued = READER.read(SampleXml.digital(invoice));

      assertThat(issued.container()).isEqualTo(InvoiceContainer.XML);
      assertThat(withoutLabels(issued)).isEqualTo(invoice);
      assertThat(places(issued.check(CHECK, TODAY))).isEmpty();
      assertThat(issued.invoice().labels())
          .contains(new InvoiceLabel("GeneralOrSpecialVAT", "02", "普通发票"));
      assertThat(issued.signature()).isEqualTo(SignatureState.NOT_CHECKED);
    }
  }

  @Test
  void a_digital_invoice_says_where_each_field_stood() {
    IssuedInvoice issued = READER.read(SampleXml.digital(SampleInvoices.exempt()));

    assertThat(issued.places())
        .containsEntry(InvoiceField.NUMBER, "EInvoice/Header/EIid")
        .containsEntry(
            InvoiceField.GROSS, "EInvoice/EInvoiceData/BasicInformation/TotalTax-includedAmount")
        .containsEntry(InvoiceField.LINES, "EInvoice/EInvoiceData/IssuItemInformation/ItemName");
    assertThat(missing(issued))
        .containsExactlyInAnyOrder(
            InvoiceField.CHECK_CODE, InvoiceField.BUYER_ID, InvoiceField.RED);
  }

  @Test
  void legacy_xml_comes_back_as_the_invoice_it_was_written_from_and_is_not_signed() {
    Invoice invoice = SampleInvoices.legacy();
    IssuedInvoice issued = READER.read(SampleXml.legacy(invoice));

    assertThat(issued.container()).isEqualTo(InvoiceContainer.LEGACY_XML);
    assertThat(issued.invoice().toBuilder().words(invoice.words()).build()).isEqualTo(invoice);
    assertThat(issued.holds(InvoiceField.WORDS)).isFalse();
    assertThat(issued.isWhole()).isTrue();
    assertThat(places(issued.check(CHECK, TODAY))).containsExactly("signature 218");
  }

  @Test
  void lines_of_the_former_system_may_stand_in_goods_infos_itself() {
    String xml = new String(SampleXml.legacy(SampleInvoices.legacy()), StandardCharsets.UTF_8);
    String bare = xml.replace("<fp:GoodsInfo>", "").replace("</fp:GoodsInfo>", "");

    assertThat(READER.read(SampleXml.bytes(bare)).invoice().lines())
        .isEqualTo(SampleInvoices.legacy().lines());
  }

  @Test
  void an_ofd_gives_the_data_attached_to_it() {
    Invoice invoice = SampleInvoices.legacy();
    IssuedInvoice issued =
        READER.read(
            SampleOfd.of(SamplePage.of(invoice), SampleXml.legacy(invoice)).signed(true).packed());

    assertThat(issued.container()).isEqualTo(InvoiceContainer.OFD);
    assertThat(issued.invoice().lines()).isEqualTo(invoice.lines());
    assertThat(issued.places())
        .containsEntry(
            InvoiceField.NUMBER, "Doc_0/Attachs/original_invoice.xml#eInvoice/InvoiceNo");
    assertThat(places(issued.check(CHECK, TODAY))).isEmpty();
  }

  @Test
  void an_ofd_without_data_gives_what_its_page_says() {
    for (Invoice invoice : all()) {
      IssuedInvoice issued =
          READER.read(SampleOfd.ofPage(SamplePage.of(invoice)).signed(true).packed());

      assertThat(onPage(issued.invoice())).isEqualTo(onPage(invoice));
      assertThat(issued.places().values()).containsOnly(SampleOfd.PAGE);
      assertThat(places(issued.check(CHECK, TODAY))).isEmpty();
    }
  }

  @Test
  void a_pdf_gives_what_its_page_says() {
    for (Invoice invoice : all()) {
      IssuedInvoice issued = READER.read(SamplePdf.of(SamplePage.of(invoice)));

      assertThat(onPage(issued.invoice())).isEqualTo(onPage(invoice));
      assertThat(places(issued.check(CHECK, TODAY))).containsExactly("signature 218");
    }
  }

  @Test
  void a_pdf_gives_the_data_attached_to_it() {
    for (Invoice invoice : DIGITAL) {
      IssuedInvoice issued =
          READER.read(SamplePdf.of(SamplePage.of(invoice), SampleXml.digital(invoice)));

      assertThat(withoutLabels(issued)).isEqualTo(invoice);
      assertThat(issued.container()).isEqualTo(InvoiceContainer.PDF);
      assertThat(issued.places())
          .containsEntry(InvoiceField.NUMBER, "attachment#EInvoice/Header/EIid");
      assertThat(places(issued.check(CHECK, TODAY))).containsExactly("signature 218");
    }
  }

  @Test
  void a_file_whose_page_and_data_have_other_numbers_is_invalid() {
    byte[] data = SampleXml.digital(SampleInvoices.exempt());
    Invoice other =
        SampleInvoices.exempt().toBuilder().number(SampleInvoices.taxed().number().get()).build();

    IssuedInvoice pdf = READER.read(SamplePdf.of(SamplePage.of(other), data));
    IssuedInvoice ofd = READER.read(SampleOfd.of(SamplePage.of(other), data).packed());

    assertThat(places(pdf.findings())).contains("number 208");
    assertThat(places(ofd.findings())).contains("number 208");
  }

  @Test
  void a_file_whose_page_and_data_have_other_amounts_is_invalid() {
    Invoice invoice = SampleInvoices.taxed();
    IssuedInvoice pdf =
        READER.read(
            SamplePdf.of(
                SamplePage.of(invoice.toBuilder().totals(SampleInvoices.red().totals()).build()),
                SampleXml.digital(invoice)));

    assertThat(places(pdf.findings()))
        .contains("totals.net 251", "totals.tax 251", "totals.gross 251");
  }

  @Test
  void a_document_is_read_the_same_however_it_is_laid_out() {
    for (Invoice invoice : DIGITAL) {
      String xml = SampleXml.digitalText(invoice);
      IssuedInvoice due = read(xml);
      for (String other :
          List.of(
              xml.replace("><", ">\r\n  <"),
              xml.replace("><", "><!-- --><"),
              xml.replaceAll("<(\\w[^>/]*)>", "<$1 >"),
              xml.replaceAll("</([^>]*)>", "</$1\t>"),
              xml.replaceAll("<(\\w[^>/]*)>", "<$1 a='b'>"),
              xml.replaceAll("<(/?)(\\w)", "<$1p:$2"),
              xml.replaceAll(">([^<>]+)</", "><![CDATA[$1]]></"))) {
        assertThat(read(other)).isEqualTo(due);
      }
    }
  }

  @Test
  void what_begins_as_markup_is_xml_whatever_stands_in_it() {
    assertThat(read("\uFEFF\n<EInvoice>%PDF-1.7</EInvoice>").container())
        .isEqualTo(InvoiceContainer.XML);
    assertThat(read("<!-- %PDF-1.7 --><eInvoice>").container())
        .isEqualTo(InvoiceContainer.LEGACY_XML);
    assertThat(read("a\n%PDF-1.7").container()).isEqualTo(InvoiceContainer.PDF);
  }

  @Test
  void two_numbers_in_one_xml_are_found_in_both_places() {
    String xml = SampleXml.digitalText(SampleInvoices.exempt());

    assertThat(places(read(xml.replaceFirst("26412000000000000001", "26412000000000000009"))))
        .contains("number 208");
    assertThat(places(read(xml.replace("</EIid>", "</EIid><EIid>26412000000000000009</EIid>"))))
        .containsExactly("number 208");
  }

  @Test
  void a_part_that_stands_twice_and_differs_is_refused() {
    String xml = SampleXml.digitalText(SampleInvoices.exempt());

    assertThat(places(read(xml.replace("<Drawer>", "<Drawer>乙</Drawer><Drawer>"))))
        .containsExactly("drawer 206");
    assertThat(places(read(xml.replace("<Drawer>", "<Drawer>甲</Drawer><Drawer>")))).isEmpty();
  }

  @Test
  void a_part_that_is_missing_from_data_is_invalid_and_from_a_page_is_suspect() {
    String xml = SampleXml.digitalText(SampleInvoices.exempt());
    assertThat(places(read(xml.replaceAll("<BuyerName>.*</BuyerName>", ""))))
        .containsExactly("buyer.name 205");
    assertThat(places(read(xml.replaceAll("(?s)<IssuItem.*</IssuItemInformation>", ""))))
        .containsExactly("lines 205");

    SamplePage page = SamplePage.of(SampleInvoices.exempt());
    page.words().removeIf(w -> w.text().startsWith("开票日期"));
    IssuedInvoice issued = READER.read(SamplePdf.of(page));
    assertThat(places(issued.check(CHECK, TODAY))).containsExactly("issued 211", "signature 218");
    assertThat(issued.verdict()).isEqualTo(Verdict.SUSPECT);
  }

  @Test
  void an_item_that_is_nil_is_no_line() {
    String xml = SampleXml.digitalText(SampleInvoices.exempt());
    String nil = "<IssuItemInformation xsi:nil=\"true\"/>";

    assertThat(
            read(xml.replace("<AdditionalInformation>", nil + "<AdditionalInformation>"))
                .invoice()
                .lines())
        .hasSize(1);
  }

  @Test
  void labels_and_tags_that_are_unknown_are_suspect() {
    String xml = SampleXml.digitalText(SampleInvoices.exempt());

    assertThat(suspects(xml.replace(">普通发票<", ">特殊发票<"))).containsExactly("labels 210");
    assertThat(suspects(xml.replace("SWEI4100", "SWEI9900"))).containsExactly("labels 210");
    assertThat(suspects(xml.replace("SWEI4100", "XX"))).containsExactly("labels 210");
    assertThat(suspects(xml.replace(">Y<", ">Z<"))).containsExactly("labels 210");
  }

  @Test
  void an_xml_without_signature_is_suspect() {
    String xml = SampleXml.digitalText(SampleInvoices.exempt());

    IssuedInvoice issued = read(xml.replace("<SignatureValue>AAAA</SignatureValue>", ""));
    assertThat(places(issued.findings())).containsExactly("signature 218");
    assertThat(issued.signature()).isEqualTo(SignatureState.NOT_SIGNED);
    assertThat(issued.verdict()).isEqualTo(Verdict.SUSPECT);
  }

  @Test
  void a_red_letter_without_its_remark_is_suspect_while_its_element_has_the_numbers() {
    String xml = SampleXml.digitalText(SampleInvoices.red());
    IssuedInvoice issued = read(xml.replaceAll("<Remark>.*</Remark>", "<Remark/>"));

    assertThat(places(issued.check(CHECK, TODAY))).containsExactly("remark 109");
    assertThat(issued.invoice().red()).isEqualTo(SampleInvoices.red().red());
  }

  @Test
  void a_red_letter_without_its_element_is_read_from_the_remark() {
    String xml = SampleXml.digitalText(SampleInvoices.red());
    IssuedInvoice issued =
        read(xml.replaceAll("<SpecificInformation>.*</SpecificInformation>", ""));

    assertThat(issued.invoice().red()).isEqualTo(SampleInvoices.red().red());
    assertThat(places(issued.check(CHECK, TODAY))).isEmpty();
  }

  @Test
  void a_blue_label_on_negative_amounts_is_invalid() {
    String xml = SampleXml.digitalText(SampleInvoices.red());
    IssuedInvoice issued = read(xml.replace(">N<", ">Y<"));

    assertThat(issued.invoice().colour()).isEqualTo(InvoiceColour.BLUE);
    assertThat(places(issued.check(CHECK, TODAY))).contains("totals.gross 058", "colour 102");
  }

  @Test
  void a_figure_that_cannot_be_read_is_found_where_it_stands() {
    String xml = SampleXml.digitalText(SampleInvoices.exempt());

    assertThat(places(read(xml.replace("<Amount>1714.82", "<Amount>17x4.82"))))
        .containsExactly("lines[1].net 207", "lines[1].gross 209");
    assertThat(places(read(xml.replace("<TotalTaxAm>0.00", "<TotalTaxAm>0.001"))))
        .containsExactly("totals.tax 207");
    assertThat(places(read(xml.replace("<IssueTime>2026-11-08", "<IssueTime>2026-11-31"))))
        .containsExactly("issued 207");
    assertThat(places(read(xml.replace("<Quantity>98.76", "<Quantity>9 8"))))
        .containsExactly("lines[1].quantity 207");
    assertThat(places(read(xml.replace("<UnPrice>17.3635", "<UnPrice>17.36350000000001"))))
        .containsExactly("lines[1].unitPrice 030");
    assertThat(places(read(xml.replace("<TaxRate>免税", "<TaxRate>九"))))
        .containsExactly("lines[1].rate 031");
    assertThat(places(read(xml.replace("<EIid>264", "<EIid>26")))).contains("number 208");
  }

  @Test
  void stars_and_a_rate_of_zero_are_read_as_exempt() {
    String xml = SampleXml.digitalText(SampleInvoices.exempt());
    IssuedInvoice issued =
        read(
            xml.replace("<ComTaxAm>0.00", "<ComTaxAm>***")
                .replace("<TaxRate>免税", "<TaxRate>0")
                .replace("<TotalTaxAm>0.00", "<TotalTaxAm>***"));

    assertThat(issued.invoice().lines())
        .extracting(InvoiceLine::rate)
        .containsExactly(TaxRate.EXEMPT);
    assertThat(places(issued.check(CHECK, TODAY))).isEmpty();
  }

  @Test
  void xml_in_a_chinese_encoding_is_read() {
    String xml = SampleXml.digitalText(SampleInvoices.taxed()).replace("UTF-8", "GBK");

    assertThat(withoutLabels(READER.read(xml.getBytes(Charset.forName("GBK")))))
        .isEqualTo(SampleInvoices.taxed());
    assertThat(places(READER.read(SampleXml.bytes(xml.replace("GBK", "Shift_JIS"))).findings()))
        .containsExactly("202");
  }

  @Test
  void what_is_no_invoice_is_unknown() {
    for (String text : List.of("", "hello", "<a/>", "<EInvoices/>", "\u0000\u0001")) {
      assertThat(places(READER.read(SampleXml.bytes(text)).findings()))
          .as(text)
          .containsExactly("200");
    }
    IssuedInvoice unread = READER.read(new byte[0]);
    assertThat(unread.places()).isEmpty();
    assertThat(unread.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(places(unread.check(CHECK, TODAY))).containsExactly("200");
  }

  @Test
  void findings_and_the_invoice_as_text_name_nobody() {
    IssuedInvoice issued =
        READER.read(
            SampleXml.bytes(
                SampleXml.digitalText(SampleInvoices.taxed())
                    .replace("<BuyerIdNum>9", "<BuyerIdNum>8")));

    assertThat(issued + " " + issued.check(CHECK, TODAY))
        .contains("buyer.taxpayerId")
        .doesNotContain("示例商贸", "81410800MA00HA779M", "采暖季", "甲");
  }

  private static IssuedInvoice read(String xml) {
    return READER.read(SampleXml.bytes(xml));
  }

  private static List<String> places(List<Finding> findings) {
    return Answers.places(findings);
  }

  private static List<String> places(IssuedInvoice issued) {
    return Answers.places(issued.findings());
  }

  private static List<String> suspects(String xml) {
    IssuedInvoice issued = read(xml);
    assertThat(issued.verdict()).isEqualTo(Verdict.SUSPECT);
    return Answers.places(issued.check(CHECK, TODAY));
  }

  private static List<Invoice> all() {
    return List.of(
        SampleInvoices.exempt(),
        SampleInvoices.taxed(),
        SampleInvoices.red(),
        SampleInvoices.legacy());
  }

  private static Invoice withoutLabels(IssuedInvoice issued) {
    return issued.invoice().toBuilder().labels(List.of()).build();
  }

  /** A page shows no classification code. */
  private static Invoice onPage(Invoice invoice) {
    List<InvoiceLine> lines =
        invoice.lines().stream()
            .map(
                l ->
                    new InvoiceLine(
                        l.kind(),
                        l.name(),
                        Optional.empty(),
                        l.specification(),
                        l.unit(),
                        l.quantity(),
                        l.unitPrice(),
                        l.net(),
                        l.rate(),
                        l.tax()))
            .toList();
    String remark = invoice.remark().replaceAll("\\s", "");
    return invoice.toBuilder().lines(lines).remark(remark).build();
  }

  private static Set<InvoiceField> missing(IssuedInvoice issued) {
    Set<InvoiceField> missing = EnumSet.allOf(InvoiceField.class);
    missing.removeAll(issued.places().keySet());
    return missing;
  }
}
