package io.hall.reconcile.internal;

/**
 * Reads a row that is written plainly and is right in every cell, without making an object. Of any
 * other row it says so, and {@link StrictRow} finds what there is to find. Used by one thread.
 *
 * <p>Texts of which there are few are looked up in the {@link Memos}, and checked only when they
 * are new there.
 */
final class RowReader {

  /** Bytes that must be readable behind the last line: no check looks so far ahead. */
  static final int PADDING = 256;

  private static final int NOT_PLAIN = -1;
  private static final int MOST_REFERENCE = 64;

  final SpanColumn desks;
  final SpanColumn days;
  final SpanColumn kinds;
  private final Rows rows;
  private final byte[] bytes;
  private final SpanColumn prefixes;
  private long number;
  private long amount;

  RowReader(Memos memos, Rows rows, byte[] bytes) {
    this.rows = rows;
    this.bytes = bytes;
    this.prefixes = new SpanColumn(memos.prefixes, CellForm::isPrefix);
    this.desks = new SpanColumn(memos.desks, CellForm::isDesk);
    this.days = new SpanColumn(memos.days, CellForm::isDate);
    this.kinds = new SpanColumn(memos.kinds, CellForm::isKind);
  }

  /**
   * Takes the row that begins at {@code from} and returns where the next line begins; {@code -1},
   * and takes nothing, when it must be looked at closely.
   */
  int row(int from) {
    int numberEnd = number(from);
    if (numberEnd < 0) {
      return NOT_PLAIN;
    }
    int deskEnd = comma(numberEnd + 1, 2);
    int desk = desks.number(bytes, numberEnd + 1, deskEnd);
    int dayEnd = comma(deskEnd + 1, 1);
    int day = days.number(bytes, deskEnd + 1, dayEnd);
    int kindEnd = comma(dayEnd + 1, 3);
    int kind = kinds.number(bytes, dayEnd + 1, kindEnd);
    int amountEnd = amount(kindEnd + 1);
    int end = (desk | day | kind | amountEnd) < 0 ? NOT_PLAIN : referenceEnd(amountEnd + 1);
    if (end < 0 || (number == NumberCode.NONE && end == amountEnd + 1)) {
      return NOT_PLAIN;
    }
    rows.add(number, desk, day, kind, amount, bytes, amountEnd + 1, end);
    return bytes[end] == '\n' ? end + 1 : end + 2;
  }

  /**
   * Takes a row whose number and reference stand at the beginning of the bytes, a comma between
   * them and a line feed at {@code end}; the other cells are known to be right.
   *
   * @return whether it took it; when not, the row must be looked at closely
   */
  boolean row(int numberEnd, int end, int desk, int day, int kind, long fen) {
    boolean right =
        number(0, numberEnd) == numberEnd
            && referenceEnd(numberEnd + 1) == end
            && (number != NumberCode.NONE || end > numberEnd + 1);
    if (right) {
      rows.add(number, desk, day, kind, fen, bytes, numberEnd + 1, end);
    }
    return right;
  }

  /** Where the comma that is number {@code count} from {@code from} on stands. */
  private int comma(int from, int count) {
    int missing = count;
    for (int at = from; ; at += 8) {
      long marks = Words.equal(Words.at(bytes, at), ',');
      int found = Long.bitCount(marks);
      if (found >= missing) {
        for (; missing > 1; missing--) {
          marks &= marks - 1;
        }
        return at + Words.place(marks);
      }
      missing -= found;
    }
  }

  private int number(int from) {
    return number(from, comma(from, 1));
  }

  private int number(int from, int end) {
    int length = end - from;
    if (length >= 10 && length <= 21 && bytes[end - 9] == '-') {
      long serial = Words.number(Words.at(bytes, end - 8));
      int book = serial > 0 ? prefixes.number(bytes, from, end - 9) : -1;
      if (book >= 0) {
        number = NumberCode.receipt(book, serial);
        return end;
      }
    }
    return otherNumber(from, end);
  }

  private int otherNumber(int from, int to) {
    if (to == from) {
      number = NumberCode.NONE;
      return to;
    }
    if (!CellForm.isCode(bytes, from, to)) {
      return NOT_PLAIN;
    }
    number = NumberCode.shortText(bytes, from, to);
    if (number == NumberCode.NONE) {
      number = rows.pool(bytes, from, to);
    }
    return to;
  }

  private int amount(int from) {
    boolean negative = bytes[from] == '-';
    int start = negative ? from + 1 : from;
    long word = Words.at(bytes, start);
    int length = Words.place(Words.equal(word, ','));
    if (length < 4 || bytes[start + length - 3] != '.' || bytes[start + length] != ',') {
      return anyAmount(start, negative);
    }
    long right = word << (Long.SIZE - 8 * length);
    long digits = (right & 0xFF_FFFF_FFFFL) << 8 | (right & 0xFFFF_0000_0000_0000L);
    long fen = Words.number(Words.zeroed(digits, 9 - length));
    if (fen <= 0) {
      return NOT_PLAIN;
    }
    amount = negative ? -fen : fen;
    return start + length;
  }

  /** An amount of any length or without two decimals. */
  private int anyAmount(int start, boolean negative) {
    int end = comma(start, 1);
    long fen = CellForm.fen(bytes, start, end);
    if (fen <= 0) {
      return NOT_PLAIN;
    }
    amount = negative ? -fen : fen;
    return end;
  }

  /** Where the reference ends, and with it the row; negative when it is not plain. */
  private int referenceEnd(int from) {
    int at = from;
    long word = Words.at(bytes, at);
    while (Words.isDigitLike(word)) {
      at += 8;
      word = Words.at(bytes, at);
    }
    long marks = Words.notPlain(word);
    while (marks == 0) {
      at += 8;
      word = Words.at(bytes, at);
      marks = Words.notPlain(word);
    }
    int end = at + Words.place(marks);
    boolean ends = bytes[end] == '\n' || (bytes[end] == '\r' && bytes[end + 1] == '\n');
    boolean plain = end - from <= MOST_REFERENCE && bytes[from] != '\'';
    return ends && plain ? end : NOT_PLAIN;
  }
}
