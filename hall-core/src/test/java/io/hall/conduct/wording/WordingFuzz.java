package io.hall.conduct.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that means harm: any characters, any order, any length. */
class WordingFuzz {

  private static final String CHARACTERS =
      "嘿等一下有啥事别罗嗦快点讲不知道刚才我和你您说过了怎么还问意见找领导去就这态度看行吗能耐告随便谁都怕解决愿用户帮，。！“”：\" "
          + "\u3000\t\n\u200b\ufeff\u0301\ud800\udc00\u3164\uffa0㊙️️🙂a1${}々ﷺ";

  /** More comparisons than this at one sign of a text are never made. */
  private static final long STEPS_FOR_A_SIGN = 1_000;

  @Property(tries = 5000)
  void text_of_the_right_characters_always_gets_an_answer(@ForAll("relevant") String text) {
    check(text);
  }

  @Property
  void text_of_any_characters_always_gets_an_answer(@ForAll String text) {
    check(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"不知道，", "爱找谁找谁去", "用户说“不知道", "我刚才和你说过了你怎么还", "ﷺ", "\ud800", "嘿"})
  void ten_times_the_text_takes_ten_times_the_steps(String piece) {
    long few = steps(piece.repeat(10_000 / piece.length()));
    long many = steps(piece.repeat(100_000 / piece.length()));
    assertThat(many).isLessThanOrEqualTo(11 * few + STEPS_FOR_A_SIGN);
    assertThat(many).isLessThanOrEqualTo(100_000 * STEPS_FOR_A_SIGN);
  }

  @Test
  void a_text_without_end_of_sentence_is_as_cheap_as_any() {
    assertThat(steps(CHARACTERS.repeat(1_000)))
        .isLessThanOrEqualTo(11 * steps(CHARACTERS.repeat(100)) + STEPS_FOR_A_SIGN);
  }

  private static long steps(String text) {
    Scan scan = Wording.shipped().scan(text);
    Wording.shipped().find(scan);
    return scan.steps();
  }

  private static void check(String text) {
    Wording.shipped()
        .check(text)
        .findings()
        .forEach(finding -> assertThat(finding.message(Locale.CHINESE)).isNotBlank());
  }

  @Provide
  Arbitrary<String> relevant() {
    return Arbitraries.strings().withChars(CHARACTERS.toCharArray()).ofMaxLength(40);
  }
}
