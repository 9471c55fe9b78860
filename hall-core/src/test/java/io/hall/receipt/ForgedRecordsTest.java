package io.hall.receipt;

import static io.hall.receipt.HallAtWork.BOOK;
import static io.hall.receipt.HallAtWork.CASHIER;
import static io.hall.receipt.HallAtWork.HALL;
import static io.hall.receipt.HallAtWork.KEEPER;
import static io.hall.receipt.HallAtWork.LEADER;
import static io.hall.receipt.HallAtWork.area;
import static io.hall.receipt.HallAtWork.asking;
import static io.hall.receipt.HallAtWork.book;
import static io.hall.receipt.HallAtWork.refunding;
import static io.hall.receipt.HallAtWork.voiding;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Finding;
import io.hall.check.Verdict;
import io.hall.money.Money;
import io.hall.store.Canonical;
import io.hall.store.Entry;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is appended past the register, well chained: the audit of the sequence finds it. */
@Tag("规程-7.2")
class ForgedRecordsTest extends RegisterTestBase {

  private static final ReceiptBook WHOLE =
      book(BOOK, ReceiptBook.Kind.RECEIPT, "JZ26", 1001, 99_999);
  private static final ReceiptBook SMALL = book("R-2", ReceiptBook.Kind.RECEIPT, "KL", 7, 8);
  private static final RunningTotals ONE = new RunningTotals(1, 10_000, 0, 0);

  private ReceiptNumber first;
  private Instant now;

  @BeforeEach
  void issueOne() {
    first = hall.issue("first").number();
    now = hall.clock.instant();
  }

  @Test
  void a_record_with_a_field_too_many_is_damaged_whatever_its_kind() {
    for (Entry entry : oneOfEachKind().toList()) {
      append(longer(entry));
    }
    List<String> damaged =
        audit().findings().stream()
            .filter(finding -> finding.code().id().equals("STORE-004"))
            .map(finding -> finding.where().substring(finding.where().indexOf(':') + 1))
            .toList();
    assertThat(damaged).containsExactly("5", "6", "7", "8", "9", "10", "11", "12", "13", "14");
  }

  private Stream<Entry> oneOfEachKind() {
    RunningTotals two = ONE.issue(10_000);
    ReceiptNumber next = new ReceiptNumber("JZ26", 1002);
    return Stream.of(
        ReceiptBytes.issue(two, WHOLE.stream(), next, now, asking("x")),
        inBook(ReceiptBytes.refund(two, next, now, refunding("f", first, area("1.00")))),
        ReceiptBytes.voiding(
            ONE.voiding(10_000),
            WHOLE.stream(),
            now,
            Money.yuan("100.00"),
            voiding("v", first, "")),
        ReceiptBytes.reprint(
            ONE, WHOLE.stream(), now, 2, new ReprintRequest(new RequestId("p"), first, CASHIER)),
        ReceiptBytes.spoiling(ONE.spoil(), WHOLE.stream(), now, HALL, spoiling(next)),
        BookBytes.clock(ONE, WHOLE.stream(), new RequestId("c"), now, now, ""),
        step(new BookStep.HandedOut(new RequestId("o"), BOOK, HALL, CASHIER, KEEPER)),
        step(new BookStep.InUse(new RequestId("u"), BOOK, HALL, CASHIER)),
        step(new BookStep.Returned(new RequestId("b"), BOOK, CASHIER, KEEPER)),
        step(new BookStep.WrittenOff(new RequestId("w"), BOOK, KEEPER, LEADER)));
  }

  private static SpoilRequest spoiling(ReceiptNumber number) {
    return new SpoilRequest(new RequestId("s"), number, SpoilReason.PRINTER, CASHIER, LEADER);
  }

  private Entry step(BookStep step) {
    return BookBytes.step(ONE, WHOLE, now, step);
  }

  private static Entry inBook(Entry entry) {
    return new Entry(
        WHOLE.stream(), entry.kind(), entry.request(), entry.at(), entry.body(), entry.personal());
  }

