package io.hall.report;

import static io.hall.report.Days.codes;
import static io.hall.report.Days.exact;
import static io.hall.report.Days.withSheets;
import static io.hall.settlement.SampleDay.DATE;
import static io.hall.settlement.SampleDay.HALL;
import static io.hall.settlement.SampleDay.LI;
import static io.hall.settlement.SampleDay.SEASON;
import static io.hall.settlement.SampleDay.WANG;
import static io.hall.settlement.SampleDay.cash;
import static io.hall.settlement.SampleDay.pos;
import static io.hall.settlement.SampleDay.shift;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hall.calendar.BusinessDate;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.receipt.ReceiptLedger.Line;
import io.hall.settlement.Cell;
import io.hall.settlement.Figure;
import io.hall.settlement.NumberRange;
import io.hall.settlement.SampleDay;
import io.hall.settlement.SettlementSheet;
import io.hall.settlement.Shift;
import io.hall.tariff.FeeCategory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The cashiers' settlement sheets say what the register says, cell by cell. */
@Tag("规程-7.1")
class SheetsIdentityTest {

  private static final Cell RESIDENTS_CASH =
      new Cell(FeeCategory.RESIDENTIAL_AREA, SEASON, Tender.CASH);
  private static final Cell RESIDENTS_POS =
      new Cell(FeeCategory.RESIDENTIAL_AREA, SEASON, Tender.POS);
  private static final Cell ARREARS_CASH =
      new Cell(FeeCategory.ARREARS, SEASON.previous(), Tender.CASH);

  private final HallDay day =
      exact(new SampleDay().receipt(WANG, cash("1000"), pos("714.82")).receipt(LI, cash("500")));

  @Test
  void a_day_whose_sheets_say_what_the_register_says_is_balanced() {
    assertThat(codes(day)).isEmpty();
    assertThat(DailyReport.draft(day).differences()).isEmpty();
  }

  @Test
  void a_mistyped_amount_is_found_in_its_cell_with_its_amount() {
    HallDay wrong =
        filed(Map.of(RESIDENTS_CASH, paid(1, "1000"), RESIDENTS_POS, paid(1, "741.82")));

    assertThat(DailyReport.draft(wrong).differences())
        .containsExactly(
            new TotalDifference(
                Identity.SHEETS,
                Optional.of(WANG),
                Optional.of(FeeCategory.RESIDENTIAL_AREA),
                Optional.of(SEASON),
                Tender.POS,
                Money.yuan("714.82"),
                Money.yuan("741.82")));
    assertThat(DailyReport.draft(wrong).differences().get(0).amount()).isEqualTo(Money.yuan("27"));
    assertThat(codes(wrong)).containsExactly("REPORT-001");
  }

  @Test
  void the_full_total_booked_on_each_tender_of_a_payment_is_found_on_both() {
    HallDay wrong =
        filed(Map.of(RESIDENTS_CASH, paid(1, "1714.82"), RESIDENTS_POS, paid(1, "1714.82")));

    assertThat(DailyReport.draft(wrong).differences())
        .extracting(TotalDifference::tender, TotalDifference::amount)
        .containsExactly(
            tuple(Tender.CASH, Money.yuan("714.82")), tuple(Tender.POS, Money.yuan("1000")));
  }

  @Test
  void an_amount_under_another_category_is_missing_here_and_too_much_there() {
    Cell elsewhere = new Cell(FeeCategory.RECONNECT, SEASON, Tender.POS);
    HallDay wrong = filed(Map.of(RESIDENTS_CASH, paid(1, "1000"), elsewhere, paid(1, "714.82")));

    assertThat(DailyReport.draft(wrong).differences())
        .extracting(TotalDifference::category, TotalDifference::amount)
        .containsExactly(
            tuple(Optional.of(FeeCategory.RESIDENTIAL_AREA), Money.yuan("-714.82")),
            tuple(Optional.of(FeeCategory.RECONNECT), Money.yuan("714.82")));
    assertThat(codes(wrong)).containsExactly("REPORT-001", "REPORT-001");
  }

