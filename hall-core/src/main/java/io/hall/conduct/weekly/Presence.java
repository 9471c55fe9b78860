package io.hall.conduct.weekly;

/** Whether somebody was at a meeting (到会情况). */
public enum Presence {
  /** There (到会). */
  PRESENT("到会"),
  /** Away with leave (请假). */
  EXCUSED("请假");

  private final String chinese;

  Presence(String chinese) {
    this.chinese = chinese;
  }

  /** Its name in Chinese. */
  public String chinese() {
    return chinese;
  }
}
