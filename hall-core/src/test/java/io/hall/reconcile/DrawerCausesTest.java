package io.hall.reconcile;

import static io.hall.reconcile.Hall.ANN;
import static io.hall.reconcile.Hall.DAY;
import static io.hall.reconcile.Hall.HALL;
import static io.hall.reconcile.Hall.at;
import static io.hall.reconcile.Hall.causes;
import static io.hall.reconcile.Hall.drawer;
import static io.hall.reconcile.Hall.money;
import static io.hall.reconcile.Hall.ours;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.Money;
import io.hall.payment.Tender;
import io.hall.settlement.Shift;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawerCausesTest {

  private static Reconciliation found(List<Line> register, Shift.Closed... drawers) {
    return money(register, money(List.of(), drawers));
  }

  @Test
  void change_that_was_given_is_not_expected_in_the_drawer() {
    Line sale = ours("P1", Tender.CASH, "75.00", "09:00");
    assertThat(found(List.of(sale), drawer(1, "500.00", "575.00")).agrees()).isTrue();
  }

  @Test
  void what_was_handed_over_and_booked_is_told_from_what_was_due() {
    Line sale = ours("P1", Tender.CASH, "100.00", "09:00").withDue(Money.yuan("75.00"));
    Reconciliation found = found(List.of(sale), drawer(1, "500.00", "575.00"));
    assertThat(causes(found)).containsExactly("CHANGE_NOT_DEDUCTED -25.00");
    assertThat(found.residual()).isEqualTo(Money.ZERO);
  }

  @Test
  void an_opening_float_filed_as_nothing_is_told_from_the_other_drawers() {
    Line sale = ours("P1", Tender.CASH, "75.00", "09:00");
    Reconciliation found =
        found(List.of(sale), drawer(1, "0.00", "575.00"), drawer(2, "500.00", "500.00"));
    assertThat(causes(found)).containsExactly("OPENING_FLOAT 500.00");
  }

  @Test
  void a_receipt_voided_after_its_money_was_counted_is_told() {
    Line sale = ours("P1", Tender.CASH, "1714.82", "09:00");
    Line voided = ours("P2", Tender.CASH, "998.10", "10:00").asVoided();
    Reconciliation found = found(List.of(sale, voided), drawer(1, "500.00", "3212.92"));
    assertThat(causes(found)).containsExactly("VOID_AFTER_COUNT 998.10");
  }

  @Test
  void a_note_too_few_is_short_and_one_too_many_is_over() {
    Line sale = ours("P1", Tender.CASH, "75.00", "09:00");
    assertThat(causes(found(List.of(sale), drawer(1, "500.00", "525.00"))))
        .containsExactly("CASH_SHORT -50.00");
    assertThat(causes(found(List.of(sale), drawer(1, "500.00", "575.50"))))
        .containsExactly("CASH_OVER 0.50");
  }

  @Test
  void what_no_document_tells_is_over_or_short_as_a_whole() {
    Line sale = ours("P1", Tender.CASH, "75.00", "09:00");
    Reconciliation found = found(List.of(sale), drawer(1, "500.00", "561.97"));
    assertThat(causes(found)).containsExactly("CASH_SHORT -13.03");
    assertThat(found.residual()).isEqualTo(Money.ZERO);
  }

  @Test
  void cash_that_was_paid_by_a_wallet_is_one_cause_and_not_two() {
    Line sale = ours("P1", Tender.CASH, "1714.82", "09:00");
    Line stated =
        Line.of(HALL, DAY, Tender.WECHAT, Money.yuan("1714.82"))
            .by(ANN)
            .at(at("09:01"))
            .withReference("4200");
    Reconciliation found =
        money(List.of(sale), money(List.of(stated), drawer(1, "500.00", "500.00")));
    assertThat(causes(found)).containsExactly("WRONG_TENDER 0.00");
    assertThat(found.residual()).isEqualTo(Money.ZERO);
  }

  @Test
  void a_card_payment_that_was_paid_in_cash_is_one_cause_and_not_two() {
    Line sale = ours("P1", Tender.POS, "1714.82", "09:00").withReference("0812");
    Reconciliation found =
        money(
            List.of(sale),
            new MoneySide(
                List.of(), java.util.Set.of(Tender.POS), List.of(drawer(1, "500.00", "2214.82"))));
    assertThat(causes(found)).containsExactly("WRONG_TENDER 0.00");
  }

  @Test
  void a_refund_that_was_not_paid_out_is_told() {
    Line sale = ours("P1", Tender.CASH, "1714.82", "09:00");
    Line refund = ours("R1", Tender.CASH, "-123.45", "10:00");
    assertThat(causes(found(List.of(sale, refund), drawer(1, "500.00", "2214.82"))))
        .containsExactly("REFUND_NOT_MIRRORED 123.45");
  }

  @Test
  void five_causes_in_one_drawer_are_found_together() {
    List<Line> register = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      register.add(ours("P" + i, Tender.CASH, (1000 + 37 * i) + ".3" + i % 10, "09:00"));
    }
    register.add(ours("V1", Tender.CASH, "998.11", "09:10").asVoided());
    register.add(ours("V2", Tender.CASH, "1203.47", "09:20").asVoided());
    register.add(ours("C1", Tender.CASH, "800.00", "09:30").withDue(Money.yuan("777.77")));
    Money taken = Money.sum(register.stream().filter(l -> !l.voided()).map(Line::amount).toList());
    Money counted =
        taken
            .plus(Money.yuan("500.00"))
            .plus(Money.yuan("998.11"))
            .plus(Money.yuan("1203.47"))
            .minus(Money.yuan("22.23"))
            .minus(Money.yuan("10.00"));
    Reconciliation found =
        found(register, drawer(1, "0.00", counted.toString()), drawer(2, "500.00", "500.00"));
    assertThat(causes(found))
        .containsExactlyInAnyOrder(
            "OPENING_FLOAT 500.00",
            "VOID_AFTER_COUNT 998.11",
            "VOID_AFTER_COUNT 1203.47",
            "CHANGE_NOT_DEDUCTED -22.23",
            "CASH_SHORT -10.00");
    assertThat(found.residual()).isEqualTo(Money.ZERO);
  }

  @Test
  void cash_without_a_counted_drawer_is_missing_there() {
    Line sale = ours("P1", Tender.CASH, "75.00", "09:00");
    Line other = Line.of(HALL, DAY, Tender.CASH, Money.yuan("12.00")).by(Hall.BEN).at(at("09:00"));
    Reconciliation found = found(List.of(sale, other), drawer(1, "500.00", "575.00"));
    assertThat(causes(found)).containsExactly("MISSING_THERE -12.00");
  }

  @Test
  void two_voided_receipts_of_one_amount_are_both_shown() {
    Line one = ours("V1", Tender.CASH, "998.10", "09:00").asVoided();
    Line other = ours("V2", Tender.CASH, "998.10", "10:00").asVoided();
    Reconciliation found = found(List.of(one, other), drawer(1, "500.00", "1498.10"));
    assertThat(causes(found)).containsExactly("VOID_AFTER_COUNT 998.10");
    assertThat(found.ambiguities().get(0).alternatives()).hasSize(1);
  }
}
