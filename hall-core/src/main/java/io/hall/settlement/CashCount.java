package io.hall.settlement;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.money.Money;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The drawer counted by denomination (现金盘点), the opening float still in it. Immutable.
 *
 * @param pieces how many of each; 0 to 1 000 000
 */
public record CashCount(Map<Denomination, Long> pieces) {

  private static final long MAX_PIECES = 1_000_000;

  /** An empty drawer. */
  public static final CashCount NOTHING = new CashCount(Map.of());

  /**
   * Checks the counts; {@code SETTLEMENT-001} if one is negative, {@code SETTLEMENT-009} if one is
   * more than a drawer holds.
   */
  public CashCount {
    EnumMap<Denomination, Long> copy = new EnumMap<>(Denomination.class);
    copy.putAll(pieces);
    if (copy.values().stream().anyMatch(count -> count < 0)) {
      throw new CheckFailedException(Finding.of(SettlementCode.NEGATIVE_COUNT).in("pieces"));
    }
    if (copy.values().stream().anyMatch(count -> count > MAX_PIECES)) {
      throw new CheckFailedException(Finding.of(SettlementCode.TOO_MANY_PIECES).in("pieces"));
    }
    pieces = Collections.unmodifiableMap(copy);
  }

  /**
   * Returns an amount in as few notes and coins as it takes.
   *
   * @throws CheckFailedException {@code SETTLEMENT-001} if it is negative, {@code SETTLEMENT-009}
   *     if it is more than a drawer holds
   */
  public static CashCount fewest(Money amount) {
    EnumMap<Denomination, Long> pieces = new EnumMap<>(Denomination.class);
    long left = amount.fen();
    for (Denomination piece : Denomination.values()) {
      long face = piece.face().fen();
      if (left / face != 0) {
        pieces.put(piece, left / face);
        left %= face;
      }
    }
    return new CashCount(pieces);
  }

  /** What the pieces come to. */
  public Money total() {
    Money total = Money.ZERO;
    for (Map.Entry<Denomination, Long> some : pieces.entrySet()) {
      total = total.plus(some.getKey().face().times(some.getValue()));
    }
    return total;
  }
}
