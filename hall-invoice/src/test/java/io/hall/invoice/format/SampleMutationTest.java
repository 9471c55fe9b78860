package io.hall.invoice.format;

import static io.hall.invoice.format.SampleInvoices.CHECK;
import static io.hall.invoice.format.SampleInvoices.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.invoice.Invoice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every figure of the sample files, changed alone, is found. */
class SampleMutationTest {

  private static final Pattern FIGURE =
      Pattern.compile(
          "<(?:fp:)?(EIid|TotalAmWithoutTax|TotalTaxAm|TotalTax-includedAmount|Quantity|Amount"
              + "|ComTaxAm|TotaltaxIncludedAmount|InvoiceNumber|SellerIdNum|Price|TaxAmount"
              + "|TaxExclusiveTotalAmount|TaxTotalAmount|TaxInclusiveTotalAmount"
              + "|SellerTaxID)>([^<]*)<");
  private static final Pattern WORDS = Pattern.compile("InChinese>([^<]*)<");

  @Test
  void each_digit_of_each_figure_in_xml() {
    int mutants = 0;
    for (Invoice invoice :
        List.of(SampleInvoices.exempt(), SampleInvoices.taxed(), SampleInvoices.red())) {
      mutants += assertEveryDigitCounts(SampleXml.digitalText(invoice));
    }
    assertThat(mutants).isGreaterThan(250);
  }

  @Test
  void each_digit_of_each_figure_in_xml_of_the_former_system() {
    String xml = new String(SampleXml.legacy(SampleInvoices.legacy()), StandardCharsets.UTF_8);

    assertThat(assertEveryDigitCounts(xml)).isGreaterThan(30);
  }

  @Test
  void each_sign() {
    for (Invoice invoice :
        List.of(SampleInvoices.exempt(), SampleInvoices.taxed(), SampleInvoices.red())) {
      String xml = SampleXml.digitalText(invoice);
      Matcher figure = FIGURE.matcher(xml);
      while (figure.find()) {
        String text = figure.group(2);
        String other = text.startsWith("-") ? text.substring(1) : "-" + text;
        boolean zero = text.matches("0(\\.0+)?");
        if (!text.isEmpty() && !zero) {
          assertFound(changed(xml, figure.start(2), figure.end(2), other), figure.group(1));
        }
      }
    }
  }

  @Test
  void each_character_of_the_words() {
    String xml = SampleXml.digitalText(SampleInvoices.exempt());
    Matcher words = WORDS.matcher(xml);
    assertThat(words.find()).isTrue();
    for (int i = words.start(1); i < words.end(1); i++) {
      String left = xml.substring(0, i) + xml.substring(i + 1);
      assertThat(findings(left)).as("without character " + i).isNotEmpty();
      char other = xml.charAt(i) == '贰' ? '叁' : '贰';
      assertFound(changed(xml, i, i + 1, String.valueOf(other)), "words");
    }
  }

  @Test
  void each_digit_of_each_amount_on_a_page() {
    Invoice invoice = SampleInvoices.taxed();
    int mutants = 0;
    for (int i = 0; i < SamplePage.of(invoice).words().size(); i++) {
      SamplePage.Word word = SamplePage.of(invoice).words().get(i);
      String text = word.text();
      for (int at = 0; at < text.length() && text.matches("(（小写）)?[¥0-9.-]+"); at++) {
        if (Character.isDigit(text.charAt(at))) {
          SamplePage page = SamplePage.of(invoice);
          String other = text.substring(0, at) + next(text.charAt(at)) + text.substring(at + 1);
          page.words().set(i, new SamplePage.Word(word.x(), word.y(), other));
          IssuedInvoice issued = InvoiceReader.usual().read(SampleOfd.ofPage(page).packed());
          if (!isBelowTolerance(text, at)) {
            assertThat(worst(issued.check(CHECK, TODAY))).as(other).isEqualTo(Verdict.INVALID);
            mutants++;
          }
        }
      }
    }
    assertThat(mutants).isGreaterThan(50);
  }

  /** The last decimals of a unit price are below a fen. */
  private static boolean isBelowTolerance(String text, int at) {
    return text.equals("23.3119") && at == text.length() - 1;
  }

  private static int assertEveryDigitCounts(String xml) {
    int mutants = 0;
    Matcher figure = FIGURE.matcher(xml);
    while (figure.find()) {
      for (int at = figure.start(2); at < figure.end(2); at++) {
        if (Character.isDigit(xml.charAt(at)) && !figure.group(1).equals("Price")) {
          assertFound(changed(xml, at, at + 1, next(xml.charAt(at))), figure.group(1));
          mutants++;
        }
      }
    }
    return mutants;
  }

  private static void assertFound(String xml, String field) {
    assertThat(worst(findings(xml))).as(field).isEqualTo(Verdict.INVALID);
  }

  private static List<Finding> findings(String xml) {
    return InvoiceReader.usual().read(SampleXml.bytes(xml)).check(CHECK, TODAY);
  }

  private static Verdict worst(List<Finding> findings) {
    return findings.stream().map(Finding::grade).reduce(Verdict.VALID, Verdict::worse);
  }

  private static String next(char digit) {
    return String.valueOf((digit - '0' + 1) % 10);
  }

  private static String changed(String text, int from, int to, String other) {
    return text.substring(0, from) + other + text.substring(to);
  }
}
