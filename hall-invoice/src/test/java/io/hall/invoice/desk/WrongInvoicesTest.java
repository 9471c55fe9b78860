package io.hall.invoice.desk;

import static io.hall.invoice.desk.DeskAtWork.CASHIER;
import static io.hall.invoice.desk.DeskAtWork.CHECKER;
import static io.hall.invoice.desk.DeskAtWork.FINANCE;
import static io.hall.invoice.desk.DeskAtWork.HALL;
import static io.hall.invoice.desk.DeskAtWork.LEADER;
import static io.hall.invoice.desk.DeskAtWork.REVIEWER;
import static io.hall.invoice.desk.DeskAtWork.SEASON;
import static io.hall.invoice.desk.DeskAtWork.blue;
import static io.hall.invoice.desk.DeskAtWork.codes;
import static io.hall.invoice.desk.DeskAtWork.file;
import static io.hall.invoice.desk.DeskAtWork.id;
import static io.hall.invoice.desk.DeskAtWork.paid;
import static io.hall.invoice.desk.DeskAtWork.red;
import static io.hall.invoice.desk.DeskAtWork.refusal;
import static io.hall.invoice.desk.DeskAtWork.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.HallCalendar;
import io.hall.invoice.Invoice;
import io.hall.invoice.LegacyNumber;
import io.hall.invoice.PaperVoid;
import io.hall.invoice.RedConfirmation;
import io.hall.invoice.RedReason;
import io.hall.invoice.Samples;
import io.hall.invoice.desk.DeskInvoice.Differing;
import io.hall.invoice.desk.DeskInvoice.Document;
import io.hall.invoice.desk.DeskInvoice.Drafted;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.invoice.desk.DeskInvoice.Refused;
import io.hall.invoice.desk.DeskInvoice.Sent;
import io.hall.invoice.desk.DeskInvoice.Stage;
import io.hall.receipt.ReceiptNumber;
import io.hall.store.ErasedTexts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What was issued otherwise than checked, or refused in review: it counts until it is put right.
 */
@Tag("规程-7.3")
class WrongInvoicesTest extends DeskTestBase {

  private static final NextDay NEXT =
      new NextDay(HallCalendar.jiaozuo(), NextDay.Kind.CALENDAR_DAY);
  private static final Refusal WRONG_SEASON = Refusal.of(ReviewFault.SEASON);

  private List<String> wrong() {
    return desk.read(c -> DueInvoices.wrong(c, HALL)).stream().map(r -> r.id().value()).toList();
  }

  private String uncorrected(String today) {
    return String.join(
        " ",
        desk.read(c -> DueInvoices.uncorrected(c, HALL, BusinessDate.parse(today), NEXT)).stream()
            .map(late -> late.row().id() + ":" + late.due().toString().substring(5))
            .toList());
  }

  private Issued redOf(String name, Document blue, String yuan, Share... shares) {
    return desk.issueRed(name, red(blue, yuan, shares));
  }

  private List<InvoiceLedger.Row> today() {
    return desk.read(c -> InvoiceLedger.day(c, HALL, BusinessDate.today(desk.clock)));
  }

  // --- issued otherwise

  @Test
  void what_was_issued_otherwise_is_on_record_with_its_findings_and_counts() {
    ReceiptNumber receipt = desk.receipt("a", "100.00");
    Sent sent = desk.send("s", desk.cleared("i", receipt, "100.00"));
    Invoice document =
        DeskAtWork.other(desk.document(sent), "90.00").toBuilder().buyer(Samples.COMPANY).build();
    Differing differing = (Differing) desk.answered("n", sent, document);
    assertThat(differing.invoice()).isEqualTo(document);
    assertThat(codes(differing.findings())).isEqualTo("251 251 252 252 252 251");
    assertThat(desk.find("i")).usingRecursiveComparison().isEqualTo(differing);
    assertThat(desk.open(receipt)).isEqualTo("10.00");
    assertThat(InvoiceLedger.total(today()).gross().toString()).isEqualTo("90.00");
    assertThat(desk.read(c -> desk.desk.find(c, differing.number())).orElseThrow().stage())
        .isEqualTo(Stage.DIFFERING);
    assertThat(desk.findings("invoice-desk/H01")).isEmpty();
  }

