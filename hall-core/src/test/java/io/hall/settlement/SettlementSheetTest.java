package io.hall.settlement;

import static io.hall.settlement.SampleDay.DATE;
import static io.hall.settlement.SampleDay.HALL;
import static io.hall.settlement.SampleDay.LI;
import static io.hall.settlement.SampleDay.SEASON;
import static io.hall.settlement.SampleDay.WANG;
import static io.hall.settlement.SampleDay.cash;
import static io.hall.settlement.SampleDay.line;
import static io.hall.settlement.SampleDay.pos;
import static io.hall.settlement.SampleDay.shift;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.Money;
import io.hall.payment.Tender;
import io.hall.receipt.ReceiptLedger.Document;
import io.hall.receipt.ReceiptLedger.Line;
import io.hall.receipt.ReceiptNumber;
import io.hall.tariff.FeeCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("规程-7.1")
class SettlementSheetTest {

  private static final Cell RESIDENTS_CASH =
      new Cell(FeeCategory.RESIDENTIAL_AREA, SEASON, Tender.CASH);
  private static final Cell RESIDENTS_POS =
      new Cell(FeeCategory.RESIDENTIAL_AREA, SEASON, Tender.POS);
  private static final Cell ARREARS_CASH =
      new Cell(FeeCategory.ARREARS, SEASON.previous(), Tender.CASH);

  @Test
  void counts_lines_by_category_season_and_tender() {
    SettlementSheet sheet =
        sheet(
            new SampleDay()
                .receipt(WANG, cash("1000"), pos("714.82"))
                .receipt(WANG, cash("500.50"))
                .receipt(WANG, arrears("300")));

    assertThat(sheet.cells())
        .isEqualTo(
            Map.of(
                RESIDENTS_CASH, paid(2, "1500.50"),
                RESIDENTS_POS, paid(1, "714.82"),
                ARREARS_CASH, paid(1, "300")));
    assertThat(sheet.takenBy(Tender.CASH)).isEqualTo(paid(3, "1800.50"));
    assertThat(sheet.total()).isEqualTo(paid(4, "2515.32"));
  }

  @Test
  void has_only_the_cashiers_own_documents() {
    SampleDay day = new SampleDay().receipt(WANG, cash("1")).receipt(LI, cash("2"), pos("3"));

    assertThat(day.sheet(LI, Money.ZERO).total()).isEqualTo(paid(2, "5"));
    assertThat(day.sheet(LI, Money.ZERO).numbers()).hasSize(1);
  }

  @Test
  void a_voided_document_counts_for_nothing_but_keeps_its_number() {
    SampleDay day =
        new SampleDay()
            .receipt(WANG, cash("100"))
            .receipt(WANG, cash("999"))
            .voided()
            .receipt(WANG, cash("200"));

    assertThat(sheet(day).cells()).isEqualTo(Map.of(RESIDENTS_CASH, paid(2, "300")));
    assertThat(sheet(day).numbers())
        .isEqualTo(List.of(new NumberRange("SJC01", number(1), number(3), 3, List.of(number(2)))));
  }

  @Test
  void a_refund_is_counted_apart_and_netted() {
    SampleDay day = new SampleDay().receipt(WANG, cash("100"));
    day.refund(WANG, day.last(), cash("30.01"));

    assertThat(sheet(day).cells())
        .isEqualTo(
            Map.of(RESIDENTS_CASH, new Figure(1, Money.yuan("100"), 1, Money.yuan("30.01"))));
    assertThat(sheet(day).total().net()).isEqualTo(Money.yuan("69.99"));
    assertThat(sheet(day).numbers())
        .extracting(NumberRange::book)
        .containsExactly("SJC01", "TFC01");
  }

  @Test
  void a_missing_number_breaks_the_range_even_where_another_is_there_twice() {
    List<Document> documents =
        new ArrayList<>(
            new SampleDay()
                .receipt(WANG, cash("1"))
                .receipt(WANG, cash("2"))
                .receipt(WANG, cash("3"))
                .documents());
    assertThat(SettlementSheet.numbers(documents)).allMatch(NumberRange::contiguous);

    documents.set(1, documents.get(0));

    assertThat(SettlementSheet.numbers(documents)).noneMatch(NumberRange::contiguous);
  }

