package io.hall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Code;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdentityCodesTest {

  private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");

  static List<Code> codes() {
    return Stream.<Code[]>of(
            SocialCreditReason.values(),
            OrganisationReason.values(),
            TaxpayerReason.values(),
            ResidentIdReason.values(),
            MobileReason.values(),
            LandlineReason.values(),
            BankCardReason.values())
        .flatMap(Arrays::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void each_code_has_a_sentence_in_both_languages_with_the_same_figures(Code code) {
    String english = Finding.of(code).message(Locale.ENGLISH);
    String chinese = Finding.of(code).message(Locale.CHINESE);
    assertThat(chinese).containsPattern("\\p{IsHan}").isNotEqualTo(english);
    assertThat(parameters(chinese)).isEqualTo(parameters(english));
  }

  @ParameterizedTest
  @MethodSource("codes")
  void no_code_is_a_praise(Code code) {
    assertThat(code.grade()).isNotEqualTo(Verdict.VALID);
  }

  @Test
  void no_code_is_given_twice() {
    assertThat(codes())
        .extracting(Code::id)
        .doesNotHaveDuplicates()
        .allMatch(IdentityCodesTest::isId);
  }

  private static boolean isId(String id) {
    return id.matches("(USCC|ORG|TAX|RID|MOBILE|LANDLINE|CARD)-[0-9]{3}");
  }

  private static String parameters(String sentence) {
    return PARAMETER
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new))
        .toString();
  }
}
