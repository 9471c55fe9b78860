package io.hall.invoice;

import io.hall.check.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What a red invoice takes back (红冲信息): the blue invoice, and for digital ones the confirmation
 * form if there was one. Immutable.
 *
 * @param blue the number of the blue invoice
 * @param form the number of the confirmation form
 */
public record RedReference(InvoiceNumber blue, Optional<ConfirmationNumber> form) {

  /** Returns what the remark of a red invoice names; empty if it names nothing. */
  public static Optional<RedReference> inRemark(String remark) {
    return RedRemark.read(remark);
  }

  /** Returns the remark that a red invoice is due. */
  public String remark() {
    return RedRemark.write(this);
  }

  /**
   * Compares a red invoice's remark with this reference, which its red-letter element carries.
   *
   * @return {@code INVOICE-109}, SUSPECT, if the remark names nothing; {@code INVOICE-103} if it
   *     names another blue invoice
   */
  public List<Finding> checkRemark(String remark) {
    Optional<RedReference> named = RedRemark.read(remark);
    if (named.isEmpty()) {
      return List.of(Finding.of(InvoiceCode.RED_REMARK_MISSING).in("remark"));
    }
    return named.get().blue.equals(blue)
        ? List.of()
        : List.of(
            Finding.of(InvoiceCode.RED_OF_ANOTHER)
                .with("expected", blue.text())
                .with("found", named.get().blue.text())
                .in("remark"));
  }
}
