package io.hall.conduct.premises;

import io.hall.calendar.BusinessDate;
import io.hall.calendar.Span;

/**
 * One thing that an inspection looks at (检查项目). Immutable.
 *
 * @param item its name, such as {@code DESK_TIDY}
 * @param clause the clause of the regulation, such as {@code 1.2}
 * @param area what it is part of
 * @param points what it is worth, 1 to 100
 * @param chinese what is to be so, in Chinese
 * @param english the same in English
 * @param holds from when to when it is looked at
 */
public record ChecklistItem(
    String item,
    String clause,
    Area area,
    int points,
    String chinese,
    String english,
    Span<BusinessDate> holds) {

  /** What an item is part of. */
  public enum Area {
    /** The hall itself (大厅). */
    HALL,
    /** Desks (办公桌). */
    DESK,
    /** Counters (柜台). */
    COUNTER,
    /** The 6S standard (6S). */
    SIX_S,
    /** The company's handbook (标准化手册). */
    HANDBOOK,
    /** Uniform and appearance (着装). */
    UNIFORM,
    /** The badge (胸卡). */
    BADGE,
    /** How people behave (行为举止). */
    CONDUCT
  }
}
