package io.hall.invoice.tax;

import io.hall.invoice.InvoiceLine;
import io.hall.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Unit prices that follow from an amount (单价反算). */
public final class UnitPrice {

  /** The decimals that the tax platform shows. */
  public static final int LONG = InvoiceLine.DECIMALS;

  /** The decimals that some interfaces take. */
  public static final int SHORT = 8;

  private UnitPrice() {}

  /**
   * Returns the price of one unit, half up to {@code decimals}, without zeros at the end.
   *
   * <p>With {@link #SHORT}, quantities above about two million can leave the tolerance of 0.01.
   *
   * @param decimals 0 to 13
   * @throws IllegalArgumentException if the quantity is zero, or the decimals are out of range
   */
  public static BigDecimal of(Money net, BigDecimal quantity, int decimals) {
    if (quantity.signum() == 0 || decimals < 0 || decimals > LONG) {
      throw new IllegalArgumentException(
          "A unit price needs a quantity other than zero and 0 to 13 decimals");
    }
    BigDecimal price = net.toYuan().divide(quantity, decimals, RoundingMode.HALF_UP);
    BigDecimal plain = price.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
