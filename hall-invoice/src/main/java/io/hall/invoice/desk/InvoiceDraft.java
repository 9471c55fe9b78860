package io.hall.invoice.desk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceCode;
import io.hall.invoice.InvoiceColour;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.RequestId;
import java.util.List;
import java.util.Optional;

/**
 * What is to be invoiced (开票草稿), right or wrong: the check judges it. Immutable.
 *
 * @param hall where
 * @param by who drew it up
 * @param invoice what the document shall say; without number and day, which the tax platform gives
 * @param shares what it takes of which receipts
 * @param ground what a red letter rests on; empty for a blue invoice
 * @param corrects the invoice that was issued wrong and is put right by this one: by a red letter
 *     that takes it back, or by an invoice in its place; empty for most
 */
public record InvoiceDraft(
    HallCode hall,
    StaffNumber by,
    Invoice invoice,
    List<Share> shares,
    Optional<RedGround> ground,
    Optional<RequestId> corrects) {

  /**
   * Copies the shares.
   *
   * @throws CheckFailedException with {@code INVOICE-120} if the invoice has a number or a day of
   *     issue, {@code INVOICE-102} if it is red without ground and reference, or blue with one
   */
  public InvoiceDraft {
    shares = List.copyOf(shares);
    if (invoice.number().isPresent() || invoice.issued().isPresent()) {
      throw new CheckFailedException(Finding.of(InvoiceCode.DRAFT_NUMBERED).in("invoice"));
    }
    boolean red = invoice.colour() == InvoiceColour.RED;
    if (ground.isPresent() != red || invoice.red().isPresent() != red) {
      throw new CheckFailedException(
          Finding.of(InvoiceCode.WRONG_COLOUR)
              .with("due", ground.isPresent() ? InvoiceColour.RED : InvoiceColour.BLUE)
              .in("invoice"));
    }
  }

  /** Returns the draft of a blue invoice. */
  public static InvoiceDraft blue(
      HallCode hall, StaffNumber by, Invoice invoice, List<Share> shares) {
    return new InvoiceDraft(hall, by, invoice, shares, Optional.empty(), Optional.empty());
  }

  /** Returns the draft of a red letter. */
  public static InvoiceDraft red(
      HallCode hall, StaffNumber by, Invoice invoice, List<Share> shares, RedGround ground) {
    return new InvoiceDraft(hall, by, invoice, shares, Optional.of(ground), Optional.empty());
  }

  /** Returns this draft as one that puts {@code wrong} right. */
  public InvoiceDraft correcting(RequestId wrong) {
    return new InvoiceDraft(hall, by, invoice, shares, ground, Optional.of(wrong));
  }

  /** Whether it is a red letter. */
  @JsonIgnore
  public boolean isRed() {
    return ground.isPresent();
  }
}
