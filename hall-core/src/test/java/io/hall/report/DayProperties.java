package io.hall.report;

import static io.hall.report.Days.exact;
import static io.hall.report.Days.withSheets;
import static io.hall.report.Days.withStatements;
import static io.hall.settlement.SampleDay.HALL;
import static io.hall.settlement.SampleDay.MANAGER;
import static io.hall.settlement.SampleDay.NINE;
import static io.hall.settlement.SampleDay.stated;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.Money;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.report.GeneratedDay.Step;
import io.hall.settlement.Cell;
import io.hall.settlement.Figure;
import io.hall.settlement.SampleDay;
import io.hall.settlement.SettlementSheet;
import io.hall.settlement.Statement;
import io.hall.tariff.FeeCategory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("规程-7.1")
class DayProperties {

  @Provide
  Arbitrary<List<Step>> days() {
    return GeneratedDay.steps(12);
  }

  @Provide
  Arbitrary<List<Step>> shortDays() {
    return GeneratedDay.steps(6);
  }

  @Provide
  Arbitrary<Money> disturbances() {
    return Arbitraries.longs().between(-500_00, 500_00).filter(fen -> fen != 0).map(Money::ofFen);
  }

  @Property
  void an_exact_day_is_balanced_and_categories_tenders_and_cashiers_come_to_the_same(
      @ForAll("days") List<Step> steps) {
    HallDay day = exact(GeneratedDay.inMemory(steps));

    Figures figures = DailyReport.draft(day).balance().orThrow().figures();

    Money net = GeneratedDay.net(day.documents());
    assertThat(figures.net()).isEqualTo(net);
    assertThat(byCategory(figures)).isEqualTo(net);
    assertThat(byTender(figures)).isEqualTo(net);
    assertThat(byCashier(figures)).isEqualTo(net);
    assertThat(figures.issued()).isEqualTo(day.documents().size());
  }

  @Property
  void money_missing_or_too_much_in_one_drawer_is_found_there_exactly(
      @ForAll("days") List<Step> steps, @ForAll("disturbances") Money over) {
    SampleDay sample = GeneratedDay.inMemory(steps);
    StaffNumber whose = steps.get(0).who();
    HallDay day =
        withSheets(exact(sample), replaced(sample, whose, s -> sample.sheet(whose, over)));

    TotalDifference only = theOnlyDifference(day);

    assertThat(only.identity()).isEqualTo(Identity.MONEY);
    assertThat(only.cashier()).contains(whose);
    assertThat(only.tender()).isEqualTo(Tender.CASH);
    assertThat(only.amount()).isEqualTo(over);
    assertThat(booked(day, only)).isTrue();
  }

  @Property
  void money_missing_or_too_much_on_one_statement_is_found_there_exactly(
      @ForAll("days") List<Step> steps, @ForAll("disturbances") Money over, @ForAll Tender tender) {
    Assume.that(tender != Tender.CASH);
    SampleDay sample = GeneratedDay.inMemory(steps);
    StaffNumber whose = steps.get(0).who();
    List<Statement> statements = new ArrayList<>(sample.statements());
    statements.add(new Statement(tender, HALL, List.of(stated(Optional.of(whose), NINE, over))));
    HallDay day = withStatements(exact(sample), statements);

    TotalDifference only = theOnlyDifference(day);

    assertThat(only.identity()).isEqualTo(Identity.MONEY);
    assertThat(only.cashier()).contains(whose);
    assertThat(only.tender()).isEqualTo(tender);
    assertThat(only.amount()).isEqualTo(over);
    assertThat(booked(day, only)).isTrue();
  }

  @Property
  void an_unnamed_statement_line_is_found_for_the_hall_as_a_whole(
      @ForAll("days") List<Step> steps, @ForAll("disturbances") Money over) {
    SampleDay sample = GeneratedDay.inMemory(steps);
    List<Statement> statements = new ArrayList<>(sample.statements());
    statements.add(new Statement(Tender.BANK, HALL, List.of(stated(Optional.empty(), NINE, over))));
    HallDay day = withStatements(exact(sample), statements);

    TotalDifference only = theOnlyDifference(day);

    assertThat(only.cashier()).isEmpty();
    assertThat(only.tender()).isEqualTo(Tender.BANK);
    assertThat(only.amount()).isEqualTo(over);
    assertThat(booked(day, only)).isTrue();
  }

