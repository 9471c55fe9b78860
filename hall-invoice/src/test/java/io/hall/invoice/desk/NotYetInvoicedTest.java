package io.hall.invoice.desk;

import static io.hall.invoice.desk.DeskAtWork.HALL;
import static io.hall.invoice.desk.DeskAtWork.account;
import static io.hall.invoice.desk.DeskAtWork.blue;
import static io.hall.invoice.desk.DeskAtWork.codes;
import static io.hall.invoice.desk.DeskAtWork.red;
import static io.hall.invoice.desk.DeskAtWork.refusal;
import static io.hall.invoice.desk.DeskAtWork.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.invoice.InvoiceColour;
import io.hall.invoice.desk.DeskInvoice.Cleared;
import io.hall.invoice.desk.DeskInvoice.Drafted;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.invoice.desk.DeskInvoice.Stage;
import io.hall.invoice.desk.InvoiceLedger.Mark;
import io.hall.invoice.desk.InvoiceLedger.Row;
import io.hall.money.Money;
import io.hall.receipt.ReceiptNumber;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a receipt is invoiced, and by what; never more than was received. */
class NotYetInvoicedTest extends DeskTestBase {

  @Test
  void a_draft_holds_nothing_a_cleared_one_holds_its_share_and_an_issued_one_has_it() {
    ReceiptNumber receipt = desk.receipt("a", "300.00");
    Drafted drafted = desk.draft("i", receipt, "100.00");
    assertStanding(receipt, "300.00 0.00 0.00 300.00");
    Cleared cleared = desk.check(drafted, "100.00").orThrow();
    assertStanding(receipt, "300.00 0.00 100.00 200.00");
    desk.failed("x", desk.send("s", cleared), Failure.UNAVAILABLE);
    assertStanding(receipt, "300.00 0.00 100.00 200.00");
    desk.issue("i2", cleared);
    assertStanding(receipt, "300.00 100.00 0.00 200.00");
  }

  /** Received, invoiced, held, open. */
  private void assertStanding(ReceiptNumber receipt, String expected) {
    InvoiceLedger.Standing standing = desk.standing(receipt);
    assertThat(
            standing.received()
                + " "
                + standing.invoiced()
                + " "
                + standing.held()
                + " "
                + standing.open())
        .isEqualTo(expected);
  }

