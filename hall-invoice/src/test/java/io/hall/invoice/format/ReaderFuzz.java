package io.hall.invoice.format;

import static io.hall.invoice.format.SampleInvoices.CHECK;
import static io.hall.invoice.format.SampleInvoices.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.invoice.Invoice;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Assertions;

/** Whatever the bytes, a reader answers, in time and within its limits. */
class ReaderFuzz {

  private static final ReadLimits LIMITS =
      new ReadLimits(1 << 20, 50, 4 << 20, 100, 16, 20_000, 8 * 1024, 100, 5, 1_000_000);
  private static final InvoiceReader READER = new InvoiceReader(LIMITS);
  private static final Duration LONG = Duration.ofSeconds(10);
  private static final List<byte[]> SEEDS = samples();

  @Property(tries = 3_000)
  void spoilt_files_are_answered(@ForAll("seeds") byte[] seed, @ForAll Random random) {
    byte[] spoilt = seed.clone();
    for (int i = random.nextInt(8); i >= 0; i--) {
      spoilt = spoil(spoilt, random);
    }
    assertAnswered(spoilt);
  }

  @Property(tries = 500)
  void files_cut_short_are_answered(@ForAll("seeds") byte[] seed, @ForAll Random random) {
    assertAnswered(Arrays.copyOf(seed, random.nextInt(seed.length)));
  }

  @Property(tries = 500)
  void random_bytes_are_answered(
      @ForAll("heads") byte[] head, @ForAll @Size(max = 400) byte[] tail) {
    byte[] file = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, file, head.length, tail.length);
    assertAnswered(file);
  }

  @Property(tries = 500)
  void texts_in_the_place_of_values_are_answered(
      @ForAll("slots") String slot, @ForAll("texts") String text) {
    String xml = SampleXml.digitalText(SampleInvoices.red());
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    String changed =
        xml.replaceAll(
            "<" + slot + ">[^<]*<", Matcher.quoteReplacement("<" + slot + ">" + escaped + "<"));
    assertAnswered(SampleXml.bytes(changed));
  }

  @Property(tries = 1_000)
  void texts_of_codes_are_answered(@ForAll("texts") String text) {
    assertThatCode(() -> READER.readQr(text).check(CHECK, TODAY)).doesNotThrowAnyException();
    assertThatCode(() -> READER.readQr("01,32,," + text).check(CHECK, TODAY))
        .doesNotThrowAnyException();
  }

  @Property(tries = 500)
  void texts_on_a_page_are_answered(@ForAll("seeds") byte[] seed, @ForAll("texts") String text) {
    SamplePage page = SamplePage.of(SampleInvoices.taxed());
    int at = Math.floorMod(text.hashCode(), page.words().size());
    SamplePage.Word word = page.words().get(at);
    page.words().set(at, new SamplePage.Word(word.x(), word.y(), xmlText(text)));
    assertAnswered(SampleOfd.ofPage(page).packed());
  }

  private static String xmlText(String text) {
    return text.codePoints()
        .filter(XmlBytes::isCharacter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static void assertAnswered(byte[] file) {
    Assertions.assertTimeout(
        LONG,
        () -> {
          IssuedInvoice issued = READER.read(file);
          List<Finding> findings = issued.check(CHECK, TODAY);
          assertThat(issued.invoice().lines()).hasSizeLessThanOrEqualTo(LIMITS.lines());
          if (issued.places().isEmpty()) {
            assertThat(findings).extracting(Finding::grade).contains(Verdict.INVALID);
          }
        });
  }

  private static byte[] spoil(byte[] file, Random random) {
    if (file.length == 0) {
      return file;
    }
    int at = random.nextInt(file.length);
    switch (random.nextInt(4)) {
      case 0 -> file[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> file[at] = (byte) random.nextInt(256);
      case 2 -> {
        int length = Math.min(random.nextInt(64), file.length - at);
        System.arraycopy(file, random.nextInt(file.length - length + 1), file, at, length);
      }
      default -> {
        int cut = Math.min(random.nextInt(16), file.length - at);
        byte[] shorter = Arrays.copyOf(file, file.length - cut);
        System.arraycopy(file, at + cut, shorter, at, file.length - at - cut);
        return shorter;
      }
    }
    return file;
  }

  @Provide
  Arbitrary<byte[]> seeds() {
    return Arbitraries.of(SEEDS);
  }

  @Provide
  Arbitrary<byte[]> heads() {
    return Arbitraries.of(
            "",
            "<",
            "<EInvoice>",
            "<eInvoice>",
            "PK\u0003\u0004",
            "%PDF-1.7\n",
            "01,",
            "\u0089PNG",
            "\u00FF\u00D8\u00FF",
            "GIF89a",
            "BM")
        .map(s -> s.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Provide
  Arbitrary<String> slots() {
    return Arbitraries.of(
        "EIid",
        "InvoiceNumber",
        "IssueTime",
        "TotalAmWithoutTax",
        "TotalTaxAm",
        "Quantity",
        "UnPrice",
        "Amount",
        "ComTaxAm",
        "TaxRate",
        "TotaltaxIncludedAmount",
        "SellerIdNum",
        "TotalTax-includedAmountInChinese",
        "LabelCode",
        "OriginalInvoiceCode",
        "CreditNoteNumber",
        "Remark",
        "BuyerName");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("0123456789.-+eE*%¥/年月日, ").ofMaxLength(40),
        Arbitraries.strings().ofMaxLength(30),
        Arbitraries.of(
            "1e999999999",
            "-0",
            "00",
            "9".repeat(400),
            "0." + "0".repeat(300) + "1",
            "NaN",
            "99999999999999999999.99",
            "92233720368547758.07",
            "-92233720368547758.08"));
  }

  private static List<byte[]> samples() {
    Invoice taxed = SampleInvoices.taxed();
    Invoice legacy = SampleInvoices.legacy();
    try {
      return List.of(
          SampleXml.digital(taxed),
          SampleXml.digital(SampleInvoices.red()),
          SampleXml.legacy(legacy),
          SampleOfd.of(SamplePage.of(legacy), SampleXml.legacy(legacy)).signed(true).packed(),
          SampleOfd.ofPage(SamplePage.of(taxed)).signed(false).packed(),
          SamplePdf.of(SamplePage.of(taxed), SampleXml.digital(taxed)),
          QrImageTest.encoded(
              QrImageTest.code("01,32,,26412000000000000001,1714.82,20261108,,5F98"), "png"),
          "01,32,,26412000000000000001,1714.82,20261108,,5F98".getBytes(StandardCharsets.UTF_8));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
