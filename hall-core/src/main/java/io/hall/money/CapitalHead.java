package io.hall.money;

/**
 * What stands before the numerals: 人民币 and the sign, each at most once and in either order.
 *
 * @param negative whether there is a sign
 * @param minusAt where the sign stands, or would
 */
record CapitalHead(boolean negative, int minusAt) {

  private static final String MINUS = "（负数）";

  /** Steps over the head of {@code in}. */
  static CapitalHead read(CapitalScanner in) {
    boolean prefixed = prefix(in);
    int minusAt = in.at();
    boolean negative = minus(in);
    if (!prefixed) {
      prefix(in);
    }
    return new CapitalHead(negative, minusAt);
  }

  private static boolean prefix(CapitalScanner in) {
    return in.skip("人民币") || in.skipInsteadOf("人民币", "人民幣");
  }

  private static boolean minus(CapitalScanner in) {
    return in.skip(MINUS)
        || in.skipInsteadOf(MINUS, "(负数)")
        || in.skipInsteadOf(MINUS, "（負數）")
        || in.skipInsteadOf(MINUS, "(負數)")
        || in.skipInsteadOf(MINUS, "负数")
        || in.skipInsteadOf(MINUS, "負數")
        || in.skip("负")
        || in.skipInsteadOf("负", "負");
  }
}
