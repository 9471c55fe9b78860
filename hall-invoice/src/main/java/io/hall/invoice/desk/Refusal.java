package io.hall.invoice.desk;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.invoice.InvoiceCode;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Why a reviewer refuses an invoice (复核退回). Immutable.
 *
 * @param faults what is wrong, at least one thing
 * @param note more about it, kept as personal text; may be empty, but not of {@link
 *     ReviewFault#OTHER}
 */
public record Refusal(Set<ReviewFault> faults, String note) {

  /** Copies the set; {@code INVOICE-148} if no reason is given. */
  public Refusal {
    if (faults.isEmpty() || (faults.contains(ReviewFault.OTHER) && note.isBlank())) {
      throw new CheckFailedException(Finding.of(InvoiceCode.NO_REASON).in("faults"));
    }
    faults = Collections.unmodifiableSet(EnumSet.copyOf((Collection<ReviewFault>) faults));
  }

  /** Returns a refusal for one reason or more. */
  public static Refusal of(ReviewFault fault, ReviewFault... others) {
    return new Refusal(EnumSet.of(fault, others), "");
  }

  /** Says nothing of the note, which is personal text. */
  @Override
  public String toString() {
    return "Refusal" + faults;
  }
}
