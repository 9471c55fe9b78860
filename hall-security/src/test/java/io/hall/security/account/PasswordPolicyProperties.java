package io.hall.security.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Ten thousand strings under each profile. */
class PasswordPolicyProperties {

  private static final PasswordContext HEAD =
      new PasswordContext(Role.HALL_HEAD, Set.of("jiaozuo"));

  /** Letters, digits, signs, Han of both planes, what is composed, and halves of characters. */
  @Provide
  Arbitrary<String> passwords() {
    Arbitrary<String> piece =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(6)),
            Tuple.of(2, Arbitraries.of("供热", "𠮷", "𠀋", "汉", "é", "e\u0301", "u\u0308\u0304")),
            Tuple.of(2, Arbitraries.of("jiaozuo", "Jiaozuo", "2026", "password", "Aa1!")),
            Tuple.of(1, Arbitraries.of("\uD842", "\uDFB7", "\u0000", "\u200B")));
    return piece.list().ofMinSize(0).ofMaxSize(30).map(pieces -> String.join("", pieces));
  }

  @Property(tries = 10_000)
  void length_and_kinds_are_judged_by_code_point(@ForAll("passwords") String password) {
    for (CredentialProfile profile : List.of(Profiles.mlps(), Profiles.nist())) {
      List<String> codes =
          new PasswordPolicy(profile, BlockList.NONE)
              .check(password.toCharArray(), HEAD).stream().map(f -> f.code().id()).toList();
      String normal = Normalizer.normalize(password, Normalizer.Form.NFC);
      int[] points = normal.codePoints().toArray();
      boolean half = normal.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
      if (half) {
        assertThat(codes).containsExactly("ACCOUNT-027");
        continue;
      }
      assertThat(codes.contains("ACCOUNT-020"))
          .isEqualTo(points.length < profile.least(Role.HALL_HEAD));
      assertThat(codes.contains("ACCOUNT-021")).isEqualTo(points.length > 128);
      boolean plain = profile.classes() > 0 && points.length < 20 && kinds(normal) < 3;
      assertThat(codes.contains("ACCOUNT-022")).isEqualTo(plain);
    }
  }

  private static long kinds(String text) {
    return text.codePoints()
        .map(
            c ->
                Character.isUpperCase(c)
                    ? 1
                    : Character.isLowerCase(c) ? 2 : Character.isDigit(c) ? 3 : 4)
        .distinct()
        .count();
  }

  @Property(tries = 1000)
  void a_password_and_its_other_composition_have_one_fate(@ForAll("passwords") String password) {
    PasswordPolicy policy = new PasswordPolicy(Profiles.mlps(), BlockList.NONE);
    String decomposed = Normalizer.normalize(password, Normalizer.Form.NFD);
    assertThat(policy.check(decomposed.toCharArray(), HEAD))
        .isEqualTo(
            policy.check(
                Normalizer.normalize(decomposed, Normalizer.Form.NFC).toCharArray(), HEAD));
  }
}
