package io.hall.conduct.weekly;

/** What safety is about (安全主题, 规程 9.1). */
public enum Topic {
  /** Everyday safety (日常安全). */
  DAILY("日常安全"),
  /** Traffic safety (交通安全). */
  TRAFFIC("交通安全"),
  /** The safety of people (人员安全). */
  PERSONNEL("人员安全"),
  /** The safety of the hall (大厅安全). */
  HALL("大厅安全");

  private final String chinese;

  Topic(String chinese) {
    this.chinese = chinese;
  }

  /** Its name in Chinese. */
  public String chinese() {
    return chinese;
  }
}
