package io.hall.reconcile.internal;

/**
 * Reads spans of cells of which there are few different ones: looks them up, and checks only those
 * that are new. Used by one thread.
 */
final class SpanColumn {

  /** Tells whether the cells of a span are right. */
  @FunctionalInterface
  interface Form {

    boolean isRight(byte[] bytes, int from, int to);
  }

  private final SpanMemo memo;
  private final Form form;
  private final ShortSpans shorts = new ShortSpans();

  /** Makes a column whose right spans are numbered by {@code memo}. */
  SpanColumn(SpanMemo memo, Form form) {
    this.memo = memo;
    this.form = form;
  }

  /** The number of a span; -1 when something is wrong with it. */
  int number(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length > ShortSpans.MOST) {
      int number = memo.find(bytes, from, to);
      return number >= 0 ? number : learn(bytes, from, to);
    }
    int number = shorts.find(bytes, from, length);
    return number >= 0 ? number : learnShort(bytes, from, to);
  }

  private int learn(byte[] bytes, int from, int to) {
    return form.isRight(bytes, from, to) ? memo.add(bytes, from, to) : -1;
  }

  private int learnShort(byte[] bytes, int from, int to) {
    int number = learn(bytes, from, to);
    if (number >= 0) {
      shorts.put(bytes, from, to - from, number);
    }
    return number;
  }
}
