package io.hall.verify;

import java.util.Map;

/**
 * Lines paid and lines that went back.
 *
 * @param count lines paid
 * @param paid what they came to, in fen
 * @param refundCount lines that went back
 * @param refunded what those came to, positive
 */
record Figure(long count, long paid, long refundCount, long refunded) {

  static final Figure NONE = new Figure(0, 0, 0, 0);

  /** A line that was paid, or went back; {@code sign} is -1 when its document became void. */
  static Figure line(long fen, boolean refund, int sign) {
    return refund ? new Figure(0, 0, sign, sign * fen) : new Figure(sign, sign * fen, 0, 0);
  }

  Figure plus(Figure other) {
    return new Figure(
        Math.addExact(count, other.count),
        Math.addExact(paid, other.paid),
        Math.addExact(refundCount, other.refundCount),
        Math.addExact(refunded, other.refunded));
  }

  Figure minus(Figure other) {
    return new Figure(
        Math.subtractExact(count, other.count),
        Math.subtractExact(paid, other.paid),
        Math.subtractExact(refundCount, other.refundCount),
        Math.subtractExact(refunded, other.refunded));
  }

  static <K> void add(Map<K, Figure> sums, K key, Figure more) {
    Figure sum = sums.getOrDefault(key, NONE).plus(more);
    if (sum.equals(NONE)) {
      sums.remove(key);
    } else {
      sums.put(key, sum);
    }
  }

  static Figure read(Row row, int field) throws Unfit {
    return new Figure(
        row.number(field), row.number(field + 1), row.number(field + 2), row.number(field + 3));
  }
}