  @Test
  void another_buyer_line_or_season_alone_is_a_difference_too() {
    assertThat(issuedWith("a", b -> b.buyer(Samples.COMPANY))).isEqualTo("252 252");
    assertThat(issuedWith("b", b -> b.remark("2025-2026采暖季"))).isEqualTo("132 133");
    assertThat(
            issuedWith("c", b -> b.lines(List.of(DeskAtWork.line("60.00"), DeskAtWork.line("40")))))
        .isEqualTo("251 251");
  }

  private String issuedWith(String name, UnaryOperator<Invoice.Builder> other) {
    Sent sent = desk.send("s" + name, desk.cleared(name, desk.receipt("r" + name, "100"), "100"));
    Invoice document = other.apply(desk.document(sent).toBuilder()).build();
    return codes(((Differing) desk.answered("n" + name, sent, document)).findings());
  }

  @Test
  void it_is_neither_reviewed_nor_delivered_and_only_its_files_are_added() {
    Differing differing = desk.differing("i", desk.receipt("a", "100.00"), "100.00", "90.00");
    Issued stale =
        new Issued(differing.sent(), differing.invoice(), differing.at()); // as nobody can make one
    assertThat(refusal(() -> desk.review("r", stale, REVIEWER))).isEqualTo("121");
    assertThat(refusal(() -> desk.refuse("r", stale, REVIEWER, WRONG_SEASON))).isEqualTo("121");
    assertThat(desk.attach("f", differing, file("x"))).isEqualTo(1);
    assertThat(desk.files(differing)).hasSize(1);
  }

  @Test
  void a_red_letter_takes_it_back_as_it_was_issued() {
    ReceiptNumber receipt = desk.receipt("a", "100.00");
    Differing differing = desk.differing("i", receipt, "100.00", "90.00");
    Drafted asChecked = desk.draft("r0", red(differing, "-100.00", share(receipt, "-100.00")));
    assertThat(codes(desk.checkRed(asChecked).findings())).isEqualTo("101 101 151");
    redOf("r", differing, "-90.00", share(receipt, "-90.00"));
    assertThat(desk.open(receipt)).isEqualTo("100.00");
    assertThat(today()).extracting(row -> row.net().gross().toString()).containsOnly("0.00");
    Drafted anew =
        desk.draft("j", blue("100.00", share(receipt, "100.00")).correcting(differing.id()));
    assertThat(desk.issue("j", desk.check(anew, "100.00").orThrow()).stage())
        .isEqualTo(Stage.ISSUED);
    assertThat(desk.find("j").draft().corrects()).contains(differing.id());
  }

  @Test
  void more_or_less_than_was_checked_falls_to_the_last_receipts() {
    ReceiptNumber one = desk.receipt("a", "60.00");
    ReceiptNumber two = desk.receipt("b", paid(SEASON, "30.00"), paid(SEASON.previous(), "50.00"));
    assertThat(sharesOf("i", "90.00", one, two)).isEqualTo("60.00 30.00");
    assertThat(sharesOf("j", "100.00", one, two)).isEqualTo("60.00 40.00");
    assertThat(sharesOf("k", "45.00", one, two)).isEqualTo("45.00 0.00");
    assertThat(sharesOf("l", "80.00", one, two)).isEqualTo("60.00 20.00");
  }

