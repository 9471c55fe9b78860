package io.hall.invoice.format;

import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.invoice.CheckCode;
import io.hall.invoice.ConfirmationNumber;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.InvoiceColour;
import io.hall.invoice.InvoiceLabel;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.InvoiceNumber;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.LegacyNumber;
import io.hall.invoice.Party;
import io.hall.invoice.RedReference;
import io.hall.invoice.TaxRate;
import io.hall.invoice.TaxRegion;
import io.hall.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes an invoice of the texts of one document, whatever its format, and says what is amiss. */
final class Assembler {

  private static final String TAG = "SWEI";
  private static final Set<String> KINDS = Set.of("普通发票", "增值税专用发票");
  private static final List<InvoiceField> DUE =
      Stream.concat(IssuedInvoice.DUE.stream(), Stream.of(InvoiceField.WORDS)).toList();
  private static final List<InvoiceField> DUE_IN_QR =
      List.of(InvoiceField.NUMBER, InvoiceField.ISSUED);

  private final InvoiceContainer container;
  private final Values values;
  private final Places places;
  private final Map<InvoiceField, String> held = new EnumMap<>(InvoiceField.class);
  private final List<Finding> findings = new ArrayList<>();
  private String rateText = "";
  private TaxRate lastRate = TaxRate.EXEMPT;

  Assembler(InvoiceContainer container, Values values, Places places) {
    this.container = container;
    this.values = values;
    this.places = places;
  }

  /** Whether a text is there and not blank. */
  boolean has(Slot slot) {
    return values.has(slot);
  }

  InvoiceContainer container() {
    return container;
  }

  /** Returns the invoice, in a file of this kind. */
  IssuedInvoice in(InvoiceContainer file) {
    Optional<InvoiceNumber> number = number();
    InvoiceTotals totals =
        new InvoiceTotals(
            amount(Slot.NET, InvoiceField.NET),
            amount(Slot.TAX, InvoiceField.TAX),
            amount(Slot.GROSS, InvoiceField.GROSS));
    Optional<RedReference> red = red();
    InvoiceColour colour = colour(red, totals);
    Invoice invoice =
        new Invoice(
            colour,
            number,
            checkCode(),
            issued(),
            seller(),
            buyer(),
            lines(colour),
            totals,
            text(Slot.WORDS, InvoiceField.WORDS),
            text(Slot.REMARK, InvoiceField.REMARK),
            text(Slot.DRAWER, InvoiceField.DRAWER),
            labels(),
            red);
    checkMissing();
    return new IssuedInvoice(file, invoice, held, SignatureState.NOT_CHECKED, findings);
  }

  private void hold(InvoiceField field, Slot slot) {
    held.put(field, places.of(slot));
  }

  private void add(List<Finding> found, String where) {
    for (Finding finding : found) {
      findings.add(finding.in(where));
    }
  }

  private void unreadable(String where) {
    findings.add(Finding.of(InvoiceCode.VALUE_UNREADABLE).in(where));
  }