  @Property
  void an_amount_misfiled_on_one_sheet_is_found_in_its_cell_exactly_and_cannot_be_booked(
      @ForAll("days") List<Step> steps, @ForAll("disturbances") Money over) {
    SampleDay sample = GeneratedDay.inMemory(steps);
    StaffNumber whose = steps.get(0).who();
    SortedMap<Cell, Figure> cells = new TreeMap<>(sample.sheet(whose, Money.ZERO).cells());
    Assume.that(!cells.isEmpty());
    Cell cell = cells.lastKey();
    cells.merge(cell, new Figure(0, over, 0, Money.ZERO), Figure::plus);
    HallDay day = withSheets(exact(sample), replaced(sample, whose, s -> s.filedWith(cells)));

    TotalDifference only = theOnlyDifference(day);

    assertThat(only.identity()).isEqualTo(Identity.SHEETS);
    assertThat(only.cashier()).contains(whose);
    assertThat(only.category()).contains(cell.category());
    assertThat(only.season()).contains(cell.season());
    assertThat(only.tender()).isEqualTo(cell.tender());
    assertThat(only.amount()).isEqualTo(over);
    assertThat(booked(day, only)).isFalse();
  }

  @Property
  void a_wrong_count_on_one_sheet_keeps_the_report_from_being_balanced(
      @ForAll("days") List<Step> steps) {
    SampleDay sample = GeneratedDay.inMemory(steps);
    StaffNumber whose = steps.get(0).who();
    SortedMap<Cell, Figure> cells = new TreeMap<>(sample.sheet(whose, Money.ZERO).cells());
    Assume.that(!cells.isEmpty());
    cells.merge(cells.firstKey(), new Figure(1, Money.ZERO, 0, Money.ZERO), Figure::plus);
    HallDay day = withSheets(exact(sample), replaced(sample, whose, s -> s.filedWith(cells)));

    assertThat(Days.codes(day)).containsExactly("REPORT-016");
  }

  @Property(tries = 8)
  void a_day_played_on_a_real_database_is_balanced_and_submitted(
      @ForAll("shortDays") List<Step> steps) throws IOException {
    Path folder = Files.createTempDirectory("hall");
    try (HallAtWork hall = new HallAtWork(folder)) {
      play(hall, steps);
      HallDay day = hall.day(SampleDay.DATE);
      DailyReport.Balanced report = DailyReport.draft(day).balance().orThrow();

      DailyReport.Submitted submitted =
          hall.submit(SubmitRequest.of(hall.request(), report, MANAGER));

      Money net = GeneratedDay.net(GeneratedDay.inMemory(steps).documents());
      assertThat(submitted.figures().net()).isEqualTo(net);
      assertThat(byCashier(submitted.figures())).isEqualTo(net);
      assertThat(submitted.figures().cells())
          .isEqualTo(DailyReport.draft(exact(GeneratedDay.inMemory(steps))).figures().cells());
    } finally {
      delete(folder);
    }
  }

  private static void play(HallAtWork hall, List<Step> steps) {
    List<StaffNumber> cashiers = steps.stream().map(Step::who).distinct().toList();
    for (StaffNumber cashier : cashiers) {
      hall.open(hall.request(), cashier, "5000000");
      hall.receiptBook(cashier);
      hall.refundBook(cashier);
    }
    for (Step step : steps) {
      var receipt = hall.pay(step.who(), step.parts());
      switch (step.fate()) {
        case VOIDED -> hall.voidReceipt(receipt.number());
        case REFUNDED -> hall.refund(step.who(), receipt.number(), step.back());
        case KEPT -> {}
      }
    }
    cashiers.forEach(
        cashier ->
            hall.close(cashier, hall.cashOf(cashier).plus(Money.yuan("5000000")).toString()));
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static List<SettlementSheet> replaced(
      SampleDay sample, StaffNumber whose, UnaryOperator<SettlementSheet> change) {
    return sample.sheets().stream()
        .map(sheet -> sheet.cashier().equals(whose) ? change.apply(sheet) : sheet)
        .toList();
  }

  private static TotalDifference theOnlyDifference(HallDay day) {
    DailyReport.Draft draft = DailyReport.draft(day);
    assertThat(draft.balance().value()).isEmpty();
    assertThat(draft.differences()).hasSize(1);
    return draft.differences().get(0);
  }

  private static boolean booked(HallDay day, TotalDifference difference) {
    return DailyReport.draft(day)
        .book(
            new OverShort(
                difference.cashier(),
                difference.tender(),
                difference.amount(),
                "recounted",
                MANAGER))
        .balance()
        .value()
        .isPresent();
  }

  private static Money byCategory(Figures figures) {
    return Money.sum(
        Arrays.stream(FeeCategory.values())
            .map(category -> figures.sum(cell -> cell.category() == category).net())
            .toList());
  }

  private static Money byTender(Figures figures) {
    return Money.sum(
        Arrays.stream(Tender.values()).map(tender -> figures.by(tender).net()).toList());
  }

  private static Money byCashier(Figures figures) {
    return Money.sum(figures.sheets().stream().map(sheet -> sheet.total().net()).toList());
  }
}
