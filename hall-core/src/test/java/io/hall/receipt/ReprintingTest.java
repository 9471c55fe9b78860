package io.hall.receipt;

import static io.hall.receipt.HallAtWork.BOOK;
import static io.hall.receipt.HallAtWork.CASHIER;
import static io.hall.receipt.HallAtWork.area;
import static io.hall.receipt.HallAtWork.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReprintingTest extends EveryStoreTestBase {

  @Test
  void copies_are_counted_from_2_for_each_receipt() {
    Receipt a = hall.issue("a");
    Receipt b = hall.issue("b");
    assertThat(hall.reprint("r1", a.number()))
        .isEqualTo(new Reprint(a, 2, CASHIER, hall.clock.instant()));
    assertThat(hall.reprint("r2", a.number()).copy()).isEqualTo(3);
    assertThat(hall.reprint("r3", b.number()).copy()).isEqualTo(2);
  }

  @Test
  void a_reprint_changes_no_figure_and_takes_no_number() {
    Receipt a = hall.issue("a");
    RunningTotals before = hall.totals(BOOK);
    hall.reprint("r", a.number());
    assertThat(hall.totals(BOOK)).isEqualTo(before);
    assertThat(hall.issue("b").number().serial()).isEqualTo(1002);
    assertThat(hall.findings(BOOK)).isEmpty();
  }

  @Test
  void a_void_receipt_a_refund_voucher_and_an_unknown_number_are_not_printed_again() {
    ReceiptNumber a = hall.issue("a").number();
    ReceiptNumber b = hall.issue("b").number();
    hall.voidReceipt("v", a);
    ReceiptNumber voucher = hall.refund("f", b, area("1.00")).number();
    assertThat(refusal(() -> hall.reprint("r", a))).isEqualTo("RECEIPT-008");
    assertThat(refusal(() -> hall.reprint("r", voucher))).isEqualTo("RECEIPT-007");
    assertThat(refusal(() -> hall.reprint("r", new ReceiptNumber("A", 1))))
        .isEqualTo("RECEIPT-007");
  }
}
