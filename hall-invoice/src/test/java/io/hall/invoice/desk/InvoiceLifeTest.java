package io.hall.invoice.desk;

import static io.hall.invoice.desk.DeskAtWork.CASHIER;
import static io.hall.invoice.desk.DeskAtWork.CHECKER;
import static io.hall.invoice.desk.DeskAtWork.FINANCE;
import static io.hall.invoice.desk.DeskAtWork.REVIEWER;
import static io.hall.invoice.desk.DeskAtWork.blue;
import static io.hall.invoice.desk.DeskAtWork.file;
import static io.hall.invoice.desk.DeskAtWork.id;
import static io.hall.invoice.desk.DeskAtWork.invoice;
import static io.hall.invoice.desk.DeskAtWork.refusal;
import static io.hall.invoice.desk.DeskAtWork.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.invoice.CheckCode;
import io.hall.invoice.Invoice;
import io.hall.invoice.LegacyNumber;
import io.hall.invoice.PaperVoid;
import io.hall.invoice.Samples;
import io.hall.invoice.desk.DeskInvoice.Cleared;
import io.hall.invoice.desk.DeskInvoice.Delivered;
import io.hall.invoice.desk.DeskInvoice.Drafted;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.invoice.desk.DeskInvoice.Reviewed;
import io.hall.invoice.desk.DeskInvoice.Sent;
import io.hall.invoice.desk.DeskInvoice.Stage;
import io.hall.invoice.desk.DeskInvoice.Voided;
import io.hall.money.Money;
import io.hall.receipt.ReceiptNumber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the draft to finance's desk, and beside the way. */
@Tag("规程-7.3")
class InvoiceLifeTest extends DeskTestBase {

  private static final CheckCode CHECK_CODE = new CheckCode("01234567890123456789");

  @Test
  void an_invoice_goes_from_its_draft_to_finance() {
    ReceiptNumber receipt = desk.receipt("a", "1714.82");
    Drafted drafted = desk.draft("i", receipt, "1714.82");
    Cleared cleared = desk.check(drafted, "1714.82").orThrow();
    Sent sent = desk.send("s", cleared);
    Invoice document = desk.document(sent);
    Issued issued = desk.issued("n", sent, document);
    desk.attach("f", issued, file("<EInvoice/>"));
    desk.clock.turn(Duration.ofDays(1));
    Reviewed reviewed = desk.review("r", issued, REVIEWER);
    Delivered delivered = desk.deliver("d", reviewed, REVIEWER, FINANCE);

    assertThat(issued.invoice()).isEqualTo(document);
    assertThat(delivered.number()).isEqualTo(document.number().orElseThrow());
    assertThat(cleared.answers().by()).isEqualTo(CHECKER);
    assertThat(sent.attempt().by()).isEqualTo(CASHIER);
    assertThat(reviewed.by()).isEqualTo(REVIEWER);
    assertThat(delivered.receivedBy()).isEqualTo(FINANCE);
    assertThat(BusinessDate.of(reviewed.at())).isEqualTo(issued.day().next());
  }

  @Test
  void what_was_written_is_read_back_as_it_was_at_every_stage() {
    ReceiptNumber receipt = desk.receipt("a", "100.00");
    Drafted drafted = desk.draft("i", receipt, "100.00");
    assertFound(drafted);
    Cleared cleared = desk.check(drafted, "100.00").orThrow();
    assertFound(cleared);
    Sent sent = desk.send("s", cleared);
    assertFound(sent);
    assertFound(desk.failed("x", sent, Failure.UNAVAILABLE));
    Sent again = desk.send("s2", cleared);
    Issued issued = desk.issued("n", again, desk.document(again));
    assertFound(issued);
    Reviewed reviewed = desk.review(issued);
    assertFound(reviewed);
    assertFound(desk.deliver("d", reviewed, REVIEWER, FINANCE));
    assertThat(desk.read(c -> desk.desk.find(c, issued.number())).orElseThrow().id())
        .isEqualTo(id("i"));
    assertThat(desk.findings("invoice-desk/H01")).isEmpty();
  }

  private void assertFound(DeskInvoice expected) {
    DeskInvoice found = desk.find("i");
    assertThat(found.stage()).isEqualTo(expected.stage());
    assertThat(found).usingRecursiveComparison().isEqualTo(expected);
  }

  @Test
  void a_legacy_number_keeps_its_code_and_its_check_code() {
    Sent sent = desk.send("s", desk.cleared("i", desk.receipt("a", "100.00"), "100.00"));
    LegacyNumber number = LegacyNumber.of("041001900111", "00012345");
    Invoice document = desk.document(sent, number).toBuilder().checkCode(CHECK_CODE).build();
    desk.issued("n", sent, document);
    Issued issued = (Issued) desk.find("i");
    assertThat(issued.number()).isEqualTo(number);
    assertThat(issued.invoice().checkCode()).contains(CHECK_CODE);
  }

