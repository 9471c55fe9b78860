package io.hall.money;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How an exact amount becomes one that can be paid (舍入方式): to the fen (分), jiao (角) or yuan (元),
 * half up (四舍五入) or cut off (去尾).
 *
 * <p>Both ways work on the size of the amount and keep its sign: −0.005 yuan half up to the fen is
 * −0.01. Heating products set cash and other tenders apart, so a tariff names its rounding as data.
 */
public enum Rounding {
  /** Half up to the fen: 1714.81926 becomes 1714.82. */
  HALF_UP_FEN(2, RoundingMode.HALF_UP),
  /** Half up to the jiao: 1714.81926 becomes 1714.80. */
  HALF_UP_JIAO(1, RoundingMode.HALF_UP),
  /** Half up to the yuan: 1714.81926 becomes 1715.00. */
  HALF_UP_YUAN(0, RoundingMode.HALF_UP),
  /** Cut off below the fen: 1714.81926 becomes 1714.81. */
  CUT_OFF_FEN(2, RoundingMode.DOWN),
  /** Cut off below the jiao: 1714.81926 becomes 1714.80. */
  CUT_OFF_JIAO(1, RoundingMode.DOWN),
  /** Cut off below the yuan: 1714.81926 becomes 1714.00. */
  CUT_OFF_YUAN(0, RoundingMode.DOWN);

  private static final int MAX_DECIMALS = 100;

  private final int scale;
  private final RoundingMode mode;

  Rounding(int scale, RoundingMode mode) {
    this.scale = scale;
    this.mode = mode;
  }

  /**
   * Rounds an exact amount in yuan, once.
   *
   * @throws CheckFailedException with {@code MONEY-002} if the result does not fit, or with {@code
   *     MONEY-004} if the amount has more than 100 decimals
   */
  public Rounded round(BigDecimal yuan) {
    check(yuan);
    Money money = Money.yuan(yuan.setScale(scale, mode));
    return new Rounded(money, money.toYuan().subtract(yuan));
  }

  /** Rounds an amount of fen further, to jiao or yuan. */
  public Rounded round(Money money) {
    return round(money.toYuan());
  }

  private static void check(BigDecimal yuan) {
    if (Money.isTooLarge(yuan)) {
      throw new CheckFailedException(Finding.of(MoneyCode.TOO_LARGE));
    }
    if (yuan.scale() > MAX_DECIMALS) {
      throw new CheckFailedException(
          Finding.of(MoneyCode.TOO_MANY_DECIMALS).with("max", MAX_DECIMALS));
    }
  }

  /**
   * A rounded amount and what the rounding did (舍入差额, booked as 费用调整).
   *
   * @param money the amount after rounding
   * @param difference what rounding added, in yuan and exact: {@code money − exact}; negative when
   *     it took away
   */
  public record Rounded(Money money, BigDecimal difference) {}
}
