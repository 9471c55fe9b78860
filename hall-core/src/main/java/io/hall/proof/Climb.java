package io.hall.proof;

/**
 * The way from a node up to the root, level by level: {@code fn} and {@code sn} of RFC 9162,
 * 2.1.3.2 and 2.1.4.2.
 */
final class Climb {

  private long at;
  private long last;

  /**
   * @param at the index of the node where the way begins, among the nodes of its level
   * @param last the index of the last node there
   */
  Climb(long at, long last) {
    this.at = at;
    this.last = last;
  }

  boolean isAtRoot() {
    return last == 0;
  }

  /** Whether the next node of the path stands to the left. */
  boolean siblingIsLeft() {
    return isRight() || at == last;
  }

  boolean isRight() {
    return at % 2 == 1;
  }

  /** Goes up past the next node of the path; a last node without a sibling rises alone. */
  void up() {
    if (siblingIsLeft()) {
      while (!isRight() && at != 0) {
        rise();
      }
    }
    rise();
  }

  void rise() {
    at /= 2;
    last /= 2;
  }
}
