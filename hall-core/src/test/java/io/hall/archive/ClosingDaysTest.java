package io.hall.archive;

import static io.hall.archive.FilingHall.FIRST;
import static io.hall.archive.FilingHall.KEY;
import static io.hall.archive.FilingHall.SEASON;
import static io.hall.settlement.Refusals.codesOf;
import static io.hall.settlement.SampleDay.HALL;
import static io.hall.settlement.SampleDay.LI;
import static io.hall.settlement.SampleDay.WANG;
import static io.hall.settlement.SampleDay.pos;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.archive.KeptCheckpoint.Period;
import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.Channel;
import io.hall.payment.Payer;
import io.hall.payment.Payment;
import io.hall.payment.PaymentId;
import io.hall.payment.PaymentLine;
import io.hall.payment.Tender;
import io.hall.proof.Checkpoint;
import io.hall.proof.NaiveTree;
import io.hall.proof.TreeHead;
import io.hall.receipt.IssueRequest;
import io.hall.receipt.IssuingGuard;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptRegister;
import io.hall.store.ChainHash;
import io.hall.store.Hash;
import io.hall.store.LogRecord;
import io.hall.store.RequestId;
import io.hall.store.Sql;
import io.hall.store.TestDatabase;
import io.hall.tariff.FeeCategory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("规程-7.2")
class ClosingDaysTest extends FilingTestBase {

  private static final BusinessDate SECOND = FIRST.next();
  private static final BusinessDate THIRD = SECOND.next();

