package io.hall.security.masking;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.identity.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The issue's 10,000 samples: {@code -Djqwik.tries.default=10000}. */
class MasksProperties {

  private record Mask(UnaryOperator<String> function, int shows) {}

  /** How many characters each mask shows at most, beside stars, dots, and a mailbox's host. */
  private static final Map<String, Mask> MASKS =
      Map.of(
          "all", new Mask(Masks::all, 0),
          "name", new Mask(Masks::name, 2),
          "mobile", new Mask(Masks::mobile, 7),
          "landline", new Mask(Masks::landline, 7),
          "phone", new Mask(Masks::phone, 7),
          "residentId", new Mask(Masks::residentId, 3),
          "residentIdAtCounter", new Mask(Masks::residentIdAtCounter, 10),
          "bankCard", new Mask(Masks::bankCard, 8),
          "email", new Mask(Masks::email, 1),
          "customer", new Mask(Masks::customer, 3));

  @Property
  void a_mask_shows_no_more_than_it_says(@ForAll("texts") String text) {
    MASKS.forEach(
        (name, mask) -> {
          String shown = seen(mask.function().apply(text));
          assertThat(shown.codePointCount(0, shown.length()))
              .as(name)
              .isLessThanOrEqualTo(mask.shows());
        });
    assertThat(Masks.address(text).codePointCount(0, Masks.address(text).length()))
        .isLessThanOrEqualTo(43);
  }

  @Property
  void a_mask_of_a_mask_is_the_mask(@ForAll("texts") String text) {
    for (DataKind kind : DataKind.values()) {
      assertThat(kind.mask(kind.mask(text))).as(kind.name()).isEqualTo(kind.mask(text));
    }
    UnaryOperator<String> counter = Masks::residentIdAtCounter;
    for (UnaryOperator<String> mask :
        List.of(counter, Masks::district, Masks::mobile, Masks::landline, Masks::party)) {
      assertThat(mask.apply(mask.apply(text))).isEqualTo(mask.apply(text));
    }
  }

  @Property
  void no_mask_ends_in_half_a_character(@ForAll("texts") String text) {
    for (DataKind kind : DataKind.values()) {
      String mask = kind.mask(text);
      boolean halves = text.codePoints().anyMatch(MasksProperties::isHalf);
      assertThat(mask.codePoints().anyMatch(MasksProperties::isHalf) && !halves).isFalse();
    }
  }

  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  @Property
  void a_masked_name_has_a_star_for_each_character_that_is_hidden(@ForAll("names") String name) {
    String mask = Masks.name(name);
    assertThat(mask.codePointCount(0, mask.length()))
        .isEqualTo(name.codePointCount(0, name.length()));
    assertThat(mask).contains("*");
  }

  @Property
  void of_every_mobile_number_four_digits_are_hidden(@ForAll("mobiles") String number) {
    assertThat(Masks.mobile(number))
        .isEqualTo(number.substring(0, 3) + "****" + number.substring(7))
        .isEqualTo(PhoneNumber.of(number).toString());
  }

  private static String seen(String mask) {
    int host = mask.lastIndexOf('@');
    String own = host >= 0 ? mask.substring(0, host) : mask;
    return own.codePoints()
        .filter(c -> "*·•・‧-".indexOf(c) < 0)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(40);
    Arbitrary<String> han =
        Arbitraries.strings().withChars("欧阳司马王芳省市县区街道路小区花园村号楼单元室·*𠮷买提").ofMaxLength(30);
    Arbitrary<String> digits =
        Arbitraries.strings().withChars("0123456789*Xx- +@.").ofMaxLength(20);
    Arbitrary<String> points =
        Arbitraries.integers()
            .between(0, Character.MAX_CODE_POINT)
            .list()
            .ofMaxSize(12)
            .map(all -> all.stream().map(Character::toString).collect(Collectors.joining()));
    Arbitrary<String> mail =
        Arbitraries.strings().withChars("ab.段\u0301*@").ofMaxLength(8).map(s -> s + "@example.com");
    return Arbitraries.oneOf(any, han, digits, points, mail, mobiles(), names());
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withCharRange('\u4e00', '\u9fa5').ofMinLength(2).ofMaxLength(12);
  }

  @Provide
  Arbitrary<String> mobiles() {
    return Arbitraries.longs().between(13_000_000_000L, 19_999_999_999L).map(String::valueOf);
  }
}
