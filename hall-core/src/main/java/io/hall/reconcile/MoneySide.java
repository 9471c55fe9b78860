package io.hall.reconcile;

import io.hall.payment.Tender;
import io.hall.settlement.Shift;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Where the money is, as the other side tells: statements of terminals, wallets and banks, and the
 * counted drawers. Immutable.
 *
 * @param statements the lines of all statements
 * @param tenders the tenders that are compared though their statement may be empty; those of the
 *     lines are compared anyway, cash when there is a drawer
 * @param drawers the closed shifts with their counts
 */
public record MoneySide(List<Line> statements, Set<Tender> tenders, List<Shift.Closed> drawers) {

  /** Copies the collections. */
  public MoneySide {
    statements = List.copyOf(statements);
    EnumSet<Tender> all = EnumSet.noneOf(Tender.class);
    all.addAll(tenders);
    statements.forEach(line -> all.add(line.tender()));
    drawers = List.copyOf(drawers);
    if (!drawers.isEmpty()) {
      all.add(Tender.CASH);
    }
    tenders = Set.copyOf(all);
  }

  /** Returns the side of these statements, without drawers. */
  public static MoneySide of(List<Line> statements) {
    return new MoneySide(statements, Set.of(), List.of());
  }
}
