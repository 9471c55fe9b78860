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

  @Test
  void money_is_expected_in_the_drawer_that_was_open() {
    Line morning = ours("P1", Tender.CASH, "100.00", "09:00");
    Line noon = ours("P2", Tender.CASH, "33.33", "14:00");
    assertThat(
            found(
                    List.of(morning, noon),
                    drawer(2, "500.00", "533.33"),
                    drawer(1, "500.00", "600.00"))
                .agrees())
        .isTrue();
    Line voided = ours("V1", Tender.CASH, "55.55", "15:00").asVoided();
    Reconciliation found =
        found(
            List.of(morning, noon, voided),
            drawer(1, "500.00", "600.00"),
            drawer(2, "500.00", "588.88"));
    assertThat(causes(found)).containsExactly("VOID_AFTER_COUNT 55.55");
  }

  @Test
  void money_counted_in_the_next_drawer_is_no_difference() {
    Line sale = ours("P1", Tender.CASH, "40.00", "09:00");
    assertThat(
            causes(
                found(List.of(sale), drawer(1, "500.00", "500.00"), drawer(2, "500.00", "540.00"))))
        .isEmpty();
  }

  @Test
  void a_cause_in_one_drawer_alone_is_told_though_the_other_has_none() {
    Line sale = ours("P1", Tender.CASH, "40.00", "09:00");
    assertThat(
            causes(
                found(List.of(sale), drawer(1, "500.00", "540.00"), drawer(2, "500.00", "513.37"))))
        .containsExactly("CASH_OVER 13.37");
  }

  @Test
  void lines_that_do_not_tell_their_time_are_held_against_the_day_as_a_whole() {
    Line sale = Line.of(HALL, DAY, Tender.CASH, Money.yuan("40.00")).by(ANN).withNumber("P1");
    Line voided =
        Line.of(HALL, DAY, Tender.CASH, Money.yuan("55.55")).by(ANN).withNumber("V1").asVoided();
    assertThat(
            causes(
                found(
                    List.of(sale, voided),
                    drawer(1, "500.00", "530.00"),
                    drawer(2, "500.00", "565.55"))))
        .containsExactly("VOID_AFTER_COUNT 55.55");
  }

  @Test
  void what_was_due_may_have_been_rounded_off() {
    Line sale = ours("P1", Tender.CASH, "80.00", "09:00").withDue(Money.yuan("75.36"));
    assertThat(causes(found(List.of(sale), drawer(1, "500.00", "575.30"))))
        .containsExactly("CHANGE_NOT_DEDUCTED -4.70");
    Reconciliation whole = found(List.of(sale), drawer(1, "500.00", "575.00"));
    assertThat(causes(whole)).containsExactly("CHANGE_NOT_DEDUCTED -5.00");
    assertThat(others(whole)).contains("CASH_SHORT -5.00");
  }

  private static List<String> others(Reconciliation found) {
    return found.ambiguities().stream()
        .flatMap(ambiguity -> ambiguity.alternatives().stream())
        .flatMap(List::stream)
        .map(cause -> cause.kind() + " " + cause.amount())
        .toList();
  }

  @Test
  void a_line_booked_as_it_was_due_is_no_cause() {
    Line sale = ours("P1", Tender.CASH, "75.36", "09:00").withDue(Money.yuan("75.36"));
    assertThat(causes(found(List.of(sale), drawer(1, "500.00", "575.00"))))
        .containsExactly("CASH_SHORT -0.36");
  }

  @Test
  void a_receipt_voided_and_issued_anew_is_less_likely_than_one_that_was_not() {
    Line again = ours("V1", Tender.CASH, "998.10", "09:00").asVoided();
    Line anew = ours("P1", Tender.CASH, "998.10", "09:10");
    Line voided = ours("V2", Tender.CASH, "998.10", "11:00").asVoided();
    Reconciliation found = found(List.of(again, anew, voided), drawer(1, "500.00", "2496.20"));
    assertThat(found.causes().get(0).ours()).extracting(Line::number).containsExactly("V2");
    Line later = ours("P1", Tender.CASH, "998.10", "09:11");
    Reconciliation apart = found(List.of(again, later, voided), drawer(1, "500.00", "2496.20"));
    assertThat(apart.causes().get(0).ours()).extracting(Line::number).containsExactly("V1");
    Line before = ours("P1", Tender.CASH, "998.10", "08:59");
    Reconciliation earlier = found(List.of(again, before, voided), drawer(1, "500.00", "2496.20"));
    assertThat(earlier.causes().get(0).ours()).extracting(Line::number).containsExactly("V1");
  }

  @Test
  void a_void_is_likelier_than_a_note_of_its_amount() {
    Line voided = ours("V1", Tender.CASH, "50.00", "09:00").asVoided();
    Reconciliation found = found(List.of(voided), drawer(1, "500.00", "550.00"));
    assertThat(causes(found)).containsExactly("VOID_AFTER_COUNT 50.00");
    assertThat(others(found)).containsExactly("CASH_OVER 50.00");
  }

  @Test
  void a_wallets_line_of_another_time_is_no_cash() {
    Line sale = ours("P1", Tender.CASH, "1714.82", "09:00");
    Line stated =
        Line.of(HALL, DAY, Tender.WECHAT, Money.yuan("1714.82")).by(ANN).withReference("4200");
    assertThat(wallet(sale, stated.at(at("09:10")))).containsExactly("WRONG_TENDER 0.00");
    assertThat(wallet(sale, stated)).containsExactly("WRONG_TENDER 0.00");
    assertThat(wallet(sale, stated.at(at("09:11"))))
        .containsExactlyInAnyOrder("CASH_SHORT -1714.82", "MISSING_HERE 1714.82");
  }

  private static List<String> wallet(Line sale, Line stated) {
    return causes(money(List.of(sale), money(List.of(stated), drawer(1, "500.00", "500.00"))));
  }

  @Test
  void one_line_of_a_wallet_takes_the_place_of_one_cash_line() {
    Line one = ours("P1", Tender.CASH, "100.00", "09:00");
    Line other = ours("P2", Tender.CASH, "100.00", "09:00");
    Line stated =
        Line.of(HALL, DAY, Tender.WECHAT, Money.yuan("100.00")).by(ANN).withReference("4200");
    Reconciliation found =
        money(List.of(one, other), money(List.of(stated), drawer(1, "500.00", "500.00")));
    assertThat(causes(found)).containsExactlyInAnyOrder("WRONG_TENDER 0.00", "CASH_SHORT -100.00");
  }

  @Test
  void a_card_payment_paid_in_cash_lies_in_the_drawer_of_its_time() {
    Line sale = ours("P1", Tender.POS, "1714.82", "15:00").withReference("0812");
    assertThat(causes(cards(sale, drawer(1, "500.00", "500.00"), drawer(2, "500.00", "2214.82"))))
        .containsExactly("WRONG_TENDER 0.00");
    Line refund = ours("R1", Tender.POS, "-20.00", "15:00").withReference("0812");
    assertThat(causes(cards(refund, drawer(1, "500.00", "480.00"))))
        .containsExactlyInAnyOrder("REFUND_NOT_MIRRORED 20.00", "CASH_SHORT -20.00");
  }

  private static Reconciliation cards(Line sale, Shift.Closed... drawers) {
    return money(
        List.of(sale), new MoneySide(List.of(), java.util.Set.of(Tender.POS), List.of(drawers)));
  }

  @Test
  void lines_and_drawers_are_counted() {
    Line sale = ours("P1", Tender.CASH, "40.00", "09:00");
    Line other = ours("P2", Tender.CASH, "1.00", "09:30").by(Hall.BEN);
    Reconciliation found =
        found(List.of(sale, other), drawer(1, "500.00", "540.00"), drawer(2, "500.00", "500.00"));
    assertThat(found.ourLines()).isEqualTo(2);
    assertThat(found.theirLines()).isEqualTo(2);
    assertThat(found.ours()).isEqualTo(Money.yuan("41.00"));
    assertThat(found.theirs()).isEqualTo(Money.yuan("40.00"));
  }
}
