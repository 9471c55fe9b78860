package io.hall.reconcile;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.HallCode;
import io.hall.payment.StaffNumber;
import io.hall.payment.Tender;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts together what moved as one: the lines of a payment by one tender under one transaction
 * number, whatever they were for.
 */
final class MoneyLines {

  /** The line that stands for all. */
  private static final Comparator<Line> FIRST =
      Comparator.comparingLong(Line::position)
          .thenComparing(line -> line.at().map(Object::toString).orElse(""));

  private MoneyLines() {}

  private record Key(
      HallCode hall,
      BusinessDate date,
      Optional<StaffNumber> cashier,
      Tender tender,
      String number,
      String reference,
      boolean refund,
      boolean voided,
      long alone) {

    static Key of(Line line, long index) {
      boolean known = !line.number().isEmpty() || !line.reference().isEmpty();
      // An adjustment is negative and belongs to the payment all the same.
      return new Key(
          line.hall(),
          line.date(),
          line.cashier(),
          line.tender(),
          line.number(),
          line.reference(),
          line.number().isEmpty() && line.isRefund(),
          line.voided(),
          known ? -1 : index);
    }
  }

  /** Returns the lines as money, in the order in which each was first seen. */
  static List<Line> of(List<Line> lines) {
    Map<Key, Line> together = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      together.merge(Key.of(lines.get(i), i), lines.get(i), MoneyLines::plus);
    }
    List<Line> money = new ArrayList<>(together.size());
    together.values().stream().filter(line -> !line.amount().isZero()).forEach(money::add);
    return money;
  }

  private static Line plus(Line one, Line other) {
    Money amount = one.amount().plus(other.amount());
    boolean known = one.due().isPresent() || other.due().isPresent();
    Optional<Money> due = known ? Optional.of(due(one).plus(due(other))) : Optional.empty();
    return FIRST.compare(one, other) <= 0
        ? one.withAmount(amount, due)
        : other.withAmount(amount, due);
  }

  /** What is not reckoned from anything was due as it was paid. */
  private static Money due(Line line) {
    return line.due().orElse(line.amount());
  }
}
