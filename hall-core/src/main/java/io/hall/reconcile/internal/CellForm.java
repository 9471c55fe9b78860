package io.hall.reconcile.internal;

import io.hall.csv.CsvCells;
import io.hall.payment.Tender;
import io.hall.tariff.FeeCategory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The forms of cells in bytes, for those that are written plainly: no quotation marks, ASCII. */
final class CellForm {

  static final List<String> CATEGORIES = names(FeeCategory.values());
  static final List<String> TENDERS = names(Tender.values());

  /** The largest amount with as many digits before the point as a cell may have. */
  static final long MOST_FEN = 999_999_999_999L;

  private static final int MOST_OF_CODE = 40;
  private static final int MOST_OF_PREFIX = 12;
  private static final int MOST_YUAN_DIGITS = 10;

  /** By character: 0 not in a code, 1 not at its beginning, 2 anywhere. */
  private static final byte[] IN_CODE = new byte[256];

  static {
    for (char c = 0; c < 0x80; c++) {
      boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      IN_CODE[c] = (byte) (letter || (c >= '0' && c <= '9') ? 2 : "._-".indexOf(c) >= 0 ? 1 : 0);
    }
  }

  private CellForm() {}

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  /** Whether it is what {@link CsvCells#code} takes. */
  static boolean isCode(byte[] bytes, int from, int to) {
    if (to == from || to - from > MOST_OF_CODE || IN_CODE[bytes[from] & 0xFF] != 2) {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      if (IN_CODE[bytes[i] & 0xFF] == 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is the prefix of a receipt number: 1 to 12 capital letters and digits. */
  static boolean isPrefix(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (IN_CODE[bytes[i] & 0xFF] != 2 || bytes[i] > 'Z') {
        return false;
      }
    }
    return to > from && to - from <= MOST_OF_PREFIX;
  }

  /** Whether it is a hall, a comma and a cashier, or nothing. */
  static boolean isDesk(byte[] bytes, int from, int to) {
    int comma = comma(bytes, from, to);
    return comma >= 0
        && isCode(bytes, from, comma)
        && (comma + 1 == to || isCode(bytes, comma + 1, to));
  }

  private static int comma(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == ',') {
        return i;
      }
    }
    return -1;
  }

  static boolean isDate(byte[] bytes, int from, int to) {
    return to - from == 10 && CsvCells.date(ascii(bytes, from, to)).isEmpty();
  }

  /** Whether it is a category and its season, or neither, and a tender, with commas between. */
  static boolean isKind(byte[] bytes, int from, int to) {
    if (to - from > CsvCells.MAX_CELL) {
      return false;
    }
    String[] cells = ascii(bytes, from, to).split(",", -1);
    if (cells.length != 3 || !TENDERS.contains(cells[2])) {
      return false;
    }
    return cells[0].isEmpty()
        ? cells[1].isEmpty()
        : CATEGORIES.contains(cells[0]) && CsvCells.season(cells[1]).isEmpty();
  }

  private static String ascii(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /** The fen that an amount without its sign comes to; -1 when it is none. */
  static long fen(byte[] bytes, int from, int to) {
    int point = from;
    while (point < to && bytes[point] != '.') {
      point++;
    }
    int decimals = Math.max(0, to - point - 1);
    if (point == from || point - from > MOST_YUAN_DIGITS || decimals > 2 || point + 1 == to) {
      return -1;
    }
    long fen = 0;
    for (int i = from; i < point + 3; i++) {
      int digit = i == point ? 0 : i < to ? bytes[i] - '0' : 0;
      if (digit < 0 || digit > 9) {
        return -1;
      }
      fen = i == point ? fen : fen * 10 + digit;
    }
    return fen;
  }
}
