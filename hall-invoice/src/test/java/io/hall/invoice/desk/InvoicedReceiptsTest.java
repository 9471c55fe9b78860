package io.hall.invoice.desk;

import static io.hall.invoice.desk.DeskAtWork.SEASON;
import static io.hall.invoice.desk.DeskAtWork.earlier;
import static io.hall.invoice.desk.DeskAtWork.paid;
import static io.hall.invoice.desk.DeskAtWork.red;
import static io.hall.invoice.desk.DeskAtWork.refusal;
import static io.hall.invoice.desk.DeskAtWork.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.invoice.desk.DeskInvoice.Cleared;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.receipt.ReceiptNumber;
import org.junit.jupiter.api.Test;

/** What is invoiced is neither voided nor refunded before a red letter. */
class InvoicedReceiptsTest extends DeskTestBase {

  private String voided(String name, ReceiptNumber receipt) {
    return refusal(() -> desk.voidReceipt(desk.guarded, name, receipt));
  }

  private String refunded(String name, ReceiptNumber receipt, String yuan) {
    return refusal(() -> desk.refund(desk.guarded, name, receipt, paid(SEASON, yuan)));
  }

  @Test
  void a_receipt_is_voided_only_after_the_red_letter() {
    ReceiptNumber receipt = desk.receipt("a", "100.00");
    Issued issued = desk.issue("i", receipt, "30.00");
    assertThat(voided("v", receipt)).isEqualTo("270");
    desk.issueRed("r1", red(issued, "-29.99", share(receipt, "-29.99")));
    assertThat(voided("v", receipt)).isEqualTo("270");
    desk.issueRed("r2", red(issued, "-0.01", share(receipt, "-0.01")));
    assertThat(voided("v", receipt)).isEmpty();
  }

  @Test
  void while_an_invoice_is_checked_or_sent_its_receipt_is_not_voided_and_afterwards_it_is() {
    ReceiptNumber receipt = desk.receipt("a", "100.00");
    desk.draft("d", receipt, "10.00");
    Cleared cleared = desk.cleared("i", receipt, "30.00");
    assertThat(voided("v", receipt)).isEqualTo("271");
    var sent = desk.send("s", cleared);
    assertThat(voided("v", receipt)).isEqualTo("271");
    desk.withdraw("w", desk.failed("x", sent, Failure.REFUSED));
    assertThat(voided("v", receipt)).isEmpty();
  }

  @Test
  void what_is_not_invoiced_is_refunded_and_no_more() {
    ReceiptNumber receipt = desk.receipt("a", "100.00");
    Issued issued = desk.issue("i", receipt, "70.00");
    assertThat(refunded("f1", receipt, "30.01")).isEqualTo("270");
    assertThat(refunded("f1", receipt, "20.00")).isEmpty();
    desk.cleared("j", receipt, "5.00");
    assertThat(refunded("f2", receipt, "5.01")).isEqualTo("271");
    assertThat(refunded("f2", receipt, "10.01")).isEqualTo("270");
    assertThat(refunded("f2", receipt, "5.00")).isEmpty();
    desk.issueRed("r", red(issued, "-10.00", share(receipt, "-10.00")));
    assertThat(refunded("f3", receipt, "10.00")).isEmpty();
  }

  @Test
  void each_season_is_for_itself() {
    var before = SEASON.previous();
    ReceiptNumber receipt = desk.receipt("a", paid(SEASON, "50.00"), paid(before, "50.00"));
    desk.issue("i", receipt, "50.00");
    assertThat(refunded("f1", receipt, "0.01")).isEqualTo("270");
    assertThat(refusal(() -> desk.refund(desk.guarded, "f2", receipt, paid(before, "50.00"))))
        .isEmpty();
  }

  @Test
  void what_was_taken_over_counts_and_what_differs_counts_as_it_was_issued() {
    ReceiptNumber one = desk.receipt("a", "100.00");
    desk.takeOver("t", earlier(DeskAtWork.number(), "40.00", share(one, "40.00")));
    assertThat(voided("v1", one)).isEqualTo("270");
    assertThat(refunded("f1", one, "60.00")).isEmpty();
    ReceiptNumber two = desk.receipt("b", "100.00");
    desk.differing("i", two, "50.00", "90.00");
    assertThat(refunded("f2", two, "10.01")).isEqualTo("270");
    assertThat(refunded("f2", two, "10.00")).isEmpty();
  }

  @Test
  void a_refund_of_an_invoiced_receipt_may_be_voided_and_other_receipts_are_free() {
    ReceiptNumber receipt = desk.receipt("a", "100.00");
    desk.issue("i", receipt, "70.00");
    assertThat(refunded("f", receipt, "30.00")).isEmpty();
    assertThat(voided("v", new ReceiptNumber("TF26", 1))).isEmpty();
    assertThat(voided("v2", desk.receipt("b", "1.00"))).isEmpty();
    assertThat(refunded("f2", new ReceiptNumber("JZ26", 99), "1.00")).startsWith("RECEIPT");
  }
}
