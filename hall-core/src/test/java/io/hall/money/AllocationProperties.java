package io.hall.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AllocationProperties {

  @Property
  void the_parts_sum_to_the_whole(
      @ForAll long fen, @ForAll("weights") List<BigDecimal> weights, @ForAll Allocation policy) {
    List<Money> parts = policy.split(Money.ofFen(fen), weights);
    assertThat(parts).hasSameSizeAs(weights);
    assertThat(parts.stream().map(Money::fen).map(BigDecimal::valueOf).reduce(BigDecimal::add))
        .contains(BigDecimal.valueOf(fen));
  }

  @Property
  void by_largest_remainder_no_part_is_a_fen_away_from_its_share(
      @ForAll long fen, @ForAll("weights") List<BigDecimal> weights) {
    List<Money> parts = Allocation.LARGEST_REMAINDER.split(Money.ofFen(fen), weights);
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    for (int i = 0; i < parts.size(); i++) {
      BigDecimal share = BigDecimal.valueOf(fen).multiply(weights.get(i));
      BigDecimal error = BigDecimal.valueOf(parts.get(i).fen()).multiply(sum).subtract(share);
      assertThat(error.abs()).isLessThan(sum);
    }
  }

  @Property
  void by_largest_remainder_only_equal_weights_depend_on_their_order(
      @ForAll long fen, @ForAll("weights") List<BigDecimal> weights, @ForAll Random random) {
    List<BigDecimal> other = new ArrayList<>(weights);
    Collections.shuffle(other, random);
    assertThat(Allocation.LARGEST_REMAINDER.split(Money.ofFen(fen), other))
        .containsExactlyInAnyOrderElementsOf(
            Allocation.LARGEST_REMAINDER.split(Money.ofFen(fen), weights));
  }

  @Property
  void every_part_but_the_last_with_a_weight_is_its_share_half_up(
      @ForAll("small") long fen, @ForAll("weights") List<BigDecimal> weights) {
    List<Money> parts = Allocation.LAST_TAKES_REMAINDER.split(Money.ofFen(fen), weights);
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    int last = weights.size() - 1;
    while (weights.get(last).signum() == 0) {
      assertThat(parts.get(last--)).isEqualTo(Money.ZERO);
    }
    for (int i = 0; i < last; i++) {
      BigDecimal share =
          BigDecimal.valueOf(fen, 2).multiply(weights.get(i)).divide(sum, new MathContext(60));
      assertThat(parts.get(i)).isEqualTo(Rounding.HALF_UP_FEN.round(share).money());
    }
  }

  @Property
  void a_negative_whole_is_split_as_its_size(
      @ForAll long fen, @ForAll("weights") List<BigDecimal> weights, @ForAll Allocation policy) {
    Assume.that(fen != Long.MIN_VALUE);
    assertThat(policy.split(Money.ofFen(-fen), weights))
        .isEqualTo(policy.split(Money.ofFen(fen), weights).stream().map(Money::negated).toList());
  }

  @Provide
  Arbitrary<Long> small() {
    return Arbitraries.longs().between(-100_000_000_000L, 100_000_000_000L);
  }

  @Provide
  Arbitrary<List<BigDecimal>> weights() {
    Arbitrary<BigDecimal> any =
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("1e20")).ofScale(6);
    Arbitrary<BigDecimal> plain = Arbitraries.integers().between(0, 5).map(BigDecimal::valueOf);
    return Arbitraries.oneOf(any, plain)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30)
        .filter(weights -> weights.stream().anyMatch(weight -> weight.signum() > 0));
  }
}
