package io.hall.app.shift;

import io.hall.check.CheckFailedException;
import io.hall.check.Finding;
import io.hall.settlement.CashCount;
import io.hall.settlement.Denomination;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The drawer as it is typed, piece by piece. */
final class DrawerForm {

  private static final int MOST_DIGITS = 9;

  private DrawerForm() {}

  /** The notes and coins that a form asks for: from 100 yuan down to 1 jiao. */
  static List<Denomination> pieces() {
    return Arrays.stream(Denomination.values())
        .filter(d -> d.compareTo(Denomination.JIAO_1) <= 0)
        .toList();
  }

  /**
   * Reads {@code count.YUAN_100} and so on; what is left empty is none.
   *
   * @throws CheckFailedException with {@code SHIFT-002} if nothing is filled in, {@code SHIFT-003}
   *     if something is no number of pieces
   */
  static CashCount read(Map<String, String> form) {
    Map<Denomination, Long> pieces = new EnumMap<>(Denomination.class);
    for (Denomination piece : pieces()) {
      String field = "count." + piece;
      String text = form.getOrDefault(field, "").strip();
      if (!text.isEmpty()) {
        pieces.put(piece, number(text, field));
      }
    }
    if (pieces.isEmpty()) {
      throw new CheckFailedException(Finding.of(ShiftCode.NO_COUNT).in("count.YUAN_100"));
    }
    return new CashCount(pieces);
  }

  private static long number(String text, String field) {
    boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || text.length() > MOST_DIGITS) {
      throw new CheckFailedException(Finding.of(ShiftCode.PIECES).in(field));
    }
    return Long.parseLong(text);
  }
}