  private static Entry longer(Entry entry) {
    byte[] body = entry.body().bytes();
    return new Entry(
        entry.stream(),
        entry.kind(),
        entry.request(),
        entry.at(),
        Canonical.of(Arrays.copyOf(body, body.length + Integer.BYTES)),
        Canonical.EMPTY);
  }

  @Test
  void the_cash_of_a_receipt_is_a_number() {
    Entry sound =
        ReceiptBytes.issue(
            ONE.issue(10_000), WHOLE.stream(), new ReceiptNumber("JZ26", 1002), now, asking("x"));
    Canonical.Reader in = sound.body().read();
    Canonical.Writer out = Canonical.write();
    for (int field = 1; !in.atEnd(); field++) {
      byte[] bytes = in.bytes();
      out.bytes(field == 12 ? new byte[3] : bytes);
    }
    append(
        new Entry(
            sound.stream(), sound.kind(), sound.request(), sound.at(), out.end(), Canonical.EMPTY));
    assertThat(found()).containsExactly("STORE-004 5");
  }

  @Test
  void a_document_that_names_another_day_is_found() {
    Entry entry =
        ReceiptBytes.issue(
            ONE.issue(10_000),
            WHOLE.stream(),
            new ReceiptNumber("JZ26", 1002),
            now.plus(Duration.ofDays(1)),
            asking("x"));
    append(
        new Entry(
            entry.stream(), entry.kind(), entry.request(), now, entry.body(), entry.personal()));
    assertThat(found()).containsExactly("RECEIPT-086 5");
  }

  @Test
  void a_refund_voucher_in_a_book_of_receipts_is_found_and_so_is_the_other_way_round() {
    append(
        inBook(
            ReceiptBytes.refund(
                ONE.issue(100),
                new ReceiptNumber("JZ26", 1002),
                now,
                refunding("f", first, area("1.00")))));
    assertThat(found()).containsExactly("RECEIPT-023 5");
    append(
        ReceiptBytes.issue(
            ONE,
            ReceiptBook.STREAM + HallAtWork.REFUND_BOOK,
            new ReceiptNumber("TF26", 1),
            now,
            asking("x")));
    assertThat(found(HallAtWork.REFUND_BOOK)).containsExactly("RECEIPT-023 4");
  }

  @Test
  void a_book_that_comes_back_brings_all_that_is_left() {
    append(returned(1002, 99_999));
    assertThat(found()).isEmpty();
  }

  @Test
  void a_book_that_comes_back_with_other_numbers_is_found() {
    append(returned(1001, 99_999));
    assertThat(found()).containsExactly("RECEIPT-085 5");
  }

  @Test
  void a_book_that_comes_back_without_its_end_is_found() {
    append(returned(1002, 99_998));
    assertThat(found()).containsExactly("RECEIPT-085 5");
  }

  private Entry returned(long from, long to) {
    Canonical body = ONE.write().number(from).number(to).text("C07").text("K01").end();
    return new Entry(
        WHOLE.stream(), BookBytes.RETURNED, new RequestId("b"), now, body, Canonical.EMPTY);
  }

  @Test
  void a_book_in_use_is_written_off_only_when_it_is_used_up() {
    hall.openFor(LEADER, SMALL);
    issueSmall("a");
    hall.store.write(c -> new RecordLog(hall.store.chain()).append(c, writtenOff(1)));
    assertThat(found("R-2")).containsExactly("RECEIPT-084 5");
  }

  @Test
  void a_book_that_is_used_up_is_written_off() {
    hall.openFor(LEADER, SMALL);
    issueSmall("a");
    issueSmall("b");
    hall.store.write(c -> new RecordLog(hall.store.chain()).append(c, writtenOff(2)));
    assertThat(found("R-2")).isEmpty();
  }

  private void issueSmall(String name) {
    hall.issue(
        new IssueRequest(
            new RequestId(name),
            "R-2",
            HallAtWork.by(HallAtWork.payment("P-" + name), HALL, LEADER)));
  }

