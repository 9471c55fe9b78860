package io.hall.invoice.desk;

import static io.hall.invoice.desk.DeskAtWork.CASHIER;
import static io.hall.invoice.desk.DeskAtWork.FILE;
import static io.hall.invoice.desk.DeskAtWork.HALL;
import static io.hall.invoice.desk.DeskAtWork.codes;
import static io.hall.invoice.desk.DeskAtWork.earlier;
import static io.hall.invoice.desk.DeskAtWork.file;
import static io.hall.invoice.desk.DeskAtWork.paid;
import static io.hall.invoice.desk.DeskAtWork.red;
import static io.hall.invoice.desk.DeskAtWork.refusal;
import static io.hall.invoice.desk.DeskAtWork.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HeatingSeason;
import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceNumber;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.LegacyNumber;
import io.hall.invoice.PaperVoid;
import io.hall.invoice.Samples;
import io.hall.invoice.desk.DeskInvoice.Sent;
import io.hall.invoice.desk.DeskInvoice.Stage;
import io.hall.invoice.desk.DeskInvoice.TakenOver;
import io.hall.money.Money;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.ErasedTexts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Invoices from before the desk: on record to be taken back, and marked as such. */
class TakenOverTest extends DeskTestBase {

  private static final InvoiceNumber NUMBER = DeskAtWork.number();

  private String checkRed(String name, InvoiceDraft draft) {
    return codes(desk.checkRed(desk.draft(name, draft)).findings());
  }

  @Test
  void it_is_on_record_with_its_number_day_file_and_who_registered_it() {
    EarlierInvoice earlier = earlier(NUMBER, "100.00");
    TakenOver taken = desk.takeOver("t", earlier);
    assertThat(taken.stage()).isEqualTo(Stage.TAKEN_OVER);
    assertThat(taken.invoice()).isEqualTo(earlier.invoice());
    assertThat(taken.file()).contains(FILE);
    assertThat(taken.by()).isEqualTo(CASHIER);
    assertThat(taken.at()).isEqualTo(desk.clock.instant());
    assertThat(desk.find("t")).usingRecursiveComparison().isEqualTo(taken);
    assertThat(desk.read(c -> desk.desk.find(c, NUMBER)).isPresent()).isTrue();
    assertThat(desk.attach("f", taken, file("x"))).isEqualTo(1);
    assertThat(desk.findings("invoice-desk/H01")).isEmpty();
  }

  @Test
  void red_letters_take_it_back_up_to_the_whole() {
    TakenOver taken = desk.takeOver("t", earlier(NUMBER, "100.00"));
    desk.issueRed("r1", red(taken, "-30.00"));
    assertThat(checkRed("r2", red(taken, "-70.01"))).isEqualTo("101 101");
    desk.issueRed("r3", red(taken, "-70.00"));
    assertThat(checkRed("r4", red(taken, "-0.01"))).isEqualTo("101 101");
    InvoiceLedger.Row row = day("2026-03-02").get(0);
    assertThat(row.stage()).isEqualTo(Stage.TAKEN_OVER);
    assertThat(row.totals().gross()).isEqualTo(Money.yuan("100.00"));
    assertThat(row.net().gross()).isEqualTo(Money.ZERO);
  }

  private List<InvoiceLedger.Row> day(String day) {
    return desk.read(c -> InvoiceLedger.day(c, HALL, BusinessDate.parse(day)));
  }

  @Test
  void its_red_letter_is_of_its_parties_and_lines_and_takes_no_receipt_that_it_has_not() {
    TakenOver taken = desk.takeOver("t", earlier(NUMBER, "100.00"));
    ReceiptNumber receipt = desk.receipt("a", "100.00");
    assertThat(checkRed("r", red(taken, "-10.00", share(receipt, "-10.00")))).isEqualTo("151");
    Invoice other = red(taken, "-10.00").invoice().toBuilder().buyer(Samples.COMPANY).build();
    InvoiceDraft draft =
        InvoiceDraft.red(
            HALL, CASHIER, other, List.of(), red(taken, "-10.00").ground().orElseThrow());
    assertThat(checkRed("r2", draft)).contains("130", "131");
  }

  @Test
  void what_it_has_of_receipts_in_the_register_is_not_left_to_be_invoiced_again() {
    ReceiptNumber receipt =
        desk.receipt("a", paid(DeskAtWork.SEASON, "60.00"), paid(before(), "50.00"));
    TakenOver taken =
        desk.takeOver("t", earlier(NUMBER, "100.00", share(receipt, before(), "40.00")));
    assertThat(desk.open(receipt)).isEqualTo("70.00");
    List<InvoiceLedger.Mark> marks = desk.read(c -> InvoiceLedger.marks(c, receipt));
    assertThat(marks)
        .extracting(m -> m.stage() + " " + m.amount())
        .containsExactly("TAKEN_OVER 40.00");
    Share back = share(receipt, before(), "-40.00");
    assertThat(checkRed("r1", red(taken, "-39.00", back))).isEqualTo("125");
    desk.issueRed("r2", red(taken, "-70.00", back));
    assertThat(desk.open(receipt)).isEqualTo("110.00");
    assertThat(checkRed("r3", red(taken, "-30.00", share(receipt, before(), "-0.01"))))
        .isEqualTo("151");
  }

