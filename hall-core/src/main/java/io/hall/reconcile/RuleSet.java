package io.hall.reconcile;

import io.hall.payment.Tender;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * The rules of a reconciliation, under the name by which the result remembers them (核对规则). The
 * limits bound the search, so that it ends: what lies beyond them stays residual.
 *
 * @param name such as {@code standard}
 * @param version of the rules of this name, from 1
 * @param window how far apart two lines without a common number may be in time
 * @param parts how many lines of one side one line of the other may be, 1 to 12
 * @param settlementDays within how many days the other side may have a line, by tender; none for
 *     those that are not named
 * @param causes how many causes may explain one difference that has no lines, 1 to 6
 * @param candidates how many possible causes are tried for one difference, 1 to 200
 * @param alternatives how many other explanations are kept, 0 to 20
 */
public record RuleSet(
    String name,
    int version,
    Duration window,
    int parts,
    Map<Tender, Integer> settlementDays,
    int causes,
    int candidates,
    int alternatives) {

  /** What holds when nothing else is said. */
  public static final RuleSet STANDARD =
      new RuleSet("standard", 1, Duration.ofMinutes(10), 6, Map.of(), 5, 120, 8);

  /** Copies the days. */
  public RuleSet {
    EnumMap<Tender, Integer> copy = new EnumMap<>(Tender.class);
    copy.putAll(settlementDays);
    settlementDays = java.util.Collections.unmodifiableMap(copy);
  }

  /** Within how many days the other side may have a line of {@code tender}. */
  public int settlementDays(Tender tender) {
    return settlementDays.getOrDefault(tender, 0);
  }
}
