package io.hall.test.conformance.sample;

import io.hall.calendar.BusinessDate;
import io.hall.money.Money;
import io.hall.payment.Tender;
import io.hall.reconcile.CauseKind;
import io.hall.reconcile.MoneySide;
import io.hall.reconcile.Reconciler;
import io.hall.reconcile.Reconciliation;
import io.hall.reconcile.RuleSet;
import io.hall.settlement.CashCount;
import io.hall.settlement.Shift;
import io.hall.test.SampleHall;
import io.hall.test.conformance.ReconciliationAdapter;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The reconciliation of hall by its standard rules. */
final class HallReconciliation implements ReconciliationAdapter {

  private static final BusinessDate DAY = BusinessDate.parse("2026-11-23");
  private static final Instant MORNING = Instant.parse("2026-11-23T00:00:00Z");

  private final Reconciler reconciler = Reconciler.with(RuleSet.STANDARD);

  @Override
  public Answer reconcile(List<Line> ours, List<Line> theirs) {
    return answer(reconciler.lines(lines(ours), lines(theirs)));
  }

  @Override
  public Answer drawer(List<Line> taken, long countedFen) {
    Shift.Open open =
        new Shift.Open(
            new Shift.Id(SampleHall.HALL, SampleHall.CASHIER, DAY, 1), MORNING, Money.ZERO);
    Shift.Closed drawer =
        new Shift.Closed(open, MORNING, CashCount.fewest(Money.ofFen(countedFen)));
    return answer(
        reconciler.money(lines(taken), new MoneySide(List.of(), Set.of(), List.of(drawer))));
  }

  private static List<io.hall.reconcile.Line> lines(List<Line> lines) {
    return lines.stream().map(HallReconciliation::line).toList();
  }

  private static io.hall.reconcile.Line line(Line line) {
    return io.hall.reconcile.Line.of(
            SampleHall.HALL, DAY, Tender.valueOf(line.tender()), Money.ofFen(line.fen()))
        .by(SampleHall.CASHIER)
        .withNumber(line.reference());
  }

  private static Answer answer(Reconciliation found) {
    List<Cause> causes = found.causes().stream().map(HallReconciliation::cause).toList();
    long explained = causes.stream().mapToLong(Cause::fen).sum();
    return new Answer(found.difference().fen(), found.difference().fen() - explained, causes);
  }

  private static Cause cause(io.hall.reconcile.Cause cause) {
    String reference = "";
    if (!cause.ours().isEmpty()) {
      reference = cause.ours().get(0).number();
    } else if (!cause.theirs().isEmpty()) {
      reference = cause.theirs().get(0).number();
    }
    return new Cause(kind(cause.kind()), reference, cause.amount().fen());
  }

  private static Kind kind(CauseKind kind) {
    return switch (kind) {
      case MISSING_THERE -> Kind.MISSING_THERE;
      case MISSING_HERE -> Kind.MISSING_HERE;
      case DUPLICATE_THERE -> Kind.DUPLICATE_THERE;
      case DUPLICATE_HERE -> Kind.DUPLICATE_HERE;
      case AMOUNT_TRANSPOSED, AMOUNT_FACTOR_TEN, FEN_ROUNDED_OFF, AMOUNT_DIFFERS ->
          Kind.WRONG_AMOUNT;
      case WRONG_TENDER -> Kind.WRONG_TENDER;
      case CASH_OVER -> Kind.CASH_OVER;
      case CASH_SHORT -> Kind.CASH_SHORT;
      default -> Kind.OTHER;
    };
  }
}
