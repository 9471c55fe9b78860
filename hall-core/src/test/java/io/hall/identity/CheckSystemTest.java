package io.hall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckSystemTest {

  @Test
  void each_agrees_with_the_worked_example_of_its_standard() {
    assertThat(CheckSystem.MOD_31_3.of("91350100M000100Y4")).isEqualTo('3');
    assertThat(CheckSystem.GB_11714.of("D2143569")).isEqualTo('X');
    assertThat(CheckSystem.MOD_11_2.of("11010519491231002")).isEqualTo('X');
    assertThat(CheckSystem.MOD_11_2.of("44052418800101001")).isEqualTo('4');
    assertThat(CheckSystem.LUHN.of("411111111111111")).isEqualTo('1');
    assertThat(CheckSystem.MOD_10_731.of("520727")).isEqualTo('3'); // ICAO 9303, a birth date
  }

  @Test
  void the_organisation_check_does_not_see_a_last_one_exchanged_with_x() {
    assertThat(CheckSystem.GB_11714.holds("00000401X")).isTrue();
    assertThat(CheckSystem.GB_11714.holds("0000040X1")).isTrue();
  }

  @Test
  void every_check_character_of_social_credit_codes_occurs() {
    StringBuilder characters = new StringBuilder();
    for (char c : CheckSystem.CREDIT_ALPHABET.toCharArray()) {
      characters.append(CheckSystem.MOD_31_3.of(Character.toString(c)));
    }
    assertThat(characters).hasToString("0YXWUTRQPNMLKJHGFEDCBA987654321");
  }
}
