package io.hall.invoice.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AmountDeviationProperties {

  @Property(tries = 5_000)
  void whole_numbers_judge_as_exact_decimals_do(
      @ForAll("numbers") BigDecimal quantity,
      @ForAll("numbers") BigDecimal unitPrice,
      @ForAll @IntRange(min = -3, max = 3) int fenOff,
      @ForAll("tolerances") BigDecimal tolerance) {
    BigDecimal product = quantity.multiply(unitPrice);
    BigDecimal fen = product.movePointRight(2).setScale(0, RoundingMode.HALF_UP);
    boolean fits = fen.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE - 3)) <= 0;
    Money net = Money.ofFen((fits ? fen.longValueExact() : Long.MAX_VALUE - 3) + fenOff);

    assertThat(
            new AmountDeviation(quantity, unitPrice, tolerance)
                .isExceeded(quantity, unitPrice, net))
        .isEqualTo(product.subtract(net.toYuan()).abs().compareTo(tolerance) > 0);
  }

  @Example
  void a_product_beyond_a_long_is_not_taken_for_a_small_one() {
    BigDecimal large = BigDecimal.valueOf(1L << 32, 1); // squared, 2^64 fen

    assertThat(
            new AmountDeviation(large, large, BigDecimal.ONE).isExceeded(large, large, Money.ZERO))
        .isTrue();
  }

  @Provide
  Arbitrary<BigDecimal> numbers() {
    Arbitrary<BigDecimal> usual =
        Arbitraries.bigDecimals()
            .between(BigDecimal.valueOf(-100_000), BigDecimal.valueOf(100_000))
            .ofScale(4);
    Arbitrary<BigDecimal> any =
        Arbitraries.bigIntegers()
            .flatMap(
                digits ->
                    Arbitraries.integers().between(-3, 13).map(s -> new BigDecimal(digits, s)));
    Arbitrary<BigDecimal> atTheEdge =
        Arbitraries.longs()
            .flatMap(
                digits ->
                    Arbitraries.integers().between(0, 13).map(s -> BigDecimal.valueOf(digits, s)));
    return Arbitraries.oneOf(usual, any, atTheEdge);
  }

  @Provide
  Arbitrary<BigDecimal> tolerances() {
    return Arbitraries.of("0", "0.01", "0.005", "0.06", "1", "99999999999999999999")
        .map(BigDecimal::new);
  }
}
