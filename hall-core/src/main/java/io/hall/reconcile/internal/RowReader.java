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
  static final int PADDING = 128;

  private static final int NOT_PLAIN = -1;
  private static final int MOST_REFERENCE = 64;

  private final Memos memos;
  private final Rows rows;
  private final byte[] bytes;
  private long hash;
  private long number;
  private long amount;

  RowReader(Memos memos, Rows rows, byte[] bytes) {
    this.memos = memos;
    this.rows = rows;
    this.bytes = bytes;
  }

  /**
   * Takes the row that begins at {@code from} and returns where the next line begins; {@code -1},
   * and takes nothing, when it must be looked at closely.
   */
  int row(int from) {
    int deskFrom = number(from) + 1;
    if (deskFrom <= 0) {
      return NOT_PLAIN;
    }
    int dayFrom = span(deskFrom, 2) + 1;
    int desk = desk(deskFrom, dayFrom - 1);
    int kindFrom = span(dayFrom, 1) + 1;
    int day = day(dayFrom, kindFrom - 1);
    int amountFrom = span(kindFrom, 3) + 1;
    int kind = kind(kindFrom, amountFrom - 1);
    int referenceFrom = amount(amountFrom) + 1;
    if ((desk | day | kind) < 0 || referenceFrom <= 0) {
      return NOT_PLAIN;
    }
    int end = referenceEnd(referenceFrom);
    if (end < 0 || (number == NumberCode.NONE && end == referenceFrom)) {
      return NOT_PLAIN;
    }
    rows.add(number, desk, day, kind, amount, bytes, referenceFrom, end);
    return bytes[end] == '\n' ? end + 1 : end + 2;
  }

  /**
   * Finds the comma that is number {@code commas} from {@code from} on, and hashes what is before.
   */
  private int span(int from, int commas) {
    long mixed = 0;
    int missing = commas;
    for (int at = from; ; at += 8) {
      long word = Words.at(bytes, at);
      long marks = Words.equal(word, ',');
      int found = Long.bitCount(marks);
      if (found >= missing) {
        for (; missing > 1; missing--) {
          marks &= marks - 1;
        }
        int place = Words.place(marks);
        hash = SpanMemo.mix(mixed, Words.first(word, place));
        return at + place;
      }
      missing -= found;
      mixed = SpanMemo.mix(mixed, word);
    }
  }

  private int number(int from) {
    int end = span(from, 1);
    int length = end - from;
    if (length >= 10 && length <= 21 && bytes[end - 9] == '-') {
      long serial = Words.number(Words.at(bytes, end - 8));
      if (serial > 0) {
        int book = prefix(from, end - 9);
        if (book >= 0) {
          number = NumberCode.receipt(book, serial);
          return end;
        }
      }
    }
    return otherNumber(from, end);
  }

  private int prefix(int from, int to) {
    long word = Words.at(bytes, from);
    int length = to - from;
    long mixed =
        length < 8
            ? SpanMemo.mix(0, Words.first(word, length))
            : SpanMemo.mix(
                SpanMemo.mix(0, word), Words.first(Words.at(bytes, from + 8), length - 8));
    int book = memos.prefixes.find(bytes, from, to, mixed);
    return book >= 0 || !CellForm.isPrefix(bytes, from, to)
        ? book
        : memos.prefixes.add(bytes, from, to);
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

  private int desk(int from, int to) {
    int desk = memos.desks.find(bytes, from, to, hash);
    return desk >= 0 || !CellForm.isDesk(bytes, from, to) ? desk : memos.desks.add(bytes, from, to);
  }

  private int day(int from, int to) {
    int day = memos.days.find(bytes, from, to, hash);
    return day >= 0 || !CellForm.isDate(bytes, from, to) ? day : memos.days.add(bytes, from, to);
  }

  private int kind(int from, int to) {
    int kind = memos.kinds.find(bytes, from, to, hash);
    return kind >= 0 || !CellForm.isKind(bytes, from, to) ? kind : memos.kinds.add(bytes, from, to);
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
    int end = span(start, 1);
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
