package io.hall.identity;

import static io.hall.identity.Answers.answer;
import static io.hall.identity.Answers.figures;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13800000000",
        "138 0000 0000",
        "138-0000-0000",
        "+8613800000000",
        "+86 138 0000 0000",
        "+86-13800000000",
        "008613800000000",
        "8613800000000",
        "86 138 0000 0000",
      })
  void a_mobile_number_is_valid_however_it_is_grouped(String text) {
    assertThat(answer(PhoneNumber.parseMobile(text))).isEqualTo("VALID");
    assertThat(PhoneNumber.of(text).value()).isEqualTo("13800000000");
    assertThat(PhoneNumber.of(text).isMobile()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "13000000000, VALID",
    "19999999999, VALID",
    "12800000000, INVALID MOBILE-020",
    "23800000000, INVALID MOBILE-020",
    "1380000000, INVALID MOBILE-002",
    "138000000000, INVALID MOBILE-003",
    "861380000000, INVALID MOBILE-003",
    "138O0000000, INVALID MOBILE-007",
    "138*0000000, INVALID MOBILE-009",
    "1.38E+10, INVALID MOBILE-011",
    "0391-3568888, INVALID MOBILE-021",
    "+1 202 555 0123, INVALID MOBILE-022",
    "00852 5123 4567, INVALID MOBILE-022",
    "'', INVALID MOBILE-001",
    "' 13800000000', SUSPECT MOBILE-004",
    "138\u00A00000\u00A00000, SUSPECT MOBILE-004",
    "１3800000000, SUSPECT MOBILE-005",
  })
  void a_mobile_number_is_graded(String text, String answer) {
    assertThat(answer(PhoneNumber.parseMobile(text))).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "0391-3568888, 0391-3568888",
    "03913568888, 0391-3568888",
    "0391 356 8888, 0391-3568888",
    "(0391) 3568888, 0391-3568888",
    "（0391）3568888, 0391-3568888",
    "0371-65500000, 0371-65500000",
    "+86 391 3568888, 0391-3568888",
    "+86 0391 3568888, 0391-3568888",
    "0086-10-62550000, 010-62550000",
    "86 10 62550000, 010-62550000",
    "010-62550000, 010-62550000",
    "029-82550000, 029-82550000",
    "0391-3568888-8, 0391-3568888-8",
    "010-62550000-80123, 010-62550000-80123",
    "0391-3568888转801, 0391-3568888-801",
    "0391-3568888 转 801, 0391-3568888-801",
    "0391-3568888 ext. 12, 0391-3568888-12",
    "03913568888x12, 0391-3568888-12",
    "0391-3568888#123456, 0391-3568888-123456",
  })
  void a_landline_number_has_one_form_however_it_is_written(String text, String written) {
    assertThat(PhoneNumber.parseLandline(text).orThrow().value()).isEqualTo(written);
    assertThat(PhoneNumber.of(text).isMobile()).isFalse();
    assertThat(answer(PhoneNumber.parseLandline(written))).isEqualTo("VALID");
  }

  @ParameterizedTest
  @CsvSource({
    "010-6255000, INVALID LANDLINE-002, {missing=1}",
    "0391-356888, INVALID LANDLINE-002, {missing=1}",
    "010-625500001, INVALID LANDLINE-003, {extra=1}",
    "0391-356888812, INVALID LANDLINE-003, {extra=1}",
    "0391-3568888-1234567, INVALID LANDLINE-003, {extra=6}",
    "011-62550000, INVALID LANDLINE-020, {}",
    "391-3568888, INVALID LANDLINE-020, {}",
    "400-800-1234, INVALID LANDLINE-020, {}",
    "03, INVALID LANDLINE-020, {}",
    "3568888, INVALID LANDLINE-021, {}",
    "65500000, INVALID LANDLINE-021, {}",
    "13800000000, INVALID LANDLINE-024, {}",
    "+8613800000000, INVALID LANDLINE-024, {}",
    "+852 2345 6789, INVALID LANDLINE-025, {}",
    "O391-3568888, INVALID LANDLINE-007, '1{at=1, digit=0, letter=O}'",
    "0391-35A8888, INVALID LANDLINE-009, 8{at=8}",
    "3.91E+9, INVALID LANDLINE-011, {}",
    "'', INVALID LANDLINE-001, {}",
    "026-62550000, SUSPECT LANDLINE-022, {}",
    "0391-1568888, SUSPECT LANDLINE-023, {}",
    "0391-0568888, SUSPECT LANDLINE-023, {}",
    "０391-3568888, SUSPECT LANDLINE-005, 1{at=1}",
    "0391\t3568888, SUSPECT LANDLINE-004, 5{at=5}",
  })
  void a_landline_number_is_graded(String text, String answer, String figures) {
    assertThat(answer(PhoneNumber.parseLandline(text))).isEqualTo(answer);
    assertThat(figures(PhoneNumber.parseLandline(text))).isEqualTo(figures);
  }

  @ParameterizedTest
  @CsvSource({
    "0391-356, INVALID LANDLINE-002",
    "' 0391-356', INVALID LANDLINE-004 LANDLINE-002",
    "138, INVALID MOBILE-002",
    "' 13800000000', SUSPECT MOBILE-004",
    "026-62550000, SUSPECT LANDLINE-022",
    "'', INVALID MOBILE-001",
  })
  void a_number_of_either_kind_is_told_as_the_likelier(String text, String answer) {
    assertThat(answer(PhoneNumber.parse(text))).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "13800001234, 138****1234",
    "0391-3568812, 0391-*****12",
    "010-62550000-801, 010-**********01",
  })
  void it_prints_itself_masked(String text, String printed) {
    assertThat(PhoneNumber.of(text)).hasToString(printed);
  }
}