  @Test
  void a_draft_with_a_number_cannot_be_built_since_the_platform_assigns_it() {
    Invoice numbered = invoice("1.00").toBuilder().number(Samples.NUMBER).build();
    Invoice dated = invoice("1.00").toBuilder().issued(Samples.DAY).build();
    assertThat(refusal(() -> blue(numbered))).isEqualTo("120");
    assertThat(refusal(() -> blue(dated))).isEqualTo("120");
  }

  @Test
  void a_step_with_an_invoice_that_has_gone_on_is_refused() {
    Drafted drafted = desk.draft("i", desk.receipt("a", "100.00"), "100.00");
    Cleared cleared = desk.check(drafted, "100.00").orThrow();
    assertThat(refusal(() -> desk.check("again", drafted, CHECKER, DeskAtWork.account("100.00"))))
        .isEqualTo("121");
    Sent sent = desk.send("s", cleared);
    assertThat(refusal(() -> desk.send("s2", cleared))).isEqualTo("140");
    Issued issued = desk.issued("n", sent, desk.document(sent));
    assertThat(refusal(() -> desk.issued("n2", sent, desk.document(sent)))).isEqualTo("121");
    assertThat(refusal(() -> desk.send("s3", cleared))).isEqualTo("121");
    Reviewed reviewed = desk.review(issued);
    assertThat(refusal(() -> desk.review("r2", issued, REVIEWER))).isEqualTo("121");
    desk.deliver("d", reviewed, REVIEWER, FINANCE);
    assertThat(refusal(() -> desk.deliver("d2", reviewed, REVIEWER, FINANCE))).isEqualTo("121");
  }

  @Test
  void the_checker_does_not_issue_and_neither_checker_nor_issuer_reviews() {
    Cleared cleared = desk.cleared("i", desk.receipt("a", "100.00"), "100.00");
    assertThat(refusal(() -> desk.send("s", cleared, CHECKER))).isEqualTo("122");
    Sent sent = desk.send("s", cleared, CASHIER);
    Issued issued = desk.issued("n", sent, desk.document(sent));
    desk.attach("f", issued, file("x"));
    assertThat(refusal(() -> desk.review("r", issued, CHECKER))).isEqualTo("122");
    assertThat(refusal(() -> desk.review("r", issued, CASHIER))).isEqualTo("122");
    assertThat(desk.review("r", issued, REVIEWER).stage()).isEqualTo(Stage.REVIEWED);
  }

  @Test
  void who_hands_over_does_not_receive() {
    Reviewed reviewed = desk.review(desk.issue("i", desk.receipt("a", "100.00"), "100.00"));
    assertThat(refusal(() -> desk.deliver("d", reviewed, FINANCE, FINANCE))).isEqualTo("123");
  }