  /** Checked for 60 and 30, issued for {@code yuan}, and taken back. */
  private String sharesOf(String name, String yuan, ReceiptNumber one, ReceiptNumber two) {
    Drafted drafted = desk.draft(name, blue("90.00", share(one, "60.00"), share(two, "30.00")));
    var cleared = desk.check(drafted, "90.00").orThrow();
    Document document;
    if (yuan.equals("90.00")) {
      document = desk.issue(name, cleared);
    } else {
      document = desk.differing(name, cleared, yuan);
    }
    boolean over = desk.read(c -> InvoiceLedger.overInvoiced(c, HALL)).contains(two);
    assertThat(over).isEqualTo(yuan.equals("100.00"));
    Share[] back =
        document.shares().stream()
            .filter(s -> !s.amount().isZero())
            .map(s -> s.with(s.amount().negated()))
            .toArray(Share[]::new);
    redOf("r" + name, document, "-" + yuan, back);
    return String.join(" ", document.shares().stream().map(s -> s.amount().toString()).toList());
  }

  @Test
  void a_red_letter_that_was_issued_otherwise_counts_as_it_is_and_a_new_invoice_corrects_it() {
    ReceiptNumber receipt = desk.receipt("a", "100.00");
    Issued issued = desk.issue("i", receipt, "100.00");
    Drafted drafted = desk.draft("r", red(issued, "-40.00", share(receipt, "-40.00")));
    Sent sent = desk.send("s", desk.checkRed(drafted).orThrow());
    Invoice more = DeskAtWork.other(desk.document(sent), "-50.00");
    assertThat(desk.answered("n", sent, more).stage()).isEqualTo(Stage.DIFFERING);
    assertThat(desk.open(receipt)).isEqualTo("50.00");
    Drafted tooMuch = desk.draft("r2", red(issued, "-60.00", share(receipt, "-60.00")));
    assertThat(codes(desk.checkRed(tooMuch).findings())).isEqualTo("101 101 151");
    assertThat(uncorrected("2026-11-25")).isEqualTo("r:11-24");
    Drafted instead = desk.draft("j", blue("10.00", share(receipt, "10.00")).correcting(id("r")));
    desk.issue("j", desk.check(instead, "10.00").orThrow());
    assertThat(uncorrected("2026-11-25")).isEmpty();
  }

  @Test
  void a_red_letter_of_another_blue_invoice_is_no_answer() {
    ReceiptNumber receipt = desk.receipt("a", "100.00");
    Issued one = desk.issue("i", receipt, "50.00");
    Issued two = desk.issue("j", receipt, "50.00");
    Sent sent =
        desk.send(
            "s",
            desk.checkRed(desk.draft("r", red(one, "-9.00", share(receipt, "-9.00")))).orThrow());
    Invoice other =
        DeskAtWork.redInvoice(two.number(), "-9.00", Optional.empty()).toBuilder()
            .number(DeskAtWork.number())
            .issued(BusinessDate.today(desk.clock))
            .build();
    assertThat(refusal(() -> desk.answered("n", sent, other))).isEqualTo("103");
    assertThat(desk.waiting()).containsExactly("r:1 C07");
  }

  @Test
  void a_number_is_no_invoices_twice_even_if_it_differs() {
    Differing differing = desk.differing("i", desk.receipt("a", "100.00"), "100.00", "90.00");
    Sent sent = desk.send("s", desk.cleared("j", desk.receipt("b", "100.00"), "100.00"));
    Invoice same = desk.document(sent, differing.number());
    assertThat(refusal(() -> desk.answered("n", sent, same))).isEqualTo("143");
  }

  @Test
  void its_names_can_be_erased_and_the_figures_stay() {
    desk.differing("i", desk.receipt("a", "100.00"), "100.00", "90.00");
    desk.store.write(
        c -> {
          ErasedTexts.all(c);
          return c;
        });
    Differing left = (Differing) desk.find("i");
    assertThat(left.invoice().buyer().name()).isEqualTo("***");
    assertThat(left.invoice().totals().gross().toString()).isEqualTo("90.00");
  }

  // --- refused in review

