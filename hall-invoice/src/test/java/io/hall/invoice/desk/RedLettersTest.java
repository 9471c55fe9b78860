package io.hall.invoice.desk;

import static io.hall.invoice.desk.DeskAtWork.FORM;
import static io.hall.invoice.desk.DeskAtWork.LEADER;
import static io.hall.invoice.desk.DeskAtWork.blue;
import static io.hall.invoice.desk.DeskAtWork.codes;
import static io.hall.invoice.desk.DeskAtWork.id;
import static io.hall.invoice.desk.DeskAtWork.line;
import static io.hall.invoice.desk.DeskAtWork.red;
import static io.hall.invoice.desk.DeskAtWork.redInvoice;
import static io.hall.invoice.desk.DeskAtWork.redWithForm;
import static io.hall.invoice.desk.DeskAtWork.refusal;
import static io.hall.invoice.desk.DeskAtWork.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.invoice.Invoice;
import io.hall.invoice.InvoiceLine;
import io.hall.invoice.InvoiceTotals;
import io.hall.invoice.LegacyNumber;
import io.hall.invoice.PaperVoid;
import io.hall.invoice.Party;
import io.hall.invoice.RedConfirmation;
import io.hall.invoice.RedConfirmation.Side;
import io.hall.invoice.RedConfirmation.State;
import io.hall.invoice.RedReason;
import io.hall.invoice.Samples;
import io.hall.invoice.TaxRate;
import io.hall.invoice.desk.DeskInvoice.Cleared;
import io.hall.invoice.desk.DeskInvoice.Drafted;
import io.hall.invoice.desk.DeskInvoice.Issued;
import io.hall.invoice.desk.DeskInvoice.Sent;
import io.hall.invoice.desk.DeskInvoice.Stage;
import io.hall.money.Money;
import io.hall.receipt.ReceiptNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Red letters take back at most what the blue invoice has, with a form where one is needed. */
class RedLettersTest extends DeskTestBase {

  private ReceiptNumber receipt;
  private Issued blue;

  @BeforeEach
  void issueBlue() {
    receipt = desk.receipt("a", "100.00");
    blue = desk.issue("blue", receipt, "100.00");
  }

  private String check(String name, InvoiceDraft draft) {
    return codes(desk.checkRed(desk.draft(name, draft)).findings());
  }

  private InvoiceDraft redOf(String yuan) {
    return red(blue, yuan, share(receipt, yuan));
  }

  @Test
  void a_whole_red_letter_closes_the_blue_invoice_and_frees_the_receipt() {
    Issued red = desk.issueRed("r", redOf("-100.00"));
    assertThat(red.invoice().red().orElseThrow().blue()).isEqualTo(blue.number());
    assertThat(desk.open(receipt)).isEqualTo("100.00");
    assertThat(check("r2", redOf("-0.01"))).isEqualTo("101 101 151");
    assertThat(desk.issue("again", receipt, "100.00").stage()).isEqualTo(Stage.ISSUED);
  }

  @Test
  void parts_are_taken_back_up_to_the_whole() {
    desk.issueRed("r1", redOf("-30.00"));
    desk.issueRed("r2", redOf("-69.99"));
    assertThat(desk.open(receipt)).isEqualTo("99.99");
    assertThat(check("r3", redOf("-0.02"))).isEqualTo("101 101 151");
    assertThat(check("r4", redOf("-0.01"))).isEmpty();
  }

  @Test
  void a_red_letter_holds_its_part_when_it_is_cleared_and_frees_the_receipt_when_it_is_issued() {
    Cleared first = desk.checkRed(desk.draft("r1", redOf("-60.00"))).orThrow();
    assertThat(desk.open(receipt)).isEqualTo("0.00");
    assertThat(check("r2", redOf("-60.00"))).isEqualTo("101 101 151");
    desk.withdraw("w", first);
    assertThat(check("r3", redOf("-60.00"))).isEmpty();
    assertThat(desk.open(receipt)).isEqualTo("0.00");
  }