  @Test
  void after_a_failure_that_passes_the_invoice_is_sent_again_by_whoever_may() {
    Cleared cleared = desk.cleared("i", desk.receipt("a", "100.00"), "100.00");
    desk.failed("x1", desk.send("s1", cleared), Failure.QUOTA_EXHAUSTED);
    desk.clock.turn(Duration.ofHours(1));
    desk.failed("x2", desk.send("s2", cleared, REVIEWER), Failure.UNAVAILABLE);
    Cleared waiting = desk.failed("x3", desk.send("s3", cleared), Failure.NOT_KNOWN_THERE);
    assertThat(waiting.isSendable()).isTrue();
    assertThat(desk.waiting()).containsExactly("i:3 C07 NOT_KNOWN_THERE");
    assertThat(waiting.attempts())
        .extracting(Attempt::number, Attempt::by, a -> a.failure().orElseThrow())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, CASHIER, Failure.QUOTA_EXHAUSTED),
            org.assertj.core.groups.Tuple.tuple(2, REVIEWER, Failure.UNAVAILABLE),
            org.assertj.core.groups.Tuple.tuple(3, CASHIER, Failure.NOT_KNOWN_THERE));
    assertThat(waiting.attempts().get(1).at())
        .isEqualTo(waiting.attempts().get(0).at().plus(Duration.ofHours(1)));
    assertThat(desk.issue("i4", waiting).sent().attempt().number()).isEqualTo(4);
  }

  @Test
  void what_the_platform_refused_is_not_sent_again_but_withdrawn() {
    ReceiptNumber receipt = desk.receipt("a", "100.00");
    Cleared cleared = desk.cleared("i", receipt, "100.00");
    desk.failed("x0", desk.send("s0", cleared), Failure.UNAVAILABLE);
    Cleared refused = desk.failed("x", desk.send("s", cleared), Failure.REFUSED);
    assertThat(refused.isSendable()).isFalse();
    assertThat(refusal(() -> desk.send("s2", refused))).isEqualTo("141");
    assertThat(refusal(() -> desk.send("s2", cleared))).isEqualTo("141");
    assertThat(desk.waiting()).containsExactly("i:2 C07 REFUSED");
    desk.withdraw("w", refused);
    assertThat(desk.waiting()).isEmpty();
    assertThat(desk.open(receipt)).isEqualTo("100.00");
  }

  @Test
  void while_the_outcome_is_not_known_nothing_is_sent_again_or_withdrawn() {
    Cleared cleared = desk.cleared("i", desk.receipt("a", "100.00"), "100.00");
    Sent sent = desk.send("s", cleared);
    assertThat(desk.waiting()).containsExactly("i:1 C07");
    assertThat(refusal(() -> desk.send("s2", cleared))).isEqualTo("140");
    assertThat(refusal(() -> desk.withdraw("w", cleared))).isEqualTo("140");
    desk.issued("n", sent, desk.document(sent));
    assertThat(desk.waiting()).isEmpty();
  }

  @Test
  void an_outcome_of_an_earlier_request_is_not_taken_for_that_of_the_last() {
    Cleared cleared = desk.cleared("i", desk.receipt("a", "100.00"), "100.00");
    Sent first = desk.send("s1", cleared);
    desk.failed("x1", first, Failure.UNAVAILABLE);
    desk.send("s2", cleared);
    assertThat(refusal(() -> desk.failed("x2", first, Failure.UNAVAILABLE))).isEqualTo("147");
    assertThat(refusal(() -> desk.issued("n", first, desk.document(first)))).isEqualTo("147");
  }

  @Test
  void a_number_is_recorded_once() {
    Sent one = desk.send("s1", desk.cleared("i1", desk.receipt("a", "100.00"), "100.00"));
    Sent two = desk.send("s2", desk.cleared("i2", desk.receipt("b", "100.00"), "100.00"));
    Invoice document = desk.document(one);
    desk.issued("n1", one, document);
    assertThat(refusal(() -> desk.issued("n2", two, document))).isEqualTo("143");
    assertThat(desk.find("i2").stage()).isEqualTo(Stage.SENT);
  }

  @Test
  void what_the_platform_adds_is_no_difference_and_what_is_no_answer_leaves_the_outcome_open() {
    Sent sent = desk.send("s", desk.cleared("i", desk.receipt("a", "100.00"), "100.00"));
    Invoice right = desk.document(sent);
    assertThat(refusal(() -> desk.issued("n", sent, sent.draft().invoice()))).isEqualTo("142 142");
    Invoice tomorrow = right.toBuilder().issued(BusinessDate.today(desk.clock).next()).build();
    assertThat(refusal(() -> desk.issued("n", sent, tomorrow))).isEqualTo("157");
    Invoice red =
        DeskAtWork.redInvoice(Samples.NUMBER, "-100.00", Optional.empty()).toBuilder()
            .number(right.number().orElseThrow())
            .issued(right.issued().orElseThrow())
            .build();
    assertThat(refusal(() -> desk.issued("n", sent, red))).isEqualTo("102");
    Invoice nothing = right.toBuilder().totals(io.hall.invoice.InvoiceTotals.ZERO).build();
    assertThat(refusal(() -> desk.issued("n", sent, nothing))).isEqualTo("058");
    assertThat(desk.find("i").stage()).isEqualTo(Stage.SENT);
    Invoice marked =
        right.toBuilder()
            .buyer(io.hall.invoice.Party.of("个人（个人）"))
            .words("")
            .drawer("")
            .remark(right.remark() + " ")
            .build();
    assertThat(desk.issued("n", sent, marked).stage()).isEqualTo(Stage.ISSUED);
  }

  @Test
  void a_digital_invoice_is_not_reviewed_without_its_file_and_a_paper_one_is() {
    Issued digital = desk.issue("i", desk.receipt("a", "100.00"), "100.00");
    assertThat(refusal(() -> desk.review("r", digital, REVIEWER))).isEqualTo("145");
    assertThat(desk.review("r2", paper("p"), REVIEWER).stage()).isEqualTo(Stage.REVIEWED);
  }

  @Test
  void files_are_kept_byte_for_byte_and_held_against_the_chain() {
    Issued issued = desk.issue("i", desk.receipt("a", "100.00"), "100.00");
    InvoiceFile xml = file("<EInvoice>测试</EInvoice>");
    InvoiceFile pdf = InvoiceFile.of(Media.PDF, new byte[] {1, 2, 3});
    assertThat(desk.attach("f1", issued, xml)).isEqualTo(1);
    assertThat(desk.attach("f2", issued, pdf)).isEqualTo(2);
    assertThat(desk.files(issued)).containsExactly(xml, pdf);
    assertThat(xml.digest()).isNotEqualTo(pdf.digest());
    database.tamper(
        "UPDATE personal_text SET content = ? WHERE stream = 'invoice-file/H01' AND position = 2",
        (Object) new byte[] {0, 0, 0, 1, 9});
    assertThat(refusal(() -> desk.files(issued))).isEqualTo("STORE-009");
  }

  @Test
  void a_file_is_neither_empty_nor_endless() {
    assertThat(refusal(() -> InvoiceFile.of(Media.OFD, new byte[0]))).isEqualTo("146");
    assertThat(refusal(() -> InvoiceFile.of(Media.OFD, new byte[InvoiceFile.MOST_BYTES + 1])))
        .isEqualTo("146");
    assertThat(InvoiceFile.of(Media.OFD, new byte[InvoiceFile.MOST_BYTES]).size())
        .isEqualTo(InvoiceFile.MOST_BYTES);
  }

  @Test
  void only_paper_is_voided_with_a_second_person_and_then_counts_for_nothing() {
    ReceiptNumber receipt = desk.receipt("a", "100.00");
    Issued digital = desk.issue("i", receipt, "100.00");
    PaperVoid allowed = new PaperVoid(false, true);
    assertThat(refusal(() -> voidPaper("v", digital, allowed, DeskAtWork.LEADER))).isEqualTo("111");
    Issued paper = paper("p");
    ReceiptNumber ofPaper = paper.draft().shares().get(0).receipt();
    assertThat(refusal(() -> voidPaper("v", paper, allowed, CASHIER))).isEqualTo("123");
    assertThat(refusal(() -> voidPaper("v", paper, new PaperVoid(true, false), DeskAtWork.LEADER)))
        .isEqualTo("113 114");
    assertThat(desk.open(ofPaper)).isEqualTo("0.00");
    Voided voided = voidPaper("v", paper, allowed, DeskAtWork.LEADER);
    assertThat(desk.find("p")).usingRecursiveComparison().isEqualTo(voided);
    assertThat(desk.open(ofPaper)).isEqualTo("100.00");
    assertThat(refusal(() -> desk.review("r", paper, REVIEWER))).isEqualTo("121");
  }

  private Voided voidPaper(
      String name, Issued issued, PaperVoid paper, io.hall.payment.StaffNumber approver) {
    return desk.store.write(
        c -> desk.desk.voidPaper(c, id(name), issued, paper, CASHIER, approver));
  }

  private Issued paper(String name) {
    Sent sent =
        desk.send("s-" + name, desk.cleared(name, desk.receipt("r-" + name, "100.00"), "100.00"));
    return desk.issued(
        "n-" + name, sent, desk.document(sent, LegacyNumber.of("041001900104", "00000001")));
  }

  @Test
  void names_and_words_can_be_erased_and_the_figures_stay() {
    Issued issued = desk.issue("i", desk.receipt("a", "100.00"), "100.00");
    desk.attach("f", issued, file("x"));
    desk.store.write(
        c -> {
          io.hall.store.ErasedTexts.all(c);
          return c;
        });
    Issued left = (Issued) desk.find("i");
    assertThat(left.invoice().buyer().name()).isEqualTo("***");
    assertThat(left.invoice().remark()).isEqualTo("***");
    assertThat(left.invoice().totals().gross()).isEqualTo(Money.yuan("100.00"));
    assertThat(left.number()).isEqualTo(issued.number());
    assertThat(desk.files(left)).isEmpty();
    assertThat(desk.findings("invoice-file/H01")).isEmpty();
  }

  @Test
  void no_name_address_or_remark_stands_in_the_chain() {
    Issued issued = desk.issue("i", desk.receipt("a", "100.00"), "100.00");
    desk.attach("f", issued, file("甲的发票文件"));
    List<byte[]> contents =
        desk.read(
            c ->
                io.hall.store.Sql.list(
                    c,
                    "SELECT content FROM log_record WHERE stream LIKE 'invoice%'",
                    row -> row.getBytes(1)));
    for (byte[] content : contents) {
      String text = new String(content, java.nio.charset.StandardCharsets.UTF_8);
      assertThat(text).doesNotContain("测试", "试验路", "个人", "采暖", "甲");
    }
    assertThat(contents).hasSize(5);
  }

  @Test
  void nobody_finds_what_was_never_drawn_up() {
    Optional<DeskInvoice> none = desk.read(c -> desk.desk.find(c, id("none")));
    assertThat(none).isEmpty();
    assertThat(desk.checks("none")).isEmpty();
    desk.draft("i", blue("1.00", share(desk.receipt("a", "1.00"), "1.00")));
    assertThat(desk.find("i").stage()).isEqualTo(Stage.DRAFTED);
  }
}
