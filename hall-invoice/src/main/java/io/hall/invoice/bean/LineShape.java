package io.hall.invoice.bean;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where the lines of an invoice bean have their figures (明细行的取值). Immutable and thread-safe.
 *
 * <p>Needed are {@code net}, {@code rate} and {@code tax}; quantity and unit price go together.
 *
 * @param <L> the bean of a line
 */
public final class LineShape<L> {

  private final Parts<L> parts;
  private final @Nullable Predicate<? super L> discount;

  private LineShape(Builder<L> from) {
    parts = from.parts.copy();
    discount = from.discount;
  }

  /** Begins the shape of a line. */
  public static <L> Builder<L> of(Class<L> type) {
    return new Builder<L>(type);
  }

  Parts<L> parts() {
    return parts;
  }

  /**
   * Whether a line is a discount; a bean that does not say has one where a blue amount is below 0.
   */
  boolean isDiscount(L line, boolean blueAndNegative) {
    return discount == null ? blueAndNegative : discount.test(line);
  }

  /** Collects where the parts stand, each said once. Not thread-safe. */
  public static final class Builder<L> {

    private final Parts<L> parts;
    private @Nullable Predicate<? super L> discount;

    private Builder(Class<L> type) {
      parts = new Parts<>(type);
    }

    /** The item (项目名称). */
    public Builder<L> name(String path, Property<L, String> property) {
      parts.put(Part.LINE_NAME, path, property);
      return this;
    }

    /** The tax classification code (税收分类编码). */
    public Builder<L> classification(String path, Property<L, String> property) {
      parts.put(Part.LINE_CLASSIFICATION, path, property);
      return this;
    }

    /** The quantity (数量). */
    public Builder<L> quantity(String path, Figure<L> figure) {
      parts.put(Part.LINE_QUANTITY, path, figure);
      return this;
    }

    /** The price of one unit in yuan, without tax (单价). */
    public Builder<L> unitPrice(String path, Figure<L> figure) {
      parts.put(Part.LINE_PRICE, path, figure);
      return this;
    }

    /** The amount without tax (金额). */
    public Builder<L> net(String path, Figure<L> figure) {
      parts.put(Part.LINE_NET, path, figure);
      return this;
    }

    /** How the line is taxed (税率), as documents write it: {@code 9%}, {@code 0.09}, 免税, 不征税. */
    public Builder<L> rate(String path, Property<L, String> property) {
      parts.put(Part.LINE_RATE, path, property);
      return this;
    }

    /** The tax (税额). */
    public Builder<L> tax(String path, Figure<L> figure) {
      parts.put(Part.LINE_TAX, path, figure);
      return this;
    }

    /** Whether the line is a discount (折扣行); without it, a negative line of a blue invoice is. */
    public Builder<L> discount(String path, Predicate<? super L> isDiscount) {
      parts.put(Part.LINE_DISCOUNT, path);
      discount = isDiscount;
      return this;
    }

    /**
     * Returns the shape.
     *
     * @throws IllegalStateException if a part that is needed is not mapped; the message names it
     */
    public LineShape<L> build() {
      parts.require(Part.LINE_NET, Part.LINE_RATE, Part.LINE_TAX);
      parts.requireBeside(Part.LINE_QUANTITY, Part.LINE_PRICE);
      parts.requireBeside(Part.LINE_PRICE, Part.LINE_QUANTITY);
      return new LineShape<>(this);
    }
  }
}
