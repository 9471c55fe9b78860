package io.hall.invoice.format;

import static io.hall.invoice.Answers.places;
import static io.hall.invoice.format.SampleInvoices.CHECK;
import static io.hall.invoice.format.SampleInvoices.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Verdict;
import io.hall.invoice.InvoiceNumber;
import io.hall.money.Money;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QrTextTest {

  private static final String DIGITAL = "01,32,,26427000000316294884,100.76,20260330,,5F98";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "01,10,011001605111,80100798,64.9,20161018,85342965681116380258,BE2D"
            + "|011001605111-80100798|2016-10-18|GROSS|64.90",
        "01,04,4200161350,00015045,165106.00,20160501,48114255542168294433,DBFE,"
            + "|4200161350-00015045|2016-05-01|GROSS|165106.00",
        "01,01,1200154130,03630024,94339.62,20160621,,9335,"
            + "|1200154130-03630024|2016-06-21|NET|94339.62",
        DIGITAL + "|26427000000316294884|2026-03-30|GROSS|100.76",
        "01,31,,24922000000012341234,666.00,20240208,,76A1"
            + "|24922000000012341234|2024-02-08|GROSS|666.00",
        "01,51,,26339132621000219582,56.00,20260423,,219a"
            + "|26339132621000219582|2026-04-23|GROSS|56.00"
      })
  void a_code_of_every_kind_is_read(
      String text, String number, String day, InvoiceField amount, String yuan) {
    IssuedInvoice issued = InvoiceReader.usual().readQr(text);

    assertThat(places(issued.check(CHECK, TODAY))).isEmpty();
    assertThat(issued.invoice().number().map(InvoiceNumber::text)).contains(number);
    assertThat(issued.invoice().issued().map(Object::toString)).contains(day);
    assertThat(issued.holds(InvoiceField.GROSS)).isEqualTo(amount == InvoiceField.GROSS);
    assertThat(issued.holds(InvoiceField.NET)).isEqualTo(amount == InvoiceField.NET);
    assertThat(
            amount == InvoiceField.NET
                ? issued.invoice().totals().net()
                : issued.invoice().totals().gross())
        .isEqualTo(Money.yuan(yuan));
  }

  @Test
  void a_check_code_is_held_where_the_code_has_one() {
    IssuedInvoice issued =
        read("01,10,011001605111,80100798,64.9,20161018,85342965681116380258,BE2D");

    assertThat(issued.invoice().checkCode().map(c -> c.lastSix())).contains("380258");
    assertThat(issued.holds(InvoiceField.CHECK_CODE)).isTrue();
    assertThat(read(DIGITAL).holds(InvoiceField.CHECK_CODE)).isFalse();
    assertThat(read(DIGITAL).isWhole()).as("a code names neither parties nor lines").isFalse();
  }

  @Test
  void a_file_with_the_text_of_a_code_is_told_from_others() {
    IssuedInvoice issued =
        InvoiceReader.usual().read((DIGITAL + "\r\n").getBytes(StandardCharsets.UTF_8));

    assertThat(issued.container()).isEqualTo(InvoiceContainer.QR);
    assertThat(issued.invoice()).isEqualTo(read(DIGITAL).invoice());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "01,32,,26427000000316294884,100.76",
        "02,32,,26427000000316294884,100.76,20260330,,5F98",
        "01,32,,26427000000316294884,100.76,20260330,,5F98,,",
        "https://example.invalid/"
      })
  void another_text_is_refused(String text) {
    assertThat(places(read(text).findings())).containsExactly("225");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "01,32,,2642700000031629488,100.76,20260330,,5F98|number 002",
        "01,32,,,100.76,20260330,,5F98|number 205",
        "01,10,,80100798,64.9,20161018,,BE2D|number 012",
        "01,32,,26427000000316294884,100.7x,20260330,,5F98|totals.gross 207",
        "01,32,,26427000000316294884,100.76,20260230,,5F98|issued 207",
        "01,32,,26427000000316294884,100.76,,,5F98|issued 205",
        "01,10,011001605111,80100798,64.9,20161018,853429,BE2D|checkCode 019"
      })
  void a_part_that_is_wrong_makes_it_invalid(String text, String place) {
    assertThat(places(read(text).findings())).containsExactly(place);
    assertThat(read(text).verdict()).isEqualTo(Verdict.INVALID);
  }

  @Test
  void a_type_that_is_unknown_is_suspect_and_its_amount_is_not_read() {
    IssuedInvoice issued = read(DIGITAL.replace("01,32", "01,77"));

    assertThat(places(issued.check(CHECK, TODAY))).containsExactly("226");
    assertThat(issued.verdict()).isEqualTo(Verdict.SUSPECT);
    assertThat(issued.holds(InvoiceField.GROSS)).isFalse();
  }

  @Test
  void the_amount_of_a_red_letter_is_negative() {
    assertThat(places(read(DIGITAL.replace("100.76", "-100.76")).check(CHECK, TODAY))).isEmpty();
  }

  @Test
  void a_year_that_is_not_that_of_the_number_is_suspect() {
    assertThat(places(read(DIGITAL.replace("20260330", "20250330")).check(CHECK, TODAY)))
        .containsExactly("number 018");
  }

  private static IssuedInvoice read(String text) {
    return InvoiceReader.usual().readQr(text);
  }
}
