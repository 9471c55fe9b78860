package io.hall.invoice.desk;

import io.hall.invoice.ConfirmationNumber;
import io.hall.invoice.DigitalNumber;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceColour;
import io.hall.invoice.InvoiceLabel;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.InvoiceNumber;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.LegacyNumber;
import io.hall.invoice.Party;
import io.hall.invoice.RedReference;
import io.hall.invoice.TaxRate;
import io.hall.money.Money;
import io.hall.store.Canonical;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The canonical bytes of an invoice: figures for the body of a record, parties and words for its
 * personal text; {@code docs/formats/invoice-chain.md} lists the same fields in the same order.
 */
final class InvoiceBytes {

  static final String ERASED = "***";

  private InvoiceBytes() {}

  /** The figures, without number and day. */
  static Canonical figures(Invoice invoice) {
    Canonical.Writer out = Canonical.write().text(invoice.colour().name());
    number(out, invoice.red().map(RedReference::blue));
    out.text(invoice.red().flatMap(RedReference::form).map(ConfirmationNumber::value).orElse(""));
    totals(out, invoice.totals());
    out.number(invoice.lines().size());
    invoice.lines().forEach(line -> line(out, line));
    return out.end();
  }

  private static void totals(Canonical.Writer out, InvoiceTotals totals) {
    out.number(totals.net().fen()).number(totals.tax().fen()).number(totals.gross().fen());
  }

  private static void line(Canonical.Writer out, InvoiceLine line) {
    out.text(line.kind().name())
        .text(line.classification().orElse(""))
        .text(line.unit().orElse(""))
        .text(line.quantity().map(BigDecimal::toPlainString).orElse(""))
        .text(line.unitPrice().map(BigDecimal::toPlainString).orElse(""))
        .text(line.rate().toString())
        .number(line.net().fen())
        .number(line.tax().fen());
  }

  /** A number as code and number; both empty when there is none. */
  static void number(Canonical.Writer out, Optional<InvoiceNumber> number) {
    out.text(number.map(InvoiceBytes::code).orElse(""))
        .text(number.map(InvoiceBytes::digits).orElse(""));
  }

  /** The code of a legacy number; empty for a digital one. */
  static String code(InvoiceNumber number) {
    return number instanceof LegacyNumber legacy ? legacy.code() : "";
  }

  /** The number without its code. */
  static String digits(InvoiceNumber number) {
    return number instanceof LegacyNumber legacy ? legacy.number() : number.text();
  }

  static InvoiceNumber number(String code, String digits) {
    return code.isEmpty() ? new DigitalNumber(digits) : new LegacyNumber(code, digits);
  }

  static Canonical personal(Invoice invoice) {
    Canonical.Writer out = Canonical.write();
    party(out, invoice.seller());
    party(out, invoice.buyer());
    out.text(invoice.words()).text(invoice.remark()).text(invoice.drawer());
    for (InvoiceLine line : invoice.lines()) {
      out.text(line.name()).text(line.specification().orElse(""));
    }
    for (InvoiceLabel label : invoice.labels()) {
      out.text(label.type()).text(label.code()).text(label.name());
    }
    return out.end();
  }

  private static void party(Canonical.Writer out, Party party) {
    out.text(party.name());
    for (Optional<String> field :
        List.of(
            party.taxpayerId(), party.address(), party.phone(), party.bank(), party.account())) {
      out.text(field.orElse(""));
    }
  }

  /** Reads an invoice; without its personal text, {@code ***} stands for every name and word. */
  static Invoice read(Canonical figures, Optional<Canonical> personal) {
    Canonical.Reader in = figures.read();
    InvoiceColour colour = InvoiceColour.valueOf(in.text());
    Optional<InvoiceNumber> blue = number(in);
    Optional<ConfirmationNumber> form = filled(in.text()).map(ConfirmationNumber::new);
    InvoiceTotals totals = new InvoiceTotals(money(in), money(in), money(in));
    Texts texts = Texts.of(personal);
    Invoice invoice =
        new Invoice(
            colour,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            texts.party(),
            texts.party(),
            List.of(),
            totals,
            texts.next(),
            texts.next(),
            texts.next(),
            List.of(),
            blue.map(number -> new RedReference(number, form)));
    List<InvoiceLine> lines = lines(in, texts);
    return invoice.toBuilder().lines(lines).labels(texts.labels()).build();
  }

  static Optional<InvoiceNumber> number(Canonical.Reader in) {
    String code = in.text();
    return filled(in.text()).map(digits -> number(code, digits));
  }

  private static List<InvoiceLine> lines(Canonical.Reader in, Texts texts) {
    List<InvoiceLine> lines = new ArrayList<>();
    for (long left = in.number(); left > 0; left--) {
      lines.add(line(in, texts.next(), filled(texts.next())));
    }
    return lines;
  }

  private static InvoiceLine line(
      Canonical.Reader in, String name, Optional<String> specification) {
    InvoiceLine.Kind kind = InvoiceLine.Kind.valueOf(in.text());
    Optional<String> classification = filled(in.text());
    Optional<String> unit = filled(in.text());
    Optional<BigDecimal> quantity = filled(in.text()).map(BigDecimal::new);
    Optional<BigDecimal> price = filled(in.text()).map(BigDecimal::new);
    TaxRate rate = TaxRate.of(in.text());
    return new InvoiceLine(
        kind,
        name,
        classification,
        specification,
        unit,
        quantity,
        price,
        money(in),
        rate,
        money(in));
  }

  private static Money money(Canonical.Reader in) {
    return Money.ofFen(in.number());
  }

  static Optional<String> filled(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** The personal texts in their order, or stars in their place. */
  private record Texts(Optional<Canonical.Reader> in) {

    static Texts of(Optional<Canonical> personal) {
      return new Texts(personal.map(Canonical::read));
    }

    String next() {
      return in.map(Canonical.Reader::text).orElse(ERASED);
    }

    private Optional<String> field() {
      return in.isEmpty() ? Optional.empty() : filled(next());
    }

    Party party() {
      return new Party(next(), field(), field(), field(), field(), field());
    }

    List<InvoiceLabel> labels() {
      List<InvoiceLabel> labels = new ArrayList<>();
      while (in.isPresent() && !in.get().atEnd()) {
        labels.add(new InvoiceLabel(next(), next(), next()));
      }
      return labels;
    }
  }
}
