package io.hall.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.check.Verdict;
import io.hall.money.CapitalStyle.Minus;
import io.hall.money.CapitalStyle.OptionalZeros;
import io.hall.money.CapitalStyle.WholeCharacter;
import io.hall.money.CapitalStyle.YuanCharacter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CapitalProperties {

  private static final String CHARACTERS = "零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整圆正貳陸萬億圓一十两〇块毛负 ";

  @Property
  void whatever_is_written_in_any_style_is_read_back_as_valid(
      @ForAll("amounts") Money amount, @ForAll("styles") CapitalStyle style) {
    Checked<Money> read = CapitalAmount.read(CapitalAmount.write(amount, style));
    assertThat(read.findings()).isEmpty();
    assertThat(read.value()).contains(amount);
  }

  @Property
  void every_style_writes_one_of_the_lawful_forms(
      @ForAll("amounts") Money amount, @ForAll("styles") CapitalStyle style) {
    String text = CapitalAmount.write(amount, style);
    assertThat(LawfulForms.of(amount.abs().fen())).contains(LawfulForms.plain(text));
  }

  @Property
  void every_lawful_form_is_valid(@ForAll("amounts") Money amount) {
    for (String form : LawfulForms.of(amount.abs().fen())) {
      Checked<Money> read = CapitalAmount.read(form);
      assertThat(read.findings()).as(form).isEmpty();
      assertThat(read.value()).contains(amount.abs());
    }
  }

  @Property(tries = 3000)
  void a_changed_text_is_valid_only_if_it_is_lawful_again(
      @ForAll("amounts") Money amount,
      @ForAll("styles") CapitalStyle style,
      @ForAll("edits") Edit edit) {
    String changed = edit.apply(CapitalAmount.write(amount, style));
    Checked<Money> read = CapitalAmount.read(changed);
    if (read.verdict() == Verdict.VALID) {
      long fen = read.orThrow().abs().fen();
      assertThat(LawfulForms.of(fen)).as(changed).contains(LawfulForms.plain(changed));
    }
  }

  @Property(tries = 3000)
  void any_text_is_valid_only_if_it_is_lawful(@ForAll("texts") String text) {
    checkText(text);
  }

  @Test
  void of_all_short_texts_exactly_the_lawful_ones_are_valid() {
    checkAllTexts("", 5);
  }

  private static void checkAllTexts(String text, int more) {
    checkText(text);
    if (more > 0) {
      "零壹贰拾佰仟万亿元角分整".chars().forEach(next -> checkAllTexts(text + (char) next, more - 1));
    }
  }

  @Property
  void a_suspect_text_has_the_amount_of_its_lawful_form(
      @ForAll("amounts") Money amount, @ForAll("styles") CapitalStyle style) {
    String text = CapitalAmount.write(amount, style);
    String gaps = String.join(" ", text.split(""));
    String ordinary = text.replace('壹', '一').replace('贰', '两').replace('佰', '百').replace("零", "〇〇");
    assertThat(CapitalAmount.read(gaps).value()).contains(amount);
    assertThat(CapitalAmount.read(ordinary).value()).contains(amount);
    assertThat(CapitalAmount.read(gaps).verdict()).isEqualTo(Verdict.SUSPECT);
  }

  @Property
  void more_digits_never_make_a_text_longer_than_the_longest(
      @ForAll("amounts") Money amount, @ForAll("styles") CapitalStyle style) {
    int digits = amount.abs().toString().replace(".", "").length();
    assertThat(CapitalAmount.write(amount, style).length()).isBetween(2, 3 * digits + 10);
  }

  private static void checkText(String text) {
    Checked<Money> read = CapitalAmount.read(text);
    read.value()
        .map(amount -> LawfulForms.of(amount.abs().fen()).contains(LawfulForms.plain(text)))
        .ifPresent(
            lawful -> assertThat(read.verdict() == Verdict.VALID).as(text).isEqualTo(lawful));
  }

  /** One change of one place in a text. */
  record Edit(int kind, int where, char with) {
    String apply(String text) {
      int at = where % text.length();
      String head = text.substring(0, at);
      String tail = text.substring(at + 1);
      return switch (kind) {
        case 0 -> head + tail;
        case 1 -> head + with + tail;
        case 2 -> head + with + text.substring(at);
        case 3 -> head + text.charAt(at) + text.substring(at);
        default -> text.substring(at) + head;
      };
    }
  }

  @Provide
  Arbitrary<Edit> edits() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 100),
            Arbitraries.chars().with(CHARACTERS.toCharArray()))
        .as(Edit::new);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars(CHARACTERS.toCharArray()).ofMaxLength(9);
  }

  /** As many zeros as digits, or the borders come up too seldom. */
  @Provide
  Arbitrary<Money> amounts() {
    Arbitrary<Long> sparse =
        Arbitraries.of("0", "0", "0", "1", "2", "5", "9")
            .list()
            .ofMinSize(1)
            .ofMaxSize(18)
            .map(digits -> Long.parseLong(String.join("", digits)));
    Arbitrary<Long> any = Arbitraries.longs().between(0, CapitalAmount.MAX.fen());
    return Combinators.combine(Arbitraries.oneOf(sparse, any), Arbitraries.of(1, -1))
        .as((fen, sign) -> Money.ofFen(fen * sign));
  }

  @Provide
  Arbitrary<CapitalStyle> styles() {
    return Combinators.combine(
            Arbitraries.of(YuanCharacter.values()),
            Arbitraries.of(WholeCharacter.values()),
            Arbitraries.of(OptionalZeros.values()),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of(Minus.values()))
        .as(CapitalStyle::new);
  }
}