  private static HeatingSeason before() {
    return DeskAtWork.SEASON.previous();
  }

  @Test
  void what_is_no_blue_invoice_that_was_issued_is_not_taken_over() {
    EarlierInvoice right = earlier(NUMBER, "100.00");
    assertThat(with(right, DeskAtWork.invoice("1.00"))).isEqualTo("142 142");
    Invoice invoice = right.invoice();
    BusinessDate tomorrow = BusinessDate.today(desk.clock).next();
    assertThat(with(right, invoice.toBuilder().issued(tomorrow).build())).isEqualTo("157");
    assertThat(with(right, invoice.toBuilder().lines(List.of()).build())).isEqualTo("033");
    assertThat(with(right, invoice.toBuilder().totals(InvoiceTotals.ZERO).build()))
        .isEqualTo("058");
    InvoiceTotals wrong = new InvoiceTotals(Money.yuan("1"), Money.yuan("1"), Money.yuan("2.01"));
    assertThat(with(right, invoice.toBuilder().totals(wrong).build())).isEqualTo("054");
    Invoice red =
        DeskAtWork.redInvoice(NUMBER, "-1.00", Optional.empty()).toBuilder()
            .number(DeskAtWork.number())
            .issued(BusinessDate.parse("2026-03-02"))
            .build();
    assertThat(with(right, red)).isEqualTo("102");
  }

  private String with(EarlierInvoice right, Invoice invoice) {
    EarlierInvoice other =
        new EarlierInvoice(right.hall(), right.by(), invoice, right.file(), right.shares());
    return refusal(() -> desk.takeOver("x", other));
  }

  @Test
  void its_shares_are_of_receipts_and_no_more_than_is_left_or_than_it_says() {
    ReceiptNumber receipt = desk.receipt("a", "200.00");
    assertThat(shares(share(receipt, "100.01"))).isEqualTo("125");
    assertThat(shares(share(receipt, "0.00"))).isEqualTo("127");
    assertThat(shares(share(receipt, "1.00"), share(receipt, "1.00"))).isEqualTo("126");
    assertThat(shares(share(new ReceiptNumber("JZ26", 99), "1.00"))).isEqualTo("129");
    assertThat(shares(share(receipt, before(), "1.00"))).isEqualTo("129");
    desk.cleared("i", receipt, "150.00");
    assertThat(shares(share(receipt, "50.01"))).isEqualTo("129");
    assertThat(shares(share(receipt, "50.00"))).isEmpty();
  }

  private String shares(Share... shares) {
    return refusal(() -> desk.takeOver("x", earlier(NUMBER, "100.00", shares)));
  }

  @Test
  void a_number_is_issued_here_or_taken_over_and_only_once() {
    desk.takeOver("t", earlier(NUMBER, "100.00"));
    assertThat(refusal(() -> desk.takeOver("t2", earlier(NUMBER, "100.00")))).isEqualTo("143");
    Sent sent = desk.send("s", desk.cleared("i", desk.receipt("a", "9.00"), "9.00"));
    assertThat(refusal(() -> desk.issued("n", sent, desk.document(sent, NUMBER)))).isEqualTo("143");
    var issued = desk.issued("n2", sent, desk.document(sent));
    assertThat(refusal(() -> desk.takeOver("t3", earlier(issued.number(), "9.00"))))
        .isEqualTo("143");
  }

  @Test
  void it_is_not_voided_here() {
    TakenOver taken =
        desk.takeOver("t", earlier(LegacyNumber.of("041001900104", "00000001"), "100.00"));
    assertThat(
            refusal(
                () ->
                    desk.store.write(
                        c ->
                            desk.desk.voidPaper(
                                c,
                                DeskAtWork.id("v"),
                                taken,
                                new PaperVoid(false, true),
                                CASHIER,
                                DeskAtWork.LEADER))))
        .isEqualTo("121");
    assertThat(((TakenOver) desk.find("t")).number()).isEqualTo(taken.number());
  }

  @Test
  void its_names_and_the_hash_of_its_file_can_be_erased() {
    desk.takeOver("t", earlier(NUMBER, "100.00"));
    desk.store.write(
        c -> {
          ErasedTexts.all(c);
          return c;
        });
    TakenOver left = (TakenOver) desk.find("t");
    assertThat(left.file()).isEmpty();
    assertThat(left.invoice().buyer().name()).isEqualTo("***");
    assertThat(left.invoice().totals().gross()).isEqualTo(Money.yuan("100.00"));
  }
}
