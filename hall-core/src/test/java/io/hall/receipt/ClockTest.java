package io.hall.receipt;

import static io.hall.receipt.HallAtWork.BOOK;
import static io.hall.receipt.HallAtWork.LEADER;
import static io.hall.receipt.HallAtWork.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Finding;
import io.hall.store.LogRecord;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The clock is a witness, not a judge: numbers go on, and a step back is told. */
class ClockTest extends EveryStoreTestBase {

  @Test
  void a_small_step_back_is_recorded_before_the_next_receipt_and_numbers_stay_contiguous() {
    hall.issue("a");
    hall.clock.set("2026-11-23T03:55:00Z");
    assertThat(hall.issue("b").number().serial()).isEqualTo(1002);
    assertThat(hall.issue("c").number().serial()).isEqualTo(1003);
    assertThat(kinds())
        .containsExactly(
            "receipt.book.1",
            "receipt.book-out.1",
            "receipt.book-use.1",
            "receipt.issue.1",
            "receipt.clock.1",
            "receipt.issue.1",
            "receipt.issue.1");
    assertThat(hall.totals(BOOK).issued()).isEqualTo(3);
  }

  @Test
  void a_large_step_back_waits_for_somebody_who_answers_for_the_clock() {
    hall.issue("a");
    hall.clock.set("2026-11-23T03:54:59.999Z");
    assertThat(refusal(() -> hall.issue("b"))).isEqualTo("RECEIPT-017");
    assertThat(refusal(() -> hall.spoil("s", new ReceiptNumber("JZ26", 1002))))
        .isEqualTo("RECEIPT-017");
    long records = hall.records();
    hall.confirmClock("ok");
    hall.confirmClock("ok");
    assertThat(hall.records()).isEqualTo(records + 1);
    assertThat(hall.issue("b").number().serial()).isEqualTo(1002);
    assertThat(hall.records()).isEqualTo(records + 2);
  }

  @Test
  void there_is_nothing_to_confirm_when_the_clock_is_right() {
    hall.issue("a");
    assertThat(refusal(() -> hall.confirmClock("ok"))).isEqualTo("RECEIPT-018");
    hall.clock.set("2026-11-23T03:59:59.999Z");
    hall.confirmClock("ok");
    assertThat(refusal(() -> hall.confirmClock("again"))).isEqualTo("RECEIPT-018");
  }

  @Test
  void a_confirmation_is_not_somebody_elses() {
    hall.clock.set("2026-11-22T04:00:00Z");
    hall.confirmClock("ok");
    ClockConfirmation other = new ClockConfirmation(new RequestId("ok"), BOOK, HallAtWork.CASHIER);
    assertThat(refusal(() -> hall.confirmClock(other))).isEqualTo("STORE-003");
    ClockConfirmation none = new ClockConfirmation(new RequestId("no"), "none", LEADER);
    assertThat(refusal(() -> hall.confirmClock(none))).isEqualTo("RECEIPT-002");
  }

  @Test
  void a_refused_receipt_does_not_record_the_clock() {
    hall.issue("a");
    long records = hall.records();
    hall.clock.set("2026-11-23T03:59:00Z");
    IssueRequest twice = new IssueRequest(new RequestId("x"), BOOK, HallAtWork.payment("P-a"));
    assertThat(refusal(() -> hall.issue(twice))).isEqualTo("RECEIPT-013");
    assertThat(hall.records()).isEqualTo(records);
  }

  @Test
  void an_explained_step_breaks_no_chain() {
    hall.issue("a");
    hall.clock.set("2026-11-23T03:59:00Z");
    hall.issue("b");
    assertThat(hall.findings(BOOK)).isEmpty();
    assertThat(SequenceAudit.of(hall.store, BOOK).findings())
        .extracting(Finding::code)
        .doesNotContain(ReceiptCode.CLOCK_SET_BACK);
  }

  private List<String> kinds() {
    return hall.read(
        c -> {
          List<LogRecord> records = new ArrayList<>();
          new RecordLog(hall.store.chain()).forEach(c, ReceiptBook.STREAM + BOOK, records::add);
          return records.stream().map(LogRecord::kind).toList();
        });
  }
}
