package io.hall.invoice.desk;

import io.hall.invoice.Invoice;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.store.Hash;
import java.util.List;

/**
 * A blue invoice that was issued before the desk was in use (期初发票), to be taken over. Immutable.
 *
 * @param hall where it is registered
 * @param by who registers it
 * @param invoice what it says, as its file has it, with number and day
 * @param file the SHA-256 of its file
 * @param shares what it has of receipts that the register holds; mostly nothing, since the receipts
 *     are older too
 */
public record EarlierInvoice(
    HallCode hall, StaffNumber by, Invoice invoice, Hash file, List<Share> shares) {

  /** Copies the shares. */
  public EarlierInvoice {
    shares = List.copyOf(shares);
  }

  /** Returns one that has nothing of any receipt in the register. */
  public static EarlierInvoice of(HallCode hall, StaffNumber by, Invoice invoice, Hash file) {
    return new EarlierInvoice(hall, by, invoice, file, List.of());
  }
}