  @Test
  void no_more_is_taken_back_of_a_receipt_than_the_blue_invoice_has_of_it() {
    ReceiptNumber one = desk.receipt("b", "60.00");
    ReceiptNumber two = desk.receipt("c", "40.00");
    Drafted drafted = desk.draft("i", blue("100.00", share(one, "60.00"), share(two, "40.00")));
    Issued shared = desk.issue("i", desk.check(drafted, "100.00").orThrow());
    assertThat(check("r1", red(shared, "-50.00", share(two, "-50.00")))).isEqualTo("151");
    assertThat(check("r2", red(shared, "-50.00", share(receipt, "-50.00")))).isEqualTo("151");
    assertThat(check("r3", red(shared, "-50.00", share(one, "-49.99")))).isEqualTo("125");
    assertThat(check("r4", red(shared, "-50.00", share(one, "-60.00"), share(two, "10.00"))))
        .isEqualTo("127");
    assertThat(check("r5", red(shared, "-50.00", share(one, "-10.00"), share(two, "-40.00"))))
        .isEmpty();
  }

  @Test
  void a_red_letter_needs_a_blue_invoice_on_record() {
    var unknown =
        InvoiceDraft.red(
            DeskAtWork.HALL,
            DeskAtWork.CASHIER,
            redInvoice(Samples.NUMBER, "-1.00", Optional.empty()),
            List.of(share(receipt, "-1.00")),
            new RedGround(RedReason.RETURN, false));
    assertThat(refusal(() -> desk.draft("r", unknown))).isEqualTo("150");
  }

  @Test
  void a_red_letter_does_not_take_back_another() {
    Issued red = desk.issueRed("r", redOf("-60.00"));
    Drafted second = desk.draft("rr", red(red, "-10.00", share(receipt, "-10.00")));
    assertThat(refusal(() -> desk.checkRed(second))).isEqualTo("102");
  }

  @Test
  void a_red_letter_has_the_parties_items_and_seasons_of_its_blue_invoice() {
    InvoiceLine other = InvoiceLine.of("*供热*入网费", TaxRate.EXEMPT, yuan("-10"), Money.ZERO);
    InvoiceLine taxed = InvoiceLine.of("*供热*采暖费", TaxRate.of("9%"), yuan("-10"), yuan("-0.9"));
    InvoiceLine priced =
        line("-10.00")
            .withPrice(new java.math.BigDecimal("-1"), new java.math.BigDecimal("10"), "次");
    Invoice right = redInvoice(blue.number(), "-10.00", Optional.empty());
    assertThat(changed("r1", right.toBuilder().buyer(Party.of("别人")).build())).isEqualTo("130");
    assertThat(changed("r2", right.toBuilder().buyer(Samples.COMPANY).build()))
        .startsWith("085 130 131");
    assertThat(changed("r3", right.toBuilder().seller(Samples.COMPANY).build())).isEqualTo("131");
    assertThat(changed("r4", right.toBuilder().lines(List.of(other)).build())).isEqualTo("160");
    assertThat(changed("r5", right.toBuilder().lines(List.of(priced)).build())).isEqualTo("160");
    assertThat(changed("r6", right.toBuilder().lines(List.of(taxed)).build())).contains("160");
    assertThat(changed("r7", right.toBuilder().remark(right.remark() + " 2025-2026").build()))
        .isEqualTo("133");
    assertThat(changed("r8", right.toBuilder().remark("无").build())).isEqualTo("109");
  }

  private static Money yuan(String yuan) {
    return Money.yuan(yuan);
  }

  /** Sorted, since some are found under one point and some under another. */
  private String changed(String name, Invoice invoice) {
    InvoiceDraft right = redOf("-10.00");
    InvoiceDraft draft =
        InvoiceDraft.red(
            right.hall(), right.by(), invoice, right.shares(), right.ground().orElseThrow());
    String found =
        String.join(
            " ", java.util.stream.Stream.of(check(name, draft).split(" ")).sorted().toList());
    DeskInvoice after = desk.find(name);
    if (after instanceof Cleared cleared) {
      desk.withdraw("w-" + name, cleared);
    }
    return found;
  }

  @Test
  void figures_too_large_to_be_netted_are_found_and_nothing_breaks() {
    Money most = Money.ofFen(Long.MAX_VALUE);
    Invoice huge =
        redInvoice(blue.number(), "-10.00", Optional.empty()).toBuilder()
            .totals(new InvoiceTotals(most, most, most))
            .words("壹圆整")
            .build();
    assertThat(changed("r", huge)).contains("065");
  }

