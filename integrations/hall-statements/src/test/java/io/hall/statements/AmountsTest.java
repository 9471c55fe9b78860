package io.hall.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hall.check.CheckFailedException;
import io.hall.check.Code;
import io.hall.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1714.82",
        "1,714.82",
        "¥1,714.82",
        "￥1714.82",
        "CNY 1714.82",
        "1714.82元",
        "'1714.82",
        "`1714.82",
        "１，７１４．８２",
        "+1714.82",
        "1714.82000",
        "=\"1714.82\"",
        " 1714.82\t",
        "1，714.82"
      })
  void amounts_are_read_as_clerks_have_them(String text) {
    assertThat(Amounts.read(Cell.text(text), false)).isEqualTo(Money.yuan("1714.82"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1,714.82", "−1714.82", "-¥1714.82", "－1714.82"})
  void negative_ones_too(String text) {
    assertThat(Amounts.read(Cell.text(text), false)).isEqualTo(Money.yuan("-1714.82"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1,71;AMOUNT_GROUPS",
        "17,14.82;AMOUNT_GROUPS",
        "1714,82;AMOUNT_GROUPS",
        "1.714,82;AMOUNT_GROUPS",
        ",714.82;AMOUNT_GROUPS",
        "1714.825;AMOUNT_DECIMALS",
        "1,714.825;AMOUNT_DECIMALS",
        "12345678901.00;AMOUNT_TOO_LARGE",
        "1.7E3;AMOUNT_FLOATING",
        "abc;AMOUNT",
        "1 714.82;AMOUNT",
        "10²;AMOUNT",
        "٣;AMOUNT",
        "--1;AMOUNT",
        "(12.00);AMOUNT",
        ".5;AMOUNT",
        "5.;AMOUNT",
        "1714.82元元;AMOUNT"
      })
  void anything_else_is_refused_with_what_is_wrong(String text, StatementsCode code) {
    assertThat(refused(Cell.text(text), false)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "1714.8199999999999,AMOUNT_FLOATING",
    "64.099999999999994,AMOUNT_FLOATING",
    "1.7148199999999999E3,AMOUNT_FLOATING",
    "1E2,AMOUNT_FLOATING",
    "1714.820,AMOUNT_FLOATING",
    "'1,714.82',AMOUNT_FLOATING",
    "+1,AMOUNT_FLOATING",
    "12345678901,AMOUNT_TOO_LARGE",
    "NaN,AMOUNT_FLOATING"
  })
  void a_stored_number_is_taken_only_when_it_stands_there_exactly(
      String digits, StatementsCode code) {
    assertThat(refused(new Cell(Cell.Type.NUMBER, digits), false)).isEqualTo(code);
  }

  @Test
  void a_count_of_fen_is_whole() {
    assertThat(Amounts.read(Cell.text("171,482"), true)).isEqualTo(Money.ofFen(171482));
    assertThat(Amounts.read(new Cell(Cell.Type.NUMBER, "171482"), true))
        .isEqualTo(Money.ofFen(171482));
    assertThat(refused(Cell.text("1714.82"), true)).isEqualTo(StatementsCode.AMOUNT_DECIMALS);
    assertThat(refused(new Cell(Cell.Type.NUMBER, "1714.5"), true))
        .isEqualTo(StatementsCode.AMOUNT_FLOATING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "--", "—", "/", "'"})
  void a_dash_is_no_amount(String text) {
    assertThat(Amounts.isNothing(Cell.text(text))).isTrue();
  }

  private static Code refused(Cell cell, boolean fen) {
    return catchThrowableOfType(CheckFailedException.class, () -> Amounts.read(cell, fen))
        .findings()
        .get(0)
        .code();
  }
}
