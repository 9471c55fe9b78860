package io.hall.conduct.weekly;

/** What is counted of a hall's week, in the order of the clauses (周统计项). */
public enum WeekFigure {
  /** Inspections (检查次数). */
  INSPECTIONS("检查次数"),
  /** The score of the last inspection, in tenths of a hundred points (最近得分). */
  SCORE_TENTHS("最近检查得分（千分制）"),
  /** Turns of cleaning that were done (已打扫). */
  CLEANED("已打扫值日"),
  /** Turns of cleaning (值日). */
  TURNS("值日总数"),
  /** Parts of shifts that were missed (违纪时段). */
  BREACHES("违纪时段"),
  /** Readiness checks (到岗检查). */
  READINESS_CHECKS("到岗检查"),
  /** Questions without an answer (未答复). */
  OPEN_ENQUIRIES("未答复的问题"),
  /** What is to be put right or verified (未整改). */
  OPEN_REMEDIES("未闭环的整改"),
  /** Who was at the safety meeting (安全例会到会). */
  AT_SAFETY_MEETING("安全例会到会"),
  /** Who signed for it (安全例会签字). */
  SIGNED("安全例会签字"),
  /** Requisitions of supplies (领用单). */
  REQUISITIONS("领用单"),
  /** Proposals for a better hall (合理化建议). */
  IMPROVEMENTS("合理化建议");

  private final String chinese;

  WeekFigure(String chinese) {
    this.chinese = chinese;
  }

  /** Its name in Chinese. */
  public String chinese() {
    return chinese;
  }
}
