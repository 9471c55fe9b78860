package io.hall.reconcile.internal;

import java.util.Arrays;

/**
 * Numbers cells that stand side by side by the numbers of their words: what was met before is known
 * by these, and only what is new is read. Used by one thread.
 */
final class WordColumn {

  private final SpanMemo words;
  private final SpanColumn spans;
  private final Triples known = new Triples();

  /**
   * Makes a column.
   *
   * @param words numbers the words
   * @param spans reads the cells as they stand in a file
   */
  WordColumn(SpanMemo words, SpanColumn spans) {
    this.words = words;
    this.spans = spans;
  }

  /** The number of a cell; -1 when something is wrong with it. */
  int number(int word) {
    int number = known.find(word, 0, 0);
    return number >= 0 ? number : learn(word, 0, 0, span(word));
  }

  /** The number of two cells; -1 when something is wrong with one. */
  int number(int first, int second) {
    int number = known.find(first, second, 0);
    return number >= 0 ? number : learn(first, second, 0, span(first, second));
  }

  /** The number of three cells; -1 when something is wrong with one. */
  int number(int first, int second, int third) {
    int number = known.find(first, second, third);
    return number >= 0 ? number : learn(first, second, third, span(first, second, third));
  }

  private int learn(int first, int second, int third, byte[] span) {
    byte[] padded = Arrays.copyOf(span, span.length + RowReader.PADDING);
    int number = spans.number(padded, 0, span.length);
    if (number >= 0) {
      known.put(first, second, third, number);
    }
    return number;
  }

  /** The cells of some words with commas between. */
  private byte[] span(int... cells) {
    byte[] span = {};
    for (int i = 0; i < cells.length; i++) {
      byte[] cell = words.bytes(cells[i]);
      int end = span.length;
      int start = i == 0 ? 0 : end + 1;
      span = Arrays.copyOf(span, start + cell.length);
      Arrays.fill(span, end, start, (byte) ',');
      System.arraycopy(cell, 0, span, start, cell.length);
    }
    return span;
  }
}
