package io.hall.spark;

import io.hall.money.Money;
import io.hall.reconcile.CauseKind;
import io.hall.reconcile.Side;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of a comparison (核对汇总), the same as on one machine.
 *
 * @param ourLines how many lines of ours were compared
 * @param theirLines how many lines of the other side
 * @param ours our total
 * @param theirs the other side's total
 * @param kinds the causes of each kind that occurs
 */
public record Summary(
    long ourLines, long theirLines, Money ours, Money theirs, Map<CauseKind, KindTotal> kinds) {

  /** Copies the kinds. */
  public Summary {
    Map<CauseKind, KindTotal> copy = new EnumMap<>(CauseKind.class);
    copy.putAll(kinds);
    kinds = Collections.unmodifiableMap(copy);
  }

  static Summary of(List<SideBlock.Head> heads, long ours, long theirs, List<PartRows.Sums> sums) {
    Map<CauseKind, KindTotal> kinds = new EnumMap<>(CauseKind.class);
    sums.forEach(
        sum -> sum.kinds().forEach((kind, total) -> kinds.merge(kind, total, KindTotal::plus)));
    return new Summary(
        lines(heads, Side.OURS),
        lines(heads, Side.THEIRS),
        Money.ofFen(ours),
        Money.ofFen(theirs),
        kinds);
  }

  private static long lines(List<SideBlock.Head> heads, Side side) {
    return heads.stream().filter(head -> head.side() == side).mapToLong(SideBlock.Head::size).sum();
  }

  /** How many causes there are. */
  public long causes() {
    return kinds.values().stream().mapToLong(KindTotal::count).sum();
  }

  /** Theirs less ours. */
  public Money difference() {
    return theirs.minus(ours);
  }
}
