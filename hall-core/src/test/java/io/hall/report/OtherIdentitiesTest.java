package io.hall.report;

import static io.hall.report.Days.codes;
import static io.hall.report.Days.exact;
import static io.hall.report.Days.withDocuments;
import static io.hall.report.Days.withOpenShifts;
import static io.hall.report.Days.withPayments;
import static io.hall.report.Days.withSheets;
import static io.hall.settlement.SampleDay.DATE;
import static io.hall.settlement.SampleDay.HALL;
import static io.hall.settlement.SampleDay.LI;
import static io.hall.settlement.SampleDay.NINE;
import static io.hall.settlement.SampleDay.SEASON;
import static io.hall.settlement.SampleDay.WANG;
import static io.hall.settlement.SampleDay.cash;
import static io.hall.settlement.SampleDay.pos;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.calendar.HeatingSeason;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.payment.PaymentId;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.ReceiptLedger.Document;
import io.hall.receipt.ReceiptLedger.Line;
import io.hall.receipt.ReceiptNumber;
import io.hall.settlement.Cell;
import io.hall.settlement.Figure;
import io.hall.settlement.SampleDay;
import io.hall.settlement.SettlementSheet;
import io.hall.settlement.Shift;
import io.hall.tariff.FeeCategory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("规程-7.1")
class OtherIdentitiesTest {

  @Nested
  class Numbers {

    private final SampleDay sample =
        new SampleDay()
            .receipt(WANG, cash("1"))
            .receipt(LI, cash("2"))
            .receipt(WANG, cash("3"))
            .voided()
            .receipt(WANG, cash("4"));

    @Test
    void numbers_of_two_cashiers_follow_one_another_each_in_its_book() {
      assertThat(codes(exact(sample))).isEmpty();
    }

    @Test
    void a_missing_number_is_found_in_its_book() {
      List<Document> documents = new ArrayList<>(sample.documents());
      documents.remove(1);

      assertThat(of(ReportCode.NUMBER_MISSING, withDocuments(exact(sample), documents)))
          .containsExactly(Finding.of(ReportCode.NUMBER_MISSING).with("book", "SJC01"));
    }

    @Test
    void a_number_that_is_there_twice_does_not_hide_a_missing_one() {
      List<Document> documents = new ArrayList<>(sample.documents());
      documents.set(1, documents.get(0));

      assertThat(of(ReportCode.NUMBER_MISSING, withDocuments(exact(sample), documents))).hasSize(1);
    }

    @Test
    void numbers_that_run_against_time_are_found() {
      List<Document> documents = new ArrayList<>(sample.documents());
      documents.set(2, issued(documents.get(2), NINE.minusSeconds(60)));

      assertThat(of(ReportCode.NUMBER_ORDER, withDocuments(exact(sample), documents)))
          .containsExactly(Finding.of(ReportCode.NUMBER_ORDER).with("number", "SJC01-00000003"));
    }

    @Test
    void numbers_of_the_same_moment_are_in_order_and_so_are_those_of_different_books() {
      List<Document> documents =
          sample.documents().stream()
              .map(d -> issued(d, d.cashier().equals(LI) ? NINE.minusSeconds(1) : NINE))
              .toList();

      assertThat(codes(withDocuments(exact(sample), documents))).isEmpty();
    }

    @Test
    void the_order_in_which_documents_are_handed_in_does_not_matter() {
      List<Document> documents = new ArrayList<>(sample.documents());
      Collections.reverse(documents);

      assertThat(codes(withDocuments(exact(sample), documents))).isEmpty();
    }
  }

  @Nested
  class Payments {

    private final SampleDay sample =
        new SampleDay().receipt(WANG, cash("10")).receipt(WANG, cash("20")).voided();

    @Test
    void every_payment_has_its_receipt() {
      assertThat(codes(exact(sample))).isEmpty();
    }

    @Test
    void a_payment_without_a_receipt_is_found() {
      HallDay day = with("P-9", "5");

      assertThat(DailyReport.draft(day).balance().findings())
          .containsExactly(Finding.of(ReportCode.NO_RECEIPT).with("payment", "P-9"));
    }

    @Test
    void a_payment_whose_receipt_was_voided_has_none() {
      assertThat(codes(with("PSJC01-00000002", "20"))).containsExactly("REPORT-004");
    }

