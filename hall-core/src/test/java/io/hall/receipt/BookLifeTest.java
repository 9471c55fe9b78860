package io.hall.receipt;

import static io.hall.receipt.HallAtWork.BOOK;
import static io.hall.receipt.HallAtWork.CASHIER;
import static io.hall.receipt.HallAtWork.HALL;
import static io.hall.receipt.HallAtWork.KEEPER;
import static io.hall.receipt.HallAtWork.LEADER;
import static io.hall.receipt.HallAtWork.book;
import static io.hall.receipt.HallAtWork.handedOut;
import static io.hall.receipt.HallAtWork.inUse;
import static io.hall.receipt.HallAtWork.payment;
import static io.hall.receipt.HallAtWork.refusal;
import static io.hall.receipt.HallAtWork.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.receipt.BookState.Status;
import io.hall.receipt.ReceiptBook.Kind;
import io.hall.store.RequestId;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("规程-7.2")
class BookLifeTest extends EveryStoreTestBase {

  private static final StaffNumber COLLEAGUE = new StaffNumber("C08");

  private final ReceiptBook next = book("R-2", Kind.RECEIPT, "KL", 7, 8);

  @Test
  void a_book_goes_from_stock_to_its_end_and_each_step_is_told_with_who_and_when() {
    assertThat(hall.take(registered(next)).status()).isEqualTo(Status.IN_STOCK);
    hall.clock.set("2026-11-23T05:00:00Z");
    BookState out = hall.take(handedOut(next, COLLEAGUE));
    assertThat(out.status()).isEqualTo(Status.HANDED_OUT);
    assertThat(out.holder()).contains(new BookState.Holder(HALL, COLLEAGUE));
    assertThat(hall.take(inUse(next, COLLEAGUE)).status()).isEqualTo(Status.IN_USE);
    issue("a", COLLEAGUE);
    BookState back = hall.take(returned("back", COLLEAGUE));
    assertThat(back.status()).isEqualTo(Status.IN_STOCK);
    assertThat(back.holder()).isEmpty();
    assertThat(hall.take(writtenOff("off")).status()).isEqualTo(Status.WRITTEN_OFF);
    List<BookRegister.Event> life = hall.read(c -> hall.register.books().life(c, "R-2"));
    assertThat(life.stream().map(BookRegister.Event::step).toList())
        .containsExactly(
            registered(next),
            handedOut(next, COLLEAGUE),
            inUse(next, COLLEAGUE),
            returned("back", COLLEAGUE),
            writtenOff("off"));
    assertThat(life.get(0).record().at()).isEqualTo(Instant.parse("2026-11-23T04:00:00Z"));
    assertThat(life.get(1).record().at()).isEqualTo(Instant.parse("2026-11-23T05:00:00Z"));
    assertThat(hall.findings("R-2")).isEmpty();
    assertThat(SequenceAudit.of(hall.store, "R-2").findings()).isEmpty();
  }

  @Test
  void a_returned_book_goes_on_with_the_next_cashier_where_it_was_left() {
    hall.openFor(COLLEAGUE, next);
    issue("a", COLLEAGUE);
    hall.take(returned("back", COLLEAGUE));
    StaffNumber other = new StaffNumber("C09");
    hall.take(new BookStep.HandedOut(new RequestId("out2"), "R-2", HALL, other, KEEPER));
    hall.take(new BookStep.InUse(new RequestId("use2"), "R-2", HALL, other));
    refused("RECEIPT-003", () -> issue("b", COLLEAGUE));
    assertThat(issue("b", other).number()).hasToString("KL-00000008");
    assertThat(hall.<Long>read(c -> hall.register.books().left(c, "R-2"))).isZero();
  }

