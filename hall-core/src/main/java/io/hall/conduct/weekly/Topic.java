package io.hall.conduct.weekly;

/** What safety is about (安全主题, 规程 9.1). */
public enum Topic {
  /** Everyday safety (日常安全). */
  DAILY,
  /** Traffic safety (交通安全). */
  TRAFFIC,
  /** The safety of people (人员安全). */
  PERSONNEL,
  /** The safety of the hall (大厅安全). */
  HALL
}
