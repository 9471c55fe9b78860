package io.hall.security.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the shipped list is made of, rule by rule; the list is made anew for each test. */
class WellKnownPasswordsTest {

  private final WellKnownPasswords list = new WellKnownPasswords();

  private void assertHolds(String... passwords) {
    for (String password : passwords) {
      assertThat(list.contains(password.toCharArray())).as(password).isTrue();
    }
  }

  private void assertLacks(String... passwords) {
    for (String password : passwords) {
      assertThat(list.contains(password.toCharArray())).as(password).isFalse();
    }
  }

  @Test
  void a_word_is_tried_alone_and_twice_with_digits_behind() {
    assertHolds("zhangsan", "welc0me", "ZhangSan", "dragondragon123", "dragondragon1985");
    assertLacks("kranich", "dragondragon", "dragonmonkey123", "");
  }

  @Test
  void digits_stand_before_a_word_or_behind_it_with_a_sign_between() {
    assertHolds("123dragon", "2030dragon", "dragon123", "dragon@5201314", "dragon_1980");
    assertLacks("124dragon", "dragon124", "dragon+123", "dragon1979", "dragon2031");
  }

  @Test
  void a_sign_stands_behind_all_digits_and_two_about_the_usual_ones() {
    assertHolds("dragon5201314!", "dragon1980!@#", "dragon@2026!@#", "dragon#123.");
    assertLacks("dragon@1980!@#", "dragon@5201314!", "dragon123?");
  }

  @Test
  void a_walk_over_the_keyboard_has_four_keys_or_more_and_either_direction() {
    assertHolds("sdfg", "gfds", "vbnm", "qazw", "kolp", "plok");
    assertHolds("qazwsxedcrfvtgbyhnujmikolp", "0987654321", "lkjhgfdsa");
    assertLacks("sdf", "sdgh", "mikolpq", "90123");
  }

  @Test
  void the_usual_digits_stand_about_a_walk() {
    assertHolds("sdfg123", "sdfg@2026", "123sdfg", "plok888", "plok@888", "888plok");
    assertLacks("sdfg124", "sdfg#2026", "sdfg@5201314", "5201314sdfg");
  }

  @Test
  void a_unit_is_repeated_up_to_24_characters() {
    assertHolds("520520", "1234".repeat(6), "ab".repeat(12), "a".repeat(24), "abc".repeat(8));
    assertLacks("520", "1234".repeat(7), "ab".repeat(13), "a".repeat(25), "abc".repeat(9));
    assertLacks("bcdbcd");
  }

  @Test
  void birthdays_from_1950_to_2030_are_eight_digits() {
    assertHolds("19500101", "20301231", "19991201", "20000131");
    assertLacks("19491231", "20310101", "20001301", "20000001", "20000132", "20000100");
  }

  @Test
  void every_entry_is_found_and_those_that_come_twice_count_once() {
    Set<String> entries = new HashSet<>();
    List<String> missing = new ArrayList<>();
    WellKnownPasswords.each(
        entry -> {
          entries.add(entry.toLowerCase(Locale.ROOT));
          if (!list.contains(entry.toCharArray())) {
            missing.add(entry);
          }
        });
    assertThat(missing).isEmpty();
    assertThat(list.size())
        .isEqualTo(entries.size())
        .isEqualTo(WellKnownPasswords.shipped().size());
  }
}
