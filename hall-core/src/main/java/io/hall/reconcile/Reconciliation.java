package io.hall.reconcile;

import io.hall.money.Money;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a reconciliation found (核对结果): for each place where the two totals differ, the difference;
 * the causes; and what they leave unexplained. Immutable, and the same for the same lines in any
 * order, on any number of processors.
 *
 * <p>Always holds: for every difference, its causes' effects there and its residual sum to it.
 *
 * <p>One comparison has one subject: register against statements and drawers is one, register
 * against filed sheets another, since the same money stands in both.
 *
 * @param subject what was compared
 * @param rules the rules by which it was found
 * @param ourLines how many lines of ours were compared
 * @param theirLines how many lines of the other side
 * @param ours our total
 * @param theirs the other side's total
 * @param differences the places where the totals differ, in their order
 * @param causes the causes, in the order of their first place
 * @param ambiguities where other explanations fit as well
 */
public record Reconciliation(
    Subject subject,
    RuleSet rules,
    long ourLines,
    long theirLines,
    Money ours,
    Money theirs,
    List<Difference> differences,
    List<Cause> causes,
    List<Ambiguity> ambiguities) {

  /** Copies the lists. */
  public Reconciliation {
    differences = List.copyOf(differences);
    causes = List.copyOf(causes);
    ambiguities = List.copyOf(ambiguities);
  }

  /** Theirs less ours. */
  public Money difference() {
    return theirs.minus(ours);
  }

  /** What no cause explains: the residuals of all places, each without its sign. */
  public Money residual() {
    return Money.sum(differences.stream().map(d -> d.residual().abs()).toList());
  }

  /** Whether nothing differs: no difference, and no cause that cancels another. */
  public boolean agrees() {
    return differences.isEmpty() && causes.isEmpty();
  }

  /** What the causes of each kind come to. */
  public Map<CauseKind, Money> byKind() {
    Map<CauseKind, Money> sums = new EnumMap<>(CauseKind.class);
    causes.forEach(cause -> sums.merge(cause.kind(), cause.amount(), Money::plus));
    return sums;
  }
}
