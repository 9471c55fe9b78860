package io.hall.statements;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.CheckFailedException;
import io.hall.money.Money;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class AmountsProperties {

  private static final long MOST = 9_999_999_999_99L;

  @Property
  void an_amount_with_separators_is_the_amount_without(
      @ForAll @LongRange(min = -MOST, max = MOST) long fen) {
    Money amount = Money.ofFen(fen);
    String grouped =
        new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
            .format(amount.toYuan());
    assertThat(Amounts.read(Cell.text(grouped), false)).isEqualTo(amount);
    assertThat(Amounts.read(Cell.text("'" + amount), false)).isEqualTo(amount);
    assertThat(Amounts.read(new Cell(Cell.Type.NUMBER, amount.toString()), false))
        .isEqualTo(amount);
    assertThat(Amounts.read(Cell.text(Long.toString(fen / 10)), true))
        .isEqualTo(Money.ofFen(fen / 10));
  }

  @Property
  void a_separator_in_a_wrong_place_is_never_read(
      @ForAll @LongRange(min = 1000_00, max = MOST) long fen,
      @ForAll @LongRange(min = 1, max = 13) long at) {
    String digits = Money.ofFen(fen).toString();
    int point = digits.indexOf('.');
    int place = (int) Math.min(at, digits.length() - 1);
    String wrong = digits.substring(0, place) + "," + digits.substring(place);
    boolean right = point - place == 3 && place <= 3;
    try {
      assertThat(Amounts.read(Cell.text(wrong), false)).isEqualTo(Money.ofFen(fen));
      assertThat(right).isTrue();
    } catch (CheckFailedException e) {
      assertThat(right).isFalse();
    }
  }

  @Property
  void any_text_is_an_amount_or_refused(@ForAll String text) {
    try {
      Money amount = Amounts.read(Cell.text(text), false);
      assertThat(Texts.narrow(text)).contains(Long.toString(Math.abs(amount.fen()) % 10));
    } catch (CheckFailedException e) {
      assertThat(e.findings()).hasSize(1);
    }
  }
}