  @Test
  void arrears_under_another_season_differ_though_the_category_is_the_same() {
    SampleDay sample = new SampleDay().receipt(WANG, arrears("300"));
    Cell yearBefore = new Cell(FeeCategory.ARREARS, SEASON.previous().previous(), Tender.CASH);
    HallDay wrong =
        withSheets(
            exact(sample),
            List.of(sample.sheets().get(0).filedWith(Map.of(yearBefore, paid(1, "300")))));

    assertThat(DailyReport.draft(wrong).differences())
        .extracting(TotalDifference::season)
        .containsExactly(Optional.of(SEASON.previous()), Optional.of(SEASON.previous().previous()));
    assertThat(DailyReport.draft(wrong).balance().findings())
        .extracting(finding -> finding.parameters().getOrDefault("season", ""))
        .containsExactly("2025-2026", "2024-2025");
  }

  @Test
  void a_refund_left_off_the_sheet_is_found() {
    SampleDay sample = new SampleDay().receipt(WANG, cash("100"));
    sample.refund(WANG, sample.last(), cash("30"));
    HallDay wrong =
        withSheets(
            exact(sample),
            List.of(sample.sheets().get(0).filedWith(Map.of(RESIDENTS_CASH, paid(1, "100")))));

    assertThat(DailyReport.draft(wrong).differences())
        .extracting(TotalDifference::amount)
        .containsExactly(Money.yuan("30"));
  }

  @Test
  void a_sheet_with_the_right_net_but_other_counts_is_found() {
    HallDay twoInsteadOfOne =
        filed(Map.of(RESIDENTS_CASH, paid(2, "1000"), RESIDENTS_POS, paid(1, "714.82")));
    HallDay grossed =
        filed(
            Map.of(
                RESIDENTS_CASH,
                new Figure(1, Money.yuan("1001"), 1, Money.yuan("1")),
                RESIDENTS_POS,
                paid(1, "714.82")));
    HallDay nothingTwice =
        filed(
            Map.of(
                RESIDENTS_CASH, paid(1, "1000"),
                RESIDENTS_POS, paid(1, "714.82"),
                ARREARS_CASH, new Figure(1, Money.yuan("5"), 1, Money.yuan("5"))));

    for (HallDay wrong : List.of(twoInsteadOfOne, grossed, nothingTwice)) {
      assertThat(DailyReport.draft(wrong).differences()).isEmpty();
      assertThat(codes(wrong)).containsExactly("REPORT-016");
    }
    assertThat(DailyReport.draft(twoInsteadOfOne).findings().get(0).parameters())
        .isEqualTo(
            Map.of(
                "cashier", "C01",
                "what", "RESIDENTIAL_AREA 2026-2027 CASH",
                "register", "1: 1000.00; 0: -0.00",
                "other", "2: 1000.00; 0: -0.00"));
  }

  @Test
  void a_line_that_went_back_in_full_still_stands_on_the_sheet() {
    SampleDay sample = new SampleDay().receipt(WANG, cash("30"));
    sample.refund(WANG, sample.last(), cash("30"));
    HallDay empty = withSheets(exact(sample), List.of(sample.sheets().get(0).filedWith(Map.of())));

    assertThat(codes(exact(sample))).isEmpty();
    assertThat(codes(empty)).containsExactly("REPORT-016");
  }

  @Test
  void a_sheet_drawn_up_before_the_last_receipt_has_other_numbers() {
    SampleDay sample = new SampleDay().receipt(WANG, cash("100"));
    List<NumberRange> before = sample.sheets().get(0).numbers();
    SettlementSheet after = sample.receipt(WANG, cash("1")).voided().sheets().get(0);
    SettlementSheet early = replace(after, before);

    assertThat(DailyReport.draft(withSheets(exact(sample), List.of(early))).findings())
        .containsExactly(
            Finding.of(ReportCode.COUNT_DIFFERS)
                .with("cashier", "C01")
                .with("what", "SJC01")
                .with("register", "[SJC01-00000001-SJC01-00000002: 2/1]")
                .with("other", "[SJC01-00000001-SJC01-00000001: 1/0]"));
    assertThat(codes(withSheets(exact(sample), List.of(replace(after, List.of())))))
        .containsExactly("REPORT-016");
    assertThat(codes(withSheets(exact(sample), List.of(after)))).isEmpty();
  }

