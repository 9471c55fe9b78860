package io.hall.invoice.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.invoice.InvoiceLine;
import io.hall.money.Money;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class PlainFigureProperties {

  @Property(tries = 5_000)
  void what_is_plain_is_the_text_the_decimal_and_the_amount_that_were_written(
      @ForAll("texts") String text) {
    PlainFigure figure = read(text);
    if (figure == null) {
      return;
    }
    assertThat(figure).hasToString(text);
    assertThat(Figures.decimal(text)).contains(figure.decimal());
    assertThat(figure.decimal()).matches(InvoiceLine::fits);
    if (figure.decimals() <= 2) {
      assertThat(figure.money()).isEqualTo(Figures.money(text)).isPresent();
    } else {
      assertThat(figure.money()).isEmpty();
    }
  }

  @Property
  void amounts_of_up_to_twelve_digits_before_the_point_are_plain(@ForAll("amounts") String text) {
    assertThat(read(text)).isNotNull();
  }

  @Example
  void other_texts_are_not() {
    for (String text :
        new String[] {
          "",
          "-",
          ".",
          "-.1",
          "1.",
          ".1",
          "01",
          "-0",
          "-0.00",
          "00.1",
          "1..2",
          "1.2.3",
          "+1",
          "1e2",
          " 1",
          "***",
          "1234567890.12345",
          "0.12345678901234"
        }) {
      assertThat(read(text)).as(text).isNull();
    }
    for (String text : new String[] {"0", "0.00", "-1", "10", "0.1234567890123", "-0.01"}) {
      assertThat(read(text)).as(text).isNotNull();
    }
  }

  private static @Nullable PlainFigure read(String text) {
    byte[] in = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
    return PlainFigure.read(in, 1, in.length - 1);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("0123456789.-").ofMaxLength(18),
        Arbitraries.strings().withChars("01.-").ofMaxLength(6),
        amounts());
  }

  @Provide
  Arbitrary<String> amounts() {
    return Arbitraries.longs()
        .between(-9_999_999_999_999L, 99_999_999_999_999L)
        .map(fen -> Money.ofFen(fen).toString());
  }
}