  @Test
  void a_reviewer_refuses_with_reasons_and_the_invoice_counts_until_it_is_taken_back() {
    ReceiptNumber receipt = desk.receipt("a", "100.00");
    Issued issued = desk.issue("i", receipt, "100.00");
    Refusal refusal = new Refusal(Set.of(ReviewFault.UNIT_PRICE, ReviewFault.NAME), "应为二级用户");
    Refused refused = desk.refuse("x", issued, REVIEWER, refusal);
    assertThat(refused.by()).isEqualTo(REVIEWER);
    assertThat(refused.at()).isEqualTo(desk.clock.instant());
    assertThat(refused.refusal().faults())
        .containsExactly(ReviewFault.NAME, ReviewFault.UNIT_PRICE);
    assertThat(desk.find("i")).usingRecursiveComparison().isEqualTo(refused);
    assertThat(desk.open(receipt)).isEqualTo("0.00");
    redOf("r", refused, "-100.00", share(receipt, "-100.00"));
    assertThat(desk.open(receipt)).isEqualTo("100.00");
    assertThat(desk.find("i").stage()).isEqualTo(Stage.REFUSED);
  }

  @Test
  void what_was_refused_is_not_reviewed_and_what_was_reviewed_is_not_refused() {
    Issued one = desk.issue("i", desk.receipt("a", "100.00"), "100.00");
    desk.refuse("x", one, REVIEWER, WRONG_SEASON);
    desk.attach("f", one, file("x"));
    assertThat(refusal(() -> desk.review("r", one, REVIEWER))).isEqualTo("121");
    assertThat(refusal(() -> desk.refuse("x2", one, LEADER, WRONG_SEASON))).isEqualTo("121");
    Issued two = desk.issue("j", desk.receipt("b", "100.00"), "100.00");
    desk.deliver("d", desk.review(two), REVIEWER, FINANCE);
    assertThat(refusal(() -> desk.refuse("x3", two, LEADER, WRONG_SEASON))).isEqualTo("121");
  }

  @Test
  void neither_checker_nor_issuer_refuses() {
    Issued issued = desk.issue("i", desk.receipt("a", "100.00"), "100.00");
    assertThat(refusal(() -> desk.refuse("x", issued, CHECKER, WRONG_SEASON))).isEqualTo("122");
    assertThat(refusal(() -> desk.refuse("x", issued, CASHIER, WRONG_SEASON))).isEqualTo("122");
  }

  @Test
  void a_refusal_without_a_reason_cannot_be_built() {
    assertThat(refusal(() -> new Refusal(Set.of(), "x"))).isEqualTo("148");
    assertThat(refusal(() -> Refusal.of(ReviewFault.OTHER))).isEqualTo("148");
    assertThat(new Refusal(Set.of(ReviewFault.OTHER), "测试").toString()).doesNotContain("测试");
  }

  @Test
  void its_note_is_personal_text_and_can_be_erased() {
    Issued issued = desk.issue("i", desk.receipt("a", "100.00"), "100.00");
    Refusal refusal = new Refusal(Set.of(ReviewFault.OTHER), "户主已故");
    desk.refuse("x", issued, REVIEWER, refusal);
    desk.store.write(
        c -> {
          ErasedTexts.all(c);
          return c;
        });
    assertThat(((Refused) desk.find("i")).refusal().note()).isEqualTo("***");
    assertThat(desk.findings("invoice-desk/H01")).isEmpty();
  }

  @Test
  void on_paper_a_wrong_invoice_is_voided_in_its_month_instead() {
    Refused refused = desk.refuse("x", paper("p", "100.00"), REVIEWER, WRONG_SEASON);
    Differing differing =
        (Differing)
            desk.answered(
                "n-q",
                desk.send("s-q", desk.cleared("q", desk.receipt("r-q", "100.00"), "100.00")),
                DeskAtWork.other(
                    desk.document(desk.find("q"), LegacyNumber.of("041001900104", "00000002")),
                    "90.00"));
    for (Document wrong : List.of(refused, differing)) {
      var voided =
          desk.store.write(
              c ->
                  desk.desk.voidPaper(
                      c,
                      id("v-" + wrong.id()),
                      wrong,
                      new PaperVoid(false, true),
                      CASHIER,
                      LEADER));
      assertThat(voided.document().invoice()).isEqualTo(wrong.invoice());
      assertThat(desk.open(wrong.draft().shares().get(0).receipt())).isEqualTo("100.00");
    }
    assertThat(uncorrected("2026-12-31")).isEmpty();
  }

