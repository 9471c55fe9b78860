package io.hall.conduct.weekly;

/** Whether somebody was at a meeting (到会情况). */
public enum Presence {
  /** There (到会). */
  PRESENT,
  /** Away with leave (请假). */
  EXCUSED
}
