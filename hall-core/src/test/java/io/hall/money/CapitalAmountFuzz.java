package io.hall.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Text that means harm: any characters, any order, any length. */
class CapitalAmountFuzz {

  private static final String CHARACTERS =
      "零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整圆正貳陸萬億圓一二三四五六七八九十百千两〇○廿念卅块毛另人民币负数（）() \u3000\t\u200b\ufeff\ud800\udc00a1${}";

  @Property(tries = 5000)
  void text_of_the_right_characters_always_gets_an_answer(@ForAll("relevant") String text) {
    check(text);
  }

  @Property
  void text_of_any_characters_always_gets_an_answer(@ForAll String text) {
    check(text);
  }

  @Test
  void a_text_of_a_hundred_thousand_characters_gets_an_answer() {
    for (int i = 0; i < CHARACTERS.length(); i++) {
      check(CHARACTERS.substring(i, i + 1).repeat(100_000));
      check(("零" + CHARACTERS.charAt(i)).repeat(50_000));
    }
    check("壹拾".repeat(50_000));
    check("壹元" + " ".repeat(100_000) + "整");
    check("零 ".repeat(50_000) + "壹元整");
  }

  private static void check(String text) {
    Checked<Money> read = CapitalAmount.read(text);
    int length = text.codePointCount(0, text.length());
    for (Finding finding : read.findings()) {
      assertThat(Integer.parseInt(finding.where())).isBetween(1, length + 1);
      assertThat(finding.message(Locale.CHINA)).doesNotContain("{");
    }
    assertThat(read.findings()).hasSizeLessThan(100);
    assertThat(read.value().isPresent()).isEqualTo(read.verdict() != Verdict.INVALID);
    read.value()
        .ifPresent(amount -> assertThat(amount.abs()).isLessThanOrEqualTo(CapitalAmount.MAX));
  }

  @Provide
  Arbitrary<String> relevant() {
    return Arbitraries.strings().withChars(CHARACTERS.toCharArray()).ofMaxLength(40);
  }
}
