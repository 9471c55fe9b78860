package io.hall.test;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.Payment;
import io.hall.payment.PaymentLine;
import io.hall.payment.Tender;
import io.hall.reconcile.Line;
import io.hall.reconcile.MoneySide;
import io.hall.reconcile.Row;
import io.hall.settlement.CashCount;
import io.hall.settlement.Shift;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Both sides of a day on which everything agrees: what the register holds of some payments, and
 * what terminals, wallets, bank and drawer say of them. Leave a line out, write one twice, change
 * one, and a reconciliation has something to explain.
 *
 * <pre>{@code
 * SampleDay day = new SampleDay(new SamplePayments(7, clock).next(40));
 * Reconciler.with(RuleSet.STANDARD).money(day.register(), day.money()).agrees(); // true
 * }</pre>
 *
 * @param payments the payments of one business day, all at the {@link SampleHall}
 */
public record SampleDay(List<Payment> payments) {

  /** What lies in the drawer in the morning. */
  public static final Money OPENING_FLOAT = Money.yuan("500.00");

  /** Copies the payments. */
  public SampleDay {
    payments = List.copyOf(payments);
  }

  /** Returns what the register holds: a line for each part of a payment. */
  public List<Line> register() {
    return payments.stream()
        .flatMap(
            payment ->
                payment.lines().stream()
                    .map(
                        part ->
                            line(payment, part)
                                .withNumber(payment.id().value())
                                .in(new Row(part.category(), part.season()))))
        .toList();
  }

  /** Returns where the money is: a line for each part that was not paid in cash, and the drawer. */
  public MoneySide money() {
    return new MoneySide(
        payments.stream().flatMap(SampleDay::stated).toList(),
        Set.of(),
        payments.isEmpty() ? List.of() : List.of(drawer()));
  }

  private static Stream<Line> stated(Payment payment) {
    return payment.lines().stream()
        .filter(part -> part.tender() != Tender.CASH)
        .map(part -> line(payment, part));
  }

  private static Line line(Payment payment, PaymentLine part) {
    return Line.of(payment.hall(), BusinessDate.of(payment.paidAt()), part.tender(), part.amount())
        .by(payment.cashier())
        .at(payment.paidAt())
        .withReference(part.reference());
  }

  private Shift.Closed drawer() {
    Payment first = payments.get(0);
    Instant opened = first.paidAt().minus(Duration.ofHours(1));
    Instant closed = payments.get(payments.size() - 1).paidAt().plus(Duration.ofHours(1));
    Shift.Id id = new Shift.Id(first.hall(), first.cashier(), BusinessDate.of(first.paidAt()), 1);
    Money taken = Money.sum(payments.stream().map(p -> p.paidBy(Tender.CASH)).toList());
    return new Shift.Closed(
        new Shift.Open(id, opened, OPENING_FLOAT),
        closed,
        CashCount.fewest(OPENING_FLOAT.plus(taken)));
  }
}
