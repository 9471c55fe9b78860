package io.hall.identity.constraints;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.identity.BankCard;
import io.hall.identity.OrganisationCode;
import io.hall.identity.PhoneNumber;
import io.hall.identity.ResidentId;
import io.hall.identity.SocialCreditCode;
import io.hall.identity.TaxpayerId;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class IdentityConstraintsTest {

  /** Midnight has passed in China, and not in London. */
  private static final Clock LATE =
      Clock.fixed(Instant.parse("2026-11-23T16:30:00Z"), ZoneOffset.UTC);

  private static final String BORN_ON_THE_24TH = "410800202611240018";
  private static final String BORN_ON_THE_25TH = "410800202611250013";

  private record Credit(@ValidSocialCreditCode @Nullable CharSequence text) {}

  private record Organisation(@ValidOrganisationCode @Nullable String text) {}

  private record Taxpayer(@ValidTaxpayerId @Nullable String text) {}

  private record Resident(@ValidResidentId @Nullable String text) {}

  private record Mobile(@ValidMobileNumber @Nullable String text) {}

  private record Landline(@ValidLandlineNumber @Nullable String text) {}

  private record Phone(@ValidPhoneNumber @Nullable String text) {}

  private record Card(@ValidBankCard @Nullable String text) {}

  private record Lenient(
      @ValidSocialCreditCode(acceptSuspect = true) String credit,
      @ValidOrganisationCode(acceptSuspect = true) String organisation,
      @ValidTaxpayerId(acceptSuspect = true) String taxpayer,
      @ValidResidentId(acceptSuspect = true) String resident,
      @ValidMobileNumber(acceptSuspect = true) String mobile,
      @ValidLandlineNumber(acceptSuspect = true) String landline,
      @ValidPhoneNumber(acceptSuspect = true) String phone,
      @ValidBankCard(acceptSuspect = true) String card) {

    static Lenient of(String... texts) {
      return new Lenient(
          texts[0], texts[1], texts[2], texts[3], texts[4], texts[5], texts[6], texts[7]);
    }
  }

  /** A constraint, its plain check, and a right, a suspect and a wrong text. */
  private record Pair(
      Function<@Nullable String, Object> bean,
      Function<String, Checked<?>> check,
      String right,
      String suspect,
      String wrong) {

    List<String> texts() {
      return List.of(right, suspect, wrong, "", "${1+1}", "{at}", "１２O");
    }
  }

  static Stream<Pair> pairs() {
    return Stream.of(
        new Pair(
            Credit::new,
            SocialCreditCode::parse,
            "91350100M000100Y43",
            "91350203m0001QKT19",
            "9135OO0OM000100Y4*"),
        new Pair(
            Organisation::new, OrganisationCode::parse, "40000225-9", "d2143569-x", "40000225-8"),
        new Pair(
            Taxpayer::new,
            TaxpayerId::parse,
            "91350100M000100Y43",
            "410800400002259",
            "410800400002258"),
        new Pair(
            Resident::new,
            ResidentId::parse,
            "410800190001010017",
            "000000190001010017",
            "410800190001010071"),
        new Pair(
            Mobile::new, PhoneNumber::parseMobile, "13800000000", " 13800000000", "138OO00000Z"),
        new Pair(
            Landline::new, PhoneNumber::parseLandline, "0391-3568888", "0391-1568888", "3568888"),
        new Pair(Phone::new, PhoneNumber::parse, "0391-3568888", "026-62550000", "0391-356"),
        new Pair(
            Card::new, BankCard::parse, "4111111111111111", "411111111117", "4111111111111112"));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void a_field_is_refused_with_the_sentences_of_its_findings_in_both_languages(Pair pair) {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      for (String text : pair.texts()) {
        List<String> sentences =
            pair.check().apply(text).findings().stream().map(f -> f.message(locale)).toList();
        assertThat(messages(pair.bean().apply(text), locale))
            .containsExactlyInAnyOrderElementsOf(sentences.stream().distinct().toList());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void what_is_right_or_absent_passes_and_what_is_suspect_does_not(Pair pair) {
    assertThat(messages(pair.bean().apply(null), Locale.ENGLISH)).isEmpty();
    assertThat(messages(pair.bean().apply(pair.right()), Locale.ENGLISH)).isEmpty();
    assertThat(messages(pair.bean().apply(pair.suspect()), Locale.ENGLISH)).isNotEmpty();
    assertThat(messages(pair.bean().apply(pair.wrong()), Locale.ENGLISH)).isNotEmpty();
  }

  @Test
  void lenient_constraints_accept_what_is_suspect_and_nothing_worse() {
    String[] suspect = pairs().map(Pair::suspect).toArray(String[]::new);
    String[] wrong = pairs().map(Pair::wrong).toArray(String[]::new);
    assertThat(messages(Lenient.of(suspect), Locale.ENGLISH)).isEmpty();
    assertThat(refusedProperties(Lenient.of(wrong)))
        .containsExactlyInAnyOrder(
            "credit",
            "organisation",
            "taxpayer",
            "resident",
            "mobile",
            "landline",
            "phone",
            "card");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void birth_dates_are_held_against_the_clock_of_the_validator_in_china(boolean taxpayer) {
    Function<String, Object> bean = taxpayer ? Taxpayer::new : Resident::new;
    assertThat(messages(bean.apply(BORN_ON_THE_24TH), Locale.ENGLISH)).isEmpty();
    assertThat(messages(bean.apply(BORN_ON_THE_25TH), Locale.ENGLISH))
        .containsExactly("The birth date lies in the future; compare with the card");
  }

  private static List<String> messages(Object bean, Locale locale) {
    return validator(locale).validate(bean).stream().map(ConstraintViolation::getMessage).toList();
  }

  private static List<String> refusedProperties(Object bean) {
    return validator(Locale.ENGLISH).validate(bean).stream()
        .map(violation -> violation.getPropertyPath().toString())
        .distinct()
        .toList();
  }

  private static Validator validator(Locale locale) {
    return Validation.byProvider(HibernateValidator.class)
        .configure()
        .locales(locale)
        .defaultLocale(locale)
        .clockProvider(() -> LATE)
        .buildValidatorFactory()
        .getValidator();
  }
}