  @Test
  void one_receipt_goes_to_several_invoices_and_one_invoice_takes_of_several_receipts() {
    ReceiptNumber one = desk.receipt("a", "100.00");
    ReceiptNumber two = desk.receipt("b", "50.00");
    Issued first = desk.issue("i1", one, "30.00");
    Drafted shared = desk.draft("i2", blue("120.00", share(one, "70.00"), share(two, "50.00")));
    Issued second = desk.issue("i2", desk.check(shared, "120.00").orThrow());
    assertThat(desk.open(one)).isEqualTo("0.00");
    assertThat(desk.open(two)).isEqualTo("0.00");
    List<Mark> marks = marks(one);
    assertThat(marks)
        .extracting(m -> m.id().value(), m -> m.amount().toString(), Mark::stage)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("i1", "30.00", Stage.ISSUED),
            org.assertj.core.groups.Tuple.tuple("i2", "70.00", Stage.ISSUED));
    assertThat(marks.get(0).number()).contains(first.number());
    assertThat(marks(two))
        .extracting(m -> m.number().orElseThrow())
        .containsExactly(second.number());
    assertThat(second.draft().shares()).containsExactly(share(one, "70.00"), share(two, "50.00"));
  }

  private List<Mark> marks(ReceiptNumber receipt) {
    return desk.store.read(c -> InvoiceLedger.marks(c, receipt));
  }

  @Test
  void what_another_draft_holds_is_not_left_until_that_is_withdrawn() {
    ReceiptNumber receipt = desk.receipt("a", "100.00");
    Cleared first = desk.cleared("i1", receipt, "60.00");
    Drafted second = desk.draft("i2", receipt, "60.00");
    assertThat(codes(desk.check("c1", second, DeskAtWork.CHECKER, account("60.00")).findings()))
        .isEqualTo("129");
    desk.withdraw("w", first);
    assertThat(desk.find("i1").stage()).isEqualTo(Stage.WITHDRAWN);
    assertThat(desk.check("c2", second, DeskAtWork.CHECKER, account("60.00")).value()).isPresent();
    assertThat(desk.open(receipt)).isEqualTo("40.00");
  }

  @Test
  void a_withdrawn_invoice_goes_nowhere() {
    ReceiptNumber receipt = desk.receipt("a", "100.00");
    Cleared cleared = desk.cleared("i", receipt, "60.00");
    desk.withdraw("w", cleared);
    assertThat(refusal(() -> desk.send("s", cleared))).isEqualTo("121");
    assertThat(refusal(() -> desk.withdraw("w2", cleared))).isEqualTo("121");
  }

  @Test
  void a_refund_takes_from_what_is_left_and_makes_an_invoiced_receipt_over_invoiced() {
    ReceiptNumber receipt = desk.receipt("a", "100.00");
    Issued issued = desk.issue("i", receipt, "80.00");
    desk.refund("f1", receipt, "20.00");
    assertThat(desk.open(receipt)).isEqualTo("0.00");
    assertThat(over()).isEmpty();
    desk.refund("f2", receipt, "30.00");
    assertThat(desk.open(receipt)).isEqualTo("-30.00");
    assertThat(over()).containsExactly(receipt);
    desk.issueRed("red", red(issued, "-30.00", share(receipt, "-30.00")));
    assertThat(desk.open(receipt)).isEqualTo("0.00");
    assertThat(over()).isEmpty();
  }

  private List<ReceiptNumber> over() {
    return desk.store.read(c -> InvoiceLedger.overInvoiced(c, HALL));
  }

  @Test
  void a_refund_that_was_voided_took_nothing() {
    ReceiptNumber receipt = desk.receipt("a", "100.00");
    desk.refund("f", receipt, "40.00");
    assertThat(desk.open(receipt)).isEqualTo("60.00");
    desk.voidReceipt("v", new ReceiptNumber("TF26", 1));
    assertThat(desk.open(receipt)).isEqualTo("100.00");
  }

  @Test
  void a_receipt_voided_after_the_check_is_seen_before_the_platform_is_asked() {
    ReceiptNumber receipt = desk.receipt("a", "100.00");
    Cleared cleared = desk.cleared("i", receipt, "100.00");
    desk.voidReceipt("v", receipt);
    assertThat(refusal(() -> desk.send("s", cleared))).isEqualTo("129");
    assertThat(over()).containsExactly(receipt);
    desk.withdraw("w", cleared);
    assertThat(over()).isEmpty();
    assertThat(desk.standing(receipt).received()).isEqualTo(Money.ZERO);
  }

  @Test
  void a_receipt_refunded_after_the_check_is_seen_too_and_what_was_sent_is_recorded_all_the_same() {
    ReceiptNumber receipt = desk.receipt("a", "100.00");
    Cleared cleared = desk.cleared("i", receipt, "100.00");
    var sent = desk.send("s", cleared);
    desk.refund("f", receipt, "0.01");
    assertThat(desk.issued("n", sent, desk.document(sent)).stage()).isEqualTo(Stage.ISSUED);
    assertThat(over()).containsExactly(receipt);
    assertThat(desk.open(receipt)).isEqualTo("-0.01");
  }

  @Test
  void a_refund_voucher_and_an_unknown_number_have_no_standing() {
    ReceiptNumber receipt = desk.receipt("a", "100.00");
    desk.refund("f", receipt, "10.00");
    for (ReceiptNumber none :
        List.of(new ReceiptNumber("TF26", 1), new ReceiptNumber("JZ26", 99))) {
      assertThat(desk.store.read(c -> InvoiceLedger.standing(c, none)).isEmpty()).isTrue();
    }
  }

  @Test
  void the_day_lists_blue_and_red_and_nets_both() {
    ReceiptNumber receipt = desk.receipt("a", "300.00");
    BusinessDate monday = BusinessDate.today(desk.clock);
    Issued first = desk.issue("i1", receipt, "100.00");
    desk.issue("i2", receipt, "50.00");
    desk.issueRed("r1", red(first, "-30.00", share(receipt, "-30.00")));
    desk.cleared("i3", receipt, "10.00");
    desk.clock.turn(Duration.ofDays(1));
    desk.issueRed("r2", red(first, "-70.00", share(receipt, "-70.00")));
    List<Row> rows = day(monday);
    assertThat(rows)
        .extracting(row -> row.id().value() + " " + row.totals().gross() + " " + row.net().gross())
        .containsExactly("i1 100.00 0.00", "i2 50.00 50.00", "r1 -30.00 0.00");
    assertThat(rows)
        .extracting(Row::colour)
        .containsExactly(InvoiceColour.BLUE, InvoiceColour.BLUE, InvoiceColour.RED);
    assertThat(InvoiceLedger.total(rows).gross()).isEqualTo(Money.yuan("120.00"));
    assertThat(InvoiceLedger.total(day(monday.next())).gross()).isEqualTo(Money.yuan("-70.00"));
    assertThat(desk.open(receipt)).isEqualTo("240.00");
  }

  private List<Row> day(BusinessDate day) {
    return desk.store.read(c -> InvoiceLedger.day(c, HALL, day));
  }
}
