package io.hall.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.Money;
import io.hall.settlement.CashCount;
import io.hall.settlement.Denomination;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class DrawerFillerProperties {

  @Property(tries = 300)
  void the_pieces_come_to_the_amount_and_fen_are_used_for_fen_alone(
      @ForAll @LongRange(min = 0, max = 99_999_999_99L) long fen, @ForAll long seed) {
    CashCount count = DrawerFiller.filled(fen, Dice.of(seed));
    assertThat(count.total()).isEqualTo(Money.ofFen(fen));
    assertThat(count.pieces().getOrDefault(Denomination.FEN_1, 0L)).isEqualTo(fen % 10);
  }

  @Property(tries = 300)
  void a_transposed_amount_has_the_same_digits_in_another_order(
      @ForAll @LongRange(min = 1, max = 99_999_999_99L) long fen) {
    Money right = Money.ofFen(fen);
    Money wrong = StatementMistakes.transposed(right);
    assertThat(sorted(wrong)).isEqualTo(sorted(right));
    assertThat(Long.toString(wrong.fen())).hasSameSizeAs(Long.toString(fen));
    boolean alike = Long.toString(fen).chars().distinct().count() == 1;
    if (alike) {
      assertThat(wrong).isEqualTo(right);
    }
  }

  private static String sorted(Money amount) {
    return Long.toString(amount.fen())
        .chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