  @Test
  void a_book_on_the_sheet_that_the_register_does_not_know_is_found() {
    SettlementSheet sheet = sheetOf(WANG);
    List<NumberRange> more = new ArrayList<>(sheet.numbers());
    NumberRange own = more.get(0);
    more.add(new NumberRange("ZZ", own.first(), own.last(), own.issued(), own.voided()));

    assertThat(codes(withSheets(day, List.of(replace(sheet, more), sheetOf(LI)))))
        .containsExactly("REPORT-016");
  }

  @Test
  void the_same_sheet_of_each_cashier_comes_once() {
    HallDay twice = withSheets(day, List.of(sheetOf(WANG), sheetOf(LI), sheetOf(LI)));

    assertThat(codes(twice)).containsExactly("REPORT-017", "REPORT-017");
  }

  @Test
  void a_sheet_of_another_hall_or_day_is_refused() {
    SettlementSheet sheet = sheetOf(LI);
    SettlementSheet elsewhere =
        new SettlementSheet(
            new HallCode("H02"),
            LI,
            DATE,
            new TreeMap<>(sheet.cells()),
            sheet.numbers(),
            sheet.shifts());
    SettlementSheet yesterday =
        new SettlementSheet(
            HALL,
            LI,
            BusinessDate.parse("2026-11-07"),
            new TreeMap<>(sheet.cells()),
            sheet.numbers(),
            sheet.shifts());

    assertThat(codes(withSheets(day, List.of(sheetOf(WANG), elsewhere))))
        .containsExactly("REPORT-017");
    assertThat(codes(withSheets(day, List.of(sheetOf(WANG), yesterday))))
        .containsExactly("REPORT-017");
  }

  @Test
  void a_drawer_of_another_cashier_or_counted_twice_is_refused() {
    Shift.Closed li = shift(LI, 1, Money.yuan("500"), Money.yuan("1000"));
    Shift.Closed wang = shift(WANG, 1, Money.yuan("500"), Money.yuan("1000"));
    Shift.Closed empty = shift(LI, 2, Money.ZERO, Money.ZERO);

    assertThat(codes(withShiftsOfLi(li))).isEmpty();
    assertThat(codes(withShiftsOfLi(li, empty))).isEmpty();
    assertThat(codes(withShiftsOfLi(wang))).containsExactly("REPORT-017");
    assertThat(codes(withShiftsOfLi(li, empty, empty))).containsExactly("REPORT-017");
  }

  private HallDay withShiftsOfLi(Shift.Closed... shifts) {
    SettlementSheet sheet = sheetOf(LI);
    return withSheets(
        day,
        List.of(
            sheetOf(WANG),
            new SettlementSheet(
                HALL, LI, DATE, new TreeMap<>(sheet.cells()), sheet.numbers(), List.of(shifts))));
  }

  private HallDay filed(Map<Cell, Figure> cells) {
    return withSheets(day, List.of(sheetOf(WANG).filedWith(new HashMap<>(cells)), sheetOf(LI)));
  }

  private SettlementSheet sheetOf(StaffNumber cashier) {
    return day.sheetOf(cashier).orElseThrow();
  }

  private static SettlementSheet replace(SettlementSheet sheet, List<NumberRange> numbers) {
    return new SettlementSheet(
        sheet.hall(),
        sheet.cashier(),
        sheet.date(),
        new TreeMap<>(sheet.cells()),
        numbers,
        sheet.shifts());
  }

  private static Figure paid(long count, String yuan) {
    return new Figure(count, Money.yuan(yuan), 0, Money.ZERO);
  }

  private static Line arrears(String yuan) {
    return new Line(FeeCategory.ARREARS, SEASON.previous(), Tender.CASH, Money.yuan(yuan));
  }
}
