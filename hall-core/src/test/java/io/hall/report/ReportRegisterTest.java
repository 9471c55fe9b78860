package io.hall.report;

import static io.hall.settlement.Refusals.codesOf;
import static io.hall.settlement.SampleDay.DATE;
import static io.hall.settlement.SampleDay.HALL;
import static io.hall.settlement.SampleDay.LI;
import static io.hall.settlement.SampleDay.MANAGER;
import static io.hall.settlement.SampleDay.OFFICE;
import static io.hall.settlement.SampleDay.WANG;
import static io.hall.settlement.SampleDay.cash;
import static io.hall.settlement.SampleDay.pos;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.Receipt;
import io.hall.receipt.ReceiptLedger.BookHead;
import io.hall.receipt.RefundVoucher;
import io.hall.store.ErasedTexts;
import io.hall.store.LogRecord;
import io.hall.store.NotedLocks;
import io.hall.store.RecordLog;
import io.hall.store.RequestId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("规程-7.1")
class ReportRegisterTest {

  private static final RequestId FIRST = new RequestId("submit-first");
  private static final RequestId SECOND = new RequestId("submit-second");
  private static final Optional<DailyReport.Late> POWER_CUT =
      Optional.of(new DailyReport.Late("停电", OFFICE));

  private HallAtWork hall;

  @BeforeEach
  void workADay(@TempDir Path folder) {
    hall = new HallAtWork(folder);
    hall.open(WANG);
    hall.receiptBook(WANG);
    hall.refundBook(WANG);
    hall.pay(WANG, cash("1000"), pos("714.82"));
  }

  @AfterEach
  void closeTheHall() {
    hall.close();
  }

  private DailyReport.Balanced closedDay() {
    hall.at("2026-11-08T17:30");
    hall.closeExactly(WANG);
    return hall.balanced(DATE);
  }

  @Test
  void submitting_waits_for_everybody_who_writes() {
    SubmitRequest ask = SubmitRequest.of(FIRST, closedDay(), MANAGER);
    assertThat(hall.held(c -> hall.reports().submit(c, ask))).contains(NotedLocks.STORE);
  }

  @Test
  void a_balanced_report_is_submitted_on_its_day_as_version_1() {
    DailyReport.Balanced report = closedDay();

    DailyReport.Submitted submitted = hall.submit(SubmitRequest.of(FIRST, report, MANAGER));

    DailyReport.Submission how = submitted.submission();
    assertThat(how.version()).isEqualTo(1);
    assertThat(how.by()).isEqualTo(MANAGER);
    assertThat(how.at()).isEqualTo(Instant.parse("2026-11-08T09:30:00Z"));
    assertThat(how.late()).isEmpty();
    assertThat(how.correction()).isEmpty();
    assertThat(submitted.figures()).isEqualTo(report.figures());
    assertThat(submitted.settled()).isEmpty();
    assertThat(versions()).isEqualTo(1);
  }

  @Test
  void the_heads_in_the_submission_are_the_last_hashes_of_the_books() {
    Receipt last = hall.pay(WANG, cash("5"));
    RefundVoucher refund = hall.refund(WANG, last.number(), cash("2"));

    DailyReport.Submitted submitted = hall.submit(SubmitRequest.of(FIRST, closedDay(), MANAGER));

    assertThat(submitted.submission().heads())
        .containsExactly(
            new BookHead("SJC01", 5, last.link().hash()),
            new BookHead("TFC01", 4, refund.link().hash()));
  }

  @Test
  void the_reports_own_chain_verifies_and_ends_with_the_submission() {
    hall.submit(SubmitRequest.of(FIRST, closedDay(), MANAGER));
    DailyReport.Submitted second =
        hall.submit(correction(SECOND, hall.balanced(DATE), Optional.of("更正")));

    RecordLog log = new RecordLog(hall.store().chain());
    List<Finding> broken = hall.store().read(c -> log.verify(c, "daily-report/H01"));
    LogRecord head = hall.store().read(c -> log.head(c, "daily-report/H01")).orElseThrow();
    assertThat(broken).isEmpty();
    assertThat(head.position()).isEqualTo(2);
    assertThat(head.hash()).isEqualTo(second.submission().hash());
  }

