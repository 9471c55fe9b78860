package io.hall.verify;

/** The answer of one check. */
public enum Outcome {
  /** What the page asks for is so (相符). */
  HOLDS("相符"),
  /** Something is otherwise (不符). */
  BROKEN("不符"),
  /** It could not be found out (未判定). */
  NOT_JUDGED("未判定");

  private final String chinese;

  Outcome(String chinese) {
    this.chinese = chinese;
  }

  /** Its name in Chinese. */
  public String chinese() {
    return chinese;
  }
}
