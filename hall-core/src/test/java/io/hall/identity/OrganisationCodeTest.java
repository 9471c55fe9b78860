package io.hall.identity;

import static io.hall.identity.Answers.answer;
import static io.hall.identity.Answers.figures;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationCodeTest {

  @ParameterizedTest
  @CsvSource({
    "D2143569-X, D2143569-X",
    "40000225-9, 40000225-9",
    "40000062-4, 40000062-4",
    "00000000-0, 00000000-0",
    "12345678-8, 12345678-8",
    "D2143569X, D2143569-X",
    "400002259, 40000225-9",
  })
  void a_right_code_is_valid_with_or_without_its_hyphen(String text, String written) {
    assertThat(answer(OrganisationCode.parse(text))).isEqualTo("VALID");
    assertThat(OrganisationCode.of(text)).hasToString(written);
    assertThat(OrganisationCode.of(text).value()).isEqualTo(written.replace("-", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "d2143569-x, SUSPECT ORG-006, 1{at=1}",
    "D2143569–X, SUSPECT ORG-005, 9{at=9}",
    "D2143569 － X, SUSPECT ORG-004 ORG-005, 9{at=9} 10{at=10}",
    "ABCDEFGI-3, SUSPECT ORG-008, '8{at=8, letter=I, likely=1}'",
  })
  void what_can_be_read_in_one_way_is_suspect(String text, String answer, String figures) {
    assertThat(answer(OrganisationCode.parse(text))).isEqualTo(answer);
    assertThat(figures(OrganisationCode.parse(text))).isEqualTo(figures);
  }

  @ParameterizedTest
  @CsvSource({
    "40000225-8, INVALID ORG-012, {expected=9}",
    "04000225-9, INVALID ORG-012 ORG-013, {expected=4} {}",
    "4000022-59, INVALID ORG-003 ORG-010, {extra=1} 8{at=8}",
    "-40000225-, INVALID ORG-003 ORG-010 ORG-010, {extra=1} 1{at=1} 10{at=10}",
    "4000-225-9, INVALID ORG-003 ORG-010 ORG-010, {extra=1} 5{at=5} 9{at=9}",
    "40000225-O, INVALID ORG-007, '10{at=10, digit=0, letter=O}'",
    "40000225-A, INVALID ORG-014, 10{at=10}",
    "4000022-9, INVALID ORG-010, 8{at=8}",
    "4000O225-9, INVALID ORG-008 ORG-012, '5{at=5, letter=O, likely=0} {expected=X}'",
    "40000225, INVALID ORG-002, {missing=1}",
    "4.00E+8, INVALID ORG-011, {}",
    "91350100M000100Y43, INVALID ORG-020, {}",
    "91350100M000100Y44, INVALID ORG-003, {extra=9}",
    "'', INVALID ORG-001, {}",
  })
  void what_cannot_be_a_code_is_invalid(String text, String answer, String figures) {
    assertThat(answer(OrganisationCode.parse(text))).isEqualTo(answer);
    assertThat(figures(OrganisationCode.parse(text))).isEqualTo(figures);
  }
}
