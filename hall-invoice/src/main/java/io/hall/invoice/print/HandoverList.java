package io.hall.invoice.print;

import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.InvoiceColour;
import io.hall.invoice.InvoiceKind;
import io.hall.invoice.InvoiceLabel;
import io.hall.invoice.InvoiceNumber;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.desk.DeskInvoice.Delivered;
import io.hall.invoice.desk.DeskInvoice.Document;
import io.hall.invoice.desk.DeskInvoice.Reviewed;
import io.hall.invoice.desk.Share;
import io.hall.invoice.format.InvoiceField;
import io.hall.invoice.format.IssuedInvoice;
import io.hall.payment.StaffNumber;
import io.hall.receipt.ReceiptNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The invoices that go to finance together (发票交接清单, 规程 7.3), by day of issue and number; blue and
 * red are netted in every sum. Immutable.
 *
 * <pre>{@code
 * List<HandoverList.Entry> entries = reviewed.stream().map(r -> HandoverList.Entry.of(r)).toList();
 * HandoverList list = new HandoverList(entries);
 * renderer.render(HandoverPage.of(list, letterhead, clock.instant()), out);
 * }</pre>
 *
 * @param entries the invoices
 */
public record HandoverList(List<Entry> entries) {

  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::issued).thenComparing(entry -> entry.number().text());

  /**
   * One invoice. Immutable.
   *
   * @param number its number
   * @param kind what kind of invoice it is, in Chinese
   * @param colour blue or red
   * @param issued the day of issue
   * @param buyer 购买方
   * @param totals as written; negative for red
   * @param receipts the receipts behind it, as far as they are known
   * @param reviewer who reviewed it, as far as that is known
   * @param handedOver who handed it over and who took it, once that was done
   */
  public record Entry(
      InvoiceNumber number,
      String kind,
      InvoiceColour colour,
      BusinessDate issued,
      String buyer,
      InvoiceTotals totals,
      List<ReceiptNumber> receipts,
      Optional<StaffNumber> reviewer,
      Optional<Handover> handedOver) {

    private static final InvoiceField[] NEEDED = {
      InvoiceField.NUMBER,
      InvoiceField.ISSUED,
      InvoiceField.BUYER_NAME,
      InvoiceField.NET,
      InvoiceField.TAX,
      InvoiceField.GROSS
    };

    /** Copies the receipts. */
    public Entry {
      receipts = List.copyOf(receipts);
    }

    /** Returns the entry of an invoice that was reviewed, and may go to finance. */
    public static Entry of(Reviewed invoice) {
      return of(invoice, invoice, Optional.empty());
    }

    /** Returns the entry of an invoice that finance has. */
    public static Entry of(Delivered invoice) {
      Handover handover = new Handover(invoice.by(), invoice.receivedBy());
      return of(invoice, invoice.reviewed(), Optional.of(handover));
    }

    private static Entry of(Document invoice, Reviewed reviewed, Optional<Handover> handedOver) {
      return of(
          invoice.number(),
          invoice.invoice(),
          invoice.shares().stream().map(Share::receipt).distinct().toList(),
          Optional.of(reviewed.by()),
          handedOver);
    }

    /**
     * Returns the entry of an invoice in a file, of which neither receipts nor persons are known.
     *
     * @throws CheckFailedException with {@code INVOICE-172} for each of number, day, buyer and
     *     totals that the file does not hold
     */
    public static Entry of(IssuedInvoice file) {
      List<Finding> missing = new ArrayList<>();
      for (InvoiceField field : NEEDED) {
        if (!file.holds(field)) {
          missing.add(Finding.of(InvoiceCode.HANDOVER_INCOMPLETE).in(field.where()));
        }
      }
      if (!missing.isEmpty()) {
        throw new CheckFailedException(missing);
      }
      return of(
          file.invoice().number().orElseThrow(),
          file.invoice(),
          List.of(),
          Optional.empty(),
          Optional.empty());
    }

    private static Entry of(
        InvoiceNumber number,
        Invoice invoice,
        List<ReceiptNumber> receipts,
        Optional<StaffNumber> reviewer,
        Optional<Handover> handedOver) {
      return new Entry(
          number,
          kindOf(number, invoice.labels()),
          invoice.colour(),
          invoice.issued().orElseThrow(),
          invoice.buyer().name(),
          invoice.totals(),
          receipts,
          reviewer,
          handedOver);
    }

    /**
     * The kind in the number; of a digital one beside it whether it is ordinary, if that is told.
     */
    private static String kindOf(InvoiceNumber number, List<InvoiceLabel> labels) {
      String kind = number.kind().map(InvoiceKind::title).orElse("");
      return labels.stream()
          .filter(label -> label.type().equals("GeneralOrSpecialVAT") && !label.name().isBlank())
          .findFirst()
          .map(label -> kind + "（" + label.name() + "）")
          .orElse(kind);
    }

    /** Says nothing of the buyer. */
    @Override
    public String toString() {
      return "Entry[" + number.text() + ", " + issued + "]";
    }
  }

  /**
   * Who handed an invoice over and who took it. Immutable.
   *
   * @param by of operations
   * @param to of finance
   */
  public record Handover(StaffNumber by, StaffNumber to) {}

  /**
   * Puts the invoices in order.
   *
   * @throws CheckFailedException with {@code INVOICE-170} if there are none, {@code INVOICE-171}
   *     for each that stands there twice, {@code INVOICE-065} if the sums do not fit
   */
  public HandoverList {
    entries = entries.stream().sorted(ORDER).toList();
    List<Finding> findings = new ArrayList<>();
    if (entries.isEmpty()) {
      findings.add(Finding.of(InvoiceCode.HANDOVER_EMPTY));
    }
    Set<InvoiceNumber> numbers = new HashSet<>();
    for (Entry entry : entries) {
      if (!numbers.add(entry.number())) {
        findings.add(Finding.of(InvoiceCode.HANDOVER_TWICE).with("number", entry.number().text()));
      }
    }
    if (!isSummable(entries)) {
      findings.add(Finding.of(InvoiceCode.FIGURE_TOO_LARGE));
    }
    if (!findings.isEmpty()) {
      throw new CheckFailedException(findings);
    }
  }

  /** Whether all sums fit, those of one colour too. */
  private static boolean isSummable(List<Entry> entries) {
    try {
      InvoiceTotals blue = sum(entries, InvoiceColour.BLUE);
      blue.plus(sum(entries, InvoiceColour.RED));
      return true;
    } catch (ArithmeticException e) {
      return false;
    }
  }

  private static InvoiceTotals sum(List<Entry> entries, InvoiceColour colour) {
    InvoiceTotals sum = InvoiceTotals.ZERO;
    for (Entry entry : entries) {
      sum = entry.colour() == colour ? sum.plus(entry.totals()) : sum;
    }
    return sum;
  }

  /** How many invoices of a colour there are. */
  public int count(InvoiceColour colour) {
    return (int) entries.stream().filter(entry -> entry.colour() == colour).count();
  }

  /** What the invoices of a colour come to; of red ones, negative. */
  public InvoiceTotals totals(InvoiceColour colour) {
    return sum(entries, colour);
  }

  /** What blue and red come to together. */
  public InvoiceTotals totals() {
    return totals(InvoiceColour.BLUE).plus(totals(InvoiceColour.RED));
  }
}
