package io.hall.receipt;

/** Why a number is given up unused. The constant's name is the code in files. */
public enum SpoilReason {
  /** The printer spoiled the blank paper. */
  PRINTER("打印损坏空白"),
  /** The paper was torn, soiled or misprinted before use. */
  DAMAGED("空白破损"),
  /** The paper is lost. */
  LOST("空白遗失");

  private final String chinese;

  SpoilReason(String chinese) {
    this.chinese = chinese;
  }

  /** The wording on paper. */
  public String chinese() {
    return chinese;
  }
}
