package io.hall.invoice.bean;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.InvoiceColour;
import io.hall.invoice.InvoiceNumber;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.Party;
import io.hall.invoice.RedReference;
import io.hall.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Makes an invoice of one bean, and tells what the bean lacks. */
final class BeanReading<T> {

  private final InvoiceShape<T> shape;
  private final Parts<T> parts;
  private final T bean;
  private final Stage stage;
  private final BusinessDate today;
  private final Told told;

  BeanReading(InvoiceShape<T> shape, T bean, Stage stage, BusinessDate today, Told told) {
    this.shape = shape;
    this.parts = shape.parts();
    this.bean = bean;
    this.stage = stage;
    this.today = today;
    this.told = told;
  }

  Invoice invoice() {
    InvoiceColour colour = shape.colour(bean);
    String remark = text(Part.REMARK);
    return new Invoice(
        colour,
        number(),
        Optional.empty(),
        issued(),
        party(Part.SELLER_NAME, Part.SELLER_ID),
        party(Part.BUYER_NAME, Part.BUYER_ID),
        shape.lines().read(bean, colour, told),
        new InvoiceTotals(total(Part.NET), total(Part.TAX), total(Part.GROSS)),
        text(Part.WORDS),
        remark,
        text(Part.DRAWER),
        List.of(),
        red(colour, remark));
  }

  private String text(Part part) {
    String text = parts.text(part, bean);
    if (text == null) {
      told.missing(part);
      return "";
    }
    return text;
  }

  private Optional<InvoiceNumber> number() {
    String number = parts.text(Part.NUMBER, bean);
    if (number == null) {
      told.missing(Part.NUMBER);
      return Optional.empty();
    }
    if (stage == Stage.DRAFT) {
      told.unreadable(Finding.of(InvoiceCode.DRAFT_NUMBERED), Part.NUMBER);
    }
    String code = parts.text(Part.CODE, bean);
    return read(InvoiceNumber.parse(code == null ? "" : code, number), Part.NUMBER);
  }

  private Optional<InvoiceNumber> read(Checked<InvoiceNumber> number, Part part) {
    for (Finding finding : number.findings()) {
      boolean ofCode = part == Part.NUMBER && finding.where().equals(Part.CODE.where());
      told.unreadable(finding, ofCode ? Part.CODE : part);
    }
    return number.value();
  }

  private Optional<BusinessDate> issued() {
    LocalDate date = shape.issued(bean);
    if (date == null) {
      told.missing(Part.ISSUED);
      return Optional.empty();
    }
    BusinessDate day = new BusinessDate(date);
    if (stage != Stage.DRAFT && day.isAfter(today)) {
      Finding late =
          Finding.of(InvoiceCode.ISSUED_LATER).with("expected", today).with("found", day);
      told.add(late, Part.ISSUED);
    }
    return Optional.of(day);
  }

  private Party party(Part name, Part taxpayer) {
    String number = parts.text(taxpayer, bean);
    if (number == null) {
      told.missing(taxpayer);
    }
    String called = parts.text(name, bean);
    Party party = Party.of(called == null ? "" : called);
    return number == null ? party : party.withTaxpayerId(number);
  }

  private Money total(Part part) {
    Object raw = parts.figure(part, bean);
    if (raw == null) {
      told.missing(part);
      return Money.ZERO;
    }
    if (part == Part.TAX && Figure.isStars(raw)) {
      return Money.ZERO;
    }
    Money money = Figure.money(raw, f -> told.unreadable(f, part));
    return money == null ? Money.ZERO : money;
  }

  private Optional<RedReference> red(InvoiceColour colour, String remark) {
    String blue = parts.text(Part.RED, bean);
    if (blue != null) {
      return read(blueNumber(blue.strip()), Part.RED)
          .map(number -> new RedReference(number, Optional.empty()));
    }
    return colour == InvoiceColour.RED && !parts.has(Part.RED)
        ? RedReference.inRemark(remark)
        : Optional.empty();
  }

  private static Checked<InvoiceNumber> blueNumber(String text) {
    int hyphen = text.indexOf('-');
    return hyphen < 0
        ? InvoiceNumber.parse("", text)
        : InvoiceNumber.parse(text.substring(0, hyphen), text.substring(hyphen + 1));
  }
}
