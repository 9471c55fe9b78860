package io.hall.security.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WeakWordsTest {

  @Test
  void each_line_gives_its_items_to_the_list_of_its_kind() {
    WeakWords words =
        WeakWords.read(
            """
            kind,items
            word,alpha beta
            word,gamma
            digits,7
            usual,8
            joint,@ #
            tail,!
            context,供热 heat
            """);
    assertThat(words.words()).containsExactly("alpha", "beta", "gamma");
    assertThat(words.usual()).containsExactly("8");
    assertThat(words.joints()).containsExactly("@", "#");
    assertThat(words.tails()).containsExactly("!");
    assertThat(words.context()).containsExactly("供热", "heat");
  }

  @Test
  void a_hyphen_stands_for_nothing() {
    assertThat(WeakWords.read("joint,- @\n").joints()).containsExactly("", "@");
  }

  @Test
  void the_years_from_1980_to_2030_stand_behind_the_digits() {
    List<String> digits = WeakWords.read("digits,7 77\n").digits();
    assertThat(digits).hasSize(2 + 51).startsWith("7", "77", "1980", "1981").endsWith("2030");
  }

  @Test
  void the_shipped_words_are_those_of_the_file() {
    WeakWords words = WeakWords.read(WeakWords.text());
    assertThat(words.words()).contains("password", "mima", "dating");
    assertThat(words.context()).contains("供热", "company");
    assertThat(words).isEqualTo(WeakWords.shipped());
  }
}
