package io.hall.security.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

  private static final PasswordContext CASHIER =
      new PasswordContext(
          Role.CASHIER, Set.of("C0017", "zhangcuihua", "测试用户", "18039100001", "jiaozuo", "H01"));

  private static final PasswordPolicy MLPS = new PasswordPolicy(Profiles.mlps(), BlockList.NONE);
  private static final PasswordPolicy NIST = new PasswordPolicy(Profiles.nist(), BlockList.NONE);

  private static String found(PasswordPolicy policy, String password) {
    return found(policy, password, CASHIER);
  }

  private static String found(PasswordPolicy policy, String password, PasswordContext context) {
    char[] typed = password.toCharArray();
    List<String> codes =
        policy.check(typed, context).stream().map(f -> f.code().id().substring(8)).toList();
    assertThat(new String(typed)).isEqualTo(password);
    return String.join(" ", codes);
  }

  @Test
  void mlps_asks_for_twelve_characters_of_three_kinds_or_twenty() {
    assertThat(found(MLPS, "Kranich-7-Te")).isEmpty();
    assertThat(found(MLPS, "Kranich-7-T")).isEqualTo("020");
    assertThat(found(MLPS, "kranich-teller")).isEqualTo("022");
    assertThat(found(MLPS, "kranichtellerwolkenx")).isEmpty();
    assertThat(found(MLPS, "kranichtellerwolken")).isEqualTo("022");
    assertThat(found(MLPS, "KranichTeller9")).isEmpty();
    assertThat(found(MLPS, "KRANICH-TELLER9")).isEmpty();
  }

  @Test
  void nist_asks_for_fifteen_or_eight_with_a_second_factor_and_for_no_kinds() {
    PasswordContext head = new PasswordContext(Role.HALL_HEAD, Set.of());
    assertThat(found(NIST, "kranich teller!")).isEmpty();
    assertThat(found(NIST, "kranich teller")).isEqualTo("020");
    assertThat(found(NIST, "kraxtell", head)).isEmpty();
    assertThat(found(NIST, "kraxtel", head)).isEqualTo("020");
  }

  @Test
  void a_character_is_a_code_point_of_the_composed_form() {
    PasswordContext head = new PasswordContext(Role.HALL_HEAD, Set.of());
    assertThat(found(NIST, "𠮷".repeat(7), head)).isEqualTo("020");
    assertThat(found(NIST, "𠮷".repeat(8), head)).isEmpty();
    assertThat(found(NIST, "u\u0308".repeat(7), head)).isEqualTo("020");
    assertThat(found(NIST, "𠮷".repeat(128), head)).isEmpty();
    assertThat(found(NIST, "𠮷".repeat(129), head)).isEqualTo("021");
    assertThat(found(NIST, "half a \uD842 character")).isEqualTo("027");
    for (String half : List.of("\uDFB7", "\uD800", "\uDFFF")) {
      assertThat(found(NIST, "half a " + half + " character")).isEqualTo("027");
    }
    assertThat(found(NIST, "no half \uD7FF \uE000 of it")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Password@2026", "P@ssw0rd@1234", "Admin_12345678", "Woaini@5201314", "Qwertyuiop@123",
        "Welcome#2026!", "Zhongguo.8888", "Shoufei@123456", "1qaz2wsx@2026!", "Gongre_2026!@#"
      })
  void what_is_tried_first_is_refused(String password) {
    assertThat(found(MLPS, password)).contains("023");
    assertThat(found(MLPS, password.toUpperCase(Locale.ROOT))).contains("023");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jiaozuo-Heating-2026",
        "ZhangCuihua-1999!",
        "C0017@Gongre!",
        "18039100001-Aa",
        "供热公司2026-采暖!Aa",
        "测试用户-2026-供暖季Ab1",
        "Cashier2026Jiaozuo!"
      })
  void what_says_little_beyond_known_words_is_refused(String password) {
    assertThat(found(MLPS, password)).contains("025");
  }

  @Test
  void a_known_word_with_enough_beside_it_is_no_fault() {
    assertThat(found(MLPS, "Jiaozuo-Kranich-Wolke-7")).isEmpty();
    assertThat(found(MLPS, "!\"§$%&/()=?Kr7")).isEmpty();
    assertThat(found(MLPS, "Jiaozuo-Kra7!x#")).isEmpty();
    assertThat(found(MLPS, "Jiaozuo-Kra7!!x")).isEqualTo("025");
  }

  @Test
  void stolen_passwords_are_refused() {
    PasswordPolicy policy =
        new PasswordPolicy(
            Profiles.mlps(), password -> Arrays.equals(password, "Kranich-7-Teller".toCharArray()));
    assertThat(found(policy, "Kranich-7-Teller")).isEqualTo("024");
    assertThat(found(policy, "Kranich-8-Teller")).isEmpty();
  }

  @Test
  void reasons_never_hold_the_password() {
    String password = "Jz-x1";
    String reasons = MLPS.check(password.toCharArray(), CASHIER).toString();
    assertThat(reasons).doesNotContain(password).doesNotContain("zhangcuihua");
    assertThat(CASHIER.toString()).doesNotContain("zhangcuihua");
  }

  @Test
  void the_shipped_list_holds_ten_thousand_that_would_pass_otherwise() {
    Set<String> mlps = new HashSet<>();
    Set<String> nist = new HashSet<>();
    WellKnownPasswords.each(
        entry -> {
          assertThat(entry).isEqualTo(entry.toLowerCase(Locale.ROOT));
          String typed = Character.toUpperCase(entry.charAt(0)) + entry.substring(1);
          if (typed.length() >= 12 && kinds(typed) >= 3) {
            mlps.add(entry);
          }
          if (entry.length() >= 15) {
            nist.add(entry);
          }
        });
    assertThat(mlps.size()).isGreaterThan(10_000);
    assertThat(nist.size()).isGreaterThan(10_000);
    assertThat(WellKnownPasswords.shipped().size()).isBetween(100_000, 400_000);
  }

  private static long kinds(String text) {
    return text.chars()
        .map(
            c ->
                Character.isUpperCase(c)
                    ? 1
                    : Character.isLowerCase(c) ? 2 : Character.isDigit(c) ? 3 : 4)
        .distinct()
        .count();
  }
}
