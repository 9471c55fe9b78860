package io.hall.app.simulate;

import io.hall.money.Money;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import io.hall.settlement.Statement;
import java.time.Instant;
import java.util.Optional;

/**
 * A line of the other side.
 *
 * @param tender whose statement
 * @param line the line
 */
record Stated(Tender tender, Statement.Line line) {

  Money amount() {
    return line.amount();
  }

  Stated withAmount(Money amount) {
    return of(line.cashier(), line.at(), amount, line.fee(), line.settledOn().toEpochDay());
  }

  /** The same line of another amount, with the fee of that amount. */
  Stated charging(Money amount) {
    return of(
        line.cashier(),
        line.at(),
        amount,
        TenderMix.fee(tender, amount),
        line.settledOn().toEpochDay());
  }

  Stated withCashier(StaffNumber cashier) {
    return of(
        Optional.of(cashier), line.at(), line.amount(), line.fee(), line.settledOn().toEpochDay());
  }

  /** The same line, a day later and at {@code at}. */
  Stated nextDay(Instant at) {
    return of(line.cashier(), at, line.amount(), line.fee(), line.settledOn().toEpochDay() + 1);
  }

  private Stated of(
      Optional<StaffNumber> cashier, Instant at, Money amount, Money fee, long settledOn) {
    return new Stated(
        tender,
        new Statement.Line(
            cashier,
            at,
            line.reference(),
            line.kind(),
            amount,
            fee,
            java.time.LocalDate.ofEpochDay(settledOn)));
  }
}