    @Test
    void a_receipt_without_a_payment_is_found() {
      HallDay day = withPayments(exact(sample), Map.of());

      assertThat(DailyReport.draft(day).balance().findings())
          .containsExactly(Finding.of(ReportCode.NO_PAYMENT).with("number", "SJC01-00000001"));
    }

    @Test
    void a_receipt_of_another_amount_than_its_payment_is_found() {
      assertThat(codes(with("PSJC01-00000001", "10.01"))).containsExactly("REPORT-005");
    }

    @Test
    void two_receipts_of_one_payment_are_found() {
      SampleDay two = new SampleDay().receipt(WANG, cash("10")).receipt(WANG, cash("10"));
      PaymentId same = two.documents().get(0).payment();
      List<Document> documents =
          two.documents().stream().map(document -> confirming(document, same)).toList();
      HallDay day =
          withPayments(withDocuments(exact(two), documents), Map.of(same, Money.yuan("10")));

      assertThat(codes(day)).containsExactly("REPORT-005");
    }

    @Test
    void a_refund_is_matched_with_its_sign() {
      SampleDay refunded = new SampleDay().receipt(WANG, cash("10"));
      refunded.refund(WANG, refunded.last(), cash("4"));
      assertThat(codes(exact(refunded))).isEmpty();

      Map<PaymentId, Money> payments = new HashMap<>(refunded.payments());
      payments.put(new PaymentId("PTFC01-00000001"), Money.yuan("4"));
      assertThat(codes(withPayments(exact(refunded), payments))).containsExactly("REPORT-005");
    }

    private HallDay with(String payment, String yuan) {
      Map<PaymentId, Money> payments = new HashMap<>(sample.payments());
      payments.put(new PaymentId(payment), Money.yuan(yuan));
      return withPayments(exact(sample), payments);
    }
  }

  @Nested
  class Seasons {

    @Test
    void each_amount_stands_in_the_row_of_its_season() {
      SampleDay sample =
          new SampleDay()
              .receipt(WANG, of(FeeCategory.RESIDENTIAL_AREA, SEASON))
              .receipt(WANG, of(FeeCategory.RESIDENTIAL_AREA, SEASON.next()))
              .receipt(WANG, of(FeeCategory.ARREARS, SEASON.previous()))
              .receipt(WANG, of(FeeCategory.ARREARS, new HeatingSeason(2015)))
              .receipt(WANG, of(FeeCategory.PENALTY, SEASON.previous()))
              .receipt(WANG, of(FeeCategory.ADJUSTMENT, SEASON.previous()))
              .receipt(WANG, of(FeeCategory.RECONNECT, SEASON.previous()))
              .receipt(WANG, of(FeeCategory.METER_OR_MATERIAL, SEASON.previous()))
              .receipt(WANG, of(FeeCategory.CONNECTION, SEASON.previous()));

      assertThat(codes(exact(sample))).isEmpty();
    }

    @Test
    void arrears_in_the_current_seasons_row_are_found_in_the_register_and_on_the_sheet() {
      HallDay day = exact(new SampleDay().receipt(WANG, of(FeeCategory.ARREARS, SEASON)));

      assertThat(DailyReport.draft(day).balance().findings())
          .containsExactly(
              Finding.of(ReportCode.SEASON_ROW).with("what", "SJC01-00000001"),
              Finding.of(ReportCode.SEASON_ROW).with("what", "C01"));
    }

    @Test
    void each_category_of_the_current_season_is_refused_among_the_arrears() {
      for (FeeCategory category :
          List.of(
              FeeCategory.RESIDENTIAL_AREA,
              FeeCategory.RESIDENTIAL_METERED,
              FeeCategory.RESIDENTIAL_BASE,
              FeeCategory.NON_RESIDENTIAL_AREA,
              FeeCategory.NON_RESIDENTIAL_METERED,
              FeeCategory.IDLE_BASE)) {
        HallDay day = exact(new SampleDay().receipt(WANG, of(category, SEASON.previous())));

        assertThat(codes(day)).as("%s", category).containsExactly("REPORT-006", "REPORT-006");
      }
    }

    @Test
    void arrears_filed_as_current_are_found_on_the_sheet_alone() {
      SampleDay sample = new SampleDay().receipt(WANG, of(FeeCategory.ARREARS, SEASON.previous()));
      Cell current = new Cell(FeeCategory.ARREARS, SEASON, Tender.CASH);
      SettlementSheet filed =
          sample
              .sheets()
              .get(0)
              .filedWith(Map.of(current, new Figure(1, Money.yuan("100"), 0, Money.ZERO)));

      assertThat(codes(withSheets(exact(sample), List.of(filed))))
          .containsExactly("REPORT-006", "REPORT-001", "REPORT-001");
    }

