package io.hall.receipt;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import java.util.Optional;

/**
 * Where a book is in its life.
 *
 * @param book which book
 * @param status in stock, handed out, in use or written off
 * @param holder who has it; empty in stock and when it is written off
 */
public record BookState(ReceiptBook book, Status status, Optional<Holder> holder) {

  /** The states of a book. */
  public enum Status {
    /** Registered or returned, and in nobody's hands (库存). */
    IN_STOCK,
    /** In a cashier's hands, not begun (已领用). */
    HANDED_OUT,
    /** Its numbers are taken by its cashier (使用中). */
    IN_USE,
    /** At its end (已核销). */
    WRITTEN_OFF
  }

  /**
   * Who has a book.
   *
   * @param hall in which hall
   * @param cashier which cashier
   */
  public record Holder(HallCode hall, StaffNumber cashier) {}

  /** Whether it is in the hands of this cashier in this hall. */
  boolean isWith(HallCode hall, StaffNumber cashier) {
    return holder.equals(Optional.of(new Holder(hall, cashier)));
  }
}
