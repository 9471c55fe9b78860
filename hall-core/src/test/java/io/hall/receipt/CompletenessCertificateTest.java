package io.hall.receipt;

import static io.hall.receipt.HallAtWork.BOOK;
import static io.hall.receipt.HallAtWork.asking;
import static io.hall.receipt.HallAtWork.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("规程-7.2")
class CompletenessCertificateTest extends RegisterTestBase {

  @Test
  void every_number_is_issued_void_spoiled_or_left() {
    ReceiptNumber a = hall.issue("a").number();
    hall.issue("b");
    hall.voidReceipt("v", a);
    hall.spoil("s", new ReceiptNumber("JZ26", 1003));
    hall.issue("c");
    CompletenessCertificate made = certify(Optional.empty());
    assertThat(made.isComplete()).isTrue();
    assertThat(made.issued())
        .isEqualTo(share(Money.yuan("200.00"), range(1002, 1002), range(1004, 1004)));
    assertThat(made.voided()).isEqualTo(share(Money.yuan("100.00"), range(1001, 1001)));
    assertThat(made.spoiled()).isEqualTo(share(Money.ZERO, range(1003, 1003)));
    assertThat(made.range()).isEqualTo(range(1001, 1004));
    assertThat(made.remaining()).isEqualTo(share(Money.ZERO));
    assertThat(made.returned()).isEqualTo(share(Money.ZERO));
    assertThat(made.missing()).isEqualTo(share(Money.ZERO));
    assertThat(made.taken()).isEqualTo(4);
    assertThat(made.head().records()).isEqualTo(8);
  }

  @Test
  void what_came_back_is_returned_until_the_book_is_handed_out_again() {
    hall.issue("a");
    hall.take(
        new BookStep.Returned(new RequestId("r"), BOOK, HallAtWork.CASHIER, HallAtWork.LEADER));
    assertThat(certify(Optional.empty()).returned().numbers()).containsExactly(range(1002, 99_999));
    hall.take(
        new BookStep.HandedOut(
            new RequestId("o"), BOOK, HallAtWork.HALL, HallAtWork.CASHIER, HallAtWork.LEADER));
    assertThat(certify(Optional.empty()).range()).isEqualTo(range(1001, 1001));
    assertThat(certify(Optional.of(range(1001, 99_999))).remaining().numbers())
        .containsExactly(range(1002, 99_999));
  }

  @Test
  void numbers_that_may_still_be_issued_leave_a_range_open_and_an_unused_book_is_complete() {
    assertThat(certify(Optional.empty()).isComplete()).isTrue();
    assertThat(certify(Optional.empty()).range()).isEqualTo(range(1001, 99_999));
    hall.issue("a");
    assertThat(certify(Optional.of(range(1001, 1001))).isComplete()).isTrue();
    assertThat(certify(Optional.of(range(1001, 1002))).isComplete()).isFalse();
  }

  @Test
  void a_skipped_number_is_missing_and_only_a_range_without_it_is_complete() {
    hall.issue("a");
    issue("x", 1003, 2);
    CompletenessCertificate all = certify(Optional.empty());
    assertThat(all.isComplete()).isFalse();
    assertThat(all.missing()).isEqualTo(share(Money.ZERO, range(1002, 1002)));
    assertThat(all.findings())
        .extracting(Finding::code)
        .containsExactly(ReceiptCode.NUMBER_SKIPPED);
    CompletenessCertificate first = certify(Optional.of(range(1001, 1001)));
    assertThat(first.isComplete()).isTrue();
    assertThat(first.findings()).isEmpty();
    assertThat(first.issued()).isEqualTo(share(Money.yuan("100.00"), range(1001, 1001)));
    assertThat(certify(Optional.of(range(1002, 1002))).isComplete()).isFalse();
  }

  @Test
  void a_broken_chain_leaves_no_range_complete() {
    hall.issue("a");
    hall.issue("b");
    hall.execute("DROP TRIGGER log_record_no_update");
    hall.execute("UPDATE log_record SET hash = zeroblob(32) WHERE position = 5");
    assertThat(certify(Optional.of(range(1001, 1001))).isComplete()).isFalse();
  }

