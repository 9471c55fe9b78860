package io.hall.money;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CapitalReadingTest {

  @ParameterizedTest
  @CsvFileSource(resources = "capital-readings.csv")
  void every_text_gets_its_verdict_its_amount_and_its_reasons(
      String text, Verdict verdict, String yuan, String reasons) {
    String input = text == null ? "" : text.replace('·', '\u3000');
    Checked<Money> read = CapitalAmount.read(input);
    assertThat(read.findings().stream().map(CapitalReadingTest::reason))
        .as(input)
        .containsExactly(reasons == null ? new String[0] : reasons.split(" "));
    assertThat(read.verdict()).isEqualTo(verdict);
    assertThat(read.value().map(Money::toString).orElse(null)).isEqualTo(yuan);
  }

  private static String reason(Finding finding) {
    return finding.code().id() + "@" + finding.where();
  }

  @Test
  void every_kind_of_blank_is_a_gap() {
    for (String blank : new String[] {" ", "\t", "\u00a0", "\u3000", "\u2009", "\r", "\n"}) {
      assertThat(CapitalAmount.read("壹元" + blank + "整").toString()).contains("CAPITAL-020 3:");
    }
  }

  @Test
  void no_sentence_repeats_the_input() {
    Checked<Money> read = CapitalAmount.read("壹元㊙");
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.CHINA}) {
      assertThat(read.findings().get(0).message(locale)).doesNotContain("㊙").contains("3");
    }
  }

  @Test
  void says_which_character_is_the_right_one() {
    Finding finding = CapitalAmount.read("廿元整").findings().get(0);
    assertThat(finding.message(Locale.CHINA)).isEqualTo("第 1 个字符不是规定的大写;应写贰拾");
  }

  @Test
  void a_hostile_text_gets_every_kind_of_finding_and_few_of_each() {
    Checked<Money> read = CapitalAmount.read("〇 ".repeat(10_000) + "五元");
    assertThat(read.value()).contains(Money.yuan("5.00"));
    assertThat(read.findings().stream().collect(groupingBy(Finding::code, counting())))
        .isEqualTo(
            Map.of(
                CapitalCode.NOT_CAPITAL, 8L,
                CapitalCode.GAP, 8L,
                CapitalCode.ZERO_REPEATED, 1L,
                CapitalCode.ZERO_TOO_MANY, 1L,
                CapitalCode.WHOLE_MISSING, 1L));
  }

  @Test
  void capital_and_figures_must_agree() {
    Money figures = Money.yuan("1.00");
    assertThat(CapitalAmount.read("壹元整", figures).orThrow()).isEqualTo(figures);
    assertThat(CapitalAmount.read("壹元", figures).verdict()).isEqualTo(Verdict.SUSPECT);
    assertThat(CapitalAmount.read("贰元", figures).findings())
        .extracting(Finding::code)
        .containsExactly(CapitalCode.WHOLE_MISSING, CapitalCode.DISAGREES);
    assertThat(CapitalAmount.read("元", figures).findings())
        .extracting(Finding::code)
        .containsExactly(CapitalCode.NUMERAL_MISSING);
  }

  @Test
  void refuses_to_write_beyond_its_range() {
    Money beyond = Money.ofFen(CapitalAmount.MAX.fen() + 1);
    for (Money amount : new Money[] {beyond, beyond.negated(), Money.ofFen(Long.MIN_VALUE)}) {
      assertThatThrownBy(() -> CapitalAmount.write(amount))
          .isInstanceOf(CheckFailedException.class)
          .hasMessageContaining("CAPITAL-008")
          .hasMessageContaining("9999999999999999.99");
    }
  }
}
