package io.hall.reconcile;

import static io.hall.reconcile.Hall.ARREARS;
import static io.hall.reconcile.Hall.CURRENT;
import static io.hall.reconcile.Hall.SHOPS;
import static io.hall.reconcile.Hall.causes;
import static io.hall.reconcile.Hall.ours;
import static io.hall.reconcile.Hall.sheet;
import static io.hall.reconcile.Hall.sheets;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.Money;
import io.hall.payment.Tender;
import io.hall.settlement.Cell;
import io.hall.settlement.Figure;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SheetCausesTest {

  private static final Line ONE = ours("P1", Tender.CASH, "1714.82", "09:00");
  private static final Line TWO = ours("P2", Tender.CASH, "998.10", "10:00");
  private static final Line OLD = ours("P3", Tender.CASH, "300.00", "11:00").in(ARREARS);

  private static Reconciliation found(FiledSheet sheet, Line... register) {
    Reconciliation found = sheets(List.of(register), sheet);
    assertThat(found.residual()).isEqualTo(Money.ZERO);
    return found;
  }

  @Test
  void a_sheet_that_says_what_the_register_says_agrees() {
    FiledSheet filed = sheet(CURRENT, Tender.CASH, 2, "2712.92", ARREARS, Tender.CASH, 1, "300.00");
    assertThat(found(filed, ONE, TWO, OLD).agrees()).isTrue();
  }

  @Test
  void arrears_in_the_current_seasons_row_are_told() {
    Reconciliation found = found(sheet(CURRENT, Tender.CASH, 3, "3012.92"), ONE, TWO, OLD);
    assertThat(causes(found)).containsExactly("ARREARS_IN_CURRENT_SEASON 0.00");
    assertThat(found.causes().get(0).ours()).containsExactly(OLD);
  }

  @Test
  void a_line_in_another_category_is_told() {
    FiledSheet filed = sheet(CURRENT, Tender.CASH, 1, "1714.82", SHOPS, Tender.CASH, 1, "998.10");
    Reconciliation found = found(filed, ONE, TWO);
    assertThat(causes(found)).containsExactly("WRONG_CATEGORY 0.00");
    assertThat(found.causes().get(0).ours()).containsExactly(TWO);
  }

  @Test
  void a_line_under_another_tender_is_told() {
    FiledSheet filed = sheet(CURRENT, Tender.CASH, 1, "1714.82", CURRENT, Tender.POS, 1, "998.10");
    assertThat(causes(found(filed, ONE, TWO))).containsExactly("WRONG_TENDER 0.00");
  }

  @Test
  void two_moves_that_meet_in_one_cell_are_told_apart() {
    FiledSheet filed = sheet(CURRENT, Tender.CASH, 2, "2014.82", SHOPS, Tender.CASH, 1, "998.10");
    Reconciliation found = found(filed, ONE, TWO, OLD);
    assertThat(causes(found))
        .containsExactlyInAnyOrder("ARREARS_IN_CURRENT_SEASON 0.00", "WRONG_CATEGORY 0.00");
  }

  @Test
  void the_full_total_on_each_tender_is_told() {
    Line cash = ours("P9", Tender.CASH, "600.00", "09:00");
    Line card = ours("P9", Tender.POS, "400.00", "09:00");
    FiledSheet filed = sheet(CURRENT, Tender.CASH, 1, "1000.00", CURRENT, Tender.POS, 1, "1000.00");
    assertThat(causes(found(filed, cash, card)))
        .containsExactly("FULL_TOTAL_ON_EACH_TENDER 400.00", "FULL_TOTAL_ON_EACH_TENDER 600.00");
  }

  @Test
  void a_bill_that_was_not_paid_and_filed_as_collected_is_missing_here() {
    assertThat(causes(found(sheet(CURRENT, Tender.CASH, 2, "2222.22"), ONE)))
        .containsExactly("MISSING_HERE 507.40");
  }

  @Test
  void a_bill_filed_before_and_after_it_was_paid_is_a_duplicate() {
    assertThat(causes(found(sheet(CURRENT, Tender.CASH, 2, "3429.64"), ONE)))
        .containsExactly("DUPLICATE_THERE 1714.82");
  }

  @Test
  void a_refund_left_out_is_told() {
    Line refund = ours("R1", Tender.CASH, "-123.45", "12:00");
    assertThat(causes(found(sheet(CURRENT, Tender.CASH, 1, "1714.82"), ONE, refund)))
        .containsExactly("REFUND_NOT_MIRRORED 123.45");
  }

  @Test
  void a_line_left_out_is_missing_there() {
    assertThat(causes(found(sheet(CURRENT, Tender.CASH, 1, "1714.82"), ONE, TWO)))
        .containsExactly("MISSING_THERE -998.10");
  }

  @Test
  void digits_that_changed_places_in_a_sum_are_told() {
    assertThat(causes(found(sheet(CURRENT, Tender.CASH, 2, "2721.92"), ONE, TWO)))
        .containsExactly("AMOUNT_TRANSPOSED 9.00");
  }

  @Test
  void what_nothing_explains_stays_residual_and_the_rest_is_told() {
    FiledSheet filed =
        sheet(
            CURRENT,
            Tender.CASH,
            1,
            "1714.82",
            SHOPS,
            Tender.CASH,
            1,
            "998.10",
            ARREARS,
            Tender.CASH,
            1,
            "311.11");
    Reconciliation found = sheets(List.of(ONE, TWO, OLD), filed);
    assertThat(causes(found)).containsExactly("WRONG_CATEGORY 0.00");
    assertThat(found.residual()).isEqualTo(Money.yuan("11.11"));
  }

  @Test
  void lines_of_one_amount_that_fit_as_well_are_shown_beside() {
    Line same = ours("P4", Tender.CASH, "998.10", "12:00");
    Reconciliation found = found(sheet(CURRENT, Tender.CASH, 2, "2712.92"), ONE, TWO, same);
    assertThat(causes(found)).containsExactly("MISSING_THERE -998.10");
    assertThat(found.ambiguities()).hasSize(1);
    assertThat(found.ambiguities().get(0).alternatives())
        .singleElement()
        .satisfies(
            others -> assertThat(others.get(0).ours()).isNotEqualTo(found.causes().get(0).ours()));
  }

  @Test
  void what_fits_in_one_way_alone_has_no_ambiguity() {
    assertThat(found(sheet(CURRENT, Tender.CASH, 1, "1714.82"), ONE, TWO).ambiguities()).isEmpty();
  }

  @Test
  void refunds_that_were_filed_count_as_lines() {
    Line refund = ours("R1", Tender.CASH, "-123.45", "12:00");
    FiledSheet filed =
        new FiledSheet(
            Hall.HALL,
            Hall.ANN,
            Hall.DAY,
            new TreeMap<>(
                Map.of(
                    new Cell(CURRENT.category(), CURRENT.season(), Tender.CASH),
                    new Figure(1, Money.yuan("1714.82"), 1, Money.yuan("123.45")))));
    assertThat(causes(found(filed, ONE, TWO, refund))).containsExactly("MISSING_THERE -998.10");
  }

  @Test
  void a_cell_that_nothing_explains_is_residual_alone() {
    Reconciliation found = sheets(List.of(ONE), sheet(CURRENT, Tender.CASH, 1, "1726.15"));
    assertThat(found.causes()).isEmpty();
    assertThat(found.residual()).isEqualTo(Money.yuan("11.33"));
  }

  @Test
  void the_full_total_is_that_of_one_payment() {
    Line cash = ours("P9", Tender.CASH, "600.00", "09:00");
    Line card = ours("P9", Tender.POS, "400.00", "09:00");
    Line other = ours("P7", Tender.POS, "50.00", "10:00");
    FiledSheet filed = sheet(CURRENT, Tender.CASH, 1, "1000.00", CURRENT, Tender.POS, 2, "450.00");
    assertThat(causes(found(filed, cash, card, other)))
        .containsExactly("FULL_TOTAL_ON_EACH_TENDER 400.00");
  }

  @Test
  void a_line_filed_three_times_is_a_duplicate_once() {
    assertThat(causes(found(sheet(CURRENT, Tender.CASH, 3, "5144.46"), ONE)))
        .containsExactlyInAnyOrder("DUPLICATE_THERE 1714.82", "MISSING_HERE 1714.82");
  }
}
