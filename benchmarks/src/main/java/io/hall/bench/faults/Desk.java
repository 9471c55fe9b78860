package io.hall.bench.faults;

import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.ReceiptBook;
import io.hall.receipt.ReceiptNumber;

/**
 * A cashier at a terminal, with a book of receipts and one of refund vouchers.
 *
 * @param hall where
 * @param cashier who
 */
record Desk(HallCode hall, StaffNumber cashier) {

  /** The desk of the campaigns that need no more than one. */
  static final Desk ONE = new Desk(new HallCode("H01"), new StaffNumber("C07"));

  ReceiptBook receipts() {
    return book("SJ", ReceiptBook.Kind.RECEIPT);
  }

  ReceiptBook refunds() {
    return book("TF", ReceiptBook.Kind.REFUND);
  }

  private ReceiptBook book(String letters, ReceiptBook.Kind kind) {
    String name = letters + cashier.value();
    return new ReceiptBook(name, kind, name, 1, ReceiptNumber.MAX_SERIAL);
  }
}