  @Test
  void no_number_is_taken_from_a_book_that_is_not_in_use() {
    hall.take(registered(next));
    refused("RECEIPT-016", () -> issue("a", CASHIER));
    hall.take(handedOut(next, COLLEAGUE));
    refused("RECEIPT-016", () -> issue("a", COLLEAGUE));
    hall.take(inUse(next, COLLEAGUE));
    issue("a", COLLEAGUE);
    hall.take(returned("back", COLLEAGUE));
    refused("RECEIPT-016", () -> issue("b", COLLEAGUE));
    hall.take(writtenOff("off"));
    refused("RECEIPT-016", () -> issue("b", COLLEAGUE));
  }

  @Test
  void a_cashier_has_one_book_of_a_kind_in_use_until_it_is_used_up_or_returned() {
    hall.take(registered(next));
    hall.take(handedOut(next, CASHIER));
    refused("RECEIPT-050", () -> hall.take(inUse(next, CASHIER)));
    hall.take(new BookStep.Returned(new RequestId("back"), BOOK, CASHIER, KEEPER));
    hall.take(inUse(next, CASHIER));
    issue("a", CASHIER);
    ReceiptBook third = book("R-3", Kind.RECEIPT, "KL", 9, 9);
    hall.take(registered(third));
    hall.take(handedOut(third, CASHIER));
    refused("RECEIPT-050", () -> hall.take(inUse(third, CASHIER)));
    issue("b", CASHIER);
    hall.take(inUse(third, CASHIER));
  }

  @Test
  void a_step_that_does_not_follow_is_refused() {
    refused("RECEIPT-002", () -> hall.take(handedOut(next, COLLEAGUE)));
    hall.take(registered(next));
    refused("RECEIPT-019", () -> hall.take(inUse(next, COLLEAGUE)));
    refused("RECEIPT-019", () -> hall.take(returned("back", COLLEAGUE)));
    hall.take(handedOut(next, COLLEAGUE));
    refused("RECEIPT-019", () -> hall.take(writtenOff("off")));
    refused("RECEIPT-019", () -> hall.take(handOutAgain()));
    refused("RECEIPT-003", () -> hall.take(inUse(next, CASHIER)));
    hall.take(inUse(next, COLLEAGUE));
    refused("RECEIPT-019", () -> hall.take(writtenOff("off")));
    issue("a", COLLEAGUE);
    issue("b", COLLEAGUE);
    refused("RECEIPT-004", () -> hall.take(returned("back", COLLEAGUE)));
    hall.take(writtenOff("off"));
    refused("RECEIPT-019", () -> hall.take(handOutAgain()));
  }

  @Test
  void a_book_is_registered_once_and_no_two_books_share_a_number() {
    ReceiptBook open = book(BOOK, Kind.RECEIPT, "JZ26", 1001, 99_999);
    refused(
        "RECEIPT-014",
        () -> hall.take(new BookStep.Registered(new RequestId("again"), open, KEEPER)));
    refused("RECEIPT-006", () -> register("A", "JZ26", 1, 1001));
    refused("RECEIPT-006", () -> register("A", "JZ26", 99_999, 99_999));
    refused("RECEIPT-006", () -> register("A", "JZ26", 5_000, 5_001));
    register("A", "JZ26", 1, 1000);
    register("B", "JZ26", 100_000, 100_000);
    register("C", "JZ27", 1001, 1001);
    assertThat(hall.read(c -> hall.register.books().all(c)).stream().map(s -> s.book().id()))
        .containsExactly("A", "B", "C", HallAtWork.REFUND_BOOK, BOOK);
  }

  @Test
  void the_second_person_is_another_one() {
    RequestId request = new RequestId("x");
    refused("RECEIPT-054", () -> new BookStep.HandedOut(request, "A", HALL, KEEPER, KEEPER));
    refused("RECEIPT-054", () -> new BookStep.Returned(request, "A", CASHIER, CASHIER));
    refused("RECEIPT-054", () -> new BookStep.WrittenOff(request, "A", KEEPER, KEEPER));
    ReceiptNumber number = new ReceiptNumber("A", 1);
    refused(
        "RECEIPT-054", () -> new SpoilRequest(request, number, SpoilReason.LOST, CASHIER, CASHIER));
  }

