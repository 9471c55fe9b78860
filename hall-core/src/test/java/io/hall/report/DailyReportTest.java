package io.hall.report;

import static io.hall.report.Days.exact;
import static io.hall.report.Days.withSheets;
import static io.hall.report.Days.withStatements;
import static io.hall.settlement.Refusals.codes;
import static io.hall.settlement.Refusals.codesOf;
import static io.hall.settlement.SampleDay.DATE;
import static io.hall.settlement.SampleDay.HALL;
import static io.hall.settlement.SampleDay.LI;
import static io.hall.settlement.SampleDay.MANAGER;
import static io.hall.settlement.SampleDay.NINE;
import static io.hall.settlement.SampleDay.SEASON;
import static io.hall.settlement.SampleDay.WANG;
import static io.hall.settlement.SampleDay.cash;
import static io.hall.settlement.SampleDay.line;
import static io.hall.settlement.SampleDay.pos;
import static io.hall.settlement.SampleDay.stated;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.check.Checked;
import io.hall.check.Finding;
import io.hall.money.Money;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.settlement.Cell;
import io.hall.settlement.Figure;
import io.hall.settlement.SampleDay;
import io.hall.settlement.Statement;
import io.hall.tariff.FeeCategory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("规程-7.1")
class DailyReportTest {

  private final SampleDay sample =
      new SampleDay()
          .receipt(WANG, cash("1000"), pos("714.82"))
          .receipt(LI, line(FeeCategory.IDLE_BASE, Tender.CASH, "60"))
          .receipt(LI, cash("9"))
          .voided();

  @Test
  void a_draft_has_the_figures_of_the_register() {
    Figures figures = DailyReport.draft(exact(sample)).figures();

    assertThat(figures.total()).isEqualTo(new Figure(3, Money.yuan("1774.82"), 0, Money.ZERO));
    assertThat(figures.by(Tender.CASH).net()).isEqualTo(Money.yuan("1060"));
    assertThat(figures.sum(cell -> cell.category() == FeeCategory.IDLE_BASE).net())
        .isEqualTo(Money.yuan("60"));
    assertThat(figures.net()).isEqualTo(Money.yuan("1774.82"));
    assertThat(figures.issued()).isEqualTo(3);
    assertThat(figures.voided()).isEqualTo(1);
    assertThat(List.of(figures.hall(), figures.date(), figures.season()))
        .isEqualTo(List.of(HALL, DATE, SEASON));
  }

  @Test
  void a_day_without_differences_needs_nothing_booked() {
    DailyReport.Balanced report = DailyReport.draft(exact(sample)).balance().orThrow();

    assertThat(report.booked()).isEmpty();
    assertThat(report.settled()).isEmpty();
    assertThat(report.figures()).isEqualTo(DailyReport.draft(exact(sample)).figures());
  }

  @Test
  void a_difference_keeps_the_report_from_being_balanced_until_it_is_booked_in_full() {
    DailyReport.Draft draft = DailyReport.draft(drawer("-20"));

    assertThat(draft.balance().value()).isEmpty();
    assertThat(codes(draft.balance().findings())).containsExactly("REPORT-002");
    assertThat(draft.open()).hasSize(1);

    DailyReport.Draft booked = draft.book(cashOf(WANG, "-20"));
    assertThat(booked.open()).isEmpty();
    assertThat(booked.booked()).containsExactly(cashOf(WANG, "-20"));
    DailyReport.Balanced balanced = booked.balance().orThrow();
    assertThat(balanced.booked()).containsExactly(cashOf(WANG, "-20"));
    assertThat(balanced.settled()).isEqualTo(draft.differences());
    assertThat(draft.booked()).isEmpty();
  }

  @Test
  void a_difference_may_be_booked_in_parts() {
    DailyReport.Draft draft = DailyReport.draft(drawer("20")).book(cashOf(WANG, "15"));

    assertThat(draft.open()).hasSize(1);
    assertThat(codes(draft.balance().findings())).containsExactly("REPORT-002");
    assertThat(codes(draft.book(cashOf(WANG, "5")).balance().findings())).isEmpty();
  }

