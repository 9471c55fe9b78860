package io.hall.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hall.money.Money;
import io.hall.payment.Payment;
import io.hall.payment.Tender;
import io.hall.reconcile.Cause;
import io.hall.reconcile.CauseKind;
import io.hall.reconcile.Line;
import io.hall.reconcile.MoneySide;
import io.hall.reconcile.Reconciler;
import io.hall.reconcile.Reconciliation;
import io.hall.reconcile.RuleSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A day's two sides, as the tests of an embedding program use them. */
class SampleDayTest {

  private final TurnableClock clock = TurnableClock.at("2026-11-23T04:00:00Z");
  private final SampleDay day = new SampleDay(new SamplePayments(7, clock).next(60));

  private static Reconciliation reconcile(List<Line> register, MoneySide money) {
    return Reconciler.with(RuleSet.STANDARD).money(register, money);
  }

  @Test
  void both_sides_agree() {
    Reconciliation found = reconcile(day.register(), day.money());
    assertThat(found.agrees()).isTrue();
    assertThat(found.ours())
        .isEqualTo(Money.sum(day.payments().stream().map(Payment::total).toList()));
  }

  @Test
  void a_line_that_is_left_out_is_found() {
    List<Line> statements = new ArrayList<>(day.money().statements());
    Line lost = statements.remove(3);
    MoneySide money = new MoneySide(statements, day.money().tenders(), day.money().drawers());
    assertThat(reconcile(day.register(), money).causes())
        .extracting(Cause::kind, Cause::amount)
        .containsExactly(tuple(CauseKind.MISSING_THERE, lost.amount().negated()));
  }

  @Test
  void the_drawer_holds_the_float_and_what_was_paid_in_cash() {
    Money cash = Money.sum(day.payments().stream().map(p -> p.paidBy(Tender.CASH)).toList());
    assertThat(cash.isPositive()).isTrue();
    assertThat(day.money().drawers())
        .singleElement()
        .satisfies(
            drawer -> {
              assertThat(drawer.cashTaken()).isEqualTo(cash);
              assertThat(drawer.openingFloat()).isEqualTo(SampleDay.OPENING_FLOAT);
            });
  }

  @Test
  void a_day_without_payments_has_two_empty_sides() {
    SampleDay empty = new SampleDay(List.of());
    assertThat(reconcile(empty.register(), empty.money()).agrees()).isTrue();
  }
}
