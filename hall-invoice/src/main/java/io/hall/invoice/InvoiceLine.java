package io.hall.invoice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A line of an invoice (发票明细行). Immutable.
 *
 * <pre>{@code
 * InvoiceLine heat =
 *     InvoiceLine.of("*供热*采暖费", TaxRate.EXEMPT, Money.yuan("1714.82"), Money.ZERO)
 *         .withPrice(new BigDecimal("98.76"), new BigDecimal("17.3635"), "平方米");
 * }</pre>
 *
 * @param kind ordinary or a discount
 * @param name the item (项目名称)
 * @param classification the tax classification code (税收分类编码), 19 digits; not on every document
 * @param specification 规格型号
 * @param unit the unit of the quantity (单位)
 * @param quantity how many units (数量), up to 18 digits before and 13 behind the point
 * @param unitPrice yuan for one unit, without tax (单价), as bounded
 * @param net the amount without tax (金额)
 * @param rate how the line is taxed
 * @param tax the tax (税额); zero for what is not taxed, where documents print {@code ***}
 */
public record InvoiceLine(
    Kind kind,
    String name,
    Optional<String> classification,
    Optional<String> specification,
    Optional<String> unit,
    Optional<BigDecimal> quantity,
    Optional<BigDecimal> unitPrice,
    Money net,
    TaxRate rate,
    Money tax) {

  /** How many decimals a quantity or unit price has at most. */
  public static final int DECIMALS = 13;

  private static final int WHOLE_DIGITS = 18;

  /** What a line does. */
  public enum Kind {
    /** It sells something (正常行). */
    NORMAL,
    /** It takes something off the line before it (折扣行). */
    DISCOUNT
  }

  /**
   * Checks the length of quantity and unit price.
   *
   * @throws CheckFailedException with {@code INVOICE-030}
   */
  public InvoiceLine {
    quantity.ifPresent(q -> checkLength(q, "quantity"));
    unitPrice.ifPresent(p -> checkLength(p, "unitPrice"));
  }

  /** Returns an ordinary line without quantity and unit price. */
  public static InvoiceLine of(String name, TaxRate rate, Money net, Money tax) {
    return new InvoiceLine(
        Kind.NORMAL,
        name,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        net,
        rate,
        tax);
  }

  /** Whether a number is short enough for a quantity or unit price. */
  public static boolean fits(BigDecimal number) {
    return number.scale() <= DECIMALS && number.precision() - (long) number.scale() <= WHOLE_DIGITS;
  }

  private static void checkLength(BigDecimal number, String field) {
    if (!fits(number)) {
      throw new CheckFailedException(
          Finding.of(InvoiceCode.DECIMAL_TOO_LONG)
              .with("whole", WHOLE_DIGITS)
              .with("decimals", DECIMALS)
              .in(field));
    }
  }

  /** The amount with tax (含税金额). */
  public Money gross() {
    return net.plus(tax);
  }

  /** Whether this is a discount. */
  @JsonIgnore
  public boolean isDiscount() {
    return kind == Kind.DISCOUNT;
  }

  /** The tax as an invoice prints it: with two decimals, or {@code ***}. */
  public String printedTax() {
    return rate.isTaxed() ? tax.toString() : TaxRate.NO_TAX;
  }

  /** Returns this line as a discount; its amounts stay as they are. */
  public InvoiceLine asDiscount() {
    return new InvoiceLine(
        Kind.DISCOUNT,
        name,
        classification,
        specification,
        unit,
        quantity,
        unitPrice,
        net,
        rate,
        tax);
  }

  /** Returns this line with a classification code. */
  public InvoiceLine withClassification(String code) {
    return new InvoiceLine(
        kind, name, Optional.of(code), specification, unit, quantity, unitPrice, net, rate, tax);
  }

  /** Returns this line with a specification. */
  public InvoiceLine withSpecification(String text) {
    return new InvoiceLine(
        kind, name, classification, Optional.of(text), unit, quantity, unitPrice, net, rate, tax);
  }

  /** Returns this line with quantity, unit price and unit. */
  public InvoiceLine withPrice(BigDecimal newQuantity, BigDecimal newPrice, String newUnit) {
    return withPrice(Optional.of(newQuantity), Optional.of(newPrice), Optional.of(newUnit));
  }

  /** Returns this line with what there is of quantity, unit price and unit. */
  public InvoiceLine withPrice(
      Optional<BigDecimal> newQuantity, Optional<BigDecimal> newPrice, Optional<String> newUnit) {
    return new InvoiceLine(
        kind, name, classification, specification, newUnit, newQuantity, newPrice, net, rate, tax);
  }

  /** Returns this line with other amounts. */
  public InvoiceLine withAmounts(Money newNet, Money newTax) {
    return new InvoiceLine(
        kind, name, classification, specification, unit, quantity, unitPrice, newNet, rate, newTax);
  }

  /** Returns this line taxed otherwise; the amounts stay as they are. */
  public InvoiceLine withRate(TaxRate newRate) {
    return new InvoiceLine(
        kind, name, classification, specification, unit, quantity, unitPrice, net, newRate, tax);
  }

  /** Returns this line with the other sign, as the red letter of a blue line has it. */
  public InvoiceLine negated() {
    return withPrice(quantity.map(BigDecimal::negate), unitPrice, unit)
        .withAmounts(net.negated(), tax.negated());
  }

  /** Kind, rate and amounts; the item may name a house. */
  @Override
  public String toString() {
    return "InvoiceLine[" + kind + ", " + rate + ", " + net + ", " + tax + "]";
  }
}
