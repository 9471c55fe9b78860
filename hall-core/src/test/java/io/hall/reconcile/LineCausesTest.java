package io.hall.reconcile;

import static io.hall.reconcile.Hall.CURRENT;
import static io.hall.reconcile.Hall.SHOPS;
import static io.hall.reconcile.Hall.causes;
import static io.hall.reconcile.Hall.lines;
import static io.hall.reconcile.Hall.ours;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.Money;
import io.hall.payment.Tender;
import io.hall.reconcile.kernel.Workspace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineCausesTest {

  private static final Line ONE = ours("JZ26-00000012", Tender.POS, "1714.82", "09:00");
  private static final Line TWO = ours("JZ26-00000013", Tender.POS, "1714.82", "09:01");

  @Test
  void two_receipts_with_neighbouring_numbers_are_never_taken_for_one() {
    assertThat(causes(lines(List.of(ONE), List.of(TWO))))
        .containsExactlyInAnyOrder("MISSING_THERE -1714.82", "MISSING_HERE 1714.82");
  }

  @Test
  void a_receipt_of_several_rows_is_compared_row_by_row() {
    Line shop = ours("JZ26-00000012", Tender.POS, "88.00", "09:00").in(SHOPS);
    assertThat(lines(List.of(ONE, shop), List.of(shop, ONE)).agrees()).isTrue();
    assertThat(causes(lines(List.of(ONE, shop), List.of(ONE))))
        .containsExactly("MISSING_THERE -88.00");
    assertThat(causes(lines(List.of(ONE, shop), List.of(ONE, shop.in(CURRENT)))))
        .containsExactly("WRONG_CATEGORY 0.00");
  }

  @Test
  void a_line_twice_in_ours_is_a_duplicate_here() {
    assertThat(causes(lines(List.of(ONE, ONE.atPosition(2)), List.of(ONE))))
        .containsExactly("DUPLICATE_HERE -1714.82");
  }

  @Test
  void which_of_lines_that_are_alike_is_told_does_not_hang_on_their_order() {
    List<Line> ours = List.of(ONE.atPosition(1), ONE.atPosition(2), ONE.atPosition(3));
    Line nextDay = ONE.on(Hall.DAY.plusDays(1)).atPosition(3);
    List<Line> theirs = List.of(ONE.atPosition(1), ONE.atPosition(2), nextDay);
    Reconciliation found = lines(ours, theirs);
    assertThat(causes(found)).containsExactly("WRONG_DAY 0.00");
    assertThat(lines(List.of(ours.get(2), ours.get(0), ours.get(1)), theirs)).isEqualTo(found);
    assertThat(lines(List.of(ours.get(1), ours.get(2), ours.get(0)), theirs)).isEqualTo(found);
  }

  @Test
  void money_back_under_the_number_of_its_sale_is_a_line_of_its_own() {
    Line back = ours("JZ26-00000012", Tender.POS, "-1714.82", "10:00");
    assertThat(causes(lines(List.of(ONE, back), List.of(ONE))))
        .containsExactly("REFUND_NOT_MIRRORED 1714.82");
    assertThat(causes(lines(List.of(ONE, back), List.of(back))))
        .containsExactly("MISSING_THERE -1714.82");
  }

  @Test
  void a_voided_receipt_that_the_other_system_still_has_is_told() {
    assertThat(causes(lines(List.of(ONE.asVoided()), List.of(ONE))))
        .containsExactly("VOID_AFTER_COUNT 1714.82");
  }

  @Test
  void totals_are_those_of_all_lines_and_differences_those_of_their_places() {
    List<Line> ours = new ArrayList<>();
    List<Line> theirs = new ArrayList<>();
    for (int i = 1; i <= 3000; i++) {
      Line line = ours("JZ26-%08d".formatted(i), Tender.POS, "10.00", "09:00").atPosition(i);
      ours.add(line);
      theirs.add(i == 77 ? line.in(SHOPS) : line);
    }
    Reconciliation found =
        Reconciler.with(RuleSet.STANDARD)
            .lines(LineTables.of(ours, theirs), Workspace.ofThreads(2));
    assertThat(found.ours()).isEqualTo(Money.yuan("30000.00"));
    assertThat(found.difference()).isEqualTo(Money.ZERO);
    assertThat(found.differences())
        .extracting(d -> d.place().row().orElseThrow() + " " + d.ours() + " " + d.theirs())
        .containsExactly(
            "RESIDENTIAL_AREA 2026-2027 30000.00 29990.00",
            "NON_RESIDENTIAL_AREA 2026-2027 0.00 10.00");
  }
}