  private Issued paper(String name, String yuan) {
    Sent sent = desk.send("s-" + name, desk.cleared(name, desk.receipt("r-" + name, yuan), yuan));
    return desk.issued(
        "n-" + name, sent, desk.document(sent, LegacyNumber.of("041001900104", "00000001")));
  }

  // --- the lists

  @Test
  void a_wrong_invoice_is_late_on_the_day_after_the_next_until_nothing_is_left_of_it() {
    ReceiptNumber receipt = desk.receipt("a", "300.00");
    Differing differing = desk.differing("i", receipt, "100.00", "90.00");
    Issued issued = desk.issue("j", receipt, "100.00");
    desk.clock.turn(Duration.ofDays(1));
    Refused refused = desk.refuse("x", issued, REVIEWER, WRONG_SEASON);
    assertThat(uncorrected("2026-11-24")).isEmpty();
    assertThat(wrong()).containsExactly("i", "j");
    assertThat(uncorrected("2026-11-25")).isEqualTo("i:11-24");
    assertThat(uncorrected("2026-11-26")).isEqualTo("i:11-24 j:11-25");
    assertThat(unreviewed("2026-11-30")).isEmpty();
    redOf("r1", differing, "-90.00", share(receipt, "-90.00"));
    redOf("r2", refused, "-60.00", share(receipt, "-60.00"));
    assertThat(uncorrected("2026-11-26")).isEqualTo("j:11-25");
    redOf("r3", refused, "-40.00", share(receipt, "-40.00"));
    assertThat(uncorrected("2026-11-26")).isEmpty();
    assertThat(wrong()).isEmpty();
  }

  private List<DueInvoices.Late> unreviewed(String today) {
    return desk.read(c -> DueInvoices.unreviewed(c, HALL, BusinessDate.parse(today), NEXT));
  }

  @Test
  void a_part_that_is_taken_back_is_enough_if_its_red_letter_says_so_and_a_new_invoice_is_not() {
    ReceiptNumber receipt = desk.receipt("a", "300.00");
    Refused refused = desk.refuse("x", desk.issue("i", receipt, "100.00"), REVIEWER, WRONG_SEASON);
    Drafted beside =
        desk.draft("j", blue("100.00", share(receipt, "100.00")).correcting(refused.id()));
    desk.issue("j", desk.check(beside, "100.00").orThrow());
    assertThat(uncorrected("2026-11-25")).isEqualTo("i:11-24");
    InvoiceDraft part = red(refused, "-10.00", share(receipt, "-10.00"));
    desk.issueRed("r", part.correcting(refused.id()));
    assertThat(uncorrected("2026-11-25")).isEmpty();
  }

  @Test
  void only_what_is_wrong_is_corrected() {
    ReceiptNumber receipt = desk.receipt("a", "100.00");
    desk.issue("i", receipt, "50.00");
    InvoiceDraft draft = blue("50.00", share(receipt, "50.00"));
    assertThat(refusal(() -> desk.draft("j", draft.correcting(id("i"))))).isEqualTo("121");
    assertThat(refusal(() -> desk.draft("j", draft.correcting(id("none"))))).isEqualTo("124");
  }

  @Test
  void a_form_is_started_for_a_wrong_invoice_and_has_to_give_its_reason() {
    ReceiptNumber receipt = desk.receipt("a", "100.00");
    Differing differing = desk.differing("i", receipt, "100.00", "90.00");
    var form =
        RedConfirmation.started(
            DeskAtWork.FORM,
            RedReason.SERVICE_ENDED,
            RedConfirmation.Side.SELLER,
            desk.clock.instant());
    desk.store.write(c -> desk.forms.start(c, id("f"), differing, form, CASHIER));
    Drafted drafted =
        desk.draft("r", DeskAtWork.redWithForm(differing, "-90.00", share(receipt, "-90.00")));
    assertThat(codes(desk.checkRed(drafted).findings())).isEqualTo("153");
  }
}
