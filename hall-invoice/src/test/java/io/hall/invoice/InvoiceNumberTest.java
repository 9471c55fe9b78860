package io.hall.invoice;

import static io.hall.invoice.Answers.answer;
import static io.hall.invoice.Answers.places;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceNumberTest {

  @ParameterizedTest
  @CsvSource({
    "26412000000000000001, 2026, 河南",
    "24112000000135114086, 2024, 北京",
    "26322000000625714621, 2026, 江苏",
    "24332000000398937755, 2024, 浙江",
    "26427000000316294884, 2026, 湖北",
    "24417000000034170288, 2024, 河南",
    "24952000000028787793, 2024, 深圳",
    "24922000000012341234, 2024, 宁波",
    "26339132621000219582, 2026, 浙江",
  })
  void a_digital_number_tells_its_year_and_region(String text, int year, String region) {
    assertThat(answer(DigitalNumber.parse(text))).isEqualTo("VALID");
    DigitalNumber number = DigitalNumber.of(text);
    assertThat(number.year()).isEqualTo(year);
    assertThat(number.region().map(TaxRegion::name)).contains(region);
    assertThat(number.kind()).contains(InvoiceKind.DIGITAL);
    assertThat(number.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "26992000000000000001, SUSPECT 015",
    "20412000000000000001, SUSPECT 017",
    "26412000000000000000, SUSPECT 009",
    "２６412000000000000001, SUSPECT 005",
    "26412 00000 00000 00001, VALID",
    "'26412000000000000001\t', SUSPECT 004",
    "2641200000000000000, INVALID 002",
    "264120000000000000011, INVALID 003",
    "2641200000000000000O, INVALID 006",
    "264120000000-00000001, INVALID 003 007",
    "2.64E+19, INVALID 008",
    "'', INVALID 001",
  })
  void a_wrong_shape_is_invalid_and_an_unknown_part_suspect(String text, String answer) {
    assertThat(answer(DigitalNumber.parse(text))).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "041001900104, 河南, 2019, PAPER_FOLDED",
    "041001900105, 河南, 2019, PAPER_FOLDED",
    "041001900106, 河南, 2019, PAPER_ROLLED",
    "041001900107, 河南, 2019, PAPER_ROLLED",
    "041001900111, 河南, 2019, ELECTRONIC_ORDINARY",
    "035001800112, 福建, 2018, ELECTRONIC_TOLL",
    "065122100313, 新疆, 2021, ELECTRONIC_SPECIAL",
    "144031909110, 深圳, 2019, ELECTRONIC_BLOCKCHAIN",
    "4100191320, 河南, 2019, PAPER_ORDINARY",
    "4100191620, 河南, 2019, PAPER_ORDINARY",
    "3100153130, 上海, 2015, PAPER_SPECIAL",
    "3100153530, 上海, 2015, PAPER_SPECIAL",
    "4100191220, 河南, 2019, PAPER_FREIGHT",
    "4100191720, 河南, 2019, PAPER_FREIGHT",
    "011001800604, 北京, 2018, PAPER_FOLDED",
    "011001605111, 北京, 2016, ELECTRONIC_ORDINARY",
    "4200161350, 湖北, 2016, PAPER_ORDINARY",
    "1200154130, 天津, 2015, PAPER_SPECIAL",
    "2102191320, 大连, 2019, PAPER_ORDINARY",
  })
  void a_code_tells_region_year_and_kind(String code, String region, int year, InvoiceKind kind) {
    assertThat(answer(LegacyNumber.parse(code, "80100798"))).isEqualTo("VALID");
    LegacyNumber number = LegacyNumber.of(code, "80100798");
    assertThat(number.region().map(TaxRegion::name)).contains(region);
    assertThat(number.year()).isEqualTo(year);
    assertThat(number.kind()).contains(kind);
    assertThat(number).hasToString(code + "-80100798");
  }

  @ParameterizedTest
  @CsvSource({
    "041001900111, 798, SUSPECT 011, 041001900111-00000798",
    "41001900111, 80100798, SUSPECT 010, 041001900111-80100798",
    "3120203130, 80100798, SUSPECT 015, 3120203130-80100798",
    "099001900111, 80100798, SUSPECT 015, 099001900111-80100798",
    "041001900199, 80100798, SUSPECT 016, 041001900199-80100798",
    "241001900111, 80100798, SUSPECT 016, 241001900111-80100798",
    "4100191920, 80100798, SUSPECT 016, 4100191920-80100798",
  })
  void what_was_lost_is_put_back_and_what_is_unknown_is_suspect(
      String code, String number, String answer, String text) {
    Checked<LegacyNumber> read = LegacyNumber.parse(code, number);
    assertThat(answer(read)).isEqualTo(answer);
    assertThat(read.orThrow().text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "041001900, 80100798, INVALID 002",
    "0410019001111, 80100798, INVALID 003",
    "04100190011l, 80100798, INVALID 006",
    "04100190011X, 80100798, INVALID 007",
    "041001900111, 801007981, INVALID 003",
    "041001900111, '', INVALID 001",
    "'', 80100798, INVALID 001",
    "41, 8o, INVALID 002 006",
  })
  void all_that_is_wrong_with_code_and_number_is_said(String code, String number, String answer) {
    assertThat(answer(LegacyNumber.parse(code, number))).isEqualTo(answer);
  }

  @Test
  void twenty_digits_are_never_split() {
    assertThat(InvoiceNumber.parse("", "26412000000000000001").orThrow())
        .isEqualTo(DigitalNumber.of("26412000000000000001"));
    assertThat(InvoiceNumber.parse("", "04100190011180100798").orThrow())
        .isInstanceOf(DigitalNumber.class);
    assertThat(answer(LegacyNumber.parse("", "26412000000000000001"))).startsWith("INVALID");
  }

  @ParameterizedTest
  @CsvSource({
    "041001900111, 80100798, VALID",
    "'', 26412000000000000001, VALID",
    "' ', 26412000000000000001, VALID",
    "'', 80100798, INVALID 012",
    "041001900111, 26412000000000000001, INVALID 013",
    "'', '', INVALID 001",
    "041001900111, '', INVALID 001",
    "'', 264120000000000000, INVALID 002",
  })
  void the_two_fields_of_a_document_say_which_number_it_is(
      String code, String number, String answer) {
    assertThat(answer(InvoiceNumber.parse(code, number))).isEqualTo(answer);
  }

  @Test
  void a_digital_number_is_of_the_year_of_issue() {
    DigitalNumber number = DigitalNumber.of("26412000000000000001");
    assertThat(number.checkYear(BusinessDate.parse("2026-01-01"))).isEmpty();
    assertThat(places(number.checkYear(BusinessDate.parse("2025-12-31"))))
        .containsExactly("number 018");
    assertThat(places(number.checkYear(BusinessDate.parse("2027-01-01"))))
        .containsExactly("number 018");
  }

  @Test
  void a_legacy_code_may_be_older_than_its_invoice_and_not_younger() {
    LegacyNumber number = LegacyNumber.of("041001900111", "80100798");
    assertThat(number.checkYear(BusinessDate.parse("2021-01-01"))).isEmpty();
    assertThat(number.checkYear(BusinessDate.parse("2019-01-01"))).isEmpty();
    assertThat(places(number.checkYear(BusinessDate.parse("2018-12-31"))))
        .containsExactly("number 018");
  }

  @ParameterizedTest
  @CsvSource({
    "85342965681116380258, VALID",
    "85342 96568 11163 80258, VALID",
    "8534296568111638025, INVALID 019",
    "853429656811163802581, INVALID 019",
    "'', INVALID 001",
  })
  void a_check_code_has_twenty_digits(String text, String answer) {
    assertThat(answer(CheckCode.parse(text))).isEqualTo(answer);
  }

  @Test
  void the_tax_bureau_asks_for_the_last_six_of_the_check_code() {
    CheckCode code = CheckCode.parse("85342965681116380258").orThrow();
    assertThat(code.lastSix()).isEqualTo("380258");
    assertThat(code).hasToString("85342 96568 11163 80258");
  }

  @Test
  void a_number_of_another_shape_cannot_be_built() {
    assertThatThrownBy(() -> new DigitalNumber("2641200000000000000"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LegacyNumber("041001900111", "798"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LegacyNumber("41001900111", "80100798"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CheckCode("8534296568111638025x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_five_cities_with_a_bureau_of_their_own_are_known() {
    assertThat(TaxRegion.ofDigital("91").map(TaxRegion::name)).contains("大连");
    assertThat(TaxRegion.ofLegacy("3702").map(TaxRegion::digital)).contains("94");
    assertThat(TaxRegion.ofDigital("94").map(TaxRegion::certainty)).contains(Certainty.UNSURE);
    assertThat(TaxRegion.ofDigital("81")).isEmpty();
  }

  @Test
  void only_paper_can_be_voided() {
    assertThat(InvoiceKind.DIGITAL.isPaper()).isFalse();
    assertThat(InvoiceKind.ELECTRONIC_ORDINARY.isPaper()).isFalse();
    assertThat(InvoiceKind.PAPER_FOLDED.isPaper()).isTrue();
    assertThat(InvoiceKind.PAPER_FOLDED.title()).isEqualTo("增值税普通发票(折叠票)");
  }
}
