package io.hall.identity;

import static io.hall.identity.Answers.answer;
import static io.hall.identity.Answers.figures;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxpayerIdTest {

  @ParameterizedTest
  @CsvSource({
    "91350100M000100Y43, VALID, SOCIAL_CREDIT_CODE, 91350100M000100Y43",
    "91350203M0001QKT19, SUSPECT USCC-022, SOCIAL_CREDIT_CODE, 91350203M0001QKT19",
    "' 91350100m000100Y43', SUSPECT USCC-004 USCC-006, SOCIAL_CREDIT_CODE, 91350100M000100Y43",
    "410800190001010017, VALID, PERSON, 4***************17",
    "41080019000101005x, VALID, PERSON, 4***************5X",
    "840000190001010013, SUSPECT RID-023, PERSON, 8***************13",
    "410800400002259, SUSPECT TAX-020, OLD_ORGANISATION, 410800400002259",
    "410800D2143569X, SUSPECT TAX-020, OLD_ORGANISATION, 410800D2143569X",
    "410800 d2143569x, SUSPECT TAX-004 TAX-006 TAX-020, OLD_ORGANISATION, 410800D2143569X",
    "41080019000101001700, SUSPECT TAX-021, OLD_SOLE_TRADER, 4*****************00",
    "41080019000101005X01, SUSPECT TAX-021, OLD_SOLE_TRADER, 4*****************01",
    "41080090010100100, SUSPECT TAX-021, OLD_SOLE_TRADER, 4**************00",
    "41080000022900100, SUSPECT TAX-021, OLD_SOLE_TRADER, 4**************00",
  })
  void each_form_is_graded_as_what_it_is(
      String text, String answer, TaxpayerId.Kind kind, String printed) {
    assertThat(answer(TaxpayerId.parse(text))).isEqualTo(answer);
    assertThat(TaxpayerId.of(text).kind()).isEqualTo(kind);
    assertThat(TaxpayerId.of(text)).hasToString(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "91320621MA1MRHG207, INVALID USCC-012, {expected=5}",
    "410800190001010018, INVALID RID-012, {}",
    "410800190002290014, INVALID RID-020, '7{from=7, to=14}'",
    "410800190001010308, VALID, ''",
    "410800400002258, INVALID TAX-012 TAX-020, {} {}",
    "410800400O0225A, INVALID TAX-014, 15{at=15}",
    "41O800400002259, INVALID TAX-007, '3{at=3, digit=0, letter=O}'",
    "410800-00002259, INVALID TAX-010, 7{at=7}",
    "41080019000101001800, INVALID RID-012 TAX-021, {} {}",
    "4108001900010100170A, INVALID TAX-009, 20{at=20}",
    "41080090130100100, INVALID TAX-022 TAX-021, {} {}",
    "4108009013010010A, INVALID TAX-009, 17{at=17}",
    "1234, INVALID TAX-002, {length=4}",
    "9.135E+17, INVALID TAX-011, {}",
    "'', INVALID TAX-001, {}",
  })
  void a_wrong_number_is_told_in_the_words_of_its_form(String text, String answer, String figures) {
    assertThat(answer(TaxpayerId.parse(text))).isEqualTo(answer);
    assertThat(figures(TaxpayerId.parse(text))).isEqualTo(figures);
  }

  @Test
  void a_person_has_been_born() {
    LocalDate eve = LocalDate.of(2026, 11, 23);
    assertThat(answer(TaxpayerId.parse("410800202611240018", eve))).isEqualTo("INVALID RID-021");
    assertThat(answer(TaxpayerId.parse("41080020261124001800", eve)))
        .isEqualTo("INVALID RID-021 TAX-021");
    assertThat(answer(TaxpayerId.parse("410800202611240018"))).isEqualTo("VALID");
  }

  @Test
  void numbers_of_different_kinds_keep_their_kind_apart() {
    assertThat(TaxpayerId.of("91350100M000100Y43"))
        .isEqualTo(TaxpayerId.of("91350100m000100y43"))
        .isNotEqualTo(TaxpayerId.of("410800190001010017"));
  }
}
