package io.hall.reconcile;

import static io.hall.reconcile.Hall.ANN;
import static io.hall.reconcile.Hall.BEN;
import static io.hall.reconcile.Hall.DAY;
import static io.hall.reconcile.Hall.HALL;
import static io.hall.reconcile.Hall.at;
import static io.hall.reconcile.Hall.causes;
import static io.hall.reconcile.Hall.money;
import static io.hall.reconcile.Hall.ours;
import static io.hall.reconcile.Hall.theirs;
import static org.assertj.core.api.Assertions.assertThat;

import io.hall.money.Money;
import io.hall.payment.Tender;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementCausesTest {

  private static final Line SALE =
      ours("P1", Tender.POS, "1714.82", "09:15").withReference("0812345");

  private static Reconciliation found(List<Line> ours, Line... theirs) {
    Reconciliation found =
        money(ours, new MoneySide(List.of(theirs), java.util.Set.of(Tender.POS), List.of()));
    Money sum = Money.sum(found.causes().stream().map(Cause::amount).toList());
    assertThat(sum).isEqualTo(found.difference());
    assertThat(found.residual()).isEqualTo(Money.ZERO);
    return found;
  }

  @Test
  void lines_that_agree_have_no_cause() {
    Reconciliation found = found(List.of(SALE), theirs("0812345", Tender.POS, "1714.82", "09:15"));
    assertThat(found.agrees()).isTrue();
    assertThat(found.ours()).isEqualTo(Money.yuan("1714.82"));
  }

  @Test
  void a_line_that_the_statement_lacks_is_missing_there() {
    assertThat(causes(found(List.of(SALE)))).containsExactly("MISSING_THERE -1714.82");
  }

  @Test
  void a_line_that_the_register_lacks_is_missing_here() {
    assertThat(causes(found(List.of(), theirs("0812345", Tender.POS, "88.00", "09:15"))))
        .containsExactly("MISSING_HERE 88.00");
  }

  @Test
  void a_line_twice_on_the_statement_is_a_duplicate() {
    Line stated = theirs("0812345", Tender.POS, "1714.82", "09:15");
    assertThat(causes(found(List.of(SALE), stated, stated.atPosition(7))))
        .containsExactly("DUPLICATE_THERE 1714.82");
  }

  @ParameterizedTest
  @CsvSource({
    "1714.82, 1741.82, 0.00, AMOUNT_TRANSPOSED",
    "1714.82, 17148.20, 0.00, AMOUNT_FACTOR_TEN",
    "1714.82, 171.48, 0.00, AMOUNT_DIFFERS",
    "1714.80, 171.48, 0.00, AMOUNT_FACTOR_TEN",
    "1714.82, 1714.00, 0.00, FEN_ROUNDED_OFF",
    "1714.82, 1715.00, 0.00, FEN_ROUNDED_OFF",
    "1714.82, 1714.80, 0.00, FEN_ROUNDED_OFF",
    "1714.82, 1708.30, 6.52, FEE_DEDUCTED",
    "1714.82, 1700.00, 6.52, AMOUNT_DIFFERS"
  })
  void another_amount_is_told_by_how_it_came_about(
      String right, String stated, String fee, CauseKind kind) {
    Line ours = ours("P1", Tender.POS, right, "09:15").withReference("0812345");
    Line line = theirs("0812345", Tender.POS, stated, "09:15").withFee(Money.yuan(fee));
    assertThat(found(List.of(ours), line).causes()).extracting(Cause::kind).containsExactly(kind);
  }

  @Test
  void two_slips_that_fit_one_amount_are_both_shown() {
    Line stated = theirs("0812345", Tender.POS, "1714.00", "09:15").withFee(Money.yuan("0.82"));
    Reconciliation found = found(List.of(SALE), stated);
    assertThat(causes(found)).containsExactly("FEE_DEDUCTED -0.82");
    assertThat(found.ambiguities().get(0).alternatives().get(0))
        .extracting(Cause::kind)
        .containsExactly(CauseKind.FEN_ROUNDED_OFF);
  }

  @Test
  void a_line_at_another_cashiers_terminal_moves_between_the_two() {
    Line stated =
        Line.of(HALL, DAY, Tender.POS, Money.yuan("1714.82")).by(BEN).withReference("0812345");
    Reconciliation found = found(List.of(SALE), stated);
    assertThat(causes(found)).containsExactly("WRONG_CASHIER 0.00");
    assertThat(found.differences())
        .extracting(d -> d.place().cashier().orElseThrow() + " " + d.amount())
        .containsExactly(ANN + " -1714.82", BEN + " 1714.82");
  }

  @Test
  void a_statement_that_names_no_cashier_is_compared_for_the_hall() {
    Line stated = Line.of(HALL, DAY, Tender.POS, Money.yuan("1714.82")).withReference("0812345");
    assertThat(found(List.of(SALE), stated).agrees()).isTrue();
  }

  @Test
  void a_line_of_the_next_day_is_on_the_wrong_day_unless_the_rules_allow_it() {
    Line stated =
        Line.of(HALL, DAY.next(), Tender.POS, Money.yuan("1714.82"))
            .by(ANN)
            .withReference("0812345");
    assertThat(causes(found(List.of(SALE), stated))).containsExactly("WRONG_DAY 0.00");
    RuleSet late =
        new RuleSet("late", 1, Duration.ofMinutes(10), 6, Map.of(Tender.POS, 1), 5, 120, 8);
    assertThat(Reconciler.with(late).money(List.of(SALE), MoneySide.of(List.of(stated))).agrees())
        .isTrue();
  }

  @Test
  void a_sale_settled_in_two_parts_under_one_number_agrees() {
    assertThat(
            found(
                    List.of(SALE),
                    theirs("0812345", Tender.POS, "1000.00", "09:15"),
                    theirs("0812345", Tender.POS, "714.82", "09:16"))
                .agrees())
        .isTrue();
  }

  @Test
  void one_statement_line_without_a_number_may_be_several_receipts() {
    Line other = ours("P2", Tender.POS, "200.00", "10:00");
    Line third = ours("P3", Tender.POS, "55.55", "11:00");
    Line unnumbered = ours("P1", Tender.POS, "1714.82", "09:15");
    Reconciliation found =
        found(List.of(unnumbered, other, third), theirs("B1", Tender.POS, "255.55", "18:00"));
    assertThat(causes(found)).containsExactly("MISSING_THERE -1714.82");
  }

  @Test
  void a_batch_that_came_less_its_fee_is_one_cause() {
    List<Line> sales =
        List.of(
            ours("P1", Tender.POS, "1714.82", "09:15"), ours("P2", Tender.POS, "200.00", "10:00"));
    Line batch = theirs("B1", Tender.POS, "1907.54", "18:00").withFee(Money.yuan("7.28"));
    assertThat(causes(found(sales, batch))).containsExactly("FEE_DEDUCTED -7.28");
  }

  @Test
  void lines_without_a_number_are_matched_by_amount_and_time() {
    Line unnumbered = ours("P1", Tender.POS, "50.00", "09:15");
    Line later = ours("P2", Tender.POS, "50.00", "09:30");
    Reconciliation found =
        found(List.of(unnumbered, later), theirs("T9", Tender.POS, "50.00", "09:31"));
    assertThat(found.causes())
        .singleElement()
        .satisfies(
            cause -> {
              assertThat(cause.kind()).isEqualTo(CauseKind.MISSING_THERE);
              assertThat(cause.ours().get(0).number()).isEqualTo("P1");
            });
  }

  @Test
  void a_number_with_one_wrong_digit_is_still_the_same_line() {
    assertThat(found(List.of(SALE), theirs("0812435", Tender.POS, "1714.82", "09:15")).agrees())
        .isTrue();
    assertThat(found(List.of(SALE), theirs("9999999", Tender.POS, "1714.82", "09:15")).agrees())
        .isFalse();
  }

  @Test
  void a_refund_that_the_statement_lacks_is_named_so() {
    Line refund = ours("R1", Tender.POS, "-300.00", "15:00").withReference("0812345");
    Line stated = theirs("0812345", Tender.POS, "1714.82", "09:15");
    assertThat(causes(found(List.of(SALE, refund), stated)))
        .containsExactly("REFUND_NOT_MIRRORED 300.00");
  }

  @Test
  void money_that_stayed_after_its_receipt_was_voided_is_named_so() {
    assertThat(
            causes(
                found(List.of(SALE.asVoided()), theirs("0812345", Tender.POS, "1714.82", "09:15"))))
        .containsExactly("VOID_AFTER_COUNT 1714.82");
  }

  @Test
  void a_payment_of_several_rows_is_one_movement_of_money() {
    Line arrears =
        ours("P1", Tender.POS, "285.18", "09:15").withReference("0812345").in(Hall.ARREARS);
    assertThat(
            found(List.of(SALE, arrears), theirs("0812345", Tender.POS, "2000.00", "09:15"))
                .agrees())
        .isTrue();
  }

  @Test
  void a_payment_booked_under_another_tender_moves_between_the_two() {
    Line stated =
        Line.of(HALL, DAY, Tender.WECHAT, Money.yuan("1714.82"))
            .by(ANN)
            .at(at("09:16"))
            .withReference("4200");
    Line unnumbered = ours("P1", Tender.POS, "1714.82", "09:15");
    assertThat(causes(found(List.of(unnumbered), stated))).containsExactly("WRONG_TENDER 0.00");
  }

  @Test
  void two_respects_in_which_one_line_differs_are_two_causes() {
    Line stated =
        Line.of(HALL, DAY, Tender.POS, Money.yuan("1741.82")).by(BEN).withReference("0812345");
    Reconciliation found = found(List.of(SALE), stated);
    assertThat(found.causes())
        .extracting(Cause::kind)
        .containsExactlyInAnyOrder(CauseKind.WRONG_CASHIER, CauseKind.AMOUNT_TRANSPOSED);
  }
}