  @Test
  void a_book_of_another_hall_is_not_taken_into_use() {
    hall.take(registered(next));
    hall.take(
        new BookStep.HandedOut(
            new RequestId("out"), "R-2", new HallCode("H02"), COLLEAGUE, KEEPER));
    refused("RECEIPT-003", () -> hall.take(inUse(next, COLLEAGUE)));
  }

  @Test
  void a_spoiled_number_is_taken_and_void_and_no_receipt_bears_it() {
    hall.issue("a");
    ReceiptNumber spoiled = new ReceiptNumber("JZ26", 1002);
    SpoiledNumber answer = hall.spoil("s", spoiled);
    assertThat(answer)
        .isEqualTo(
            new SpoiledNumber(
                spoiled, HALL, SpoilReason.PRINTER, CASHIER, LEADER, hall.clock.instant()));
    assertThat(hall.spoil("s", spoiled)).isEqualTo(answer);
    assertThat(hall.issue("b").number().serial()).isEqualTo(1003);
    assertThat(hall.totals(BOOK)).isEqualTo(new RunningTotals(3, 20_000, 1, 0));
    assertThat(hall.count("SELECT count(*) FROM receipt_spoiled")).isEqualTo(1);
    assertThat(hall.today())
        .filteredOn(document -> document.number().equals(spoiled))
        .singleElement()
        .satisfies(
            document -> {
              assertThat(document.counts()).isFalse();
              assertThat(document.amount()).isEqualTo(Money.ZERO);
              assertThat(document.cashier()).isEqualTo(CASHIER);
            });
    assertThat(refusal(() -> hall.voidReceipt("v", spoiled))).isEqualTo("RECEIPT-007");
    assertThat(refusal(() -> hall.reprint("p", spoiled))).isEqualTo("RECEIPT-007");
    assertThat(hall.<Object>read(c -> hall.register.find(c, spoiled))).asString().contains("empty");
    assertThat(SequenceAudit.of(hall.store, BOOK).findings()).isEmpty();
  }

  @Test
  void only_the_next_number_is_spoiled_and_only_by_its_cashier() {
    hall.issue("a");
    refused("RECEIPT-052", () -> hall.spoil("s", new ReceiptNumber("JZ26", 1001)));
    refused("RECEIPT-052", () -> hall.spoil("s", new ReceiptNumber("JZ26", 1003)));
    refused("RECEIPT-007", () -> hall.spoil("s", new ReceiptNumber("ZZ", 1002)));
    SpoilRequest foreign =
        new SpoilRequest(
            new RequestId("s"),
            new ReceiptNumber("JZ26", 1002),
            SpoilReason.LOST,
            COLLEAGUE,
            LEADER);
    refused("RECEIPT-003", () -> hall.store.write(c -> hall.register.spoil(c, foreign)));
  }

  private void refused(String code, ThrowingCallable operation) {
    long records = hall.records();
    assertThat(refusal(operation)).isEqualTo(code);
    assertThat(hall.records()).isEqualTo(records);
  }

  private BookState register(String id, String prefix, long from, long to) {
    return hall.take(registered(book(id, Kind.RECEIPT, prefix, from, to)));
  }

  private BookStep handOutAgain() {
    return new BookStep.HandedOut(new RequestId("out2"), "R-2", HALL, COLLEAGUE, KEEPER);
  }

  private static BookStep returned(String request, StaffNumber by) {
    return new BookStep.Returned(new RequestId(request), "R-2", by, KEEPER);
  }

  private static BookStep writtenOff(String request) {
    return new BookStep.WrittenOff(new RequestId(request), "R-2", KEEPER, LEADER);
  }

  private Receipt issue(String name, StaffNumber cashier) {
    return hall.issue(
        new IssueRequest(
            new RequestId(name), "R-2", HallAtWork.by(payment("P-" + name), HALL, cashier)));
  }
}