  private Optional<InvoiceNumber> number() {
    String text = values.get(values.has(Slot.NUMBER) ? Slot.NUMBER : Slot.SUPERVISED_NUMBER);
    String second = values.get(Slot.SUPERVISED_NUMBER);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!second.isEmpty() && !second.equals(text)) {
      findings.add(Slot.NUMBER.found(InvoiceCode.TWO_NUMBERS));
    }
    Checked<InvoiceNumber> number = InvoiceNumber.parse(values.get(Slot.CODE), text);
    add(number.findings(), "number");
    if (number.value().isPresent()) {
      hold(InvoiceField.NUMBER, Slot.NUMBER);
    }
    return number.value();
  }

  private Optional<CheckCode> checkCode() {
    if (!values.has(Slot.CHECK_CODE)) {
      return Optional.empty();
    }
    Checked<CheckCode> code = CheckCode.parse(values.get(Slot.CHECK_CODE));
    add(code.findings(), Slot.CHECK_CODE.where);
    if (code.value().isPresent()) {
      hold(InvoiceField.CHECK_CODE, Slot.CHECK_CODE);
    }
    return code.value();
  }

  private Optional<BusinessDate> issued() {
    Slot slot = values.has(Slot.ISSUED) ? Slot.ISSUED : Slot.REQUESTED;
    if (!values.has(slot)) {
      return Optional.empty();
    }
    Optional<BusinessDate> day = Figures.day(values.get(slot));
    if (day.isPresent()) {
      hold(InvoiceField.ISSUED, slot);
    } else {
      unreadable(Slot.ISSUED.where);
    }
    return day;
  }

  private Money amount(Slot slot, InvoiceField field) {
    if (!values.has(slot)) {
      return Money.ZERO;
    }
    Optional<Money> amount = money(values.figure(slot));
    if (amount.isEmpty()) {
      amount = slot == Slot.TAX ? Figures.tax(values.get(slot)) : Figures.money(values.get(slot));
    }
    if (amount.isEmpty()) {
      unreadable(slot.where);
      return Money.ZERO;
    }
    hold(field, slot);
    return amount.get();
  }

  private static Optional<Money> money(@Nullable PlainFigure figure) {
    return figure == null ? Optional.empty() : figure.money();
  }

  private String text(Slot slot, InvoiceField field) {
    String text = values.get(slot);
    if (!text.isEmpty()) {
      hold(field, slot);
    }
    return text;
  }

  private Optional<String> optional(Slot slot) {
    return optional(values.get(slot));
  }

  private Party seller() {
    String name = text(Slot.SELLER_NAME, InvoiceField.SELLER_NAME);
    text(Slot.SELLER_ID, InvoiceField.SELLER_ID);
    return new Party(
        name,
        optional(Slot.SELLER_ID),
        optional(Slot.SELLER_ADDRESS),
        optional(Slot.SELLER_PHONE),
        optional(Slot.SELLER_BANK),
        optional(Slot.SELLER_ACCOUNT));
  }

  private Party buyer() {
    String name = text(Slot.BUYER_NAME, InvoiceField.BUYER_NAME);
    text(Slot.BUYER_ID, InvoiceField.BUYER_ID);
    return new Party(
        name,
        optional(Slot.BUYER_ID),
        optional(Slot.BUYER_ADDRESS),
        optional(Slot.BUYER_PHONE),
        optional(Slot.BUYER_BANK),
        optional(Slot.BUYER_ACCOUNT));
  }

  private Optional<RedReference> red() {
    String blue = values.get(Slot.RED_NUMBER);
    Optional<RedReference> red =
        blue.isEmpty() ? RedReference.inRemark(values.get(Slot.REMARK)) : redElement(blue);
    if (red.isPresent()) {
      hold(InvoiceField.RED, blue.isEmpty() ? Slot.REMARK : Slot.RED_NUMBER);
    }
    return red;
  }

  private Optional<RedReference> redElement(String blue) {
    Checked<InvoiceNumber> number =
        blue.length() > LegacyNumber.DIGITS && blue.length() <= 10 + LegacyNumber.DIGITS
            ? InvoiceNumber.parse(
                blue.substring(0, blue.length() - LegacyNumber.DIGITS),
                blue.substring(blue.length() - LegacyNumber.DIGITS))
            : InvoiceNumber.parse("", blue);
    add(number.findings(), Slot.RED_NUMBER.where);
    Optional<ConfirmationNumber> form = Optional.empty();
    if (values.has(Slot.RED_FORM)) {
      Checked<ConfirmationNumber> read = ConfirmationNumber.parse(values.get(Slot.RED_FORM));
      add(read.findings(), Slot.RED_FORM.where);
      form = read.value();
    }
    Optional<ConfirmationNumber> confirmed = form;
    return number.value().map(n -> new RedReference(n, confirmed));
  }

  /** By the label; without one, by what the amounts and the reference say. */
  private InvoiceColour colour(Optional<RedReference> red, InvoiceTotals totals) {
    for (int i = 0; i < values.count(Slot.Rows.LABELS); i++) {
      if (values.get(Slot.LABEL_TYPE, i).equals("InIssuType")) {
        String code = values.get(Slot.LABEL_CODE, i);
        if (code.equals("Y") || code.equals("N")) {
          held.put(InvoiceField.COLOUR, places.of(Slot.LABEL_CODE));
          return code.equals("Y") ? InvoiceColour.BLUE : InvoiceColour.RED;
        }
        findings.add(Slot.TAG.found(InvoiceCode.LABEL_UNKNOWN).with("label", "InIssuType"));
      }
    }
    Money sign = held.containsKey(InvoiceField.GROSS) ? totals.gross() : totals.net();
    return red.isPresent() || sign.isNegative() ? InvoiceColour.RED : InvoiceColour.BLUE;
  }

  private List<InvoiceLabel> labels() {
    List<InvoiceLabel> labels = new ArrayList<>();
    for (int i = 0; i < values.count(Slot.Rows.LABELS); i++) {
      String type = values.get(Slot.LABEL_TYPE, i);
      String name = values.get(Slot.LABEL_NAME, i);
      labels.add(new InvoiceLabel(type, values.get(Slot.LABEL_CODE, i), name));
      if (type.equals("GeneralOrSpecialVAT") && !KINDS.contains(name)) {
        findings.add(Slot.TAG.found(InvoiceCode.LABEL_UNKNOWN).with("label", type));
      }
    }
    String tag = values.get(Slot.TAG);
    if (!tag.isEmpty()
        && (!tag.startsWith(TAG) || TaxRegion.ofLegacy(tag.substring(TAG.length())).isEmpty())) {
      findings.add(Slot.TAG.found(InvoiceCode.LABEL_UNKNOWN).with("label", "EInvoiceTag"));
    }
    if (!labels.isEmpty()) {
      hold(InvoiceField.LABELS, Slot.LABEL_CODE);
    }
    return labels;
  }

  private List<InvoiceLine> lines(InvoiceColour colour) {
    int count = values.count(Slot.Rows.LINES);
    if (count == 0) {
      return List.of();
    }
    int before = findings.size();
    List<InvoiceLine> lines = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      lines.add(line(i, colour));
    }
    if (findings.subList(before, findings.size()).stream().noneMatch(Assembler::spoilsLine)) {
      hold(InvoiceField.LINES, Slot.ITEM);
    }
    return lines;
  }

  private static boolean spoilsLine(Finding finding) {
    return finding.grade() == Verdict.INVALID && finding.code() != InvoiceCode.LINE_GROSS;
  }

  private InvoiceLine line(int row, InvoiceColour colour) {
    boolean stars = isStars(Slot.LINE_TAX, row);
    Money net = lineAmount(Slot.LINE_NET, row);
    Money tax = stars ? Money.ZERO : lineAmount(Slot.LINE_TAX, row);
    checkGross(row, net, tax);
    boolean discount = colour == InvoiceColour.BLUE && net.isNegative();
    return new InvoiceLine(
        discount ? InvoiceLine.Kind.DISCOUNT : InvoiceLine.Kind.NORMAL,
        values.get(Slot.ITEM, row),
        optional(Slot.CLASSIFICATION, row),
        optional(Slot.SPECIFICATION, row),
        optional(Slot.UNIT, row),
        decimal(Slot.QUANTITY, row),
        decimal(Slot.PRICE, row),
        net,
        rate(row, stars),
        tax);
  }

  private boolean isStars(Slot slot, int row) {
    return values.figure(slot, row) == null && Figures.isStars(values.get(slot, row));
  }

  private Money lineAmount(Slot slot, int row) {
    Optional<Money> amount = money(slot, row);
    if (amount.isEmpty()) {
      unreadable(slot.at(row + 1));
    }
    return amount.orElse(Money.ZERO);
  }

  private Optional<Money> money(Slot slot, int row) {
    Optional<Money> amount = money(values.figure(slot, row));
    return amount.isPresent() ? amount : Figures.money(values.get(slot, row));
  }

  private void checkGross(int row, Money net, Money tax) {
    if (!values.has(Slot.LINE_GROSS, row)) {
      return;
    }
    Optional<Money> gross = money(Slot.LINE_GROSS, row);
    if (gross.isEmpty()) {
      unreadable(Slot.LINE_GROSS.at(row + 1));
    } else if (net.fen() + tax.fen() != gross.get().fen()) {
      BigDecimal due = net.toYuan().add(tax.toYuan());
      findings.add(
          Finding.of(InvoiceCode.LINE_GROSS)
              .with("expected", due.toPlainString())
              .with("found", gross.get())
              .in(Slot.LINE_GROSS.at(row + 1)));
    }
  }

  /** Lines mostly have one rate, so the last one read is kept. */
  private TaxRate rate(int row, boolean stars) {
    String text = values.get(Slot.RATE, row);
    if (!text.isEmpty() && text.equals(rateText) && !stars) {
      return lastRate;
    }
    Checked<TaxRate> rate = stars ? TaxRate.parse(text, TaxRate.NO_TAX) : TaxRate.parse(text);
    for (Finding finding : rate.findings()) {
      findings.add(finding.in(Slot.RATE.at(row + 1)));
    }
    lastRate = rate.value().orElse(TaxRate.EXEMPT);
    rateText = rate.value().isEmpty() || stars ? "" : text;
    return lastRate;
  }

  private Optional<BigDecimal> decimal(Slot slot, int row) {
    PlainFigure figure = values.figure(slot, row);
    if (figure != null) {
      return Optional.of(figure.decimal()); // short enough by far
    }
    if (!values.has(slot, row)) {
      return Optional.empty();
    }
    Optional<BigDecimal> number = Figures.decimal(values.get(slot, row));
    if (number.isEmpty()) {
      unreadable(slot.at(row + 1));
      return number;
    }
    if (!InvoiceLine.fits(number.get())) {
      findings.add(
          Finding.of(InvoiceCode.DECIMAL_TOO_LONG)
              .with("whole", 18)
              .with("decimals", InvoiceLine.DECIMALS)
              .in(slot.at(row + 1)));
      return Optional.empty();
    }
    return number;
  }

  private Optional<String> optional(Slot slot, int row) {
    return optional(values.get(slot, row));
  }

  private static Optional<String> optional(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** Data that lack what they are due are wrong; a page or a code may only be hard to read. */
  private void checkMissing() {
    boolean data = container != InvoiceContainer.OFD && container != InvoiceContainer.PDF;
    List<InvoiceField> due = container == InvoiceContainer.QR ? DUE_IN_QR : DUE;
    for (InvoiceField field : due) {
      if (!held.containsKey(field) && !isNeverHeld(field) && !isTold(field)) {
        findings.add(
            Finding.of(data ? InvoiceCode.FIELD_MISSING : InvoiceCode.FIELD_NOT_FOUND)
                .in(field.where()));
      }
    }
  }

  private boolean isNeverHeld(InvoiceField field) {
    return field == InvoiceField.WORDS && container == InvoiceContainer.LEGACY_XML;
  }

  private boolean isTold(InvoiceField field) {
    return findings.stream().anyMatch(f -> f.where().startsWith(field.where()));
  }
}
