package io.hall.identity;

import static io.hall.identity.Answers.isValid;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What the check characters of the standards promise to find, and are held to. */
class CheckCharacterProperties {

  private static final String LETTERS_AND_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  @Property
  void a_social_credit_code_with_one_wrong_character_is_never_valid(
      @ForAll("socialCreditCodes") String code,
      @ForAll @IntRange(max = 17) int place,
      @ForAll("letterOrDigit") char other) {
    Assume.that(code.charAt(place) != other);
    assertThat(isValid(SocialCreditCode.parse(code))).isTrue();
    assertThat(isValid(SocialCreditCode.parse(replaced(code, place, other)))).isFalse();
  }

  @Property
  void a_social_credit_code_with_two_neighbours_exchanged_is_never_valid(
      @ForAll("socialCreditCodes") String code, @ForAll @IntRange(max = 16) int place) {
    Assume.that(code.charAt(place) != code.charAt(place + 1));
    assertThat(isValid(SocialCreditCode.parse(exchanged(code, place)))).isFalse();
  }

  @Property
  void an_identity_number_with_one_wrong_character_is_never_valid(
      @ForAll("identityNumbers") String number,
      @ForAll @IntRange(max = 17) int place,
      @ForAll("letterOrDigit") char other) {
    Assume.that(number.charAt(place) != other);
    assertThat(isValid(ResidentId.parse(number))).isTrue();
    assertThat(isValid(ResidentId.parse(replaced(number, place, other)))).isFalse();
  }

  @Property
  void an_identity_number_with_two_neighbours_exchanged_is_never_valid(
      @ForAll("identityNumbers") String number, @ForAll @IntRange(max = 16) int place) {
    Assume.that(number.charAt(place) != number.charAt(place + 1));
    assertThat(isValid(ResidentId.parse(exchanged(number, place)))).isFalse();
  }

  /** Weights are prime to 11, so a change of value is found unless it is a multiple of 11. */
  @Property
  void an_organisation_code_with_one_wrong_character_is_found_but_between_equals_modulo_11(
      @ForAll("organisationCodes") String code,
      @ForAll @IntRange(max = 8) int place,
      @ForAll("letterOrDigit") char other) {
    int change = valueAt(code, place) - valueAt(replaced(code, place, other), place);
    Assume.that(change % 11 != 0);
    assertThat(isValid(OrganisationCode.parse(code))).isTrue();
    assertThat(isValid(OrganisationCode.parse(replaced(code, place, other)))).isFalse();
  }

  @Property
  void an_organisation_code_with_two_neighbours_exchanged_is_found_but_between_equals_modulo_11(
      @ForAll("organisationCodes") String code, @ForAll @IntRange(max = 7) int place) {
    Assume.that((valueAt(code, place) - valueAt(code, place + 1)) % 11 != 0);
    // X counts 33 in the body and 10 as check character, so an exchange of the two is not promised.
    Assume.that(place < 7 || (code.charAt(7) != 'X' && code.charAt(8) != 'X'));
    assertThat(isValid(OrganisationCode.parse(exchanged(code, place)))).isFalse();
  }

  @Property
  void a_card_with_one_wrong_digit_is_never_valid(
      @ForAll("cards") String card,
      @ForAll @IntRange(max = 15) int place,
      @ForAll @IntRange(max = 9) int other) {
    char digit = (char) ('0' + other);
    Assume.that(card.charAt(place) != digit);
    assertThat(isValid(BankCard.parse(card))).isTrue();
    assertThat(isValid(BankCard.parse(replaced(card, place, digit)))).isFalse();
  }

  @Property
  void a_card_with_two_neighbours_exchanged_is_found_but_for_nought_and_nine(
      @ForAll("cards") String card, @ForAll @IntRange(max = 14) int place) {
    String pair = card.substring(place, place + 2);
    Assume.that(pair.charAt(0) != pair.charAt(1));
    boolean found = !isValid(BankCard.parse(exchanged(card, place)));
    boolean blind = pair.equals("09") || pair.equals("90");
    boolean noIssuer = exchanged(card, place).startsWith("0");
    assertThat(found).isEqualTo(!blind || noIssuer);
  }

