package io.hall.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a whole amount is split into lines by weight (分摊), so that the lines always sum to the whole.
 *
 * <pre>{@code
 * Allocation.LARGEST_REMAINDER.split(Money.yuan("100.00"), 1, 1, 1); // 33.34, 33.33, 33.33
 * }</pre>
 *
 * <p>A line of weight zero gets nothing. A negative whole is split as its size is, and every line
 * then takes the sign. Nothing overflows: the shares are computed exactly and only then counted in
 * fen.
 */
public enum Allocation {
  /**
   * Every line gets its share cut off to the fen; the fen left over go one each to the lines that
   * lost most, among equals to the greater weight, and among equal weights to the earlier line. No
   * line is a whole fen away from its exact share, and only between lines of equal weight does
   * their order matter.
   */
  LARGEST_REMAINDER {
    @Override
    List<BigInteger> sizes(BigInteger size, List<BigInteger> weights, BigInteger sum) {
      List<BigInteger[]> shares =
          weights.stream().map(w -> size.multiply(w).divideAndRemainder(sum)).toList();
      List<BigInteger> sizes = new ArrayList<>(shares.stream().map(s -> s[0]).toList());
      int left = size.subtract(total(sizes)).intValueExact();
      IntStream.range(0, sizes.size())
          .boxed()
          .sorted(
              Comparator.comparing((Integer line) -> shares.get(line)[1])
                  .thenComparing(weights::get)
                  .reversed())
          .limit(left)
          .forEach(line -> sizes.set(line, sizes.get(line).add(BigInteger.ONE)));
      return sizes;
    }
  },

  /**
   * Every line gets its share rounded half up to the fen, and the last line that has a weight takes
   * what remains (尾差归末行): the way of invoice systems with tax. The last line may be some fen away
   * from its exact share, at worst half a fen for every line before it, and with very small amounts
   * over many lines it may even have the other sign.
   */
  LAST_TAKES_REMAINDER {
    @Override
    List<BigInteger> sizes(BigInteger size, List<BigInteger> weights, BigInteger sum) {
      List<BigInteger> sizes = new ArrayList<>();
      for (BigInteger weight : weights) {
        sizes.add(halfUp(size.multiply(weight), sum));
      }
      int last = weights.size() - 1;
      while (weights.get(last).signum() == 0) {
        last--;
      }
      sizes.set(last, sizes.get(last).add(size.subtract(total(sizes))));
      return sizes;
    }
  };

  private static final int MAX_DIGITS = 60;

  /**
   * Splits {@code whole} by {@code weights}, one part for each, in their order.
   *
   * @param weights at least one; none negative, not all zero
   * @throws IllegalArgumentException if the weights are not so
   */
  public List<Money> split(Money whole, long... weights) {
    return split(whole, Arrays.stream(weights).mapToObj(BigDecimal::valueOf).toList());
  }

  /**
   * Splits {@code whole} by exact decimal {@code weights}, such as areas or net amounts; one part
   * for each, in their order.
   *
   * @param weights at least one; none negative, not all zero; up to 60 digits before and behind the
   *     point
   * @throws IllegalArgumentException if the weights are not so
   */
  public List<Money> split(Money whole, List<BigDecimal> weights) {
    List<BigInteger> exact = integers(weights);
    BigInteger sum = total(exact);
    if (sum.signum() == 0) {
      throw new IllegalArgumentException(
          "Nothing to split by: give at least one weight above zero");
    }
    BigInteger size = BigInteger.valueOf(whole.fen()).abs();
    boolean negative = whole.isNegative();
    return sizes(size, exact, sum).stream()
        .map(part -> Money.ofFen((negative ? part.negate() : part).longValueExact()))
        .toList();
  }

  /** Returns the parts of {@code size} for weights that have the sum {@code sum}. */
  abstract List<BigInteger> sizes(BigInteger size, List<BigInteger> weights, BigInteger sum);

  private static List<BigInteger> integers(List<BigDecimal> weights) {
    weights.forEach(Allocation::check);
    int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    return weights.stream().map(w -> w.setScale(Math.max(scale, 0)).unscaledValue()).toList();
  }

  private static void check(BigDecimal weight) {
    if (weight.signum() < 0) {
      throw new IllegalArgumentException("A weight is negative; weights are zero or above");
    }
    long digitsBeforeThePoint = (long) weight.precision() - weight.scale();
    if (digitsBeforeThePoint > MAX_DIGITS || weight.scale() > MAX_DIGITS) {
      throw new IllegalArgumentException(
          "A weight is too long; up to 60 digits before and behind the point are split by");
    }
  }

  private static BigInteger total(List<BigInteger> numbers) {
    return numbers.stream().reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static BigInteger halfUp(BigInteger part, BigInteger sum) {
    return new BigDecimal(part).divide(new BigDecimal(sum), 0, RoundingMode.HALF_UP).toBigInteger();
  }
}