    @Test
    void a_voided_receipt_in_the_wrong_row_is_mended_already() {
      SampleDay sample =
          new SampleDay()
              .receipt(WANG, of(FeeCategory.ARREARS, SEASON))
              .voided()
              .receipt(WANG, of(FeeCategory.ARREARS, SEASON.previous()));

      assertThat(codes(exact(sample))).isEmpty();
    }

    @Test
    void what_was_paid_last_season_goes_back_under_its_own_category_and_season() {
      SampleDay sample = new SampleDay();
      sample.refund(
          WANG, new ReceiptNumber("OLD", 7), of(FeeCategory.RESIDENTIAL_AREA, SEASON.previous()));

      assertThat(codes(exact(sample))).isEmpty();
    }
  }

  @Nested
  class Day {

    private final SampleDay sample =
        new SampleDay().receipt(WANG, cash("10")).receipt(LI, pos("20"));

    @Test
    void a_day_whose_cashiers_have_all_closed_is_balanced() {
      assertThat(codes(exact(sample))).isEmpty();
    }

    @Test
    void an_empty_day_is_balanced() {
      assertThat(codes(exact(new SampleDay()))).isEmpty();
    }

    @Test
    void a_document_of_another_day_is_found() {
      List<Document> documents = new ArrayList<>(sample.documents());
      documents.set(0, issued(documents.get(0), Instant.parse("2026-11-08T16:00:00Z")));

      assertThat(DailyReport.draft(withDocuments(exact(sample), documents)).balance().findings())
          .containsExactly(Finding.of(ReportCode.OTHER_DATE).with("number", "SJC01-00000001"));
    }

    @Test
    void the_last_moment_before_midnight_belongs_to_the_day() {
      List<Document> documents = new ArrayList<>(sample.documents());
      documents.set(0, issued(documents.get(0), Instant.parse("2026-11-08T15:59:59.999Z")));

      assertThat(codes(withDocuments(exact(sample), documents))).isEmpty();
    }

    @Test
    void a_shift_that_is_still_open_is_found() {
      Shift.Open open = new Shift.Open(new Shift.Id(HALL, LI, DATE, 2), NINE, Money.ZERO);

      assertThat(DailyReport.draft(withOpenShifts(exact(sample), open)).balance().findings())
          .containsExactly(Finding.of(ReportCode.SHIFT_OPEN).with("cashier", LI));
    }

    @Test
    void an_open_shift_of_a_cashier_who_took_nothing_is_found() {
      StaffNumber third = new StaffNumber("C03");
      Shift.Open open = new Shift.Open(new Shift.Id(HALL, third, DATE, 1), NINE, Money.ZERO);

      assertThat(codes(withOpenShifts(exact(sample), open))).containsExactly("REPORT-008");
    }

    @Test
    void a_cashier_without_any_closed_shift_is_found_once() {
      SettlementSheet uncounted = SettlementSheet.of(HALL, LI, DATE, sample.documents(), List.of());
      HallDay day = withSheets(exact(sample), List.of(sample.sheet(WANG, Money.ZERO), uncounted));
      Shift.Open open = new Shift.Open(new Shift.Id(HALL, LI, DATE, 1), NINE, Money.ZERO);

      assertThat(codes(day)).containsExactly("REPORT-008");
      assertThat(codes(withOpenShifts(day, open))).containsExactly("REPORT-008");
    }
  }

  private static Line of(FeeCategory category, HeatingSeason season) {
    return new Line(category, season, Tender.CASH, Money.yuan("100"));
  }

  private static List<Finding> of(ReportCode code, HallDay day) {
    return DailyReport.draft(day).findings().stream()
        .filter(finding -> finding.code() == code)
        .toList();
  }

  private static Document issued(Document d, Instant at) {
    return new Document(
        d.number(), d.book(), d.cashier(), at, d.payment(), d.refunds(), d.voidReason(), d.lines());
  }

  private static Document confirming(Document d, PaymentId payment) {
    return new Document(
        d.number(),
        d.book(),
        d.cashier(),
        d.issuedAt(),
        payment,
        d.refunds(),
        d.voidReason(),
        d.lines());
  }
}