  @Test
  void too_much_or_the_wrong_way_round_leaves_the_difference_open() {
    DailyReport.Draft draft = DailyReport.draft(drawer("20"));

    for (String wrong : List.of("20.01", "19.99", "-20", "40")) {
      assertThat(codes(draft.book(cashOf(WANG, wrong)).balance().findings()))
          .as(wrong)
          .containsExactly("REPORT-002");
    }
  }

  @Test
  void what_is_booked_where_nothing_is_apart_is_refused() {
    DailyReport.Draft draft = DailyReport.draft(drawer("20")).book(cashOf(WANG, "20"));

    assertThat(findings(draft.book(cashOf(LI, "5"))))
        .containsExactly(
            Finding.of(ReportCode.OVER_SHORT_UNFOUNDED).with("cashier", LI).with("tender", "CASH"));
    assertThat(codes(findings(draft.book(cashOf(LI, "5")).book(cashOf(LI, "-5")))))
        .containsExactly("REPORT-010", "REPORT-010");
    assertThat(
            findings(
                draft.book(
                    new OverShort(
                        Optional.empty(), Tender.POS, Money.yuan("1"), "unclear", MANAGER))))
        .containsExactly(
            Finding.of(ReportCode.OVER_SHORT_UNFOUNDED).with("cashier", "-").with("tender", "POS"));
  }

  @Test
  void a_sheet_is_corrected_and_never_booked_away() {
    Cell mistyped = new Cell(FeeCategory.RESIDENTIAL_AREA, SEASON, Tender.CASH);
    Cell right = new Cell(FeeCategory.RESIDENTIAL_AREA, SEASON, Tender.POS);
    HallDay day =
        withSheets(
            exact(sample),
            List.of(
                sample
                    .sheet(WANG, Money.ZERO)
                    .filedWith(
                        Map.of(
                            mistyped, new Figure(1, Money.yuan("1020"), 0, Money.ZERO),
                            right, new Figure(1, Money.yuan("714.82"), 0, Money.ZERO))),
                sample.sheet(LI, Money.ZERO)));
    DailyReport.Draft booked = DailyReport.draft(day).book(cashOf(WANG, "20"));

    assertThat(booked.open()).hasSize(1);
    assertThat(codes(findings(booked))).containsExactly("REPORT-001", "REPORT-010");
  }

  @Test
  void a_drawer_and_a_sheet_that_are_off_by_the_same_are_two_differences() {
    Cell cell = new Cell(FeeCategory.IDLE_BASE, SEASON, Tender.CASH);
    HallDay day =
        withSheets(
            exact(sample),
            List.of(
                sample.sheet(WANG, Money.ZERO),
                sample
                    .sheet(LI, Money.yuan("20"))
                    .filedWith(Map.of(cell, new Figure(1, Money.yuan("80"), 0, Money.ZERO)))));
    DailyReport.Draft booked = DailyReport.draft(day).book(cashOf(LI, "20"));

    assertThat(DailyReport.draft(day).differences()).hasSize(2);
    assertThat(booked.open())
        .extracting(TotalDifference::identity)
        .containsExactly(Identity.SHEETS);
    assertThat(codes(findings(booked))).containsExactly("REPORT-001");
  }

  @Test
  void the_differences_of_two_cashiers_are_not_set_off_against_each_other() {
    HallDay day =
        withSheets(
            exact(sample),
            List.of(sample.sheet(WANG, Money.yuan("20")), sample.sheet(LI, Money.yuan("-20"))));

    assertThat(DailyReport.draft(day).open()).hasSize(2);
    assertThat(DailyReport.draft(day).book(cashOf(WANG, "20")).open())
        .extracting(TotalDifference::cashier)
        .containsExactly(Optional.of(LI));
  }