  @Test
  void with_a_form_that_the_other_side_confirmed_in_time_the_red_letter_is_cleared() {
    start("f", form(RedReason.SERVICE_ENDED, Side.SELLER));
    Drafted drafted = desk.draft("r", redWithForm(blue, "-10.00", share(receipt, "-10.00")));
    assertThat(codes(desk.checkRed("c1", drafted).findings())).isEqualTo("153");
    desk.clock.turn(Duration.ofDays(3));
    confirm("fc", Side.BUYER, desk.clock.instant());
    assertThat(codes(desk.checkRed("c2", drafted).findings())).isEmpty();
    assertThat(find().state(desk.clock)).isEqualTo(State.CONFIRMED);
  }

  @Test
  void after_72_hours_the_form_has_lapsed() {
    start("f", form(RedReason.SERVICE_ENDED, Side.BUYER));
    Drafted drafted = desk.draft("r", redWithForm(blue, "-10.00", share(receipt, "-10.00")));
    desk.clock.turn(Duration.ofDays(3).plusMillis(1));
    assertThat(codes(desk.checkRed(drafted).findings())).isEqualTo("154");
    assertThat(refusal(() -> confirm("fc", Side.SELLER, desk.clock.instant()))).isEqualTo("105");
    Instant inTime = desk.clock.instant().minusMillis(1);
    assertThat(confirm("fc2", Side.SELLER, inTime).confirmed()).contains(inTime);
  }

  @Test
  void a_form_is_confirmed_once_by_the_other_side_and_not_in_the_future() {
    start("f", form(RedReason.SERVICE_ENDED, Side.SELLER));
    Instant now = desk.clock.instant();
    assertThat(refusal(() -> confirm("c1", Side.SELLER, now))).isEqualTo("110");
    assertThat(refusal(() -> confirm("c2", Side.BUYER, now.plusMillis(1)))).isEqualTo("157");
    assertThat(refusal(() -> confirm("c3", Side.BUYER, now.minusMillis(1)))).isEqualTo("107");
    RedConfirmation confirmed = confirm("c4", Side.BUYER, now);
    assertThat(confirm("c4", Side.BUYER, now)).isEqualTo(confirmed);
    assertThat(refusal(() -> confirm("c4", Side.BUYER, now.minusMillis(1)))).isEqualTo("STORE-003");
    assertThat(refusal(() -> confirm("c5", Side.BUYER, now))).isEqualTo("106");
  }

  @Test
  void a_form_is_started_once() {
    RedConfirmation form = form(RedReason.SERVICE_ENDED, Side.SELLER);
    start("f", form);
    long records = desk.records();
    assertThat(start("f", form)).isEqualTo(form);
    assertThat(desk.records()).isEqualTo(records);
    assertThat(refusal(() -> start("f", form(RedReason.RETURN, Side.SELLER))))
        .isEqualTo("STORE-003");
    assertThat(refusal(() -> start("f2", form))).isEqualTo("158");
    Instant now = desk.clock.instant();
    RedConfirmation settled = form.confirmedBy(Side.BUYER, now).orThrow();
    assertThat(refusal(() -> start("f3", settled))).isEqualTo("106");
    RedConfirmation future =
        RedConfirmation.started(FORM, RedReason.RETURN, Side.SELLER, now.plusMillis(1));
    assertThat(refusal(() -> start("f4", future))).isEqualTo("157");
  }

  @Test
  void a_form_is_for_one_red_letter_of_its_blue_invoice_and_its_reason() {
    assertThat(check("r1", redWithForm(blue, "-10.00", share(receipt, "-10.00")))).isEqualTo("155");
    start("f", form(RedReason.ALLOWANCE, Side.SELLER));
    confirm("fc", Side.BUYER, desk.clock.instant());
    assertThat(check("r2", redWithForm(blue, "-10.00", share(receipt, "-10.00")))).isEqualTo("156");
    InvoiceDraft right = withReason(RedReason.ALLOWANCE);
    assertThat(check("r3", right)).isEmpty();
    assertThat(check("r4", right)).isEqualTo("161");
    Issued other = desk.issue("other", desk.receipt("b", "100.00"), "100.00");
    Share share = other.draft().shares().get(0);
    assertThat(check("r5", redWithForm(other, "-10.00", share.with(yuan("-10")))))
        .isEqualTo("156 161");
  }

