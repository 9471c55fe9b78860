package io.hall.report;

import io.hall.check.Code;
import io.hall.check.Verdict;

/** What is found in a month's reports, and what keeps their summary from being handed over. */
public enum MonthCode implements Code {
  /** A hall was open and has no report. */
  GAP("REPORT-030", Verdict.INVALID),
  /** The month is not over. */
  NOT_OVER("REPORT-031", Verdict.INVALID),
  /** A hall has reports, and nobody said when it is open. */
  NO_CALENDAR("REPORT-032", Verdict.INVALID),
  /** A gap's explanation without a reason. */
  GAP_REASON("REPORT-033", Verdict.INVALID),
  /** An explanation of a day that is no gap, or was explained already. */
  GAP_UNFOUNDED("REPORT-034", Verdict.INVALID),
  /** Two sums that must be the same are not. */
  SUMS_DIFFER("REPORT-035", Verdict.INVALID),
  /** A report of a day on which the hall was closed. */
  CLOSED_DAY("REPORT-036", Verdict.SUSPECT),
  /** A report was submitted after its day. */
  LATE("REPORT-037", Verdict.SUSPECT),
  /** A report was corrected by a new version. */
  CORRECTED("REPORT-038", Verdict.SUSPECT),
  /** A report was added or corrected after the summary was handed over. */
  OUTDATED("REPORT-039", Verdict.INVALID),
  /** One person on both sides of a hand-over or an approval. */
  ONE_PERSON("REPORT-040", Verdict.INVALID),
  /** A new version without a reason. */
  NEW_VERSION_REASON("REPORT-041", Verdict.INVALID),
  /** Reports were submitted after the summary was drawn up. */
  DRAWN_UP_BEFORE("REPORT-042", Verdict.INVALID);

  private final String id;
  private final Verdict grade;

  MonthCode(String id, Verdict grade) {
    this.id = id;
    this.grade = grade;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Verdict grade() {
    return grade;
  }
}
