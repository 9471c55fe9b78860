package io.hall.archive;

import static io.hall.archive.FilingHall.FIRST;
import static io.hall.archive.FilingHall.SEASON;
import static io.hall.settlement.Refusals.codesOf;
import static io.hall.settlement.SampleDay.HALL;
import static io.hall.settlement.SampleDay.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.archive.KeptCheckpoint.Period;
import io.hall.calendar.BusinessDate;
import io.hall.receipt.Receipt;
import io.hall.store.Canonical;
import io.hall.store.Hash;
import io.hall.store.LogRecord;
import io.hall.store.NotedLocks;
import io.hall.store.RequestId;
import io.hall.store.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several days closed together, and days that are closed when later ones have their reports. */
@Tag("规程-7.2")
class ClosingLateDaysTest extends FilingTestBase {

  private static final BusinessDate SECOND = FIRST.next();
  private static final BusinessDate THIRD = SECOND.next();

  private FilingHall hall;

  @BeforeEach
  void open() {
    hall = hall(TestDatabase.Kind.SQLITE);
  }

  private void reported(BusinessDate date) {
    hall.open(date);
    hall.pay(WANG, "10");
    hall.report(date);
  }

  private List<BusinessDate> closeDays(BusinessDate last) {
    List<KeptCheckpoint> closed =
        hall.store().write(c -> hall.checkpoints().closeDays(c, HALL, last));
    return closed.stream().map(KeptCheckpoint::last).toList();
  }

  @Test
  void all_reported_days_up_to_one_are_closed_in_their_order_and_once() {
    reported(FIRST);
    reported(SECOND);
    reported(THIRD);
    assertThat(closeDays(SECOND)).containsExactly(FIRST, SECOND);
    assertThat(closeDays(THIRD)).containsExactly(THIRD);
    assertThat(closeDays(THIRD)).isEmpty();
    assertThat(hall.all(SEASON))
        .extracting(KeptCheckpoint::last)
        .containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void days_behind_one_that_waits_for_its_report_wait_too() {
    reported(FIRST);
    hall.open(SECOND);
    hall.pay(WANG, "10");
    hall.shut(SECOND);
    reported(THIRD);
    assertThat(closeDays(THIRD)).containsExactly(FIRST);
    hall.hall().report(SECOND);
    assertThat(closeDays(THIRD)).containsExactly(SECOND, THIRD);
  }

  @Test
  void a_day_that_cannot_be_closed_for_another_reason_is_told() {
    reported(FIRST);
    ClosingDaysTest.issue(hall, List.of());
    assertThat(codesOf(() -> closeDays(FIRST))).containsExactly("ARCHIVE-013");
    assertThat(hall.all(SEASON)).isEmpty();
  }

  @Test
  void a_day_that_is_closed_late_names_its_own_report() {
    reported(FIRST);
    LogRecord report =
        hall.store().read(c -> hall.store().log().head(c, "daily-report/H01")).orElseThrow();
    reported(SECOND);
    assertThat(hall.close(FIRST).about()).contains(report.hash());
  }

  @Test
  void what_came_behind_the_closing_of_a_day_without_records_is_noticed() {
    hall.open(FIRST);
    hall.report(FIRST);
    hall.close(FIRST);
    ClosingDaysTest.issue(hall, List.of());
    reported(SECOND);
    assertThat(codesOf(() -> hall.close(SECOND))).containsExactly("ARCHIVE-008");
  }

  @Test
  void whoever_closes_a_day_waits_for_everybody_who_writes() {
    reported(FIRST);
    RequestId request = hall.hall().request();
    assertThat(hall.hall().held(c -> hall.checkpoints().closeDay(c, request, HALL, FIRST)))
        .contains(NotedLocks.STORE);
  }

  @Test
  void why_a_kept_tree_cannot_be_gone_on_with_is_told_beside_the_refusal() {
    hall.work(FIRST);
    hall.close(FIRST);
    reported(SECOND);
    hall.database().tamper("DELETE FROM checkpoint_node WHERE node = 1");
    assertThatThrownBy(() -> hall.close(SECOND))
        .hasMessageContaining("ARCHIVE-015")
        .satisfies(
            refusal ->
                assertThat(refusal.getSuppressed())
                    .singleElement()
                    .asString()
                    .contains("PROOF-010"));
  }

  @Test
  void a_voiding_whose_number_the_log_issues_elsewhere_is_noticed() {
    List<Receipt> receipts = hall.work(FIRST);
    Receipt voided = receipts.get(2);
    String change = "UPDATE receipt SET position = ? WHERE number = '" + voided.number() + "'";
    for (long wrong : new long[] {4, 7, 99}) { // another's, the voiding itself, nothing
      hall.database().tamper(change, wrong);
      assertThat(codesOf(() -> hall.close(FIRST))).as("%d", wrong).containsExactly("ARCHIVE-014");
    }
  }

  @Test
  void a_checkpoint_whose_record_is_gone_is_missed() {
    hall.work(FIRST);
    hall.close(FIRST);
    hall.database().tamper("DELETE FROM log_record WHERE stream = 'checkpoint/H01'");
    assertThat(
            codesOf(
                () ->
                    hall.store()
                        .read(c -> hall.checkpoints().find(c, HALL, SEASON, Period.DAY, FIRST))))
        .containsExactly("STORE-006");
  }

  private static LogRecord record(String stream, String kind) {
    return new LogRecord(
        stream,
        1,
        kind,
        new RequestId("a"),
        Instant.EPOCH,
        Optional.empty(),
        Canonical.write().text("2026-2027").text("a day").end(),
        Hash.NONE,
        Hash.NONE);
  }

  @Test
  void a_record_that_is_no_checkpoint_is_not_read_as_one() {
    LogRecord other = record("checkpoint/H01", "checkpoint.year.1");
    LogRecord elsewhere = record("receipt-book/A", "checkpoint.day.1");
    LogRecord damaged = record("checkpoint/H01", "checkpoint.day.1");
    assertThat(CheckpointBytes.find(other)).isEmpty();
    assertThat(CheckpointBytes.find(elsewhere)).isEmpty();
    for (LogRecord record : List.of(other, elsewhere, damaged)) {
      assertThat(codesOf(() -> CheckpointBytes.read(record))).containsExactly("STORE-004");
    }
  }
}