  private Entry writtenOff(long issued) {
    return BookBytes.step(
        new RunningTotals(issued, issued * 10_000, 0, 0),
        SMALL,
        now,
        new BookStep.WrittenOff(new RequestId("w"), "R-2", KEEPER, LEADER));
  }

  @Test
  void a_book_that_opens_as_another_is_found() {
    hall.execute("DROP TRIGGER log_record_no_delete");
    hall.execute("DELETE FROM log_record");
    append(inBook(BookBytes.step(RunningTotals.NONE, SMALL, now, HallAtWork.registered(SMALL))));
    assertThat(found()).containsExactly("RECEIPT-029 1");
  }

  @Test
  void a_book_that_opens_with_other_numbers_than_are_listed_is_found() {
    ReceiptBook longer = book(BOOK, ReceiptBook.Kind.RECEIPT, "JZ26", 1001, 99_998);
    hall.execute("DROP TRIGGER log_record_no_delete");
    hall.execute("DELETE FROM log_record");
    append(BookBytes.step(RunningTotals.NONE, longer, now, HallAtWork.registered(longer)));
    assertThat(found()).containsExactly("RECEIPT-029 1");
  }

  @Test
  void a_spoiled_number_counts_as_taken_and_as_void() {
    hall.spoil("s", new ReceiptNumber("JZ26", 1002));
    SequenceAudit.Result result = audit();
    assertThat(result.findings()).isEmpty();
    assertThat(List.of(result.issued(), result.voided())).containsExactly(2L, 1L);
    assertThat(result.issuedAmount()).isEqualTo(Money.yuan("100.00"));
    assertThat(result.voidedAmount()).isEqualTo(Money.ZERO);
  }

  @Test
  void a_number_that_was_spoiled_twice_or_after_it_was_issued_is_found() {
    append(ReceiptBytes.spoiling(ONE.spoil(), WHOLE.stream(), now, HALL, spoiling(first)));
    assertThat(found()).containsExactly("RECEIPT-021 5");
  }

  @Test
  void a_step_of_five_minutes_explains_itself_and_a_longer_one_does_not() {
    clock(Duration.ofMinutes(5), "", Duration.ZERO);
    assertThat(found()).containsExactly("RECEIPT-080 5");
    assertThat(audit().verdict()).isEqualTo(Verdict.SUSPECT);
  }

  @Test
  void a_longer_step_needs_somebody_who_confirms_it() {
    clock(Duration.ofMinutes(5).plusMillis(1), "", Duration.ZERO);
    assertThat(found()).containsExactly("RECEIPT-028 5");
  }

  @Test
  void a_longer_step_that_was_confirmed_is_explained() {
    clock(Duration.ofDays(3), "L01", Duration.ZERO);
    assertThat(found()).containsExactly("RECEIPT-080 5");
  }

  @Test
  void a_step_that_names_another_time_than_the_one_before_explains_nothing() {
    clock(Duration.ofMinutes(1), "L01", Duration.ofMillis(1));
    assertThat(found()).containsExactly("RECEIPT-028 5");
  }

  @Test
  void a_step_that_goes_nowhere_explains_nothing() {
    clock(Duration.ZERO, "L01", Duration.ZERO);
    assertThat(found()).containsExactly("RECEIPT-028 5");
  }

  private void clock(Duration back, String confirmedBy, Duration beside) {
    append(
        BookBytes.clock(
            ONE,
            WHOLE.stream(),
            new RequestId("c"),
            now.plus(beside),
            now.minus(back),
            confirmedBy));
  }

  private void append(Entry entry) {
    hall.store.write(c -> new RecordLog(hall.store.chain()).append(c, entry));
  }

  private SequenceAudit.Result audit() {
    return SequenceAudit.of(hall.store, BOOK);
  }

  private List<String> found() {
    return found(BOOK);
  }

  private List<String> found(String book) {
    return SequenceAudit.of(hall.store, book).findings().stream()
        .map(ForgedRecordsTest::told)
        .toList();
  }

  private static String told(Finding finding) {
    return finding.code().id() + " " + finding.where().replaceAll(".*:", "");
  }
}
