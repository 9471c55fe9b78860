package io.hall.app.simulate;

import io.hall.settlement.CashCount;
import io.hall.settlement.Denomination;
import java.util.EnumMap;
import java.util.Map;

/** Fills a drawer with notes and coins that come to an amount, as a day's change leaves them. */
final class DrawerFiller {

  /** What is in use today; 2 yuan, 2 jiao and fen only where nothing else fits. */
  private static final Denomination[] IN_USE = {
    Denomination.YUAN_100,
    Denomination.YUAN_50,
    Denomination.YUAN_20,
    Denomination.YUAN_10,
    Denomination.YUAN_5,
    Denomination.YUAN_1,
    Denomination.JIAO_5,
    Denomination.JIAO_1
  };

  private DrawerFiller() {}

  /** Returns a count whose total is {@code fen}, which is not negative. */
  static CashCount filled(long fen, Dice dice) {
    Map<Denomination, Long> pieces = new EnumMap<>(Denomination.class);
    long left = fen;
    for (Denomination note : IN_USE) {
      long face = note.face().fen();
      long most = left / face;
      boolean last = note == Denomination.JIAO_1;
      long count = last ? most : most - dice.below((int) Math.min(most, 3) + 1);
      left -= count * face;
      if (count > 0) {
        pieces.put(note, count);
      }
    }
    if (left > 0) {
      pieces.put(Denomination.FEN_1, left);
    }
    return new CashCount(pieces);
  }
}
