package io.hall.reconcile;

/** One of the two sides that are compared. */
public enum Side {
  /** What the register has (本方). */
  OURS("本方"),
  /** What the statement, the drawer, the settlement sheet or the other system has (对方). */
  THEIRS("对方");

  private final String chinese;

  Side(String chinese) {
    this.chinese = chinese;
  }

  /** The name on paper. */
  public String chinese() {
    return chinese;
  }
}
