package io.hall.invoice;

import io.hall.calendar.BusinessDate;
import io.hall.money.CapitalAmount;
import io.hall.money.CapitalStyle;
import java.util.List;
import java.util.Optional;

/**
 * A VAT invoice (增值税发票), as a draft or a document has it: what it says, right or wrong. Checks
 * judge it. Immutable and thread-safe.
 *
 * <pre>{@code
 * Invoice draft =
 *     Invoice.blue(seller, buyer)
 *         .lines(lines)
 *         .totals(InvoiceArithmetic.LINE_BY_LINE.totals(lines))
 *         .remark("2026-2027采暖季")
 *         .build();
 * }</pre>
 *
 * @param colour blue or red
 * @param number the number that the tax platform assigned; empty for a draft
 * @param checkCode the check code of a legacy ordinary invoice
 * @param issued the day of issue
 * @param seller 销售方
 * @param buyer 购买方
 * @param lines the lines in their order
 * @param totals the totals as written
 * @param words the amount with tax in capital characters (价税合计大写) as written
 * @param remark 备注; it may name a house, and is not logged
 * @param drawer who issued it (开票人)
 * @param labels the labels of a digital invoice
 * @param red what a red invoice takes back; empty for a blue one
 */
public record Invoice(
    InvoiceColour colour,
    Optional<InvoiceNumber> number,
    Optional<CheckCode> checkCode,
    Optional<BusinessDate> issued,
    Party seller,
    Party buyer,
    List<InvoiceLine> lines,
    InvoiceTotals totals,
    String words,
    String remark,
    String drawer,
    List<InvoiceLabel> labels,
    Optional<RedReference> red) {

  /** Copies the lists. */
  public Invoice {
    lines = List.copyOf(lines);
    labels = List.copyOf(labels);
  }

  /** Begins a blue invoice. */
  public static Builder blue(Party seller, Party buyer) {
    return new Builder(InvoiceColour.BLUE, seller, buyer);
  }

  /** Begins a red invoice. */
  public static Builder red(Party seller, Party buyer) {
    return new Builder(InvoiceColour.RED, seller, buyer);
  }

  /** Returns the amount with tax as invoices write it: 伍佰圆整, （负数）伍佰圆整. */
  public static String words(InvoiceTotals totals) {
    return CapitalAmount.write(totals.gross(), CapitalStyle.INVOICE);
  }

  /** The total tax as an invoice prints it: {@code ***} if no line is taxed. */
  public String printedTax() {
    boolean taxed = lines.isEmpty() || lines.stream().anyMatch(line -> line.rate().isTaxed());
    return taxed ? totals.tax().toString() : TaxRate.NO_TAX;
  }

  /** Begins another invoice that differs from this one in what is set. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Colour, number, day and totals: no name, remark or line. */
  @Override
  public String toString() {
    return "Invoice["
        + colour
        + ", "
        + number.map(InvoiceNumber::text).orElse("no number")
        + ", "
        + issued.map(BusinessDate::toString).orElse("no day")
        + ", lines="
        + lines.size()
        + ", "
        + totals
        + "]";
  }

  /** Collects the parts of an invoice. Not thread-safe. */
  public static final class Builder {

    private final InvoiceColour colour;
    private Optional<InvoiceNumber> number = Optional.empty();
    private Optional<CheckCode> checkCode = Optional.empty();
    private Optional<BusinessDate> issued = Optional.empty();
    private Party seller;
    private Party buyer;
    private List<InvoiceLine> lines = List.of();
    private InvoiceTotals totals = InvoiceTotals.ZERO;
    private Optional<String> words = Optional.empty();
    private String remark = "";
    private String drawer = "";
    private List<InvoiceLabel> labels = List.of();
    private Optional<RedReference> red = Optional.empty();

    private Builder(InvoiceColour colour, Party seller, Party buyer) {
      this.colour = colour;
      this.seller = seller;
      this.buyer = buyer;
    }

    private Builder(Invoice from) {
      this(from.colour, from.seller, from.buyer);
      number = from.number;
      checkCode = from.checkCode;
      issued = from.issued;
      lines = from.lines;
      totals = from.totals;
      words = Optional.of(from.words);
      remark = from.remark;
      drawer = from.drawer;
      labels = from.labels;
      red = from.red;
    }

    /** Sets the number. */
    public Builder number(InvoiceNumber assigned) {
      number = Optional.of(assigned);
      return this;
    }

    /** Sets the check code. */
    public Builder checkCode(CheckCode code) {
      checkCode = Optional.of(code);
      return this;
    }

    /** Sets the day of issue. */
    public Builder issued(BusinessDate day) {
      issued = Optional.of(day);
      return this;
    }

    /** Sets the seller. */
    public Builder seller(Party party) {
      seller = party;
      return this;
    }

    /** Sets the buyer. */
    public Builder buyer(Party party) {
      buyer = party;
      return this;
    }

    /** Sets the lines. */
    public Builder lines(List<InvoiceLine> all) {
      lines = List.copyOf(all);
      return this;
    }

    /** Sets the totals. */
    public Builder totals(InvoiceTotals written) {
      totals = written;
      return this;
    }

    /** Sets the amount in words as a document has it; without it, it is written from the totals. */
    public Builder words(String written) {
      words = Optional.of(written);
      return this;
    }

    /** Sets the remark. */
    public Builder remark(String text) {
      remark = text;
      return this;
    }

    /** Sets who issued it. */
    public Builder drawer(String name) {
      drawer = name;
      return this;
    }

    /** Sets the labels. */
    public Builder labels(List<InvoiceLabel> all) {
      labels = List.copyOf(all);
      return this;
    }

    /** Sets what a red invoice takes back. */
    public Builder takesBack(RedReference reference) {
      red = Optional.of(reference);
      return this;
    }

    /** Returns the invoice. */
    public Invoice build() {
      return new Invoice(
          colour,
          number,
          checkCode,
          issued,
          seller,
          buyer,
          lines,
          totals,
          words.orElseGet(() -> Invoice.words(totals)),
          remark,
          drawer,
          labels,
          red);
    }
  }
}
