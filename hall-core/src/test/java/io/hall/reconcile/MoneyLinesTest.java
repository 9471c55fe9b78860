package io.hall.reconcile;

import static io.hall.reconcile.Hall.ours;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.Money;
import io.hall.payment.Tender;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyLinesTest {

  private static final Line HEAT = ours("P1", Tender.CASH, "100.00", "09:00").atPosition(2);
  private static final Line OLD =
      ours("P1", Tender.CASH, "30.00", "09:00").in(Hall.ARREARS).atPosition(1);

  private static List<String> money(Line... lines) {
    return MoneyLines.of(List.of(lines)).stream()
        .map(line -> line.number() + " " + line.amount() + due(line))
        .toList();
  }

  private static String due(Line line) {
    return line.due().map(due -> " due " + due).orElse("");
  }

  @Test
  void the_lines_of_a_payment_by_one_tender_are_one_movement() {
    assertThat(money(HEAT, OLD)).containsExactly("P1 130.00");
    assertThat(MoneyLines.of(List.of(HEAT, OLD)).get(0).position()).isEqualTo(1);
    assertThat(MoneyLines.of(List.of(OLD, HEAT)).get(0).position()).isEqualTo(1);
  }

  @Test
  void of_lines_at_one_position_the_earlier_stands_for_both() {
    Line later = ours("P1", Tender.CASH, "1.00", "09:05").atPosition(2);
    assertThat(MoneyLines.of(List.of(later, HEAT)).get(0).at()).isEqualTo(HEAT.at());
  }

  @Test
  void what_differs_in_tender_number_or_state_moved_apart() {
    assertThat(money(HEAT, ours("P1", Tender.POS, "30.00", "09:00"))).hasSize(2);
    assertThat(money(HEAT, ours("P2", Tender.CASH, "30.00", "09:00"))).hasSize(2);
    assertThat(money(HEAT, OLD.withReference("X"))).hasSize(2);
    assertThat(money(HEAT, OLD.by(Hall.BEN))).hasSize(2);
    assertThat(money(HEAT, OLD.asVoided())).hasSize(2);
  }

  @Test
  void lines_without_any_number_are_each_alone() {
    Line unknown = ours("", Tender.CASH, "30.00", "09:00");
    assertThat(money(unknown, unknown)).containsExactly(" 30.00", " 30.00");
    assertThat(money(unknown.withReference("X"), unknown.withReference("X")))
        .containsExactly(" 60.00");
  }

  @Test
  void an_adjustment_belongs_to_its_payment_and_money_back_under_a_reference_does_not() {
    assertThat(money(HEAT, ours("P1", Tender.CASH, "-30.00", "09:00"))).containsExactly("P1 70.00");
    Line sale = ours("", Tender.POS, "100.00", "09:00").withReference("X");
    Line back = ours("", Tender.POS, "-30.00", "09:00").withReference("X");
    assertThat(money(sale, back)).containsExactly(" 100.00", " -30.00");
  }

  @Test
  void what_comes_to_nothing_moved_no_money() {
    assertThat(money(HEAT, ours("P1", Tender.CASH, "-100.00", "09:00"))).isEmpty();
  }

  @Test
  void what_was_due_is_added_up_and_is_else_what_was_paid() {
    assertThat(money(HEAT.withDue(Money.yuan("95.00")), OLD))
        .containsExactly("P1 130.00 due 125.00");
    assertThat(money(HEAT, OLD.withDue(Money.yuan("25.00"))))
        .containsExactly("P1 130.00 due 125.00");
  }
}