  @Test
  void a_form_that_is_needed_is_named() {
    InvoiceDraft without = redOf("-10.00");
    InvoiceDraft needed =
        InvoiceDraft.red(
            without.hall(),
            without.by(),
            without.invoice(),
            without.shares(),
            new RedGround(RedReason.SERVICE_ENDED, true));
    assertThat(check("r", needed)).isEqualTo("152");
  }

  private InvoiceDraft withReason(RedReason reason) {
    InvoiceDraft draft = redWithForm(blue, "-10.00", share(receipt, "-10.00"));
    return InvoiceDraft.red(
        draft.hall(), draft.by(), draft.invoice(), draft.shares(), new RedGround(reason, true));
  }

  private RedConfirmation form(RedReason reason, Side by) {
    return RedConfirmation.started(FORM, reason, by, desk.clock.instant());
  }

  private RedConfirmation start(String name, RedConfirmation form) {
    return desk.store.write(c -> desk.forms.start(c, id(name), blue, form, LEADER));
  }

  private RedConfirmation confirm(String name, Side side, Instant at) {
    return desk.store.write(c -> desk.forms.confirm(c, id(name), FORM, side, at, LEADER));
  }

  private RedConfirmation find() {
    return desk.store.read(c -> desk.forms.find(c, FORM)).orElseThrow();
  }

  @Test
  void nothing_is_confirmed_that_was_not_started() {
    assertThat(refusal(() -> confirm("fc", Side.BUYER, desk.clock.instant()))).isEqualTo("155");
  }

  @Test
  void an_invoice_on_paper_with_a_red_letter_is_not_voided_and_a_void_one_takes_no_red_letter() {
    ReceiptNumber of = desk.receipt("p", "100.00");
    Sent sent = desk.send("ps", desk.cleared("p-i", of, "100.00"));
    Issued paper =
        desk.issued("pn", sent, desk.document(sent, LegacyNumber.of("041001900104", "00000002")));
    Drafted red = desk.draft("r", red(paper, "-10.00", share(of, "-10.00")));
    Cleared cleared = desk.checkRed(red).orThrow();
    assertThat(refusal(() -> voidPaper("v", paper))).isEqualTo("159");
    desk.withdraw("w", cleared);
    voidPaper("v", paper);
    Drafted late = desk.draft("r2", red(paper, "-10.00", share(of, "-10.00")));
    assertThat(refusal(() -> desk.checkRed(late))).isEqualTo("150");
  }

  private Object voidPaper(String name, Issued paper) {
    return desk.store.write(
        c ->
            desk.desk.voidPaper(
                c,
                id(name),
                paper,
                new PaperVoid(false, true),
                DeskAtWork.CASHIER,
                DeskAtWork.LEADER));
  }

  @Test
  void a_red_draft_needs_ground_and_reference_and_a_blue_one_has_none() {
    Invoice blueInvoice = DeskAtWork.invoice("1.00");
    RedGround ground = new RedGround(RedReason.RETURN, false);
    Invoice redInvoice = redInvoice(blue.number(), "-1.00", Optional.empty());
    assertThat(refusal(() -> blue(redInvoice))).isEqualTo("102");
    assertThat(
            refusal(
                () ->
                    InvoiceDraft.red(
                        DeskAtWork.HALL, DeskAtWork.CASHIER, blueInvoice, List.of(), ground)))
        .isEqualTo("102");
    Invoice unnamed = Invoice.red(Samples.SELLER, Samples.RESIDENT).build();
    assertThat(
            refusal(
                () ->
                    InvoiceDraft.red(
                        DeskAtWork.HALL, DeskAtWork.CASHIER, unnamed, List.of(), ground)))
        .isEqualTo("102");
    Drafted drafted = desk.draft("r", redOf("-10.00"));
    assertThat(
            refusal(
                () -> desk.check("c", drafted, DeskAtWork.CHECKER, DeskAtWork.account("10.00"))))
        .isEqualTo("102");
  }
}
