package io.hall.app.reconcile;

import io.hall.app.files.DayEvent;
import io.hall.calendar.BusinessDate;
import io.hall.check.CheckFailedException;
import io.hall.money.Money;
import io.hall.money.Rounding;
import io.hall.payment.Basis;
import io.hall.payment.PaymentLine;
import io.hall.reconcile.Line;
import io.hall.reconcile.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The lines of a register. Makes them of the events of {@code payments.csv}: one for each row of a
 * payment or, negative, of a refund. A void marks its payment's lines, wherever it stands. Not
 * thread-safe.
 */
final class RegisterLines {

  private final Selection selection;
  private final List<Line> paid = new ArrayList<>();
  private final List<Line> refunded = new ArrayList<>();
  private final Set<String> voided = new HashSet<>();

  RegisterLines(Selection selection) {
    this.selection = selection;
  }

  /**
   * Takes an event.
   *
   * @param rows on which lines of the file its rows stand
   * @param before how many lines the side's files before this one have
   */
  void add(DayEvent event, List<Long> rows, long before) {
    if (!selection.wants(event.hall())) {
      return;
    }
    if (event instanceof DayEvent.Paid payment) {
      add(paid, event, payment.payment().lines(), rows, before);
    } else if (event instanceof DayEvent.Refunded refund) {
      add(refunded, event, refund.refund().lines(), rows, before);
    } else if (event instanceof DayEvent.Voided) {
      voided.add(event.id().value());
    }
  }

  private static void add(
      List<Line> to, DayEvent event, List<PaymentLine> lines, List<Long> rows, long before) {
    boolean back = event instanceof DayEvent.Refunded;
    for (int i = 0; i < lines.size(); i++) {
      PaymentLine part = lines.get(i);
      Money amount = back ? part.amount().negated() : part.amount();
      Line line =
          Line.of(event.hall(), BusinessDate.of(event.at()), part.tender(), amount)
              .by(event.cashier())
              .at(event.at())
              .withNumber(event.id().value())
              .withReference(part.reference())
              .in(new Row(part.category(), part.season()))
              .atPosition(before + rows.get(i));
      to.add(part.basis().flatMap(RegisterLines::due).map(line::withDue).orElse(line));
    }
  }

  /** What should be paid for a quantity; empty when it is too large for an amount. */
  private static Optional<Money> due(Basis basis) {
    try {
      return Optional.of(
          Rounding.HALF_UP_FEN.round(basis.quantity().multiply(basis.unitPrice())).money());
    } catch (CheckFailedException e) {
      return Optional.empty();
    }
  }

  /** Takes a line of {@code lines.csv}. */
  void add(Line line) {
    if (selection.wants(line.hall()) && selection.wants(line.date())) {
      paid.add(line);
    }
  }

  /** Returns the lines, payments before refunds, each in the order in which they came. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>(paid.size() + refunded.size());
    paid.forEach(line -> lines.add(voided.contains(line.number()) ? line.asVoided() : line));
    lines.addAll(refunded);
    return lines;
  }
}
