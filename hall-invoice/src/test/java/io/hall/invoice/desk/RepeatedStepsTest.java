package io.hall.invoice.desk;

import static io.hall.invoice.desk.DeskAtWork.CASHIER;
import static io.hall.invoice.desk.DeskAtWork.CHECKER;
import static io.hall.invoice.desk.DeskAtWork.FINANCE;
import static io.hall.invoice.desk.DeskAtWork.LEADER;
import static io.hall.invoice.desk.DeskAtWork.REVIEWER;
import static io.hall.invoice.desk.DeskAtWork.account;
import static io.hall.invoice.desk.DeskAtWork.blue;
import static io.hall.invoice.desk.DeskAtWork.charge;
import static io.hall.invoice.desk.DeskAtWork.earlier;
import static io.hall.invoice.desk.DeskAtWork.file;
import static io.hall.invoice.desk.DeskAtWork.id;
import static io.hall.invoice.desk.DeskAtWork.invoice;
import static io.hall.invoice.desk.DeskAtWork.refusal;
import static io.hall.invoice.desk.DeskAtWork.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.invoice.Invoice;
import io.hall.invoice.LegacyNumber;
import io.hall.invoice.PaperVoid;
import io.hall.invoice.Party;
import io.hall.invoice.desk.DeskInvoice.Cleared;
import io.hall.invoice.desk.DeskInvoice.Drafted;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.invoice.desk.DeskInvoice.Reviewed;
import io.hall.invoice.desk.DeskInvoice.Sent;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.Hash;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same request gives the same answer and writes nothing; other content is a conflict. */
class RepeatedStepsTest extends DeskTestBase {

  private ReceiptNumber receipt;

  @BeforeEach
  void issueReceipt() {
    receipt = desk.receipt("a", "100.00");
  }

  /** Answers the same now, and again when the clock and the invoice have gone on. */
  private void repeats(Supplier<? extends DeskInvoice> step, DeskInvoice first) {
    long before = desk.records();
    desk.clock.turn(Duration.ofHours(1));
    assertThat(step.get()).usingRecursiveComparison().isEqualTo(first);
    assertThat(desk.records()).isEqualTo(before);
  }

  private void conflicts(ThrowingCallable operation) {
    long before = desk.records();
    assertThat(refusal(operation)).isEqualTo("STORE-003");
    assertThat(desk.records()).isEqualTo(before);
  }

  @Test
  void every_step_is_answered_again_as_it_was_even_when_the_invoice_has_gone_on() {
    Drafted drafted = desk.draft("i", receipt, "100.00");
    Cleared cleared = desk.check(drafted, "100.00").orThrow();
    Sent first = desk.send("s1", cleared);
    Cleared failed = desk.failed("x", first, Failure.UNAVAILABLE);
    Sent sent = desk.send("s2", cleared);
    Invoice document = desk.document(sent);
    Issued issued = desk.issued("n", sent, document);
    desk.attach("f", issued, file("x"));
    Reviewed reviewed = desk.review("r", issued, REVIEWER);
    DeskInvoice delivered = desk.deliver("d", reviewed, REVIEWER, FINANCE);

    repeats(() -> desk.draft("i", receipt, "100.00"), drafted);
    repeats(() -> desk.check(drafted, "100.00").orThrow(), cleared);
    repeats(() -> desk.send("s1", cleared), first);
    repeats(() -> desk.failed("x", first, Failure.UNAVAILABLE), failed);
    repeats(() -> desk.send("s2", cleared), sent);
    repeats(() -> desk.issued("n", sent, document), issued);
    assertThat(desk.attach("f", issued, file("x"))).isEqualTo(1);
    repeats(() -> desk.review("r", issued, REVIEWER), reviewed);
    repeats(() -> desk.deliver("d", reviewed, REVIEWER, FINANCE), delivered);
  }

  @Test
  void a_draft_with_other_content_is_a_conflict() {
    desk.draft("i", receipt, "100.00");
    Share share = share(receipt, "100.00");
    conflicts(() -> desk.draft("i", receipt, "99.99"));
    conflicts(() -> desk.draft("i", blue("100.00")));
    conflicts(
        () ->
            desk.draft(
                "i", blue(invoice("100.00").toBuilder().buyer(Party.of("别人")).build(), share)));
    conflicts(
        () -> desk.draft("i", blue(invoice("100.00").toBuilder().remark("x").build(), share)));
    conflicts(
        () ->
            desk.draft(
                "i",
                InvoiceDraft.blue(DeskAtWork.HALL, CHECKER, invoice("100.00"), List.of(share))));
  }

  @Test
  void a_check_with_other_content_is_a_conflict_and_a_failed_one_fails_again_the_same_way() {
    Drafted drafted = desk.draft("i", receipt, "100.00");
    var first = desk.check("c", drafted, CHECKER, account("99.00"));
    long before = desk.records();
    desk.clock.turn(Duration.ofHours(1));
    var again = desk.check("c", drafted, CHECKER, account("99.00"));
    assertThat(again.findings()).isEqualTo(first.findings()).isNotEmpty();
    assertThat(desk.records()).isEqualTo(before);
    conflicts(() -> desk.check("c", drafted, CHECKER, account("98.00")));
    conflicts(() -> desk.check("c", drafted, CASHIER, account("99.00")));
    conflicts(
        () ->
            desk.check(
                "c",
                drafted,
                CHECKER,
                new Account("别人", Optional.empty(), List.of(charge(DeskAtWork.SEASON, "99.00")))));
    Drafted other = desk.draft("j", receipt, "100.00");
    conflicts(() -> desk.check("c", other, CHECKER, account("99.00")));
  }

