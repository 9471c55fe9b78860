package io.hall.invoice.bean;

import io.hall.invoice.InvoiceColour;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a program's invoice bean has what an invoice says (发票对象的取值). Built once, immutable and
 * thread-safe; the bean needs to know nothing of hall.
 *
 * <pre>{@code
 * InvoiceShape<Bill> shape =
 *     InvoiceShape.of(Bill.class)
 *         .number("invoiceNo", Bill::getInvoiceNo)
 *         .issued("invoiceDate", Bill::getInvoiceDate)
 *         .seller("seller.name", b -> b.getSeller().getName(), "seller.taxNo", Bill::getSellerTaxNo)
 *         .buyer("buyerName", Bill::getBuyerName, "buyerTaxNo", Bill::getBuyerTaxNo)
 *         .lines("items", Bill::getItems, itemShape)
 *         .net("amount", Figure.decimal(Bill::getAmount))
 *         .tax("tax", Figure.decimal(Bill::getTax))
 *         .gross("total", Figure.decimal(Bill::getTotal))
 *         .words("totalInWords", Bill::getTotalInWords)
 *         .build();
 * }</pre>
 *
 * <p>The texts are the paths at which findings are laid: property paths of the bean, as a form
 * names its fields. The parts shown are needed, but for {@code words}. A blank text is none.
 *
 * @param <T> the bean
 */
public final class InvoiceShape<T> {

  private final Class<T> type;
  private final Parts<T> parts;
  private final Property<T, LocalDate> issued;
  private final @Nullable Predicate<? super T> red;
  private final BeanLines<T, ?> lines;
  private final Places places;

  private InvoiceShape(Builder<T> from, Property<T, LocalDate> issued, BeanLines<T, ?> lines) {
    this.type = from.type;
    this.parts = from.parts.copy();
    this.issued = issued;
    this.red = from.red;
    this.lines = lines;
    this.places = new Places(parts, lines.shape().parts());
  }

  /** Begins the shape of a bean. */
  public static <T> Builder<T> of(Class<T> type) {
    return new Builder<T>(type);
  }

  /** The bean. */
  public Class<T> type() {
    return type;
  }

  Parts<T> parts() {
    return parts;
  }

  @Nullable LocalDate issued(T bean) {
    return issued.of(bean);
  }

  InvoiceColour colour(T bean) {
    return red != null && red.test(bean) ? InvoiceColour.RED : InvoiceColour.BLUE;
  }

  Places places() {
    return places;
  }

  BeanLines<T, ?> lines() {
    return lines;
  }

  /** Collects where the parts stand, each said once. Not thread-safe. */
  public static final class Builder<T> {

    private final Class<T> type;
    private final Parts<T> parts;
    private @Nullable Property<T, LocalDate> issued;
    private @Nullable Predicate<? super T> red;
    private @Nullable BeanLines<T, ?> lines;

    private Builder(Class<T> type) {
      this.type = type;
      parts = new Parts<>(type);
    }

    /** The code of a legacy invoice (发票代码). */
    public Builder<T> code(String path, Property<T, String> property) {
      parts.put(Part.CODE, path, property);
      return this;
    }

    /** The number that the tax platform assigned (发票号码). */
    public Builder<T> number(String path, Property<T, String> property) {
      parts.put(Part.NUMBER, path, property);
      return this;
    }

    /** The day of issue in China (开票日期). */
    public Builder<T> issued(String path, Property<T, LocalDate> property) {
      parts.put(Part.ISSUED, path);
      issued = property;
      return this;
    }

    /** Name and taxpayer number of the seller (销售方). */
    public Builder<T> seller(
        String namePath,
        Property<T, String> name,
        String taxpayerPath,
        Property<T, String> taxpayer) {
      parts.put(Part.SELLER_NAME, namePath, name);
      parts.put(Part.SELLER_ID, taxpayerPath, taxpayer);
      return this;
    }

    /** Name and taxpayer number of the buyer (购买方); a natural person has only a name. */
    public Builder<T> buyer(
        String namePath,
        Property<T, String> name,
        String taxpayerPath,
        Property<T, String> taxpayer) {
      parts.put(Part.BUYER_NAME, namePath, name);
      parts.put(Part.BUYER_ID, taxpayerPath, taxpayer);
      return this;
    }

    /** The lines, each of one shape; findings count them from 0: {@code items[0].tax}. */
    public <L> Builder<T> lines(
        String path, Property<T, ? extends List<? extends L>> property, LineShape<L> shape) {
      parts.put(Part.LINES, path);
      lines = new BeanLines<T, L>(property, shape);
      return this;
    }

    /** The total without tax (合计金额). */
    public Builder<T> net(String path, Figure<T> figure) {
      parts.put(Part.NET, path, figure);
      return this;
    }

    /** The total tax (合计税额). */
    public Builder<T> tax(String path, Figure<T> figure) {
      parts.put(Part.TAX, path, figure);
      return this;
    }

    /** The total with tax (价税合计). */
    public Builder<T> gross(String path, Figure<T> figure) {
      parts.put(Part.GROSS, path, figure);
      return this;
    }

    /** The total with tax in capital characters (价税合计大写). */
    public Builder<T> words(String path, Property<T, String> property) {
      parts.put(Part.WORDS, path, property);
      return this;
    }

    /** The remark (备注). */
    public Builder<T> remark(String path, Property<T, String> property) {
      parts.put(Part.REMARK, path, property);
      return this;
    }

    /** Who issued it (开票人). */
    public Builder<T> drawer(String path, Property<T, String> property) {
      parts.put(Part.DRAWER, path, property);
      return this;
    }

    /**
     * Whether the invoice is red (红字); without it all are blue. The number of the blue one comes
     * from {@link #takesBack}, or else from the remark: one of them is needed beside this.
     */
    public Builder<T> red(String path, Predicate<? super T> isRed) {
      parts.put(Part.COLOUR, path);
      red = isRed;
      return this;
    }

    /**
     * The number of the blue invoice that a red one takes back (被红冲发票号码): 20 digits, or code and
     * number of a legacy one with a hyphen between.
     */
    public Builder<T> takesBack(String path, Property<T, String> property) {
      parts.put(Part.RED, path, property);
      return this;
    }

    /**
     * Returns the shape.
     *
     * @throws IllegalStateException if a part that is needed is not mapped; the message names it
     */
    public InvoiceShape<T> build() {
      parts.require(
          Part.NUMBER,
          Part.ISSUED,
          Part.SELLER_NAME,
          Part.BUYER_NAME,
          Part.LINES,
          Part.NET,
          Part.TAX,
          Part.GROSS);
      parts.requireBeside(Part.RED, Part.COLOUR);
      if (!parts.has(Part.RED)) {
        parts.requireBeside(Part.COLOUR, Part.REMARK);
      }
      return new InvoiceShape<>(this, required(issued), required(lines));
    }

    private static <V> V required(@Nullable V value) {
      if (value == null) {
        throw new IllegalStateException("Asked for before the parts were required");
      }
      return value;
    }
  }
}
