package io.hall.invoice.bean;

import io.hall.check.CheckFailedException;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.invoice.InvoiceColour;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.TaxRate;
import io.hall.money.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one bean, one after the other. */
final class LineReading<L> {

  private final LineShape<L> shape;
  private final Parts<L> parts;
  private final boolean blue;
  private final Told told;

  /** The rate text read last: the lines of an invoice mostly have one. */
  private String lastText = "";

  private TaxRate lastRate = TaxRate.EXEMPT;

  LineReading(LineShape<L> shape, InvoiceColour colour, Told told) {
    this.shape = shape;
    this.parts = shape.parts();
    this.blue = colour == InvoiceColour.BLUE;
    this.told = told;
  }

  InvoiceLine read(@Nullable L line, int index) {
    if (line == null) {
      told.missingLine(index);
      return InvoiceLine.of("", TaxRate.EXEMPT, Money.ZERO, Money.ZERO);
    }
    String name = parts.text(Part.LINE_NAME, line);
    if (name == null) {
      told.missing(Part.LINE_NAME, index);
    }
    Money net = net(line, index);
    boolean discount = shape.isDiscount(line, blue && net.isNegative());
    Object rawTax = parts.figure(Part.LINE_TAX, line);
    TaxRate rate = rate(line, rawTax, index);
    Money tax = tax(rawTax, index);
    Optional<String> code = Optional.ofNullable(parts.text(Part.LINE_CLASSIFICATION, line));
    return price(
        (quantity, price) ->
            new InvoiceLine(
                discount ? InvoiceLine.Kind.DISCOUNT : InvoiceLine.Kind.NORMAL,
                name == null ? "" : name,
                code,
                Optional.empty(),
                Optional.empty(),
                quantity,
                price,
                net,
                rate,
                tax),
        decimal(Part.LINE_QUANTITY, line, index),
        decimal(Part.LINE_PRICE, line, index),
        index);
  }

  /** A line that lacks its quantity and unit price. */
  private interface Unpriced {
    InvoiceLine with(Optional<BigDecimal> quantity, Optional<BigDecimal> price);
  }

  /** Adds the prices; one that is too long is told and left out. */
  private InvoiceLine price(
      Unpriced line, Optional<BigDecimal> quantity, Optional<BigDecimal> price, int index) {
    try {
      return line.with(quantity, price);
    } catch (CheckFailedException e) {
      Finding tooLong = e.findings().get(0);
      boolean ofQuantity = tooLong.where().equals(Part.LINE_QUANTITY.where());
      told.unreadable(tooLong, ofQuantity ? Part.LINE_QUANTITY : Part.LINE_PRICE, index);
      return price(
          line,
          ofQuantity ? Optional.empty() : quantity,
          ofQuantity ? price : Optional.empty(),
          index);
    }
  }

  private Money net(L line, int index) {
    Object raw = parts.figure(Part.LINE_NET, line);
    return raw == null ? missing(Part.LINE_NET, index) : money(raw, Part.LINE_NET, index);
  }

  private Money tax(@Nullable Object raw, int index) {
    if (Figure.isStars(raw)) {
      return Money.ZERO;
    }
    return raw == null ? missing(Part.LINE_TAX, index) : money(raw, Part.LINE_TAX, index);
  }

  private Money missing(Part part, int index) {
    told.missing(part, index);
    return Money.ZERO;
  }

  private Money money(Object raw, Part part, int index) {
    Money money = Figure.money(raw, f -> told.unreadable(f, part, index));
    return money == null ? Money.ZERO : money;
  }

  private Optional<BigDecimal> decimal(Part part, L line, int index) {
    Object raw = parts.figure(part, line);
    return raw == null
        ? Optional.empty()
        : Optional.ofNullable(Figure.decimal(raw, f -> told.unreadable(f, part, index)));
  }

  private TaxRate rate(L line, @Nullable Object rawTax, int index) {
    String text = parts.text(Part.LINE_RATE, line);
    if (text == null) {
      told.missing(Part.LINE_RATE, index);
      return TaxRate.EXEMPT;
    }
    if (Figure.isStars(rawTax)) {
      return parse(TaxRate.parse(text, TaxRate.NO_TAX), index);
    }
    if (!text.equals(lastText)) {
      Checked<TaxRate> read = TaxRate.parse(text);
      lastRate = parse(read, index);
      lastText = read.value().isPresent() ? text : "";
    }
    return lastRate;
  }

  private TaxRate parse(Checked<TaxRate> read, int index) {
    read.findings().forEach(f -> told.unreadable(f, Part.LINE_RATE, index));
    return read.value().orElse(TaxRate.EXEMPT);
  }
}