  private static TreeHead head(KeptCheckpoint kept) {
    return kept.sealed().checkpoint().head();
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void a_days_tree_has_its_records_book_by_book_as_the_page_says(TestDatabase.Kind kind) {
    FilingHall hall = hall(kind);
    hall.work(FIRST);
    KeptCheckpoint day = hall.close(FIRST);
    hall.work(SECOND);
    KeptCheckpoint next = hall.close(SECOND);

    List<byte[]> ofFirst = hall.leaves(FIRST);
    List<byte[]> ofBoth = hall.leaves(FIRST, SECOND);
    assertThat(head(day)).isEqualTo(new TreeHead(7, NaiveTree.mth(ofFirst)));
    assertThat(head(next)).isEqualTo(new TreeHead(14, NaiveTree.mth(ofBoth)));
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void a_checkpoint_counts_its_day_alone(TestDatabase.Kind kind) {
    FilingHall hall = hall(kind);
    hall.work(FIRST);
    hall.close(FIRST);
    hall.open(SECOND);
    hall.hall()
        .voidReceipt(hall.hall().refund(WANG, hall.pay(WANG, "5").number(), pos("2")).number());
    hall.report(SECOND);

    Checkpoint first = checkpoint(hall, FIRST);
    assertThat(first.origin()).isEqualTo("示范热力有限公司 receipts/H01 2026-2027");
    assertThat(first.hash()).isEqualTo("SHA-256");
    assertThat(first.figures())
        .isEqualTo(
            Map.ofEntries(
                Map.entry("day", 20261108L),
                Map.entry("issued", 4L),
                Map.entry("issued-fen", 211532L),
                Map.entry("refunded", 1L),
                Map.entry("refunded-fen", 1482L),
                Map.entry("spoiled", 1L),
                Map.entry("voided", 1L),
                Map.entry("voided-fen", 1250L),
                Map.entry("unrefunded", 0L),
                Map.entry("unrefunded-fen", 0L)));
    hall.close(SECOND);
    assertThat(checkpoint(hall, SECOND).figures())
        .containsEntry("day", 20261109L)
        .containsEntry("issued-fen", 500L)
        .containsEntry("refunded-fen", 200L)
        .containsEntry("voided", 0L)
        .containsEntry("unrefunded", 1L)
        .containsEntry("unrefunded-fen", 200L);
  }

  private static Checkpoint checkpoint(FilingHall hall, BusinessDate date) {
    KeptCheckpoint kept =
        hall.store()
            .read(c -> hall.checkpoints().find(c, HALL, SEASON, Period.DAY, date))
            .orElseThrow();
    return kept.sealed().verify(KEY).orThrow();
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void it_names_the_last_version_of_the_days_report(TestDatabase.Kind kind) {
    FilingHall hall = hall(kind);
    hall.open(FIRST);
    hall.report(FIRST);

    KeptCheckpoint day = hall.close(FIRST);

    LogRecord report =
        hall.store().read(c -> hall.store().log().head(c, "daily-report/H01")).orElseThrow();
    assertThat(day.about()).contains(report.hash());
    assertThat(day.size()).isZero();
    assertThat(day.timeStamp()).isEmpty();
    assertThat(hall.all(SEASON)).containsExactly(day);
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void a_day_is_closed_once_whoever_asks(TestDatabase.Kind kind) {
    FilingHall hall = hall(kind);
    hall.work(FIRST);
    RequestId request = hall.hall().request();
    KeptCheckpoint day = hall.close(request, FIRST);
    hall.hall().at("2026-11-09T08:00");

    assertThat(hall.close(request, FIRST)).isEqualTo(day);
    assertThat(hall.close(FIRST)).isEqualTo(day);
    assertThat(codesOf(() -> hall.close(request, SECOND))).containsExactly("STORE-003");
    assertThat(hall.all(SEASON)).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void a_request_that_did_something_else_closes_nothing(TestDatabase.Kind kind) {
    FilingHall hall = hall(kind);
    hall.work(FIRST);
    RequestId used = hall.records().get(0).request();
    assertThat(codesOf(() -> hall.close(used, FIRST))).containsExactly("STORE-003");
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void days_are_closed_in_their_order_a_late_one_too(TestDatabase.Kind kind) {
    FilingHall hall = hall(kind);
    hall.open(FIRST);
    hall.pay(WANG, "10");
    hall.shut(FIRST);
    assertThat(codesOf(() -> hall.close(FIRST))).containsExactly("ARCHIVE-010");
    hall.work(SECOND);
    assertThat(codesOf(() -> hall.close(SECOND))).containsExactly("ARCHIVE-011");

    hall.hall().report(FIRST);
    hall.close(FIRST);
    KeptCheckpoint second = hall.close(SECOND);

    assertThat(head(second).root()).isEqualTo(NaiveTree.mth(hall.leaves(FIRST, SECOND)));
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void a_reported_day_without_records_is_closed_in_its_turn(TestDatabase.Kind kind) {
    FilingHall hall = hall(kind);
    hall.work(FIRST);
    hall.close(FIRST);
    hall.open(SECOND);
    hall.report(SECOND);
    hall.work(THIRD);

    assertThat(codesOf(() -> hall.close(THIRD))).containsExactly("ARCHIVE-011");
    KeptCheckpoint empty = hall.close(SECOND);
    KeptCheckpoint third = hall.close(THIRD);

    assertThat(empty.size()).isEqualTo(7);
    assertThat(third.size()).isEqualTo(14);
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void a_day_without_records_or_report_may_be_left_out_and_is_then_too_late(
      TestDatabase.Kind kind) {
    FilingHall hall = hall(kind);
    hall.work(FIRST);
    hall.close(FIRST);
    hall.work(THIRD);
    hall.close(THIRD);

    assertThat(codesOf(() -> hall.close(SECOND))).containsExactly("ARCHIVE-012");
  }

  /** Where no guard is set, a receipt can come behind the report; then it is in no figure. */
  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void what_came_behind_the_report_is_noticed(TestDatabase.Kind kind) {
    FilingHall hall = hall(kind);
    hall.work(FIRST);
    issue(hall, List.of());
    assertThat(codesOf(() -> hall.close(FIRST))).containsExactly("ARCHIVE-013");
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void what_came_behind_the_closing_is_noticed_the_next_day(TestDatabase.Kind kind) {
    FilingHall hall = hall(kind);
    hall.work(FIRST);
    hall.close(FIRST);
    issue(hall, List.of());
    hall.work(SECOND);
    assertThat(codesOf(() -> hall.close(SECOND))).containsExactly("ARCHIVE-008");
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void as_a_guard_it_lets_nothing_behind_a_closing(TestDatabase.Kind kind) {
    FilingHall hall = hall(kind);
    hall.work(FIRST);
    hall.close(FIRST);
    assertThat(codesOf(() -> issue(hall, List.of(hall.checkpoints()))))
        .containsExactly("ARCHIVE-019");
    hall.hall().at(SECOND + "T09:00");
    assertThat(codesOf(() -> issue(hall, List.of(hall.checkpoints())))).isEmpty();
  }

  /** The second day's record stands before the first day's last: the clock went back. */
  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void a_clock_that_went_back_over_midnight_loses_no_record(TestDatabase.Kind kind) {
    FilingHall hall = hall(kind);
    hall.open(FIRST);
    hall.shut(FIRST);
    hall.hall().at(SECOND + "T00:01");
    issue(hall, List.of());
    hall.hall().at(FIRST + "T23:58");
    issue(hall, List.of());
    hall.hall().report(FIRST);
    hall.close(FIRST);
    hall.open(SECOND);
    hall.report(SECOND);

    KeptCheckpoint second = hall.close(SECOND);

    assertThat(head(second)).isEqualTo(new TreeHead(2, NaiveTree.mth(hall.leaves(FIRST, SECOND))));
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void tables_that_differ_from_the_log_are_noticed(TestDatabase.Kind kind) {
    FilingHall hall = hall(kind);
    List<Receipt> receipts = hall.work(FIRST);
    hall.database()
        .tamper(
            "UPDATE receipt SET business_date = '2026-11-10' WHERE number = ?",
            receipts.get(0).number().toString());
    assertThat(codesOf(() -> hall.close(FIRST))).containsExactly("ARCHIVE-014");
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void a_changed_or_missing_node_is_noticed(TestDatabase.Kind kind) {
    FilingHall hall = hall(kind);
    hall.work(FIRST);
    hall.close(FIRST);
    hall.work(SECOND);
    hall.database().tamper("UPDATE checkpoint_node SET hash = ? WHERE node = 1", Hash.NONE.bytes());
    assertThat(codesOf(() -> hall.close(SECOND))).containsExactly("ARCHIVE-015");
    hall.database().tamper("DELETE FROM checkpoint_node WHERE node = 1");
    assertThat(codesOf(() -> hall.close(SECOND))).containsExactly("ARCHIVE-015");
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void a_date_of_an_unknown_season_is_closed_by_nobody(TestDatabase.Kind kind) {
    FilingHall hall = hall(kind);
    assertThat(codesOf(() -> hall.close(BusinessDate.parse("2020-11-08"))))
        .containsExactly("SEASON-004");
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void the_time_is_confirmed_over_the_sealed_text(TestDatabase.Kind kind) {
    FilingHall hall = hall(kind);
    hall.open(FIRST);
    hall.report(FIRST);
    KeptCheckpoint day =
        hall.store()
            .write(
                c ->
                    hall.checkpoints(Optional.of(Optional::of))
                        .closeDay(c, hall.hall().request(), HALL, FIRST));
    byte[] text = day.sealed().text().getBytes(StandardCharsets.UTF_8);
    assertThat(day.timeStamp())
        .isEqualTo(Hash.of(ChainHash.SHA_256.digest().digest(text)).toString());
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void two_who_close_the_same_day_get_the_same_checkpoint(TestDatabase.Kind kind) throws Exception {
    FilingHall hall = hall(kind);
    hall.work(FIRST);
    CompletableFuture<KeptCheckpoint> other;
    KeptCheckpoint mine;
    try (Connection connection = hall.database().connect()) {
      connection.setAutoCommit(false);
      mine = hall.checkpoints().closeDay(connection, new RequestId("mine"), HALL, FIRST);
      other = CompletableFuture.supplyAsync(() -> joined(hall));
      TimeUnit.MILLISECONDS.sleep(50);
      assertThat(other).isNotDone();
      connection.commit();
    }
    assertThat(other.get(10, TimeUnit.SECONDS)).isEqualTo(mine);
  }

  private static KeptCheckpoint joined(FilingHall hall) {
    try (Connection connection = hall.database().connect()) {
      connection.setAutoCommit(false);
      KeptCheckpoint day =
          hall.checkpoints().closeDay(connection, new RequestId("other"), HALL, FIRST);
      connection.commit();
      return day;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("io.hall.store.TestDatabase#kinds")
  void what_was_closed_is_not_changed(TestDatabase.Kind kind) {
    FilingHall hall = hall(kind);
    hall.work(FIRST);
    hall.close(FIRST);
    for (String table : List.of("checkpoint", "checkpoint_leaf", "checkpoint_node")) {
      assertThat(codesOf(() -> hall.store().write(c -> Sql.change(c, "DELETE FROM " + table))))
          .containsExactly("STORE-001");
    }
  }

  static Receipt issue(FilingHall hall, List<IssuingGuard> guards) {
    ReceiptRegister register =
        new ReceiptRegister(hall.store(), hall.hall().clock(), guards, List.of());
    RequestId request = hall.hall().request();
    Payment payment =
        new Payment(
            new PaymentId("P-" + request),
            HALL,
            LI,
            Channel.HALL,
            new Payer("88001234", "测试用户", "测试路1号"),
            hall.hall().clock().instant(),
            List.of(
                PaymentLine.of(FeeCategory.RESIDENTIAL_AREA, SEASON, Tender.POS, Money.yuan("7"))),
            Money.ZERO);
    return hall.store()
        .write(c -> register.issue(c, new IssueRequest(request, "SJ" + LI, payment)));
  }
}
