package io.hall.identity;

import static io.hall.identity.Answers.answer;
import static io.hall.identity.Answers.figures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCreditCodeTest {

  /** Public registers, found in GB 32100-2015, published lists of organisations and samples. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "91350100M000100Y43", // the worked example of GB 32100-2015
        "121101014007822830", // 北京市东城区供暖一中心
        "12110112400953820M", // 北京市通州区住宅锅炉供暖中心
        "12110106E00828555D", // 北京市丰台区房屋经营管理中心供暖设备服务所
        "121100004006885458", // 首都医科大学附属北京安贞医院
        "121100004006396715", // 北京市水务局房屋管理中心
        "12110000400689417W", // 北京市体育服务事业管理中心
        "12100000400002259P", // 北京大学
        "12100000400000624D", // 清华大学
        "11320000MB151840XJ", // an organ of Jiangsu; the inner check character is X
        "91110000710926094P", // 中国石油化工股份有限公司
        "91110115MA002NW20X", // 北京北燃热力有限公司
        "91110116MA00BJBA0W", // 北京大地宏宇供热有限责任公司
        "91440300MA5G9GK78Y", // 金蝶票据云科技(深圳)有限公司
        "52310106751466629W", // a private non-enterprise body of Shanghai
        "91320621MA1MRHG205", // a sample of fdstar/NumberValidators
      })
  void a_code_of_a_public_register_is_valid(String code) {
    assertThat(answer(SocialCreditCode.parse(code))).isEqualTo("VALID");
    assertThat(SocialCreditCode.of(code)).hasToString(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91410800000000019Q",
        "12410800000000027Q",
        "52410800000000035F",
        "92410811MA9TE5T045",
        "91410800MA00HA779M",
        "914108000000001820",
        "91410800000000369Y",
        "Y1410800000000043K",
        "54410800000000019K",
      })
  void a_code_made_by_the_standard_is_valid(String code) {
    assertThat(answer(SocialCreditCode.parse(code))).isEqualTo("VALID");
  }

  @ParameterizedTest
  @CsvSource({
    "91350100M000100Y4Z, INVALID USCC-008",
    "91110000802100433O, INVALID USCC-008",
    "9135010OM000100Y43, INVALID USCC-007",
    "91320621MA1MRHG207, INVALID USCC-012",
    "91350100M000100Y4, INVALID USCC-002",
    "91350100M000100Y433, INVALID USCC-003",
    "91310115MA1H8R7C6D, INVALID USCC-012 USCC-020",
    "111111111111111111, INVALID USCC-012 USCC-020",
    "9135010-M000100Y43, INVALID USCC-009",
    "91350100M000100Y4*, INVALID USCC-010",
    "914108000000000191, INVALID USCC-012 USCC-013",
    "914108000000000000, INVALID USCC-012 USCC-011",
    "9.14108E+17, INVALID USCC-011",
    "'', INVALID USCC-001",
    "'   ', INVALID USCC-001",
  })
  void what_cannot_be_a_code_is_invalid(String text, String answer) {
    assertThat(answer(SocialCreditCode.parse(text))).isEqualTo(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"91350203M0001QKT19", "91350211M0000XUF46", "91350100M0001TGQXM"})
  void a_registered_code_of_the_irregular_series_of_fujian_is_suspect(String code) {
    assertThat(answer(SocialCreditCode.parse(code))).isEqualTo("SUSPECT USCC-022");
    assertThat(SocialCreditCode.of(code).value()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "91410203M0001QKT19, INVALID USCC-012", // not Fujian
    "91350203M0001QKT29, INVALID USCC-012 USCC-020", // inner check
    "91350203MA00HA7791, INVALID USCC-012 USCC-013", // not the series
  })
  void other_codes_with_a_wrong_check_are_not_of_that_series(String code, String answer) {
    assertThat(answer(SocialCreditCode.parse(code))).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "91410800000000010W, SUSPECT USCC-020",
    "55410800000000019G, SUSPECT USCC-021",
    "104108000000000194, SUSPECT USCC-021",
    "B1410800000000019N, SUSPECT USCC-021",
    "104108000000000108, SUSPECT USCC-020 USCC-021",
  })
  void a_wrong_inner_check_or_an_unknown_pair_is_suspect(String code, String answer) {
    assertThat(answer(SocialCreditCode.parse(code))).isEqualTo(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"410800190001010017", "41080019000101005X", "410800190001010308"})
  void a_resident_number_is_told_even_if_it_passes_the_outer_check(String number) {
    assertThat(answer(SocialCreditCode.parse(number))).isEqualTo("INVALID USCC-023");
  }

  @ParameterizedTest
  @CsvSource({
    "91350100m000100y43, SUSPECT USCC-006, 9{at=9}",
    "' 91350100M000100Y43', SUSPECT USCC-004, 1{at=1}",
    "'91350100M000100Y43\t ', SUSPECT USCC-004, 19{at=19}",
    "9135 0100 M000 100Y 43, SUSPECT USCC-004, 5{at=5}",
    "91350100M000100Y４３, SUSPECT USCC-005, 17{at=17}",
    "91350100ｍ000100Y43, SUSPECT USCC-005 USCC-006, 9{at=9} 9{at=9}",
  })
  void what_can_be_read_in_one_way_is_suspect_and_put_right(
      String text, String answer, String figures) {
    assertThat(answer(SocialCreditCode.parse(text))).isEqualTo(answer);
    assertThat(figures(SocialCreditCode.parse(text))).isEqualTo(figures);
    assertThat(SocialCreditCode.of(text).value()).isEqualTo("91350100M000100Y43");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9135010OM000100Y43 | 8{at=8, digit=0, letter=O}",
        "91350100M000100Y4Z | 18{at=18, letter=Z, likely=2}",
        "9135O1OOM000100Y43 | 5{at=5, digit=0, letter=O} 7{at=7, digit=0, letter=O}"
            + " 8{at=8, digit=0, letter=O}",
        "91 350100M000100YS3 | 3{at=3} 18{at=18, letter=S, likely=5}",
        "91320621MA1MRHG207 | {expected=5}",
        "91350100M000 | {missing=6}",
        "91350100M000100Y4300 | {extra=2}",
        "91350100M000100Y4O3 | {extra=1} 18{at=18, letter=O, likely=0}",
      })
  void a_finding_says_where_and_what_is_expected(String text, String figures) {
    assertThat(figures(SocialCreditCode.parse(text))).isEqualTo(figures);
  }

  @Test
  void a_page_pasted_by_mistake_is_told_in_twenty_places_at_most() {
    assertThat(SocialCreditCode.parse("*".repeat(500)).findings()).hasSize(1 + 20);
    assertThat(BankCard.parse("*".repeat(500)).findings()).hasSize(1 + 20);
  }

  @Test
  void its_parts_are_the_region_and_the_organisation_code() {
    SocialCreditCode university = SocialCreditCode.of("12100000400002259P");
    assertThat(university.region()).isEqualTo("100000");
    assertThat(OrganisationCode.of(university.organisationPart())).hasToString("40000225-9");
  }

  @Test
  void a_refused_code_cannot_be_had() {
    assertThatThrownBy(() -> SocialCreditCode.of("91320621MA1MRHG207"))
        .isInstanceOf(CheckFailedException.class)
        .hasMessageContaining("USCC-012")
        .hasMessageContaining("must be 5");
  }

  @Test
  void equal_codes_are_equal_and_other_identifiers_are_not() {
    SocialCreditCode code = SocialCreditCode.of("91350100m000100y43");
    assertThat(code)
        .isEqualTo(SocialCreditCode.of("91350100M000100Y43"))
        .hasSameHashCodeAs(SocialCreditCode.of("91350100M000100Y43"))
        .isNotEqualTo(SocialCreditCode.of("12100000400002259P"))
        .isNotEqualTo(TaxpayerId.of("91350100M000100Y43"))
        .isNotEqualTo(null);
  }
}