  @Test
  void a_cashier_of_the_day_does_not_submit_it() {
    DailyReport.Balanced report = closedDay();

    assertThat(codesOf(() -> hall.submit(SubmitRequest.of(FIRST, report, WANG))))
        .containsExactly("REPORT-011");
    assertThat(versions()).isZero();
  }

  @Test
  void a_cashier_who_opened_a_shift_and_took_nothing_does_not_submit_it_either() {
    hall.open(LI);
    hall.close(LI, "500");
    DailyReport.Balanced report = closedDay();

    assertThat(codesOf(() -> hall.submit(SubmitRequest.of(FIRST, report, LI))))
        .containsExactly("REPORT-011");
  }

  @Test
  void it_is_submitted_until_midnight_in_shanghai_without_an_excuse() {
    DailyReport.Balanced report = closedDay();
    hall.at("2026-11-08T23:59:59.999");

    assertThat(codesOf(() -> hall.submit(SubmitRequest.of(FIRST, report, MANAGER)))).isEmpty();
  }

  @Test
  void from_midnight_on_it_is_late_and_needs_reason_and_approval() {
    DailyReport.Balanced report = closedDay();
    hall.at("2026-11-09T00:00");

    assertThat(codesOf(() -> hall.submit(SubmitRequest.of(FIRST, report, MANAGER))))
        .containsExactly("REPORT-012");
    assertThat(codesOf(() -> hall.submit(late(report, " ", OFFICE)))).containsExactly("REPORT-012");
    assertThat(codesOf(() -> hall.submit(late(report, "停电", MANAGER))))
        .containsExactly("REPORT-012");
    assertThat(hall.submit(late(report, "停电", OFFICE)).submission().late()).isEqualTo(POWER_CUT);
  }

  @Test
  void no_report_is_submitted_before_its_day_even_with_an_excuse() {
    hall.at("2026-11-07T23:59:59.999");
    HallDay empty = hall.day(BusinessDate.parse("2026-11-09"));
    DailyReport.Balanced report = DailyReport.draft(empty).balance().orThrow();

    assertThat(codesOf(() -> hall.submit(late(report, "停电", OFFICE))))
        .containsExactly("REPORT-012");
  }

