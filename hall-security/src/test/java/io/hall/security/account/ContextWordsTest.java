package io.hall.security.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContextWordsTest {

  private static int left(String password, String... words) {
    char[][] needles =
        Arrays.stream(words)
            .map(word -> ContextWords.folded(word.toCharArray()))
            .toArray(char[][]::new);
    return ContextWords.left(password.toCharArray(), needles);
  }

  @ParameterizedTest
  @CsvSource({
    "Jiaozuo, 0",
    "Jiaozuo-Kra7x, 6",
    "Jiaozuo-Kra7!!x, 7",
    "Jiaozuo-Kra7!x#, 8",
    "Jiaozuo1Jiaozuo2, 2",
    "供热Jiaozuo𠮷, 3"
  })
  void beside_a_known_word_letters_count_each_and_signs_once_for_each_kind(
      String password, int left) {
    assertThat(left(password, "jiaozuo")).isEqualTo(left);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1900", "1909", "1990", "1999", "2000", "2009", "2026", "2090"})
  void a_year_is_a_known_word_wherever_it_stands(String year) {
    assertThat(left("Kran" + year)).isEqualTo(4);
    assertThat(left(year + "Kran")).isEqualTo(4);
    assertThat(left(year)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1899", "2199", "1099", "2900", "3099", "1.9.9", "19a9", "199a", "19/9", "199", "19９9"
      })
  void other_digits_are_not(String digits) {
    assertThat(left("Kran" + digits)).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void a_word_has_three_letters_or_two_characters_of_chinese() {
    for (String word : List.of("abc", "供热", "供热季")) {
      assertThat(ContextWords.isWord(word.toCharArray())).as(word).isTrue();
    }
    for (String none : List.of("", "a", "ab", "供")) {
      assertThat(ContextWords.isWord(none.toCharArray())).as(none).isFalse();
    }
  }

  @Test
  void words_too_short_to_be_looked_for_take_nothing_from_a_password() {
    PasswordContext context = new PasswordContext(Role.CASHIER, Set.of("ab", "-!", "供"));
    List<String> found =
        new PasswordPolicy(Profiles.mlps(), BlockList.NONE)
            .check("Ab-ab-Kran-7".toCharArray(), context).stream()
                .map(finding -> finding.code().id())
                .toList();
    assertThat(found).isEmpty();
  }

  @Test
  void longer_words_are_looked_for_first() {
    PasswordContext context = new PasswordContext(Role.CASHIER, Set.of("jiao", "jiaozuo", "Zuo"));
    List<String> needles = Arrays.stream(context.needles()).map(String::new).toList();
    assertThat(needles)
        .contains("jiao", "jiaozuo", "zuo", "company", "供热")
        .isSortedAccordingTo(Comparator.comparing(String::length).reversed());
  }

  @Test
  void an_account_is_known_by_its_number_its_person_and_its_hall() {
    Account account =
        new Account(
            Staff.number("C0017"),
            new PersonId("p-17"),
            Role.CASHIER,
            Optional.of(Staff.HALL),
            Account.State.ACTIVE);
    PasswordContext context = PasswordContext.of(account, List.of("zhangcuihua"));
    assertThat(context.role()).isEqualTo(Role.CASHIER);
    assertThat(context.words()).containsExactlyInAnyOrder("zhangcuihua", "C0017", "p-17", "H01");
    assertThat(context).hasToString("PasswordContext[CASHIER, 4 words]");
  }
}
