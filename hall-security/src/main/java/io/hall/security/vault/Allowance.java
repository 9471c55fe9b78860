package io.hall.security.vault;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A part of a key that one vault has reserved: how many values it may still seal. The row in the
 * database is what counts; where it is not to be seen, as after a rollback, the part is void.
 */
final class Allowance {

  /** None of any key. */
  static final Allowance NONE = new Allowance(0, 0, 0);

  private final long key;
  private final long part;
  private final AtomicLong left;

  Allowance(long key, long part, long left) {
    this.key = key;
    this.part = part;
    this.left = new AtomicLong(left);
  }

  long part() {
    return part;
  }

  boolean isOf(long wanted) {
    return key == wanted;
  }

  /** Takes one value off; false if nothing is left. */
  boolean take() {
    return left.getAndDecrement() > 0;
  }
}