  @Test
  void a_new_version_needs_a_reason() {
    DailyReport.Balanced report = closedDay();
    hall.submit(SubmitRequest.of(FIRST, report, MANAGER));

    assertThat(codesOf(() -> hall.submit(correction(SECOND, report, Optional.empty()))))
        .containsExactly("REPORT-013");
    assertThat(codesOf(() -> hall.submit(correction(SECOND, report, Optional.of(" ")))))
        .containsExactly("REPORT-013");
    DailyReport.Submission second =
        hall.submit(correction(SECOND, report, Optional.of("更正"))).submission();
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.correction()).contains("更正");
    assertThat(versions()).isEqualTo(2);
  }

  @Test
  void everything_that_stands_against_a_submission_is_said_at_once() {
    DailyReport.Balanced report = closedDay();
    hall.submit(SubmitRequest.of(FIRST, report, MANAGER));
    hall.at("2026-11-09T00:00");

    assertThat(codesOf(() -> hall.submit(SubmitRequest.of(SECOND, report, WANG))))
        .containsExactly("REPORT-011", "REPORT-012", "REPORT-013");
  }

  @Test
  void a_request_asked_again_gives_the_same_submission() {
    DailyReport.Balanced report = closedDay();
    DailyReport.Submission first =
        hall.submit(SubmitRequest.of(FIRST, report, MANAGER)).submission();
    hall.submit(correction(SECOND, report, Optional.of("更正")));
    hall.at("2026-11-10T08:00");

    assertThat(hall.submit(SubmitRequest.of(FIRST, report, MANAGER)).submission()).isEqualTo(first);
    assertThat(versions()).isEqualTo(2);
  }

  @Test
  void a_request_asked_again_with_other_content_is_a_conflict() {
    DailyReport.Balanced report = closedDay();
    RequestId shift = hall.request();
    hall.open(shift, LI, "500");
    hall.close(LI, "500");
    DailyReport.Balanced other = hall.balanced(DATE);
    hall.submit(SubmitRequest.of(FIRST, other, MANAGER));
    List<String> conflict = List.of("STORE-003");

    assertThat(codesOf(() -> hall.submit(SubmitRequest.of(FIRST, report, OFFICE))))
        .isEqualTo(conflict);
    assertThat(codesOf(() -> hall.submit(correction(FIRST, report, Optional.of("更正")))))
        .isEqualTo(conflict);
    assertThat(
            codesOf(
                () ->
                    hall.submit(
                        new SubmitRequest(FIRST, report, MANAGER, POWER_CUT, Optional.empty()))))
        .isEqualTo(conflict);
    assertThat(codesOf(() -> hall.submit(SubmitRequest.of(shift, report, MANAGER))))
        .isEqualTo(conflict);
  }

  @Test
  void the_reason_of_a_correction_is_part_of_its_request_until_it_is_erased() {
    DailyReport.Balanced report = closedDay();
    hall.submit(SubmitRequest.of(FIRST, report, MANAGER));
    hall.submit(correction(SECOND, report, Optional.of("更正")));

    assertThat(codesOf(() -> hall.submit(correction(SECOND, report, Optional.of("其他")))))
        .containsExactly("STORE-003");
    hall.store()
        .write(
            c -> {
              ErasedTexts.of(c, "daily-report/H01");
              return true;
            });
    assertThat(codesOf(() -> hall.submit(correction(SECOND, report, Optional.of("更正"))))).isEmpty();
  }

  @Test
  void a_receipt_issued_or_voided_after_the_draft_makes_it_outdated() {
    Receipt receipt = hall.pay(WANG, cash("5"));
    DailyReport.Balanced report = closedDay();
    hall.voidReceipt(receipt.number());

    assertThat(codesOf(() -> hall.submit(SubmitRequest.of(FIRST, report, MANAGER))))
        .containsExactly("REPORT-018");
    assertThat(versions()).isZero();
  }

  @Test
  void a_receipt_issued_and_voided_after_the_draft_makes_it_outdated_by_its_number_alone() {
    DailyReport.Balanced report = closedDay();
    hall.open(WANG);
    hall.voidReceipt(hall.pay(WANG, cash("5")).number());
    hall.close(WANG, "500");

    assertThat(codesOf(() -> hall.submit(SubmitRequest.of(FIRST, report, MANAGER))))
        .containsExactly("REPORT-018");
  }

  @Test
  void a_shift_opened_after_the_draft_makes_it_outdated_open_or_closed() {
    DailyReport.Balanced report = closedDay();
    hall.open(LI);
    assertThat(codesOf(() -> hall.submit(SubmitRequest.of(FIRST, report, MANAGER))))
        .containsExactly("REPORT-018");

    hall.close(LI, "450");
    assertThat(codesOf(() -> hall.submit(SubmitRequest.of(FIRST, report, MANAGER))))
        .containsExactly("REPORT-018");

    DailyReport.Balanced redrawn =
        DailyReport.draft(hall.day(DATE))
            .book(
                new OverShort(
                    Optional.of(LI), Tender.CASH, Money.yuan("-50"), "recounted", MANAGER))
            .balance()
            .orThrow();
    DailyReport.Submitted submitted = hall.submit(SubmitRequest.of(FIRST, redrawn, MANAGER));
    assertThat(submitted.booked()).hasSize(1);
    assertThat(submitted.settled()).hasSize(1);
  }

  @Test
  void after_the_submission_the_days_receipts_stay_as_they_are() {
    Receipt receipt = hall.pay(WANG, cash("5"));
    hall.submit(SubmitRequest.of(FIRST, closedDay(), MANAGER));
    hall.open(WANG);
    List<String> submitted = List.of("REPORT-014");

    assertThat(codesOf(() -> hall.pay(WANG, cash("5")))).isEqualTo(submitted);
    assertThat(codesOf(() -> hall.refund(WANG, receipt.number(), cash("1")))).isEqualTo(submitted);
    assertThat(codesOf(() -> hall.voidReceipt(receipt.number()))).isEqualTo(submitted);
    assertThat(hall.documents(DATE)).hasSize(2).allMatch(document -> document.counts());
  }

  @Test
  void the_next_day_works_and_is_reported_by_itself() {
    Receipt receipt = hall.pay(WANG, cash("5"));
    hall.submit(SubmitRequest.of(FIRST, closedDay(), MANAGER));
    hall.at("2026-11-09T08:00");
    BusinessDate next = BusinessDate.parse("2026-11-09");
    hall.open(WANG);

    assertThat(codesOf(() -> hall.pay(WANG, cash("7")))).isEmpty();
    assertThat(codesOf(() -> hall.refund(WANG, receipt.number(), cash("5")))).isEmpty();
    hall.closeExactly(WANG);
    DailyReport.Submitted submitted =
        hall.submit(SubmitRequest.of(SECOND, hall.balanced(next), MANAGER));
    assertThat(submitted.submission().version()).isEqualTo(1);
    assertThat(submitted.figures().net()).isEqualTo(Money.yuan("2"));
  }

  @Test
  void a_book_for_tomorrow_may_still_be_opened_after_the_submission() {
    hall.submit(SubmitRequest.of(FIRST, closedDay(), MANAGER));
    hall.open(LI);

    assertThat(codesOf(() -> hall.receiptBook(LI))).isEmpty();
  }

  @Test
  void a_receipt_with_a_refund_is_voided_only_after_its_refund() {
    Receipt receipt = hall.pay(WANG, cash("5"));
    RefundVoucher refund = hall.refund(WANG, receipt.number(), cash("2"));

    assertThat(codesOf(() -> hall.voidReceipt(receipt.number()))).containsExactly("RECEIPT-012");
    hall.voidReceipt(refund.number());
    hall.voidReceipt(receipt.number());

    assertThat(closedDay().figures().net()).isEqualTo(Money.yuan("1714.82"));
  }

  @Test
  void a_receipt_voided_after_its_shift_closed_leaves_a_difference_that_must_be_booked() {
    Receipt receipt = hall.pay(WANG, cash("5"));
    hall.closeExactly(WANG);
    hall.voidReceipt(receipt.number());

    DailyReport.Draft draft = DailyReport.draft(hall.day(DATE));
    assertThat(draft.differences())
        .containsExactly(
            TotalDifference.ofTender(
                Optional.of(WANG), Tender.CASH, Money.yuan("1000"), Money.yuan("1005")));
    assertThat(draft.balance().value()).isEmpty();
  }

  @Test
  void a_day_whose_shift_was_forgotten_is_reported_late() {
    hall.at("2026-11-09T08:00");
    assertThat(DailyReport.draft(hall.day(DATE)).balance().value()).isEmpty();
    hall.close(WANG, "1500");

    DailyReport.Balanced report = hall.balanced(DATE);

    assertThat(codesOf(() -> hall.submit(late(report, "忘记交班", OFFICE)))).isEmpty();
  }

  private int versions() {
    return hall.store().read(c -> hall.reports().versions(c, HALL, DATE));
  }

  private static SubmitRequest late(
      DailyReport.Balanced report, String reason, StaffNumber approver) {
    return new SubmitRequest(
        FIRST,
        report,
        MANAGER,
        Optional.of(new DailyReport.Late(reason, approver)),
        Optional.empty());
  }

  private static SubmitRequest correction(
      RequestId request, DailyReport.Balanced report, Optional<String> why) {
    return new SubmitRequest(request, report, MANAGER, Optional.empty(), why);
  }
}
