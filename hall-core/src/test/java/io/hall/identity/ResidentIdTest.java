package io.hall.identity;

import static io.hall.identity.Answers.answer;
import static io.hall.identity.Answers.figures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are the samples of GB 11643-1999, or of regions and days given to nobody. */
class ResidentIdTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X",
        "11010519491231002x",
        "440524188001010014",
        "410800190001010017",
        "410800190001010025",
        "41080019000101005X",
        "410800190001019994",
        "410800180001010018",
        "410800200002290010",
        "710000190001010014",
      })
  void a_right_number_is_valid(String number) {
    assertThat(answer(ResidentId.parse(number))).isEqualTo("VALID");
    assertThat(ResidentId.of(number).value()).isEqualTo(number.replace('x', 'X'));
    assertThat(ResidentId.of(number).kind()).isEqualTo(ResidentId.Kind.CITIZEN);
  }

  @ParameterizedTest
  @CsvSource({
    "810000190001010018, HONG_KONG",
    "82000019000101001X, MACAU",
    "830000190001010011, TAIWAN",
    "911840190001010017, FOREIGNER",
    "KAZ110090123105, FOREIGNER_OLD", // the sample of credentialkit
    "kaz110090123105, FOREIGNER_OLD",
  })
  void residence_permits_are_valid_too(String number, ResidentId.Kind kind) {
    assertThat(answer(ResidentId.parse(number))).isEqualTo("VALID");
    assertThat(ResidentId.of(number).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "000000190001010017, SUSPECT RID-023",
    "840000190001010013, SUSPECT RID-023",
    "990000190001010016, SUSPECT RID-023",
    "KAZ890090123105, SUSPECT RID-023 RID-025",
    "KAZ110090123106, SUSPECT RID-025",
    "４10800190001010017, SUSPECT RID-005",
    "410800 19000101 0017, SUSPECT RID-004",
    "410800\u200B190001010017, SUSPECT RID-004",
    "'410800190001010017 ', SUSPECT RID-004",
  })
  void what_a_person_should_look_at_is_suspect(String text, String answer) {
    assertThat(answer(ResidentId.parse(text))).isEqualTo(answer);
    assertThat(ResidentId.parse(text).value()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "410800190001010018, INVALID RID-012, {}",
    "410800190002290014, INVALID RID-020, '7{from=7, to=14}'",
    "41 0800 1900 0229 0014, INVALID RID-004 RID-020, '3{at=3} 9{from=9, to=17}'",
    "410800190013010010, INVALID RID-012 RID-020, '{} 7{from=7, to=14}'",
    "410800179912310013, INVALID RID-020, '7{from=7, to=14}'",
    "410800190001010071, INVALID RID-012 RID-013, {} {}",
    "410800190001010000, INVALID RID-012 RID-011, {} {}",
    "410800000101001, INVALID RID-022, {}",
    "41080019000101001, INVALID RID-002, {missing=1}",
    "4108001900010100177, INVALID RID-003, {extra=1}",
    "4108OO190001010017, INVALID RID-007 RID-007,"
        + " '5{at=5, digit=0, letter=O} 6{at=6, digit=0, letter=O}'",
    "4108001900010100I7, INVALID RID-007, '17{at=17, digit=1, letter=I}'",
    "41080019000101001A, INVALID RID-014, 18{at=18}",
    "4108001900010100X7, INVALID RID-009, 17{at=17}",
    "4.10800E+17, INVALID RID-011, {}",
    "4.10800190001010E17, INVALID RID-011, {}",
    "91350100M000100Y43, INVALID RID-024, {}",
    "410800190001010207, INVALID RID-012 RID-013, {} {}", // both checks of a social credit code are
    // right
    "KAZ110090133105, INVALID RID-020 RID-025, '8{from=8, to=13} {}'",
    "'', INVALID RID-001, {}",
  })
  void what_cannot_be_a_number_is_invalid(String text, String answer, String figures) {
    assertThat(answer(ResidentId.parse(text))).isEqualTo(answer);
    assertThat(figures(ResidentId.parse(text))).isEqualTo(figures);
  }

  @Test
  void nobody_is_born_after_today() {
    LocalDate birth = LocalDate.of(2026, 11, 24);
    String number = "410800202611240018";
    assertThat(answer(ResidentId.parse(number, birth.minusDays(1)))).isEqualTo("INVALID RID-021");
    assertThat(answer(ResidentId.parse(number, birth))).isEqualTo("VALID");
    assertThat(answer(ResidentId.parse(number))).isEqualTo("VALID");
  }

  @Test
  void the_birth_date_is_known_but_for_the_century_of_an_old_card() {
    assertThat(ResidentId.of("440524188001010014").birthDate()).contains(LocalDate.of(1880, 1, 1));
    assertThat(ResidentId.of("KAZ110090123105").birthDate()).isEmpty();
  }

  @Test
  void it_prints_itself_masked() {
    assertThat(ResidentId.of("41080019000101005x")).hasToString("4***************5X");
    assertThat(ResidentId.parse("41080019000101005X").toString()).isEqualTo("VALID");
  }

  @Test
  void a_refusal_tells_no_character_of_the_number() {
    assertThatThrownBy(() -> ResidentId.of("410800190001010018"))
        .hasMessage(
            "RID-012 The check character does not fit; one of the 18 characters is wrong: compare"
                + " with the card");
  }
}
