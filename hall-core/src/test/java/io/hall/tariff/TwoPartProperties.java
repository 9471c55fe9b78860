package io.hall.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.Money;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class TwoPartProperties {

  @Property
  void base_fee_and_credit_are_what_was_paid(
      @ForAll @LongRange(min = 0, max = 1_000_000) long base,
      @ForAll @LongRange(min = 0, max = 1_000_000) long rest,
      @ForAll @LongRange(min = 0, max = 3_000_000) long carriedOver) {
    TwoPart season = season(base, rest, carriedOver);

    assertThat(season.base().plus(season.credit()))
        .isEqualTo(season.carriedOver().plus(season.topUp()));
    assertThat(season.base().plus(season.creditBooked())).isEqualTo(season.topUp());
  }

  @Property
  void base_fee_and_credit_are_the_prepayment_when_nothing_was_carried_over(
      @ForAll @LongRange(min = 0, max = 1_000_000) long base,
      @ForAll @LongRange(min = 0, max = 1_000_000) long rest) {
    TwoPart season = season(base, rest, 0);

    assertThat(season.base().plus(season.credit())).isEqualTo(season.prepayment());
  }

  @Property
  void every_fen_of_a_season_is_base_fee_metered_heat_or_left_over(
      @ForAll @LongRange(min = 0, max = 1_000_000) long base,
      @ForAll @LongRange(min = 0, max = 1_000_000) long rest,
      @ForAll @LongRange(min = 0, max = 3_000_000) long carriedOver,
      @ForAll @LongRange(min = 0, max = 3_000_000) long metered) {
    TwoPart season = season(base, rest, carriedOver);
    TwoPart.Settlement end = season.settle(Money.ofFen(metered));

    assertThat(season.base().plus(end.charged()).plus(end.unused()))
        .isEqualTo(season.carriedOver().plus(season.topUp()));
    assertThat(end.charged().plus(end.waived())).isEqualTo(Money.ofFen(metered));
    assertThat(season.base().plus(end.charged())).isLessThanOrEqualTo(season.prepayment());
    assertThat(end.unused().isNegative()).isFalse();
    assertThat(end.waived().isNegative()).isFalse();
  }

  private static TwoPart season(long base, long rest, long carriedOver) {
    return new TwoPart(Money.ofFen(base + rest), Money.ofFen(base), Money.ofFen(carriedOver));
  }
}