  @Test
  void late_entries_and_steps_of_the_clock_are_told_and_break_nothing() {
    hall.clock.set("2026-11-24T04:00:00Z");
    hall.issue("a");
    hall.clock.set("2026-11-24T03:59:00Z");
    hall.issue("b");
    CompletenessCertificate made = certify(Optional.empty());
    assertThat(made.isComplete()).isTrue();
    assertThat(made.late().numbers()).containsExactly(range(1001, 1002));
    assertThat(made.clockSteps()).hasSize(1);
    assertThat(made.clockSteps().get(0).position()).isEqualTo(5);
    assertThat(made.json())
        .contains("\"clock\":[{\"position\":5,\"before\":\"2026-11-24T04:00:00Z\"");
  }

  @Test
  void a_range_outside_of_the_book_and_an_unknown_book_are_refused() {
    assertThat(refusal(() -> certify(Optional.of(range(1000, 1001))))).isEqualTo("RECEIPT-087");
    assertThat(refusal(() -> certify(Optional.of(range(99_999, 100_000)))))
        .isEqualTo("RECEIPT-087");
    assertThat(refusal(() -> certify(Optional.of(range(1002, 1001))))).isEqualTo("RECEIPT-087");
    assertThat(refusal(() -> certify("none", Optional.empty()))).isEqualTo("RECEIPT-002");
  }

  @Test
  void the_json_has_one_form() {
    hall.issue("a");
    CompletenessCertificate made = certify(Optional.of(range(1001, 1002)));
    assertThat(made.json())
        .isEqualTo(
            "{\"format\":\"hall.completeness.1\",\"stream\":\"receipt-book/R-1\",\"book\":\"R-1\","
                + "\"kind\":\"RECEIPT\",\"prefix\":\"JZ26\",\"first\":1001,\"last\":99999,"
                + "\"from\":1001,\"to\":1002,\"complete\":false,"
                + "\"issued\":{\"count\":1,\"fen\":10000,\"numbers\":[[1001,1001]]},"
                + "\"void\":{\"count\":0,\"fen\":0,\"numbers\":[]},"
                + "\"spoiled\":{\"count\":0,\"fen\":0,\"numbers\":[]},"
                + "\"returned\":{\"count\":0,\"fen\":0,\"numbers\":[]},"
                + "\"remaining\":{\"count\":1,\"fen\":0,\"numbers\":[[1002,1002]]},"
                + "\"missing\":{\"count\":0,\"fen\":0,\"numbers\":[]},"
                + "\"late\":{\"count\":0,\"fen\":0,\"numbers\":[]},"
                + "\"head\":{\"records\":4,\"hash\":\""
                + made.head().hash()
                + "\"},\"clock\":[],\"findings\":[],\"unlisted\":0,"
                + "\"made\":\"2026-11-23T04:00:00Z\"}\n");
  }

  private void issue(String name, long serial, long issued) {
    RunningTotals after = new RunningTotals(issued, issued * 10_000, 0, 0);
    ReceiptNumber number = new ReceiptNumber("JZ26", serial);
    String stream = ReceiptBook.STREAM + BOOK;
    hall.store.write(
        c ->
            new RecordLog(hall.store.chain())
                .append(
                    c,
                    ReceiptBytes.issue(after, stream, number, hall.clock.instant(), asking(name))));
  }

  private CompletenessCertificate certify(Optional<SerialRange> range) {
    return certify(BOOK, range);
  }

  private CompletenessCertificate certify(String book, Optional<SerialRange> range) {
    return hall.store.read(
        c -> CompletenessCertificate.of(c, hall.store.log(), book, range, hall.clock));
  }

  private static SerialRange range(long from, long to) {
    return new SerialRange(from, to);
  }

  private static CompletenessCertificate.Share share(Money amount, SerialRange... numbers) {
    List<SerialRange> ranges = List.of(numbers);
    long count = ranges.stream().mapToLong(SerialRange::count).sum();
    return new CompletenessCertificate.Share(count, amount, ranges);
  }
}
