package io.hall.invoice.bean;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.invoice.InvoiceCode;
import io.hall.money.Money;
import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a bean, in the form that the bean keeps it; no form is a floating-point number.
 * Immutable.
 *
 * <pre>{@code
 * shape.net("amount", Figure.fen(Bill::getAmountInFen));
 * line.quantity("area", Figure.decimal(Item::getArea));
 * }</pre>
 *
 * @param <T> the bean
 */
public final class Figure<T> {

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final int LONGEST = 64;

  private final Property<T, ?> property;

  private Figure(Property<T, ?> property) {
    this.property = property;
  }

  /** A figure kept as a decimal: an amount in yuan, or a count. */
  public static <T> Figure<T> decimal(Property<T, BigDecimal> property) {
    return new Figure<T>(property);
  }

  /**
   * A figure kept as text: {@code 1864.50}, an amount in yuan or a count. A blank text is none; a
   * tax of {@code ***} is zero.
   */
  public static <T> Figure<T> text(Property<T, String> property) {
    return new Figure<T>(property);
  }

  /** An amount kept as a whole count of fen. */
  public static <T> Figure<T> fen(Property<T, Long> property) {
    return new Figure<T>(property);
  }

  /** An amount kept as {@link Money}. */
  public static <T> Figure<T> money(Property<T, Money> property) {
    return new Figure<T>(property);
  }

  /** The value as the bean has it; null for a blank text. */
  @Nullable Object raw(T bean) {
    Object value = property.of(bean);
    return value instanceof String text && text.isBlank() ? null : value;
  }

  /** Reads an amount; one that cannot be read is told and null. */
  static @Nullable Money money(Object raw, Consumer<Finding> told) {
    if (raw instanceof Money money) {
      return money;
    }
    if (raw instanceof Long fen) {
      return Money.ofFen(fen);
    }
    Checked<Money> read =
        raw instanceof BigDecimal yuan ? Money.read(yuan) : Money.read(raw.toString().strip());
    read.findings().forEach(told);
    return read.value().orElse(null);
  }

  /** Reads a count or a price in yuan; one that cannot be read is told and null. */
  static @Nullable BigDecimal decimal(Object raw, Consumer<Finding> told) {
    if (raw instanceof BigDecimal decimal) {
      return decimal;
    }
    if (raw instanceof Money || raw instanceof Long) {
      Money money = money(raw, told);
      return money == null ? null : money.toYuan();
    }
    String text = raw.toString().strip();
    if (text.length() > LONGEST || !DECIMAL.matcher(text).matches()) {
      told.accept(Finding.of(InvoiceCode.VALUE_UNREADABLE));
      return null;
    }
    return new BigDecimal(text);
  }

  /** Whether a tax is printed as not charged, {@code ***}. */
  static boolean isStars(@Nullable Object raw) {
    return raw instanceof String text && text.strip().chars().allMatch(c -> c == '*');
  }
}
