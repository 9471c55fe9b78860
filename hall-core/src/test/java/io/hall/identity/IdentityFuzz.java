package io.hall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Text that means no good, or comes out of a bad copy and paste. */
class IdentityFuzz {

  /** The longest part of a text that a sentence may hold by chance. */
  private static final int CHANCE = 3;

  private static final List<Function<String, Checked<?>>> CHECKS =
      List.of(
          SocialCreditCode::parse,
          OrganisationCode::parse,
          TaxpayerId::parse,
          text -> TaxpayerId.parse(text, LocalDate.of(2026, 11, 23)),
          ResidentId::parse,
          text -> ResidentId.parse(text, LocalDate.of(2026, 11, 23)),
          PhoneNumber::parse,
          PhoneNumber::parseMobile,
          PhoneNumber::parseLandline,
          BankCard::parse);

  @Property
  void no_text_makes_a_check_throw_or_repeat_it(@ForAll("hostile") String text) {
    for (Function<String, Checked<?>> check : CHECKS) {
      Checked<?> outcome = check.apply(text);
      assertThat(outcome.value().isEmpty()).isEqualTo(outcome.verdict() == Verdict.INVALID);
      outcome.findings().forEach(finding -> keepsToItself(finding, text));
    }
  }

  @Property
  void a_value_that_was_accepted_is_valid_or_suspect_when_it_is_read_again(
      @ForAll("hostile") String text) {
    for (Function<String, Checked<?>> check : CHECKS) {
      check
          .apply(text)
          .value()
          .map(value -> ((Identifier) value).value())
          .ifPresent(value -> assertThat(check.apply(value).value()).isPresent());
    }
  }

  @Example
  void a_text_of_a_hundred_thousand_characters_is_refused_in_no_time() {
    for (String part :
        List.of("1", " ", "0-", "Ｏ", "9135", "\uD83D\uDE00", "转1", "6\u0300", "86")) {
      String text = part.repeat(100_000 / part.length());
      for (Function<String, Checked<?>> check : CHECKS) {
        assertThat(check.apply(text).value()).isEmpty();
        assertThat(check.apply(text).findings()).hasSizeLessThan(30);
      }
    }
  }

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "91350100M000100Y43",
            "410800190001010017",
            "13800000000",
            "0391-3568888",
            "6222020000000000000",
            "40000225-9",
            "KAZ110090123105",
            "+86",
            "E+17",
            "\u0000",
            "\uD83D\uDE00",
            "\uD800",
            "\uDC00",
            "\u0301",
            "\u200B",
            "\uFEFF",
            "\u202E",
            "\u3000",
            "\u00A0",
            "\n",
            "Ｏ",
            "０",
            "－",
            "–",
            "O",
            "I",
            "x",
            "X",
            "转",
            "#",
            "(",
            ")",
            "{at}",
            "${7*7}",
            "'",
            "-",
            " ",
            "0",
            "1",
            "9");
    Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(40);
    Arbitrary<String> nearly =
        Arbitraries.strings().withChars("0123456789AMXOIx -+.Ee０９Ｘ".toCharArray()).ofMaxLength(24);
    return Arbitraries.oneOf(
        pieces.list().ofMaxSize(4).map(list -> String.join("", list)), anything, nearly);
  }

  private static void keepsToItself(Finding finding, String text) {
    finding.parameters().values().forEach(figure -> assertThat(figure.length()).isLessThan(3));
    String fixed = Finding.of(finding.code()).message(Locale.ENGLISH);
    String sentence = finding.message(Locale.ENGLISH) + finding.message(Locale.CHINESE);
    for (int i = 0; i + CHANCE < text.length(); i++) {
      String part = text.substring(i, i + CHANCE + 1);
      boolean told = finding.parameters().values().stream().anyMatch(part::contains);
      if (!told && !fixed.contains(part)) {
        assertThat(sentence).doesNotContain(part);
      }
    }
  }
}