  @Test
  void numbers_of_two_series_are_no_range() {
    NumberRange mixed =
        new NumberRange("B", new ReceiptNumber("A", 1), new ReceiptNumber("B", 2), 2, List.of());

    assertThat(mixed.contiguous()).isFalse();
  }

  @Test
  void a_drawer_that_holds_more_than_was_taken_is_over_and_one_that_holds_less_is_short() {
    SampleDay day = new SampleDay().receipt(WANG, cash("100.05"), pos("50"));

    assertThat(day.sheet(WANG, Money.ZERO).overShort()).isEqualTo(Money.ZERO);
    assertThat(day.sheet(WANG, Money.yuan("5")).overShort()).isEqualTo(Money.yuan("5"));
    assertThat(day.sheet(WANG, Money.yuan("-0.05")).overShort()).isEqualTo(Money.yuan("-0.05"));
  }

  @Test
  void the_drawers_of_all_shifts_count_each_less_its_float() {
    SettlementSheet sheet =
        SettlementSheet.of(
            HALL,
            WANG,
            DATE,
            new SampleDay().receipt(WANG, cash("1000")).documents(),
            List.of(
                shift(WANG, 1, Money.yuan("500"), Money.yuan("900")),
                shift(WANG, 2, Money.yuan("300"), Money.yuan("900"))));

    assertThat(sheet.openingFloat()).isEqualTo(Money.yuan("800"));
    assertThat(sheet.counted()).isEqualTo(Money.yuan("1800"));
    assertThat(sheet.cashTaken()).isEqualTo(Money.yuan("1000"));
    assertThat(sheet.overShort()).isEqualTo(Money.ZERO);
  }

  @Test
  void what_the_cashier_files_replaces_the_figures_and_nothing_else() {
    SettlementSheet drawnUp = sheet(new SampleDay().receipt(WANG, cash("100")));

    SettlementSheet filed = drawnUp.filedWith(Map.of(RESIDENTS_CASH, paid(1, "1000")));

    assertThat(filed.total()).isEqualTo(paid(1, "1000"));
    assertThat(filed.numbers()).isEqualTo(drawnUp.numbers());
    assertThat(filed.shifts()).isEqualTo(drawnUp.shifts());
    assertThat(drawnUp.total()).isEqualTo(paid(1, "100"));
  }

  @Test
  void rows_are_printed_by_category_the_current_season_first() {
    TreeMap<Cell, Figure> cells = new TreeMap<>();
    Cell reconnect = new Cell(FeeCategory.RECONNECT, SEASON, Tender.CASH);
    Cell earlier = new Cell(FeeCategory.RESIDENTIAL_AREA, SEASON.previous(), Tender.CASH);
    for (Cell cell : List.of(reconnect, earlier, RESIDENTS_POS, RESIDENTS_CASH)) {
      cells.put(cell, Figure.NONE);
    }

    assertThat(cells.keySet()).containsExactly(RESIDENTS_CASH, RESIDENTS_POS, earlier, reconnect);
  }

  @Test
  void rounding_off_lowers_what_was_paid() {
    SampleDay day =
        new SampleDay()
            .receipt(WANG, cash("100.07"), line(FeeCategory.ADJUSTMENT, Tender.CASH, "-0.07"));

    assertThat(sheet(day).takenBy(Tender.CASH)).isEqualTo(paid(2, "100"));
  }

  private static SettlementSheet sheet(SampleDay day) {
    return day.sheet(WANG, Money.ZERO);
  }

  private static Figure paid(long count, String yuan) {
    return new Figure(count, Money.yuan(yuan), 0, Money.ZERO);
  }

  private static ReceiptNumber number(long serial) {
    return new ReceiptNumber("SJC01", serial);
  }

  private static Line arrears(String yuan) {
    return new Line(FeeCategory.ARREARS, SEASON.previous(), Tender.CASH, Money.yuan(yuan));
  }
}