  @Property
  void what_exchanging_neighbours_would_make_right_is_told(
      @ForAll("identityNumbers") String number, @ForAll @IntRange(max = 16) int place) {
    Assume.that(number.charAt(place) != number.charAt(place + 1));
    String wrong = exchanged(number, place);
    Assume.that(!wrong.substring(0, 17).contains("X") && !Spreadsheet.mayHaveRounded(wrong));
    Assume.that(!SocialCreditCode.isRight(wrong));
    assertThat(ResidentId.parse(wrong).findings())
        .extracting(finding -> (Object) finding.code())
        .contains(ResidentIdReason.CHECK_CHARACTER, ResidentIdReason.EXCHANGED);
  }

  @Property
  void every_identifier_is_read_back_from_its_canonical_form(
      @ForAll("socialCreditCodes") String code,
      @ForAll("organisationCodes") String organisation,
      @ForAll("identityNumbers") String person,
      @ForAll("cards") String card) {
    assertThat(SocialCreditCode.of(SocialCreditCode.of(code).toString()).value()).isEqualTo(code);
    assertThat(OrganisationCode.of(OrganisationCode.of(organisation).toString()).value())
        .isEqualTo(organisation);
    assertThat(ResidentId.of(person).value()).isEqualTo(person);
    assertThat(TaxpayerId.of(person).value()).isEqualTo(person);
    assertThat(TaxpayerId.of(code).value()).isEqualTo(code);
    assertThat(BankCard.of(card).value()).isEqualTo(card);
  }

  @Provide
  Arbitrary<String> socialCreditCodes() {
    return Combinators.combine(
            Arbitraries.of("11", "12", "52", "91", "92", "93", "Y1"),
            digits(6),
            text(CheckSystem.CREDIT_ALPHABET, 8))
        .as((pair, region, body) -> pair + region + body + CheckSystem.GB_11714.of(body))
        .map(code -> code + CheckSystem.MOD_31_3.of(code));
  }

  @Provide
  Arbitrary<String> organisationCodes() {
    return text(CheckSystem.CREDIT_ALPHABET, 8).map(body -> body + CheckSystem.GB_11714.of(body));
  }

  @Provide
  Arbitrary<String> identityNumbers() {
    Arbitrary<String> births =
        Arbitraries.longs()
            .between(LocalDate.of(1880, 1, 1).toEpochDay(), LocalDate.of(2026, 11, 23).toEpochDay())
            .map(day -> LocalDate.ofEpochDay(day).toString().replace("-", ""));
    return Combinators.combine(Arbitraries.of("410800", "110100", "810000"), births, digits(3))
        .as((region, birth, sequence) -> region + birth + sequence)
        .map(body -> body + CheckSystem.MOD_11_2.of(body));
  }

  @Provide
  Arbitrary<String> cards() {
    return digits(13).map(body -> "62" + body).map(body -> body + CheckSystem.LUHN.of(body));
  }

  @Provide
  Arbitrary<Character> letterOrDigit() {
    return Arbitraries.chars().with(LETTERS_AND_DIGITS);
  }

  private static Arbitrary<String> digits(int count) {
    return text("0123456789", count);
  }

  private static Arbitrary<String> text(String alphabet, int length) {
    return Arbitraries.strings().withChars(alphabet.toCharArray()).ofLength(length);
  }

  /** Of the check character X of an organisation code, ten; of the letter before it, 33. */
  private static int valueAt(String code, int place) {
    char character = code.charAt(place);
    return place == 8 && character == 'X' ? 10 : Character.digit(character, 36);
  }

  private static String replaced(String text, int place, char other) {
    return text.substring(0, place) + other + text.substring(place + 1);
  }

  private static String exchanged(String text, int place) {
    return text.substring(0, place)
        + text.charAt(place + 1)
        + text.charAt(place)
        + text.substring(place + 2);
  }
}