  @Test
  void an_over_or_short_needs_an_amount_a_reason_and_a_second_person() {
    Optional<StaffNumber> wang = Optional.of(WANG);
    Money five = Money.yuan("5");

    assertThat(codesOf(() -> new OverShort(wang, Tender.CASH, Money.ZERO, "why", MANAGER)))
        .containsExactly("REPORT-009");
    assertThat(codesOf(() -> new OverShort(wang, Tender.CASH, five, " ", MANAGER)))
        .containsExactly("REPORT-009");
    assertThat(codesOf(() -> new OverShort(wang, Tender.CASH, five, "why", WANG)))
        .containsExactly("REPORT-009");
    assertThat(codesOf(() -> new OverShort(wang, Tender.CASH, five, "why", MANAGER))).isEmpty();
  }

  @Test
  void the_difference_of_the_hall_as_a_whole_is_approved_by_none_of_its_cashiers() {
    List<Statement> unnamed =
        List.of(
            new Statement(
                Tender.POS, HALL, List.of(stated(Optional.empty(), NINE, Money.yuan("714")))));
    DailyReport.Draft draft = DailyReport.draft(withStatements(exact(sample), unnamed));

    assertThat(codes(findings(draft.book(posOfTheHall("-0.82", LI)))))
        .containsExactly("REPORT-009");
    assertThat(findings(draft.book(posOfTheHall("-0.82", MANAGER)))).isEmpty();
    assertThat(codes(findings(draft.book(posOfTheHall("-0.80", MANAGER)))))
        .containsExactly("REPORT-002");
  }

  @Test
  void what_was_booked_for_a_cashier_does_not_settle_the_difference_of_the_hall() {
    List<Statement> unnamed =
        List.of(
            new Statement(
                Tender.POS, HALL, List.of(stated(Optional.empty(), NINE, Money.yuan("714")))));
    DailyReport.Draft draft =
        DailyReport.draft(withStatements(exact(sample), unnamed))
            .book(
                new OverShort(Optional.of(WANG), Tender.POS, Money.yuan("-0.82"), "why", MANAGER));

    assertThat(codes(findings(draft))).containsExactly("REPORT-002", "REPORT-010");
  }

  @Test
  void every_difference_is_told_with_cashier_category_tender_and_amount() {
    Cell cell = new Cell(FeeCategory.IDLE_BASE, SEASON, Tender.CASH);
    HallDay day =
        withSheets(
            exact(sample),
            List.of(
                sample.sheet(WANG, Money.yuan("-5")),
                sample
                    .sheet(LI, Money.ZERO)
                    .filedWith(Map.of(cell, new Figure(1, Money.yuan("66"), 0, Money.ZERO)))));

    assertThat(findings(DailyReport.draft(day)))
        .extracting(finding -> finding.message(Locale.ENGLISH))
        .allMatch(sentence -> !sentence.contains("{"))
        .satisfiesExactly(
            sheet ->
                assertThat(sheet)
                    .contains("C02", "66.00", "60.00", "6.00", "idle base 2026-2027", "by cash"),
            drawer -> assertThat(drawer).contains("C01", "1000.00", "995.00", "-5.00", "By cash"));
    assertThat(findings(DailyReport.draft(day)))
        .extracting(finding -> finding.message(Locale.CHINESE))
        .allMatch(sentence -> !sentence.contains("{"));
  }

  @Test
  void each_identity_has_a_name_of_its_own_on_paper() {
    assertThat(Identity.values())
        .extracting(Identity::chinese)
        .doesNotHaveDuplicates()
        .allMatch(name -> !name.isBlank());
  }

  private HallDay drawer(String over) {
    return withSheets(
        exact(sample), List.of(sample.sheet(WANG, Money.yuan(over)), sample.sheet(LI, Money.ZERO)));
  }

  private static List<Finding> findings(DailyReport.Draft draft) {
    Checked<DailyReport.Balanced> outcome = draft.balance();
    return outcome.findings();
  }

  private static OverShort cashOf(StaffNumber cashier, String amount) {
    return new OverShort(
        Optional.of(cashier), Tender.CASH, Money.yuan(amount), "recounted twice", MANAGER);
  }

  private static OverShort posOfTheHall(String amount, StaffNumber approver) {
    return new OverShort(Optional.empty(), Tender.POS, Money.yuan(amount), "fen lost", approver);
  }
}
