package io.hall.identity;

import static io.hall.identity.Answers.answer;
import static io.hall.identity.Answers.figures;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers were never on a card: they are made, or the payment industry's test numbers. */
class BankCardTest {

  @ParameterizedTest
  @CsvSource({
    "6222020000000000000, true, 6222***********0000",
    "6217000000000000004, true, 6217***********0004",
    "622848000000000007, true, 6228**********0007",
    "4111111111111111, false, 4111********1111",
    "6222 0200 0000 0000 000, true, 6222***********0000",
  })
  void a_card_with_a_right_check_digit_is_valid(String text, boolean unionPay, String printed) {
    assertThat(answer(BankCard.parse(text))).isEqualTo("VALID");
    assertThat(BankCard.of(text).isUnionPay()).isEqualTo(unionPay);
    assertThat(BankCard.of(text)).hasToString(printed);
    assertThat(BankCard.of(text).value()).isEqualTo(text.replace(" ", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "6222020000000000001, INVALID CARD-012, {}",
    "4111111111111112, INVALID CARD-012, {}",
    "2622020000000000000, INVALID CARD-012 CARD-011, {} {}",
    "622202000000000160, INVALID CARD-012 CARD-013, {} {}",
    "12345678901, INVALID CARD-002, {missing=1}",
    "12345678901234567890, INVALID CARD-003, {extra=1}",
    "411111111111111l, INVALID CARD-007, '16{at=16, digit=1, letter=L}'",
    "41111111111111中1, INVALID CARD-009, 15{at=15}",
    "6.22202E+18, INVALID CARD-011, {}",
    "'', INVALID CARD-001, {}",
  })
  void what_cannot_be_a_card_is_invalid(String text, String answer, String figures) {
    assertThat(answer(BankCard.parse(text))).isEqualTo(answer);
    assertThat(figures(BankCard.parse(text))).isEqualTo(figures);
  }

  @ParameterizedTest
  @CsvSource({
    "411111111117, SUSPECT CARD-021, {length=12}",
    "622202000007, SUSPECT CARD-021, {length=12}",
    "6217000000000006, VALID, ''",
    "0000000000000000, SUSPECT CARD-022, {}",
    "4111-1111-1111-1111, SUSPECT CARD-020, 5{at=5}",
    "-4111111111111111, SUSPECT CARD-020, 1{at=1}",
    "'4111111111111111 ', SUSPECT CARD-004, 17{at=17}",
    "４111111111111111, SUSPECT CARD-005, 1{at=1}",
  })
  void what_a_person_should_look_at_is_suspect(String text, String answer, String figures) {
    assertThat(answer(BankCard.parse(text))).isEqualTo(answer);
    assertThat(figures(BankCard.parse(text))).isEqualTo(figures);
  }
}
