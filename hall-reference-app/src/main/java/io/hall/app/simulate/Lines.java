package io.hall.app.simulate;

import io.hall.money.Money;
import io.hall.payment.Payment;
import io.hall.payment.PaymentLine;
import io.hall.payment.Tender;
import io.hall.tariff.FeeCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes lines of payments, by making new ones. */
final class Lines {

  private Lines() {}

  /** Returns the lines with {@code more} on the first one. */
  static List<PaymentLine> withMore(List<PaymentLine> lines, Money more) {
    List<PaymentLine> changed = new ArrayList<>(lines);
    PaymentLine first = lines.get(0);
    changed.set(
        0,
        new PaymentLine(
            first.category(),
            first.season(),
            first.tender(),
            first.amount().plus(more),
            first.reference(),
            first.basis()));
    return changed;
  }

  /** Returns the lines without those of rounding off, which the first one bears instead. */
  static List<PaymentLine> unrounded(List<PaymentLine> lines) {
    Money rounded = Money.ZERO;
    List<PaymentLine> others = new ArrayList<>();
    for (PaymentLine line : lines) {
      if (line.category() == FeeCategory.ADJUSTMENT) {
        rounded = rounded.plus(line.amount());
      } else {
        others.add(line);
      }
    }
    return withMore(others, rounded);
  }

  /** Returns the lines as paid by {@code tender}; cash has no transaction number. */
  static List<PaymentLine> paidBy(List<PaymentLine> lines, Tender tender) {
    return lines.stream()
        .map(
            line ->
                new PaymentLine(
                    line.category(),
                    line.season(),
                    tender,
                    line.amount(),
                    tender == Tender.CASH ? "" : line.reference(),
                    line.basis()))
        .toList();
  }

  /** Returns the lines without their transaction numbers. */
  static List<PaymentLine> withoutReference(List<PaymentLine> lines) {
    return lines.stream()
        .map(
            line ->
                new PaymentLine(
                    line.category(), line.season(), line.tender(), line.amount(), "", line.basis()))
        .toList();
  }

  /** Returns the payment with other lines, paid exactly unless it was cash already. */
  static Payment rebooked(Payment payment, List<PaymentLine> lines, Money received) {
    return new Payment(
        payment.id(),
        payment.hall(),
        payment.cashier(),
        payment.channel(),
        payment.payer(),
        payment.paidAt(),
        lines,
        received);
  }

  /** The tender of the payment, if there is only one. */
  static Optional<Tender> onlyTender(Payment payment) {
    Tender first = payment.lines().get(0).tender();
    return payment.lines().stream().allMatch(line -> line.tender() == first)
        ? Optional.of(first)
        : Optional.empty();
  }
}
