package io.hall.invoice.format;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.hall.calendar.BusinessDate;
import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.invoice.Invoice;
import io.hall.invoice.Party;
import io.hall.invoice.tax.InvoiceCheck;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * An invoice as one file holds it (已开具发票), right or wrong, and what was found on reading it.
 * Immutable.
 *
 * <pre>{@code
 * IssuedInvoice issued = InvoiceReader.usual().read(path);
 * List<Finding> findings = issued.check(InvoiceCheck.chinese(rules), today);
 * }</pre>
 *
 * @param container what the file is
 * @param invoice what stands in it; fields that it does not hold are empty or zero
 * @param places the fields that the file holds, each with where it stood: a path in XML, a file
 *     inside an OFD, {@code text} of a PDF. What could not be read is not among them
 * @param signature what the signature says
 * @param findings what reading found; a file that is malformed, hostile or unknown holds nothing
 *     and has a finding that is INVALID
 */
public record IssuedInvoice(
    InvoiceContainer container,
    Invoice invoice,
    Map<InvoiceField, String> places,
    SignatureState signature,
    List<Finding> findings) {

  /** What no file may lack, beside its amount in words. */
  static final List<InvoiceField> DUE =
      List.of(
          InvoiceField.NUMBER,
          InvoiceField.ISSUED,
          InvoiceField.SELLER_NAME,
          InvoiceField.BUYER_NAME,
          InvoiceField.LINES,
          InvoiceField.NET,
          InvoiceField.TAX,
          InvoiceField.GROSS);

  private static final Invoice NOTHING = Invoice.blue(Party.of(""), Party.of("")).words("").build();

  /** Copies what is given. */
  public IssuedInvoice {
    Map<InvoiceField, String> sorted = new EnumMap<>(InvoiceField.class);
    sorted.putAll(places);
    places = Collections.unmodifiableMap(sorted);
    findings = List.copyOf(findings);
  }

  /** A file of which nothing can be read, for this reason. */
  static IssuedInvoice unread(InvoiceContainer container, Finding why) {
    return new IssuedInvoice(
        container, NOTHING, Map.of(), SignatureState.NOT_CHECKED, List.of(why));
  }

  /** Whether the file holds a field, and it could be read. */
  public boolean holds(InvoiceField field) {
    return places.containsKey(field);
  }

  /** Whether the file holds number, day, parties, lines and totals, and all could be read. */
  @JsonIgnore
  public boolean isWhole() {
    return DUE.stream().allMatch(this::holds);
  }

  /** The worst of what reading found; it says nothing about the figures yet. */
  public Verdict verdict() {
    return findings.stream().map(Finding::grade).reduce(Verdict.VALID, Verdict::worse);
  }

  /**
   * Checks what the file holds; rules about fields that it does not hold are passed over. Never
   * throws.
   *
   * @return what reading found, and what {@code check} finds beside it
   */
  public List<Finding> check(InvoiceCheck check, BusinessDate today) {
    List<Finding> all = new ArrayList<>(findings);
    if (!places.isEmpty()) {
      Checked<Invoice> checked = check.check(invoice, today);
      checked.findings().stream().filter(f -> FieldsNeeded.areHeld(f, this)).forEach(all::add);
    }
    return List.copyOf(all);
  }

  /**
   * Compares two files of one invoice (票面交叉核对), by the fields that both hold. The findings carry
   * the figures of this one as expected; names and remarks are not shown.
   *
   * @return where they disagree: {@code INVOICE-250} to {@code INVOICE-254}
   */
  public List<Finding> compare(IssuedInvoice other) {
    return Comparison.of(this, other);
  }

  /**
   * Compares what was issued with what was checked before (开具与审核核对). What the platform adds is no
   * difference: the short name between stars before an item, {@code （个人）} behind a person's name,
   * decimals of a unit price.
   *
   * @param checked the invoice as it passed the check, mostly without number and day
   * @return where they disagree: {@code INVOICE-250} to {@code INVOICE-254}
   */
  public List<Finding> compare(Invoice checked) {
    return Comparison.of(checked, this);
  }

  IssuedInvoice with(SignatureState state, List<Finding> more) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(more);
    return new IssuedInvoice(container, invoice, places, state, all);
  }
}
