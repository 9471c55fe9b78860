package io.hall.reconcile.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellFormTest {

  private static final String FORTY = "a234567890123456789012345678901234567890";

  @FunctionalInterface
  private interface Form<T> {

    T of(byte[] bytes, int from, int to);
  }

  /** Holds a form against a text that stands between others. */
  private static <T> T between(String text, Form<T> form) {
    byte[] bytes = ("7," + text + ",7.7").getBytes(StandardCharsets.UTF_8);
    return form.of(bytes, 2, bytes.length - 4);
  }

  private static Function<String, Boolean> is(Form<Boolean> form) {
    return text -> between(text == null ? "" : text, form);
  }

  @ParameterizedTest
  @CsvSource({
    "a, true", "Z, true", "0, true", "9, true", "A.b_c-9, true", "'', false", ".a, false",
    "-a, false", "_a, false", "a b, false", "a/b, false", "a@, false", "a[, false", "a`, false",
    "a{, false", "a:, false", "流, false", FORTY + ", true", FORTY + "1, false"
  })
  void a_code_is_up_to_forty_letters_digits_and_signs_and_begins_with_no_sign(
      String text, boolean code) {
    assertThat(is(CellForm::isCode).apply(text)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "A, true",
    "Z9, true",
    "0A, true",
    "ABCDEFGHIJKL, true",
    "ABCDEFGHIJKLM, false",
    "'', false",
    "a, false",
    "A-, false",
    "A.B, false",
    "Aa, false"
  })
  void a_prefix_is_up_to_twelve_capitals_and_digits(String text, boolean prefix) {
    assertThat(is(CellForm::isPrefix).apply(text)).isEqualTo(prefix);
  }

  @ParameterizedTest
  @CsvSource({
    "'H01,C0012', true", "'H01,', true", "'H,C', true", "',C', false", "'H01', false",
    "'H01,C,', false", "'H 1,C', false", "'H01,C 1', false", "'H01,-', false", "'', false"
  })
  void a_desk_is_a_hall_and_a_cashier_or_none(String text, boolean desk) {
    assertThat(is(CellForm::isDesk).apply(text)).isEqualTo(desk);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-08, true",
    "2024-02-29, true",
    "2026-02-29, false",
    "2026-11-8, false",
    "2026-11-080, false",
    "2026/11/08, false",
    "'', false"
  })
  void a_date_is_one_of_the_calendar(String text, boolean date) {
    assertThat(is(CellForm::isDate).apply(text)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({
    "'ARREARS,2025-2026,POS', true",
    "',,POS', true",
    "'RESIDENTIAL_AREA,2026-2027,CASH', true",
    "'ARREARS,,POS', false",
    "',2025-2026,POS', false",
    "'ARREAR,2025-2026,POS', false",
    "'ARREARS,2025-2027,POS', false",
    "'ARREARS,2025-2026,pos', false",
    "'ARREARS,2025-2026,', false",
    "'ARREARS,2025-2026', false",
    "',,,POS', false",
    "'', false"
  })
  void a_kind_is_a_category_with_its_season_or_neither_and_a_tender(String text, boolean kind) {
    assertThat(is(CellForm::isKind).apply(text)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "1.00, 100", "0.01, 1", "0.10, 10", "0, 0", "7, 700", "7.5, 750", "9999999999.99, 999999999999",
    "99999999999, -1", "0099.90, 9990", "1.234, -1", "1., -1", ".5, -1", "'', -1", "-1, -1",
    "1/2, -1", "1:00, -1", "1.0:, -1", "1.x, -1", "a, -1", "1.5/, -1"
  })
  void an_amount_has_up_to_ten_digits_and_two_decimals(String text, long fen) {
    assertThat(between(text, CellForm::fen)).isEqualTo(fen);
  }
}
