package io.hall.receipt;

import static io.hall.receipt.HallAtWork.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.payment.StaffNumber;
import io.hall.store.Canonical;
import io.hall.store.Entry;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import io.hall.store.StreamPart;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Books whose chains are made by hand, right ones and wrong ones. */
@Tag("规程-7.2")
class BookPassTest extends RegisterTestBase {

  private static final String BOOK = "receipt-book/B";
  private static final StaffNumber KEEPER = new StaffNumber("K01");

  private int requests;

  private BookSummary summary(String stream) {
    return hall.store.read(
        c -> {
          LogRecord head = hall.store.log().head(c, stream).orElseThrow();
          BookPass pass = new BookPass();
          new StreamPart(stream, 1, head.position(), head.hash()).read(c, hall.store.chain(), pass);
          return pass.result();
        });
  }

  private void write(String at, String kind, Canonical body) {
    requests++;
    Entry entry =
        new Entry(
            BOOK,
            kind,
            new RequestId("hand-" + requests),
            Instant.parse(at),
            body,
            Canonical.EMPTY);
    hall.store.write(c -> hall.store.log().append(c, entry));
  }

  private static Canonical.Writer totals() {
    return Canonical.write().number(0).number(0).number(0).number(0);
  }

  private void registered(String at) {
    write(
        at,
        "receipt.book.1",
        totals().text("B").text("RECEIPT").text("X").number(1).number(99).text("K01").end());
  }

  private void issued(String at, String number, long... fen) {
    Canonical.Writer out = totals().text(number).text(at.substring(0, 10)).text("H01").text("C01");
    out.text("HALL").text("P").number(0).number(0).number(fen.length);
    for (long one : fen) {
      out.text("ARREARS").number(2026).text("CASH").number(one).text("").text("").text("").text("");
    }
    write(at, "receipt.issue.1", out.end());
  }

  @Test
  void the_register_is_summed_up_with_voids_and_spoiled_numbers() {
    Receipt first = hall.issue("a");
    hall.issue("b", HallAtWork.area("20.50"), HallAtWork.area("0.05"));
    hall.spoil("c", new ReceiptNumber("JZ26", 1003));
    hall.issue("d");
    hall.reprint("e", first.number());
    hall.voidReceipt("f", first.number());
    BookSummary book = summary("receipt-book/R-1");
    assertThat(book.taken()).contains(new SerialRange(1001, 1004));
    assertThat(book.issued()).isEqualTo(3);
    assertThat(book.issuedAmount()).hasToString("220.55");
    assertThat(book.voided()).isEqualTo(1);
    assertThat(book.voidedAmount()).hasToString("100.00");
    assertThat(book.spoiled()).isEqualTo(1);
    assertThat(book.missing()).isZero();
    assertThat(book.status()).isEqualTo(BookState.Status.IN_USE);
  }

  @Test
  void a_book_of_refunds_counts_what_went_back_as_positive() {
    Receipt receipt = hall.issue("a");
    RefundVoucher voucher = hall.refund("b", receipt.number(), HallAtWork.area("30"));
    hall.voidReceipt("c", voucher.number());
    BookSummary book = summary("receipt-book/F-1");
    assertThat(book.book().kind()).isEqualTo(ReceiptBook.Kind.REFUND);
    assertThat(book.issuedAmount()).hasToString("30.00");
    assertThat(book.voidedAmount()).hasToString("30.00");
  }

  @Test
  void a_book_that_came_back_and_one_that_was_never_used_have_their_state() {
    hall.issue("a");
    hall.take(new BookStep.Returned(new RequestId("back"), "R-1", HallAtWork.CASHIER, KEEPER));
    assertThat(summary("receipt-book/R-1").status()).isEqualTo(BookState.Status.IN_STOCK);
    hall.take(new BookStep.WrittenOff(new RequestId("off"), "R-1", KEEPER, HallAtWork.LEADER));
    assertThat(summary("receipt-book/R-1").status()).isEqualTo(BookState.Status.WRITTEN_OFF);
    assertThat(summary("receipt-book/F-1").taken()).isEmpty();
    assertThat(summary("receipt-book/F-1").takingYears()).isEmpty();
  }

  @Test
  void the_years_are_those_of_business_dates_not_of_the_clock_in_greenwich() {
    registered("2026-12-31T15:00:00Z");
    issued("2026-12-31T15:59:59.999Z", "X-00000001", 100);
    BookSummary before = summary(BOOK);
    issued("2026-12-31T16:00:00Z", "X-00000002", 100);
    assertThat(before.takingYears()).containsExactly(2026);
    assertThat(summary(BOOK).takingYears()).containsExactly(2026, 2027);
    assertThat(summary(BOOK).recordYears()).containsExactly(2026, 2027);
  }

  @Test
  void numbers_that_were_left_out_are_missing() {
    registered("2026-11-08T01:00:00Z");
    issued("2026-11-08T01:00:00Z", "X-00000003", 100, -40);
    issued("2026-11-08T01:00:00Z", "X-00000007", 5);
    BookSummary book = summary(BOOK);
    assertThat(book.taken()).contains(new SerialRange(3, 7));
    assertThat(book.issued()).isEqualTo(2);
    assertThat(book.issuedAmount()).hasToString("0.65");
    assertThat(book.missing()).isEqualTo(3);
  }

  @Test
  void a_number_twice_or_late_or_of_another_book_is_refused() {
    registered("2026-11-08T01:00:00Z");
    issued("2026-11-08T01:00:00Z", "X-00000003", 1);
    issued("2026-11-08T01:00:00Z", "X-00000005", 1);
    assertThat(refusal(() -> with("X-00000005"))).isEqualTo("RECEIPT-021");
    assertThat(refusal(() -> with("X-00000004"))).isEqualTo("RECEIPT-022");
    assertThat(refusal(() -> with("Y-00000006"))).isEqualTo("RECEIPT-024");
    assertThat(refusal(() -> with("X-00000100"))).isEqualTo("RECEIPT-024");
    assertThat(summary(BOOK).issued()).isEqualTo(2);
  }

  /** What the summary says once this number was issued, which is then rolled back. */
  private void with(String number) {
    hall.store.write(
        c -> {
          Canonical.Writer out = totals().text(number).text("2026-11-08").text("H01").text("C01");
          out.text("HALL").text("P").number(0).number(0).number(0);
          Entry entry =
              new Entry(
                  BOOK,
                  "receipt.issue.1",
                  new RequestId("with"),
                  Instant.parse("2026-11-08T02:00:00Z"),
                  out.end(),
                  Canonical.EMPTY);
          LogRecord head = hall.store.log().append(c, entry);
          BookPass pass = new BookPass();
          new StreamPart(BOOK, 1, head.position(), head.hash()).read(c, hall.store.chain(), pass);
          throw new IllegalStateException("it was taken");
        });
  }

  @Test
  void a_book_that_nothing_opens_or_that_holds_another_kind_is_refused() {
    issued("2026-11-08T01:00:00Z", "X-00000003", 1);
    assertThat(refusal(() -> summary(BOOK))).isEqualTo("RECEIPT-029");
    assertThat(refusal(() -> new BookPass().result())).isEqualTo("RECEIPT-029");
  }

  @Test
  void a_record_of_another_kind_is_refused() {
    registered("2026-11-08T01:00:00Z");
    write("2026-11-08T01:00:00Z", "shift.open.1", totals().text("X").end());
    assertThat(refusal(() -> summary(BOOK))).isEqualTo("RECEIPT-023");
  }
}