  @Test
  void the_later_steps_with_other_content_are_conflicts() {
    Cleared cleared = desk.cleared("i", receipt, "100.00");
    Sent first = desk.send("s", cleared);
    conflicts(() -> desk.send("s", cleared, REVIEWER));
    desk.failed("x", first, Failure.UNAVAILABLE);
    conflicts(() -> desk.failed("x", first, Failure.REFUSED));
    Sent sent = desk.send("s2", cleared);
    Issued issued = desk.issued("n", sent, desk.document(sent));
    conflicts(() -> desk.issued("n", sent, desk.document(sent)));
    desk.attach("f", issued, file("x"));
    conflicts(() -> desk.attach("f", issued, file("y")));
    conflicts(() -> desk.attach("f", issued, InvoiceFile.of(Media.PDF, file("x").bytes())));
    Reviewed reviewed = desk.review("r", issued, REVIEWER);
    conflicts(() -> desk.review("r", issued, LEADER));
    desk.deliver("d", reviewed, REVIEWER, FINANCE);
    conflicts(() -> desk.deliver("d", reviewed, LEADER, FINANCE));
    conflicts(() -> desk.deliver("d", reviewed, REVIEWER, LEADER));
  }

  @Test
  void a_withdrawal_and_a_void_are_repeated_too() {
    Cleared cleared = desk.cleared("i", receipt, "40.00");
    repeats(() -> desk.withdraw("w", cleared), desk.withdraw("w", cleared));
    Sent sent = desk.send("s", desk.cleared("p", receipt, "40.00"));
    Issued paper =
        desk.issued("n", sent, desk.document(sent, LegacyNumber.of("041001900104", "00000003")));
    repeats(() -> voidPaper(paper, LEADER), voidPaper(paper, LEADER));
    conflicts(() -> voidPaper(paper, REVIEWER));
  }

  @Test
  void what_differs_is_answered_again_and_another_document_is_a_conflict() {
    Sent sent = desk.send("s", desk.cleared("i", receipt, "40.00"));
    Invoice other = DeskAtWork.other(desk.document(sent), "30.00");
    DeskInvoice differing = desk.answered("n", sent, other);
    repeats(() -> desk.answered("n", sent, other), differing);
    conflicts(() -> desk.answered("n", sent, DeskAtWork.other(other, "20.00")));
    conflicts(() -> desk.answered("n", sent, other.toBuilder().buyer(Party.of("别人")).build()));
    conflicts(() -> desk.answered("n", sent, desk.document(sent)));
    assertThat(refusal(() -> desk.answered("n2", sent, desk.document(sent)))).isEqualTo("121");
  }

  @Test
  void a_refusal_is_repeated_and_one_for_another_reason_is_a_conflict() {
    Issued issued = desk.issue("i", receipt, "40.00");
    Refusal refusal = new Refusal(EnumSet.of(ReviewFault.SEASON), "二零二五年度");
    repeats(
        () -> desk.refuse("x", issued, REVIEWER, refusal),
        desk.refuse("x", issued, REVIEWER, refusal));
    conflicts(() -> desk.refuse("x", issued, LEADER, refusal));
    conflicts(() -> desk.refuse("x", issued, REVIEWER, Refusal.of(ReviewFault.SEASON)));
    conflicts(() -> desk.refuse("x", issued, REVIEWER, Refusal.of(ReviewFault.AMOUNT)));
    desk.refuse("y", desk.issue("j", receipt, "40.00"), REVIEWER, Refusal.of(ReviewFault.NAME));
    conflicts(
        () ->
            desk.refuse(
                "y",
                ((DeskInvoice.Refused) desk.find("j")).issued(),
                REVIEWER,
                new Refusal(EnumSet.of(ReviewFault.NAME), "后来")));
  }

  @Test
  void what_was_taken_over_is_repeated_and_with_other_content_a_conflict() {
    EarlierInvoice earlier = earlier(DeskAtWork.number(), "40.00", share(receipt, "40.00"));
    repeats(() -> desk.takeOver("t", earlier), desk.takeOver("t", earlier));
    conflicts(() -> desk.takeOver("t", earlier(DeskAtWork.number(), "40.00")));
    conflicts(
        () ->
            desk.takeOver(
                "t",
                EarlierInvoice.of(
                    DeskAtWork.HALL, CASHIER, earlier.invoice(), Hash.parse("cd".repeat(32)))));
    conflicts(
        () ->
            desk.takeOver(
                "t",
                new EarlierInvoice(
                    DeskAtWork.HALL,
                    CASHIER,
                    earlier.invoice(),
                    Hash.parse("cd".repeat(32)),
                    earlier.shares())));
    conflicts(() -> desk.draft("t", receipt, "40.00"));
  }

  private DeskInvoice voidPaper(Issued paper, io.hall.payment.StaffNumber approver) {
    return desk.store.write(
        c -> desk.desk.voidPaper(c, id("v"), paper, new PaperVoid(false, true), CASHIER, approver));
  }

  @Test
  void an_id_is_not_shared_by_two_kinds_of_request() {
    Cleared cleared = desk.cleared("i", receipt, "40.00");
    conflicts(() -> desk.send("i", cleared));
    conflicts(() -> desk.withdraw("a", cleared));
    conflicts(() -> desk.draft("check-i", receipt, "40.00"));
  }

  @Test
  void a_draft_whose_texts_were_erased_is_still_answered() {
    desk.draft("i", receipt, "100.00");
    desk.store.write(
        c -> {
          io.hall.store.ErasedTexts.all(c);
          return c;
        });
    Drafted again = desk.draft("i", receipt, "100.00");
    assertThat(again.draft().invoice().buyer().name()).isEqualTo("***");
    conflicts(() -> desk.draft("i", receipt, "99.00"));
  }
}
