package io.hall.reconcile.internal;

import io.hall.check.Checked;
import io.hall.csv.CsvCells;
import io.hall.money.Money;
import io.hall.receipt.ReceiptNumber;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The columns of the rows of one chunk while it is read; filled again for the next. */
final class Rows {

  private long[] numbers = new long[1 << 12];
  private long[] amounts = new long[1 << 12];
  private int[] desks = new int[1 << 12];
  private int[] days = new int[1 << 12];
  private int[] kinds = new int[1 << 12];
  private int size;
  private int[] gaps = new int[16];
  private int gapCount;
  private final TextPool references = new TextPool();
  private final TextPool longNumbers = new TextPool();

  void clear() {
    size = 0;
    gapCount = 0;
    references.clear();
    longNumbers.clear();
  }

  /** How many lines there were, with those that are no rows. */
  int lines() {
    return size + gapCount;
  }

  /** Keeps a number that fits no word, and returns its code. */
  long pool(byte[] bytes, int from, int to) {
    longNumbers.add(bytes, from, to);
    return NumberCode.pooled(longNumbers.size() - 1);
  }

  /** Takes a row; its reference is the cell from {@code from} to {@code to}. */
  void add(long number, int desk, int day, int kind, long amount, byte[] bytes, int from, int to) {
    if (size == numbers.length) {
      grow();
    }
    numbers[size] = number;
    amounts[size] = amount;
    desks[size] = desk;
    days[size] = day;
    kinds[size] = kind;
    size++;
    references.add(bytes, from, to);
  }

  /** Takes a row of right cells, in the order of the file. */
  void add(Memos memos, List<String> cells) {
    add(
        memos,
        cells.get(0),
        cells.get(1) + "," + cells.get(2),
        cells.get(3),
        cells.get(4) + "," + cells.get(5) + "," + cells.get(6),
        Money.yuan(cells.get(7)).fen(),
        CsvCells.bare(cells.get(8)));
  }

  /** Takes a row whose parts are texts as the {@link Memos} keep them. */
  void add(
      Memos memos,
      String number,
      String desk,
      String day,
      String kind,
      long amount,
      String reference) {
    byte[] text = padded(reference);
    add(
        code(memos, number),
        memos.desks.add(desk),
        memos.days.add(day),
        memos.kinds.add(kind),
        amount,
        text,
        0,
        text.length - Long.BYTES);
  }

  private static byte[] padded(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(bytes, bytes.length + Long.BYTES);
  }

  private long code(Memos memos, String number) {
    Checked<ReceiptNumber> receipt = ReceiptNumber.parse(number);
    if (receipt.value().isPresent()) {
      int book = memos.prefixes.add(receipt.orThrow().prefix());
      return NumberCode.receipt(book, receipt.orThrow().serial());
    }
    byte[] text = padded(number);
    int length = text.length - Long.BYTES;
    long code = NumberCode.shortText(text, 0, length);
    return code == NumberCode.NONE && length > 0 ? pool(text, 0, length) : code;
  }

  /** Takes a line that is no row. */
  void skip() {
    if (gapCount == gaps.length) {
      gaps = Arrays.copyOf(gaps, 2 * gapCount);
    }
    gaps[gapCount++] = size;
  }

  private void grow() {
    int length = 2 * size;
    numbers = Arrays.copyOf(numbers, length);
    amounts = Arrays.copyOf(amounts, length);
    desks = Arrays.copyOf(desks, length);
    days = Arrays.copyOf(days, length);
    kinds = Arrays.copyOf(kinds, length);
  }

  /** What was taken, in arrays of its own. */
  Segment segment(Memos memos) {
    return new Segment(
        memos,
        size,
        Arrays.copyOf(numbers, size),
        Arrays.copyOf(amounts, size),
        Arrays.copyOf(desks, size),
        Arrays.copyOf(days, size),
        Arrays.copyOf(kinds, size),
        references.copy(),
        longNumbers.copy(),
        Arrays.copyOf(gaps, gapCount),
        new long[0]);
  }
}
